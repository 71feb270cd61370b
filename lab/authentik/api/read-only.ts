import type { Hono } from 'hono';
import type { Environment } from '../environment.ts';
import type { Event, Flow } from '../model.ts';
import { timestamp } from './json.ts';
import { equals } from './lists.ts';
import { models } from './models.ts';
import { addResource, type Resource } from './resource.ts';

const flows: Resource<Flow> = {
  path: 'flows/instances',
  model: models.flow,
  objects: (state) => state.flows.values(),
  keyOf: ({ slug }) => slug,
  write: (_state, { pk, name, slug, title, designation, authentication }) => ({
    pk,
    name,
    slug,
    title,
    designation,
    authentication,
  }),
  rules: () => ({
    search: ({ name, slug, designation, title }) => [name, slug, designation, title],
    ordering: ['slug', 'name'],
    filters: { designation: equals(({ designation }) => designation) },
  }),
};

const events: Resource<Event> = {
  path: 'events/events',
  model: models.event,
  // Newest first, also among those of the same millisecond.
  objects: (state) => state.events.toReversed(),
  write: (_state, event) => ({
    pk: event.pk,
    user: event.user ?? {},
    action: event.action,
    app: event.app,
    context: event.context,
    client_ip: event.clientIp,
    created: timestamp(event.created),
    expires: timestamp(event.expires),
  }),
  rules: () => ({
    search: ({ action, app, context }) => [action, app, JSON.stringify(context)],
    ordering: ['-created'],
    filters: {
      // A part of it: `login` finds `login_failed`, too.
      action: ({ action }, value) => action.toLowerCase().includes(value.toLowerCase()),
      username: equals(({ user }) => user?.username ?? null),
    },
  }),
};

/** What is read and never written over the API: flows, the event log. */
export function addReadOnly(api: Hono<Environment>): void {
  addResource(api, flows);
  addResource(api, events);
}
