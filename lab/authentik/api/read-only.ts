import type { Hono } from 'hono';
import { currentUser, requireAdministrator } from './access.ts';
import { timestamp } from './answers.ts';
import { models } from './creatable-types.ts';
import type { Environment } from '../environment.ts';
import { equals, listed } from './lists.ts';
import type { Event, Flow } from '../model.ts';
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
    created: timestamp(event.created),
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

/** What everybody may ask for, signed in or not. */
export function addPublic(api: Hono<Environment>): void {
  api.get('/root/config/', (request) => request.json({ error_reporting: { enabled: false } }));
}

/** The server about itself: version, settings, and what it has none of. */
export function addSystem(api: Hono<Environment>): void {
  api.get('/admin/version/', (request) => {
    currentUser(request);
    return request.json({
      version_current: request.get('state').capabilities.version,
    });
  });
  api.get('/admin/settings/', (request) => {
    requireAdministrator(request);
    return request.json({ default_user_change_email: false });
  });
  // A list of which there is none here.
  api.get('/sources/oauth/', (request) => {
    currentUser(request);
    return request.json(listed(request, [], { search: () => [], ordering: [] }, () => ({})));
  });
}
