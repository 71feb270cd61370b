import type { Hono } from 'hono';
import type { Environment, RequestContext } from '../environment.ts';
import type { Event } from '../model.ts';
import type { State } from '../state.ts';
import { currentUser, requireAdministrator } from './access.ts';
import { isJson, timestamp, type Json } from './json.ts';
import { equalsFilter, listed, selected, type ListRules } from './lists.ts';
import { models } from './models.ts';
import { noMatch } from './refusal.ts';
import { addResource, type Resource } from './resource.ts';

const BRAND_NAME = 'Default brand';

const serialize = (request: RequestContext, event: Event): Json => ({
  pk: event.pk,
  user: event.user ?? {},
  action: event.action,
  app: event.app,
  context: event.context,
  client_ip: event.clientIp,
  created: timestamp(event.created),
  expires: timestamp(event.expires),
  brand: {
    pk: request.get('state').brandPk.replaceAll('-', ''),
    app: 'authentik_brands',
    name: BRAND_NAME,
    model_name: 'brand',
  },
});

/** Whether an object inside the context has a value. */
function hasInContext({ context }: Event, object: string, key: string, value: string): boolean {
  const found = context[object];
  if (!isJson(found)) return false;
  return found[key] === value || found[key] === Number(value);
}

const rules: ListRules<Event> = {
  search: (event) => [
    event.pk,
    JSON.stringify(event.user),
    event.action,
    event.app,
    JSON.stringify(event.context),
    event.clientIp ?? '',
  ],
  ordering: ['-created'],
  filters: {
    // A substring: `login` finds `login_failed`, too (protocol 7.7).
    action: ({ action }, value) => action.toLowerCase().includes(value.toLowerCase()),
    actions: equalsFilter(({ action }) => action),
    username: ({ user, context }, value) => user?.username === value || context['username'] === value,
    client_ip: equalsFilter(({ clientIp }) => clientIp),
    brand_name: equalsFilter(() => BRAND_NAME),
    context_model_pk: (event, value) => hasInContext(event, 'model', 'pk', value.replaceAll('-', '')),
    context_model_app: (event, value) => hasInContext(event, 'model', 'app', value),
    context_model_name: (event, value) => hasInContext(event, 'model', 'model_name', value),
    context_authorized_app: (event, value) => hasInContext(event, 'authorized_application', 'pk', value),
  },
};

/** Newest first, also among those of the same millisecond. */
const newestFirst = (state: State): Event[] => state.events.toReversed();

const events: Resource<Event> = {
  path: 'events/events',
  model: models.event,
  objects: newestFirst,
  nameOf: ({ action }) => action,
  serialize,
  rules: () => rules,
};

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;

/** Width of a bar of the volume charts. */
const BAR = 6 * HOUR;

/** Width of a point of the charts before 2025.8, and how many there are. */
const POINT = 8 * HOUR;
const POINTS = 22;

/** How many events there were, in steps of eight hours, the newest first: the charts up to 2025.6. */
function coordinates(events: readonly Event[]): Json[] {
  const now = Date.now();
  return Array.from({ length: POINTS }, (_point, index) => {
    const end = now - index * POINT;
    const within = events.filter(
      ({ created }) => created.getTime() <= end && created.getTime() > end - POINT,
    );
    return { x_cord: end, y_cord: within.length };
  });
}

/** How often each action happened, in bars of six hours. */
function volume(request: RequestContext): Json[] {
  const days = Math.min(Number(request.req.query('history_days') ?? 7), 60);
  const counts = new Map<string, { action: string; time: string; count: number }>();
  for (const event of selected(request, request.get('state').events, rules)) {
    if (event.created.getTime() < Date.now() - days * DAY) continue;
    const time = timestamp(new Date(Math.floor(event.created.getTime() / BAR) * BAR));
    const key = `${time} ${event.action}`;
    const bar = counts.get(key) ?? { action: event.action, time, count: 0 };
    counts.set(key, { ...bar, count: bar.count + 1 });
  }
  return [...counts.entries()].sort(([left], [right]) => (left < right ? -1 : 1)).map(([, bar]) => bar);
}

/** The applications with most events of one kind. */
function topPerUser(request: RequestContext): Json[] {
  const action = request.req.query('action') ?? 'login';
  const found = new Map<string, { application: Json; events: number; users: Set<unknown> }>();
  for (const event of request.get('state').events) {
    const application = event.context['authorized_application'];
    if (event.action !== action || !isJson(application)) continue;
    const key = JSON.stringify(application);
    const entry = found.get(key) ?? { application, events: 0, users: new Set() };
    found.set(key, { ...entry, events: entry.events + 1, users: entry.users.add(event.user?.pk) });
  }
  return [...found.values()]
    .sort((left, right) => right.events - left.events)
    .slice(0, Number(request.req.query('top_n') ?? 15))
    .map(({ application, events: count, users }) => ({
      application,
      counted_events: count,
      unique_users: users.size,
    }));
}

/** The charts of the overview and of an application, which were requests of their own up to 2025.6. */
function addMetrics(api: Hono<Environment>): void {
  const hasThem = (request: RequestContext): boolean =>
    request.get('state').capabilities.eventVolume === 'coordinates';
  api.get('/admin/metrics/', (request, next) => {
    if (!hasThem(request)) return next();
    requireAdministrator(request);
    const { events: all } = request.get('state');
    const of = (wanted: string): Json[] => coordinates(all.filter(({ action }) => action === wanted));
    return Promise.resolve(
      request.json({
        logins: of('login'),
        logins_failed: of('login_failed'),
        authorizations: of('authorize_application'),
      }),
    );
  });
  api.get('/core/applications/:key/metrics/', (request, next) => {
    if (!hasThem(request)) return next();
    requireAdministrator(request);
    const state = request.get('state');
    const application = [...state.applications.values()].find(
      ({ slug }) => slug === request.req.param('key'),
    );
    if (application === undefined) throw noMatch(models.application.className);
    const own = state.events.filter((event) =>
      hasInContext(event, 'authorized_application', 'pk', application.pk.replaceAll('-', '')),
    );
    return Promise.resolve(
      request.json(coordinates(own.filter(({ action }) => action === 'authorize_application'))),
    );
  });
}

/** The event log: `events/events/`, its charts, and the notifications, of which there are none. */
export function addEvents(api: Hono<Environment>): void {
  addMetrics(api);
  api.get('/events/events/volume/', (request) => {
    requireAdministrator(request);
    const state = request.get('state');
    const coordinated = state.capabilities.eventVolume === 'coordinates';
    return request.json(coordinated ? coordinates(selected(request, state.events, rules)) : volume(request));
  });
  api.get('/events/events/top_per_user/', (request) => {
    requireAdministrator(request);
    return request.json(topPerUser(request));
  });
  api.get('/events/notifications/', (request) => {
    currentUser(request);
    return request.json(listed(request, [], { search: () => [], ordering: [] }, () => ({})));
  });
  api.post('/events/notifications/mark_all_seen/', (request) => {
    currentUser(request);
    return request.body(null, 204);
  });
  addResource(api, events);
}
