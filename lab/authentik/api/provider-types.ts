import type { Capabilities } from '../capabilities.ts';
import { typesIn, type CreatableType } from './creatable-type.ts';

/** The kinds there are now, by name. */
const TYPES: readonly CreatableType[] = [
  {
    name: 'Google Workspace Provider',
    description: 'Sync users from authentik into Google Workspace.',
    component: 'ak-provider-google-workspace-form',
    modelName: 'googleworkspaceprovider',
    icon: 'google.svg',
    enterprise: true,
  },
  {
    name: 'LDAP Provider',
    description: "Allow applications to authenticate against authentik's users using LDAP.",
    component: 'ak-provider-ldap-form',
    modelName: 'ldapprovider',
    icon: 'ldap.png',
  },
  {
    name: 'Microsoft Entra Provider',
    description: 'Sync users from authentik into Microsoft Entra.',
    component: 'ak-provider-microsoft-entra-form',
    modelName: 'microsoftentraprovider',
    icon: 'azuread.svg',
    enterprise: true,
  },
  {
    name: 'OAuth2/OpenID Provider',
    description: 'OAuth2 Provider for generic OAuth and OpenID Connect Applications.',
    component: 'ak-provider-oauth2-form',
    modelName: 'oauth2provider',
    icon: 'openidconnect.svg',
  },
  {
    name: 'Proxy Provider',
    description:
      "Protect applications that don't support any of the other\nProtocols by using a Reverse-Proxy.",
    component: 'ak-provider-proxy-form',
    modelName: 'proxyprovider',
    icon: 'proxy.svg',
  },
  {
    name: 'RAC Provider',
    description: 'Remotely access computers/servers via RDP/SSH/VNC.',
    component: 'ak-provider-rac-form',
    modelName: 'racprovider',
    icon: 'rac.svg',
  },
  {
    name: 'Radius Provider',
    description: "Allow applications to authenticate against authentik's users using Radius.",
    component: 'ak-provider-radius-form',
    modelName: 'radiusprovider',
    icon: 'radius.svg',
  },
  {
    name: 'SAML Provider',
    description: 'SAML 2.0 Endpoint for applications which support SAML.',
    component: 'ak-provider-saml-form',
    modelName: 'samlprovider',
    icon: 'saml.png',
  },
  {
    name: 'SAML Provider from Metadata',
    description: 'Create a SAML Provider by importing its Metadata.',
    component: 'ak-provider-saml-import-form',
    modelName: 'samlproviderimportmodel',
    icon: 'saml.png',
  },
  {
    name: 'SCIM Provider',
    description: 'SCIM 2.0 provider to create users and groups in external applications',
    component: 'ak-provider-scim-form',
    modelName: 'scimprovider',
    icon: 'scim.png',
  },
  {
    name: 'Shared Signals Framework Provider',
    description:
      'Shared Signals Framework provider to allow applications to\nreceive user events from authentik.',
    component: 'ak-provider-ssf-form',
    modelName: 'ssfprovider',
    since: '2025.4',
    icon: 'ssf.svg',
    enterprise: true,
  },
  {
    name: 'WS-Federation Provider',
    description: 'WS-Federation for applications which support WS-Fed.',
    component: 'ak-provider-wsfed-form',
    modelName: 'wsfederationprovider',
    since: '2026.2',
    icon: 'wsfed.svg',
    enterprise: true,
  },
];

/**
 * What `providers/all/types/` answers, by name. The application wizard waits for ever unless the set of model names is
 * complete (interface reference 4.4).
 */
export const providerTypes = ({ family, remoteAccessLicensed }: Capabilities): readonly CreatableType[] =>
  typesIn(TYPES, family).map((type) =>
    type.modelName === 'racprovider' && remoteAccessLicensed ? { ...type, enterprise: true } : type,
  );
