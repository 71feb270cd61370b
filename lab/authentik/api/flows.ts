import type { Hono } from 'hono';
import type { Environment, RequestContext } from '../environment.ts';
import type { Flow } from '../model.ts';
import type { Json } from './json.ts';
import { equalsFilter } from './lists.ts';
import { models } from './models.ts';
import { addResource } from './resource.ts';

const serialize = (_request: RequestContext, flow: Flow): Json => ({
  pk: flow.pk,
  policybindingmodel_ptr_id: flow.pk,
  name: flow.name,
  slug: flow.slug,
  title: flow.title,
  designation: flow.designation,
  background: '',
  background_url: '/static/dist/assets/images/flow_background.jpg',
  background_themed_urls: null,
  stages: flow.stages.map(({ pk }) => pk),
  policies: [],
  cache_count: 0,
  policy_engine_mode: 'any',
  compatibility_mode: false,
  export_url: `/api/v3/flows/instances/${flow.slug}/export/`,
  layout: 'stacked',
  denied_action: 'message_continue',
  authentication: flow.authentication,
});

/** Flows, to be read: `flows/instances/`. */
export function addFlows(api: Hono<Environment>): void {
  addResource<Flow>(api, {
    path: 'flows/instances',
    model: models.flow,
    objects: (state) => state.flows.values(),
    keyOf: ({ slug }) => slug,
    nameOf: ({ name }) => name,
    serialize,
    rules: () => ({
      search: ({ name, slug, designation, title }) => [name, slug, designation, title],
      ordering: ['slug', 'name'],
      filters: {
        flow_uuid: equalsFilter(({ pk }) => pk),
        name: equalsFilter(({ name }) => name),
        slug: equalsFilter(({ slug }) => slug),
        designation: equalsFilter(({ designation }) => designation),
      },
    }),
  });
}
