import type { RequestContext } from '../environment.ts';
import { modelReference, recordEvent } from '../events.ts';

/** How authentik's back end names a kind of object; it is seen in sentences and events. */
export interface Model {
  /** Django's label of the app, such as `authentik_core`. */
  readonly app: string;
  /** Python class, such as `OAuth2Provider`: "No OAuth2Provider matches the given query." */
  readonly className: string;
}

const core = (className: string): Model => ({ app: 'authentik_core', className });
const oauth2 = (className: string): Model => ({ app: 'authentik_providers_oauth2', className });

export const models = {
  application: core('Application'),
  user: core('User'),
  propertyMapping: core('PropertyMapping'),
  scopeMapping: oauth2('ScopeMapping'),
  oauth2Provider: oauth2('OAuth2Provider'),
  certificate: { app: 'authentik_crypto', className: 'CertificateKeyPair' },
  flow: { app: 'authentik_flows', className: 'Flow' },
  binding: { app: 'authentik_policies', className: 'PolicyBinding' },
  event: { app: 'authentik_events', className: 'Event' },
} as const satisfies Record<string, Model>;

/** Adds `model_created`, `model_updated` or `model_deleted` to the event log. */
export function recordModel(
  request: RequestContext,
  action: 'model_created' | 'model_updated' | 'model_deleted',
  { app, className }: Model,
  { pk, name = '' }: { readonly pk: string | number; readonly name?: string },
): void {
  recordEvent(request, {
    action,
    app: 'authentik.events.middleware',
    context: { model: modelReference(app, className.toLowerCase(), { pk, name }) },
  });
}
