import type { Hono } from 'hono';
import { z } from 'zod';
import type { Environment, RequestContext } from '../environment.ts';
import { launchUrl } from '../launch-url.ts';
import type { Application } from '../model.ts';
import { judge, passes } from '../policies.ts';
import { addApplication, type State } from '../state.ts';
import { askedUser, byAdministrator, currentUser, requireAdministrator } from './access.ts';
import { readBody, validated } from './body.ts';
import { deleteApplication, usesOfApplication } from './dependents.ts';
import {
  address,
  choice,
  known,
  numberReference,
  perhaps,
  several,
  slug,
  text,
  truth,
  unique,
} from './fields.ts';
import { camelCased, type Json } from './json.ts';
import { envelope, equalsFilter, pageOf, type ListRules } from './lists.ts';
import { models } from './models.ts';
import { serializeProvider } from './providers.ts';
import { addResource, objectOf, type Resource } from './resource.ts';

/** The icon: an address or nothing, or from 2025.12 on what was set and the addresses apart. */
const serializeIcon = ({ capabilities }: State, { metaIcon }: Application): Json =>
  capabilities.applicationIcon === 'file'
    ? { meta_icon: metaIcon || null }
    : { meta_icon: metaIcon, meta_icon_url: metaIcon || null, meta_icon_themed_urls: null };

function serialize(request: RequestContext, application: Application): Json {
  const state = request.get('state');
  const provider = application.provider === null ? undefined : state.providers.get(application.provider);
  return {
    pk: application.pk,
    name: application.name,
    slug: application.slug,
    provider: application.provider,
    provider_obj: provider ? serializeProvider(state, provider) : null,
    backchannel_providers: [],
    backchannel_providers_obj: [],
    launch_url: launchUrl(state, application, request.get('user')),
    open_in_new_tab: application.openInNewTab,
    meta_launch_url: application.metaLaunchUrl,
    ...serializeIcon(state, application),
    meta_description: application.metaDescription,
    meta_publisher: application.metaPublisher,
    policy_engine_mode: application.policyEngineMode,
    group: application.group,
  };
}

const LAUNCH_SCHEMES = ['https?', 'ftps?', 'ssh', 'sftp', 'blank'];

/** Body of an application; what is optional keeps its value, or gets the default. */
export function applicationShape(state: State, current: Application | null) {
  const others = [...state.applications.values()].filter((application) => application !== current);
  return {
    name: text(),
    slug: unique(
      slug(),
      (value) => others.some((application) => application.slug === value),
      'Application with this slug already exists.',
    ).refine((value) => !state.capabilities.reservedSlugs.includes(value), {
      error: ({ input }) => `The slug '${String(input)}' is reserved and cannot be used for applications.`,
    }),
    provider: perhaps(
      unique(
        numberReference((pk) => state.providers.has(pk)),
        (pk) => others.some((application) => application.provider === pk),
        'Application with this provider already exists.',
      ),
    ).optional(),
    // Only kinds of providers that are not imitated can be backchannel providers.
    backchannel_providers: several(numberReference(() => false)).optional(),
    open_in_new_tab: truth().optional(),
    meta_launch_url: address(LAUNCH_SCHEMES).optional(),
    meta_icon: known(state.capabilities.applicationIcon === 'field', text({ blank: true }).optional()),
    meta_description: text({ blank: true }).optional(),
    meta_publisher: text({ blank: true }).optional(),
    policy_engine_mode: choice(['all', 'any']).optional(),
    group: text({ blank: true }).optional(),
  };
}

const schema = (state: State, current: Application | null) => z.object(applicationShape(state, current));

/** Stores an application whose body has been checked. */
export function storeApplication(state: State, body: z.output<ReturnType<typeof schema>>): Application {
  const { backchannelProviders, ...fields } = camelCased(body);
  return addApplication(state, fields);
}

