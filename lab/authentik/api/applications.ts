import type { Hono } from 'hono';
import { z } from 'zod';
import { byAdministrator, currentUser, requireAdministrator } from './access.ts';
import { camelCased, invalid, type Json, Refusal } from './answers.ts';
import {
  address,
  choice,
  type Fields,
  fieldsOf,
  known,
  nested,
  numberReference,
  perhaps,
  readBody,
  slug,
  text,
  truth,
  unique,
  uuidReference,
  validated,
} from './fields.ts';
import { models, recordModel } from './creatable-types.ts';
import { deleteApplication } from './deletions.ts';
import type { Environment, RequestContext } from '../environment.ts';
import { launchUrl } from '../launch-url.ts';
import { equals, listed } from './lists.ts';
import type { Application, PolicyBinding } from '../model.ts';
import { providerShape, storeProvider, writeProvider } from './providers.ts';
import { addResource, objectOf, type Resource } from './resource.ts';
import { addApplication, addBinding, mayUse, type State } from '../state.ts';

function write(state: State, application: Application): Json {
  const provider = application.provider === null ? undefined : state.providers.get(application.provider);
  const { metaIcon } = application;
  return {
    pk: application.pk,
    name: application.name,
    slug: application.slug,
    provider: application.provider,
    provider_obj: provider ? writeProvider(state, provider) : null,
    backchannel_providers: [],
    backchannel_providers_obj: [],
    launch_url: launchUrl(state, application, null),
    open_in_new_tab: application.openInNewTab,
    meta_launch_url: application.metaLaunchUrl,
    // An address or nothing, or from 2025.12 on what was set and the address apart.
    ...(state.capabilities.applicationIcon === 'file'
      ? { meta_icon: metaIcon || null }
      : { meta_icon: metaIcon, meta_icon_url: metaIcon || null }),
    meta_description: application.metaDescription,
    meta_publisher: application.metaPublisher,
    policy_engine_mode: application.policyEngineMode,
    group: application.group,
  };
}

/** Fields of an application; what is optional keeps its value, or gets the default. */
function applicationShape({ applications, providers, capabilities }: State, current: Application | null) {
  const others = [...applications.values()].filter((application) => application !== current);
  return {
    name: text(),
    slug: unique(
      slug(),
      (value) => others.some((application) => application.slug === value),
      'Application with this slug already exists.',
    ).refine((value) => !capabilities.reservedSlugs.includes(value), {
      error: ({ input }) => `The slug '${String(input)}' is reserved and cannot be used for applications.`,
    }),
    provider: perhaps(
      unique(
        numberReference((pk) => providers.has(pk)),
        (pk) => others.some((application) => application.provider === pk),
        'Application with this provider already exists.',
      ),
    ).optional(),
    open_in_new_tab: truth().optional(),
    meta_launch_url: address('https?', 'ftps?', 'ssh', 'sftp', 'blank').optional(),
    meta_icon: known(capabilities.applicationIcon === 'field', text({ blank: true }).optional()),
    meta_description: text({ blank: true }).optional(),
    meta_publisher: text({ blank: true }).optional(),
    policy_engine_mode: choice(['all', 'any']).optional(),
    group: text({ blank: true }).optional(),
  };
}

type Shape = ReturnType<typeof applicationShape>;

/** Stores an application whose body has been checked. */
const storeApplication = (state: State, fields: Fields<Shape>): Application => addApplication(state, fields);

const applications: Resource<Application, Shape> = {
  path: 'core/applications',
  model: models.application,
  objects: (state) => state.applications.values(),
  keyOf: (application) => application.slug,
  write,
  rules: () => ({
    search: ({ name, slug, metaLaunchUrl, group }) => [name, slug, metaLaunchUrl, group],
    ordering: ['name'],
  }),
  body: (state, current) => z.object(applicationShape(state, current)),
  create: storeApplication,
  remove: deleteApplication,
};

/** The list everybody may ask for: applications the caller may open. */
function listOpenable(request: RequestContext): Json {
  const state = request.get('state');
  const user = currentUser(request);
  const openable = [...state.applications.values()].filter((application) => mayUse(state, application, user));
  return listed(request, openable, applications.rules(state), (application) => write(state, application));
}

/** Applications: `core/applications/`, with the request of its own that sets an icon up to 2025.10. */
export function addApplications(api: Hono<Environment>): void {
  api.get('/core/applications/', (request, next) =>
    request.req.query('superuser_full_list') === 'true' && byAdministrator(request)
      ? next()
      : Promise.resolve(request.json(listOpenable(request))),
  );
  api.post('/core/applications/:key/set_icon_url/', async (request, next) => {
    if (request.get('state').capabilities.applicationIcon !== 'file') return next();
    const application = objectOf(request, applications);
    const { url } = await validated(z.object({ url: text({ blank: true }) }), await readBody(request));
    application.metaIcon = url;
    return request.json({});
  });
  addResource(api, applications);
}

const schema = (state: State) =>
  z.object({
    app: nested(applicationShape(state, null)),
    provider_model: choice(['authentik_providers_oauth2.oauth2provider']),
    provider: z.record(z.string(), z.unknown()),
    policy_bindings: z.array(z.never({ error: 'Bindings are not part of the lab.' })).optional(),
  });

/** The provider as it will be stored. @throws Refusal whose sentences stand under `provider`. */
async function checkedProvider(state: State, body: Readonly<Record<string, unknown>>) {
  if ([...state.providers.values()].some((provider) => provider.name === body['name'])) {
    const sentence = 'State is set to must_created and object exists already';
    throw invalid({ provider: { name: [sentence] } });
  }
  try {
    return await fieldsOf(z.object(providerShape(state, null)), body);
  } catch (error) {
    if (error instanceof Refusal) throw invalid({ provider: error.body });
    throw error;
  }
}

/**
 * Makes an application and its provider in one go: `core/transactional/applications/`. The application is looked at
 * first, then the provider; nothing is stored unless everything is right.
 */
export function addTransactionalApplications(api: Hono<Environment>): void {
  api.put('/core/transactional/applications/', async (request) => {
    requireAdministrator(request);
    const state = request.get('state');
    const body = await fieldsOf(schema(state), await readBody(request));
    const provider = storeProvider(state, await checkedProvider(state, body.provider));
    const application = storeApplication(state, { ...camelCased(body.app), provider: provider.pk });
    recordModel(request, 'model_created', models.oauth2Provider, provider);
    recordModel(request, 'model_created', models.application, application);
    return request.json({ applied: true, logs: [] });
  });
}

const shape = (state: State) => ({
  target: uuidReference((key) => [...state.applications.values()].some(({ pk }) => pk === key)),
  user: numberReference((pk) => state.users.has(pk)),
  negate: truth().optional(),
  enabled: truth().optional(),
});

/** Who may use an application: `policies/bindings/`, as far as users are bound to it. */
export const bindings: Resource<PolicyBinding, ReturnType<typeof shape>> = {
  path: 'policies/bindings',
  model: models.binding,
  objects: (state) => state.bindings.values(),
  write: (_state, { pk, target, user, group, negate, enabled }) => ({
    pk,
    target,
    policy: null,
    user,
    group,
    negate,
    enabled,
  }),
  rules: () => ({
    search: () => [],
    ordering: [],
    filters: { target: equals(({ target }) => target) },
  }),
  body: (state) => z.object(shape(state)),
  create: addBinding,
  remove: (state, { pk }) => state.bindings.delete(pk),
};
