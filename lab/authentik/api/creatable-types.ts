import type { Json } from './answers.ts';
import type { Capabilities } from '../capabilities.ts';
import type { RequestContext } from '../environment.ts';
import { modelReference, recordEvent } from '../events.ts';
import { type Family, isFrom } from '../versions.ts';

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

/** A kind of object with a card in a type wizard. */
interface CreatableType {
  readonly name: string;
  /** Name of its Django model in lower case. */
  readonly model: string;
  /** Tag of its form, without `ak-` and `-form`. */
  readonly form: string;
  /** Cannot be created without a licence. */
  readonly enterprise?: boolean;
  /** The family it came with; 2024.6 and all before unless given. */
  readonly since?: Family;
}

/**
 * The kinds of providers, by name. The application wizard waits for ever unless the set of model names is complete.
 */
const PROVIDERS: readonly CreatableType[] = [
  {
    name: 'Google Workspace Provider',
    model: 'googleworkspaceprovider',
    form: 'provider-google-workspace',
    enterprise: true,
  },
  { name: 'LDAP Provider', model: 'ldapprovider', form: 'provider-ldap' },
  {
    name: 'Microsoft Entra Provider',
    model: 'microsoftentraprovider',
    form: 'provider-microsoft-entra',
    enterprise: true,
  },
  { name: 'OAuth2/OpenID Provider', model: 'oauth2provider', form: 'provider-oauth2' },
  { name: 'Proxy Provider', model: 'proxyprovider', form: 'provider-proxy' },
  { name: 'RAC Provider', model: 'racprovider', form: 'provider-rac' },
  { name: 'Radius Provider', model: 'radiusprovider', form: 'provider-radius' },
  { name: 'SAML Provider', model: 'samlprovider', form: 'provider-saml' },
  { name: 'SAML Provider from Metadata', model: 'samlproviderimportmodel', form: 'provider-saml-import' },
  { name: 'SCIM Provider', model: 'scimprovider', form: 'provider-scim' },
  {
    name: 'Shared Signals Framework Provider',
    model: 'ssfprovider',
    form: 'provider-ssf',
    since: '2025.4',
    enterprise: true,
  },
  {
    name: 'WS-Federation Provider',
    model: 'wsfederationprovider',
    form: 'provider-wsfed',
    since: '2026.2',
    enterprise: true,
  },
];

const mapping = (
  name: string,
  model: string,
  form: string,
  more: Pick<CreatableType, 'enterprise' | 'since'> = {},
): CreatableType => ({ name, model, form: `property-mapping-${form}`, ...more });

/** The kinds of property mappings since 2024.10, by name. */
const MAPPINGS: readonly CreatableType[] = [
  mapping(
    'Google Workspace Provider Mapping',
    'googleworkspaceprovidermapping',
    'provider-google-workspace',
    {
      enterprise: true,
    },
  ),
  mapping('Kerberos Source Property Mapping', 'kerberossourcepropertymapping', 'source-kerberos'),
  mapping('LDAP Source Property Mapping', 'ldapsourcepropertymapping', 'source-ldap'),
  mapping('Microsoft Entra Provider Mapping', 'microsoftentraprovidermapping', 'provider-microsoft-entra', {
    enterprise: true,
  }),
  mapping('OAuth Source Property Mapping', 'oauthsourcepropertymapping', 'source-oauth'),
  mapping('Plex Source Property Mapping', 'plexsourcepropertymapping', 'source-plex'),
  mapping('RAC Provider Property Mapping', 'racpropertymapping', 'provider-rac'),
  mapping('Radius Provider Property Mapping', 'radiusproviderpropertymapping', 'provider-radius'),
  mapping('SAML Provider Property Mapping', 'samlpropertymapping', 'provider-saml'),
  mapping('SAML Source Property Mapping', 'samlsourcepropertymapping', 'source-saml'),
  mapping('SCIM Provider Mapping', 'scimmapping', 'provider-scim'),
  mapping('SCIM Source Property Mapping', 'scimsourcepropertymapping', 'source-scim'),
  mapping('Scope Mapping', 'scopemapping', 'provider-scope'),
  mapping('Telegram Source Property Mapping', 'telegramsourcepropertymapping', 'source-telegram', {
    since: '2025.10',
  }),
  mapping('Webhook Mapping', 'notificationwebhookmapping', 'notification'),
];

/** Those of 2024.6. */
const FORMER_MAPPINGS: readonly CreatableType[] = [
  mapping('Google Workspace Provider Mapping', 'googleworkspaceprovidermapping', 'google-workspace', {
    enterprise: true,
  }),
  mapping('LDAP Property Mapping', 'ldappropertymapping', 'ldap'),
  mapping('Microsoft Entra Provider Mapping', 'microsoftentraprovidermapping', 'microsoft-entra', {
    enterprise: true,
  }),
  mapping('RAC Property Mapping', 'racpropertymapping', 'rac'),
  mapping('SAML Property Mapping', 'samlpropertymapping', 'saml'),
  mapping('SCIM Mapping', 'scimmapping', 'scim'),
  mapping('Scope Mapping', 'scopemapping', 'scope'),
  mapping('Webhook Mapping', 'notificationwebhookmapping', 'notification'),
];

/** Kinds of objects as `…/types/` lists them; a card says its name and nothing else. */
const written = (types: readonly CreatableType[], { family, remoteAccessLicensed }: Capabilities): Json[] =>
  types
    .filter(({ since }) => since === undefined || isFrom(family, since))
    .map(({ name, model, form, enterprise = model.startsWith('rac') && remoteAccessLicensed }) => ({
      name,
      description: '',
      component: `ak-${form}-form`,
      model_name: model,
      icon_url: null,
      requires_enterprise: enterprise,
    }));

/** What `providers/all/types/` answers. */
export const providerTypes = (capabilities: Capabilities): Json[] => written(PROVIDERS, capabilities);

/** What `propertymappings/all/types/` answers. */
export const mappingTypes = (capabilities: Capabilities): Json[] =>
  written(capabilities.mappingNames === 'by-kind' ? FORMER_MAPPINGS : MAPPINGS, capabilities);
