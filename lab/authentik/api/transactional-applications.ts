import type { Hono } from 'hono';
import { z } from 'zod';
import type { Environment } from '../environment.ts';
import { requireAdministrator } from './access.ts';
import { applicationShape, storeApplication } from './applications.ts';
import { readBody, validated } from './body.ts';
import { choice, dictionary, known, nested, rows } from './fields.ts';
import { models, recordModel } from './models.ts';
import { oauth2ProviderSchema, storeProvider } from './oauth2-providers.ts';
import { bindingProblem, bindingShape, storeBinding } from './policies.ts';
import { invalid, Refusal } from './refusal.ts';
import type { State } from '../state.ts';

const binding = (state: State) =>
  nested(bindingShape(state)).superRefine((fields, context) => {
    const problem = bindingProblem(fields);
    if (problem !== null) context.addIssue({ code: 'custom', message: problem });
  });

const schema = (state: State) =>
  z.object({
    app: nested(applicationShape(state, null)),
    provider_model: choice(['authentik_providers_oauth2.oauth2provider']),
    provider: dictionary(),
    policy_bindings: known(state.capabilities.bindingsInTransaction, rows(binding(state)).optional()),
  });

/** The provider as it will be stored. @throws Refusal whose sentences stand under `provider`. */
function checkedProvider(state: State, body: Readonly<Record<string, unknown>>) {
  const { name } = body;
  if (name === undefined) throw new Error("KeyError: 'name'");
  if ([...state.providers.values()].some((provider) => provider.name === name)) {
    const sentence = 'State is set to must_created and object exists already';
    throw invalid({ provider: { name: [sentence] } });
  }
  try {
    return validated(oauth2ProviderSchema(state, null), body);
  } catch (error) {
    if (error instanceof Refusal) throw invalid({ provider: error.body });
    throw error;
  }
}

/**
 * Makes an application and its provider, and binds it, in one go: `core/transactional/applications/`. The application
 * is looked at first, then the provider; nothing is stored unless everything is right.
 */
export function addTransactionalApplications(api: Hono<Environment>): void {
  api.put('/core/transactional/applications/', async (request) => {
    requireAdministrator(request);
    const state = request.get('state');
    const { app, policy_bindings: bindings, ...body } = validated(schema(state), await readBody(request));
    const provider = storeProvider(state, checkedProvider(state, body.provider));
    const application = storeApplication(state, { ...app, provider: provider.pk });
    recordModel(request, 'model_created', models.oauth2Provider, provider);
    recordModel(request, 'model_created', models.application, application);
    for (const fields of bindings ?? []) {
      const { pk } = storeBinding(state, application, fields);
      recordModel(request, 'model_created', models.binding, { pk, name: pk });
    }
    return request.json({ applied: true, logs: [] });
  });
}
