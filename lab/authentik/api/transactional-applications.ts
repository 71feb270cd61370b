import type { Hono } from 'hono';
import { z } from 'zod';
import type { Environment } from '../environment.ts';
import type { State } from '../state.ts';
import { requireAdministrator } from './access.ts';
import { applicationShape, storeApplication } from './applications.ts';
import { fieldsOf, readBody } from './body.ts';
import { choice, nested } from './fields.ts';
import { camelCased } from './json.ts';
import { models, recordModel } from './models.ts';
import { providerShape, storeProvider } from './providers.ts';
import { invalid, Refusal } from './refusal.ts';

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