const rules: ListRules<Application> = {
  search: (application) => [
    application.name,
    application.slug,
    application.metaLaunchUrl,
    application.metaDescription,
    application.metaPublisher,
    application.group,
  ],
  ordering: ['name'],
  filters: {
    name: equalsFilter(({ name }) => name),
    slug: equalsFilter((application) => application.slug),
    group: equalsFilter(({ group }) => group),
    meta_launch_url: equalsFilter(({ metaLaunchUrl }) => metaLaunchUrl),
  },
};

const applications: Resource<Application> = {
  path: 'core/applications',
  model: models.application,
  objects: (state) => state.applications.values(),
  keyOf: (application) => application.slug,
  nameOf: ({ name }) => name,
  serialize,
  rules: () => rules,
  create: (request, body) => {
    const state = request.get('state');
    return storeApplication(state, validated(schema(state, null), body));
  },
  update: (request, application, body, partial) => {
    const whole = schema(request.get('state'), application);
    const { backchannelProviders, ...fields } = camelCased(
      validated(partial ? whole.partial() : whole, body),
    );
    Object.assign(application, fields);
  },
  remove: deleteApplication,
  usedBy: usesOfApplication,
};

const isTrue = (request: RequestContext, parameter: string): boolean =>
  request.req.query(parameter)?.toLowerCase() === 'true';

/**
 * The list everybody may ask for: applications the caller may open. The pages are cut before, so that the numbers of
 * the envelope count the others, too.
 */
function listOpenable(request: RequestContext): Json {
  const state = request.get('state');
  if (request.req.query('for_user') !== undefined) requireAdministrator(request);
  const user = askedUser(request, 'for_user must be numerical');
  const write = (application: Application): Json => serialize(request, application);
  const { objects, pagination } = pageOf(request, state.applications.values(), rules, write);
  const shown = objects.filter(
    (application) =>
      passes(state, application, user) &&
      (!isTrue(request, 'only_with_launch_url') || launchUrl(state, application, null) !== null),
  );
  return envelope(request, pagination, shown.map(write));
}

/** What the policies say about somebody; log messages of policies are not imitated. */
function checkAccess(request: RequestContext): Json {
  const administrator = byAdministrator(request);
  const application = objectOf(request, applications);
  const user = administrator ? askedUser(request, 'for_user must be numerical') : currentUser(request);
  const { passing, messages } = judge(request.get('state'), application, user);
  return { passing, messages: administrator ? messages : [], log_messages: [] };
}

/**
 * Sets the icon, which up to 2025.10 takes a request of its own: an address (`set_icon_url/`), or a file
 * (`set_icon/`), of which only the name is kept. Both can be cleared instead. The answer is an empty object.
 */
function addIcons(api: Hono<Environment>): void {
  const hasThem = (request: RequestContext): boolean =>
    request.get('state').capabilities.applicationIcon === 'file';
  api.post('/core/applications/:key/set_icon_url/', async (request, next) => {
    if (!hasThem(request)) return next();
    requireAdministrator(request);
    const application = objectOf(request, applications);
    const { url } = validated(z.object({ url: text({ blank: true }) }), await readBody(request));
    application.metaIcon = url;
    return request.json({});
  });
  api.post('/core/applications/:key/set_icon/', async (request, next) => {
    if (!hasThem(request)) return next();
    requireAdministrator(request);
    const application = objectOf(request, applications);
    const { file, clear } = await request.req.parseBody();
    if (file instanceof File) application.metaIcon = `/media/public/application-icons/${file.name}`;
    else if (clear === 'true') application.metaIcon = '';
    else return request.body(null, 400);
    return request.json({});
  });
}

/** Applications: `core/applications/`, with `<slug>/check_access/` and, up to 2025.10, the requests for icons. */
export function addApplications(api: Hono<Environment>): void {
  api.get('/core/applications/', (request, next) =>
    isTrue(request, 'superuser_full_list') && byAdministrator(request)
      ? next()
      : Promise.resolve(request.json(listOpenable(request))),
  );
  api.get('/core/applications/:key/check_access/', (request) => request.json(checkAccess(request)));
  addIcons(api);
  addResource(api, applications);
}
