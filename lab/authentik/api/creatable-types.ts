import type { Json } from './answers.ts';
import type { Capabilities } from '../capabilities.ts';
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

/** Cannot be created without a licence. */
const LICENSED = 'Microsoft Entra Provider';

/** A kind of object with a card in a type wizard: its name, its Django model, and the tag of its form in between `ak-` and `-form`. */
type CreatableType = readonly [name: string, model: string, form: string];

/** The kinds of providers, by name: those whose names are like the guide's, and one that needs a licence. */
const PROVIDERS: readonly CreatableType[] = [
  ['LDAP Provider', 'ldapprovider', 'provider-ldap'],
  [LICENSED, 'microsoftentraprovider', 'provider-microsoft-entra'],
  ['OAuth2/OpenID Provider', 'oauth2provider', 'provider-oauth2'],
  ['Proxy Provider', 'proxyprovider', 'provider-proxy'],
  ['SAML Provider', 'samlprovider', 'provider-saml'],
  ['SAML Provider from Metadata', 'samlproviderimportmodel', 'provider-saml-import'],
];

/** The kinds of property mappings, likewise; they are named by what they are, or by what they belong to. */
const MAPPINGS: Readonly<Record<Capabilities['mappingNames'], readonly CreatableType[]>> = {
  'by-kind': [
    ['LDAP Property Mapping', 'ldappropertymapping', 'property-mapping-ldap'],
    ['SCIM Mapping', 'scimmapping', 'property-mapping-scim'],
    ['Scope Mapping', 'scopemapping', 'property-mapping-scope'],
  ],
  'by-owner': [
    ['OAuth Source Property Mapping', 'oauthsourcepropertymapping', 'property-mapping-source-oauth'],
    ['SCIM Provider Mapping', 'scimmapping', 'property-mapping-provider-scim'],
    ['Scope Mapping', 'scopemapping', 'property-mapping-provider-scope'],
  ],
};

/** Kinds of objects as `…/types/` lists them; a card says its name and nothing else. */
const written = (types: readonly CreatableType[]): Json[] =>
  types.map(([name, model, form]) => ({
    name,
    description: '',
    component: `ak-${form}-form`,
    model_name: model,
    requires_enterprise: name === LICENSED,
  }));

/** What `providers/all/types/` answers. */
export const providerTypes = (): Json[] => written(PROVIDERS);

/** What `propertymappings/all/types/` answers. */
export const mappingTypes = ({ mappingNames }: Capabilities): Json[] => written(MAPPINGS[mappingNames]);
