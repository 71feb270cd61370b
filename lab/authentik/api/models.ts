import type { RequestContext } from '../environment.ts';
import { modelReference, recordEvent } from '../events.ts';
import type { Json } from './json.ts';

/** How authentik's back end names a kind of object; it is seen in answers, sentences and events. */
export interface Model {
  /** Django's label of the app, such as `authentik_core`. */
  readonly app: string;
  /** Python class, such as `OAuth2Provider`: "No OAuth2Provider matches the given query." */
  readonly className: string;
}

/** What any object has. */
export interface Named {
  readonly pk: string | number;
  readonly name: string;
}

const core = (className: string): Model => ({ app: 'authentik_core', className });
const oauth2 = (className: string): Model => ({ app: 'authentik_providers_oauth2', className });

export const models = {
  application: core('Application'),
  user: core('User'),
  group: core('Group'),
  provider: core('Provider'),
  propertyMapping: core('PropertyMapping'),
  scopeMapping: oauth2('ScopeMapping'),
  oauth2Provider: oauth2('OAuth2Provider'),
  certificate: { app: 'authentik_crypto', className: 'CertificateKeyPair' },
  flow: { app: 'authentik_flows', className: 'Flow' },
  policy: { app: 'authentik_policies_expression', className: 'ExpressionPolicy' },
  binding: { app: 'authentik_policies', className: 'PolicyBinding' },
  event: { app: 'authentik_events', className: 'Event' },
} as const satisfies Record<string, Model>;

/** Name of a model as Django spells it. */
export const modelName = ({ className }: Model): string => className.toLowerCase();

/** What is said about an object in an event. */
export const described = (model: Model, object: Named): Json =>
  modelReference(model.app, modelName(model), object);

/** Adds `model_created`, `model_updated` or `model_deleted` to the event log. */
export function recordModel(
  request: RequestContext,
  action: 'model_created' | 'model_updated' | 'model_deleted',
  model: Model,
  object: Named,
): void {
  recordEvent(request, {
    action,
    app: 'authentik.events.middleware',
    context: { model: described(model, object) },
  });
}

/** What a deletion does to an object that refers to the deleted one. */
export type DeleteAction = 'cascade' | 'cascade_many' | 'set_null';

/** An object that refers to another one, as `…/used_by/` lists it. */
export const usage = (model: Model, object: Named, action: DeleteAction, name = object.name): Json => ({
  app: model.app,
  model_name: modelName(model),
  pk: String(object.pk),
  name,
  action,
});
