import type { Hono } from 'hono';
import type { Capabilities } from '../capabilities.ts';
import type { Environment, RequestContext } from '../environment.ts';
import type { Flow } from '../model.ts';
import type { Json } from './json.ts';
import { equalsFilter } from './lists.ts';
import { models } from './models.ts';
import { addResource } from './resource.ts';

const BACKGROUND = '/static/dist/assets/images/flow_background.jpg';

/** Up to 2025.10 the address of the picture; then what was set, which is nothing, and the address apart. */
const serializeBackground = (kind: Capabilities['flowBackground']): Json =>
  kind === 'address'
    ? { background: BACKGROUND }
    : { background: '', background_url: BACKGROUND, background_themed_urls: null };

const serialize = (request: RequestContext, flow: Flow): Json => ({
  pk: flow.pk,
  policybindingmodel_ptr_id: flow.pk,
  name: flow.name,
  slug: flow.slug,
  title: flow.title,
  designation: flow.designation,
  ...serializeBackground(request.get('state').capabilities.flowBackground),
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
