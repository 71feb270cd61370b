import type { Capabilities } from '../capabilities.ts';
import { typesIn, type CreatableType } from './creatable-type.ts';

/** The kinds there are now, by name. Two of them need a licence, which a fresh install has not. */
const TYPES: readonly CreatableType[] = [
  {
    name: 'Google Workspace Provider Mapping',
    description: 'Map authentik data to outgoing Google requests',
    component: 'ak-property-mapping-provider-google-workspace-form',
    modelName: 'googleworkspaceprovidermapping',
    enterprise: true,
  },
  {
    name: 'Kerberos Source Property Mapping',
    since: '2024.10.2',
    description: 'Map Kerberos Property to User object attribute',
    component: 'ak-property-mapping-source-kerberos-form',
    modelName: 'kerberossourcepropertymapping',
  },
  {
    name: 'LDAP Source Property Mapping',
    description: 'Map LDAP Property to User or Group object attribute',
    component: 'ak-property-mapping-source-ldap-form',
    modelName: 'ldapsourcepropertymapping',
  },
  {
    name: 'Microsoft Entra Provider Mapping',
    description: 'Map authentik data to outgoing Microsoft requests',
    component: 'ak-property-mapping-provider-microsoft-entra-form',
    modelName: 'microsoftentraprovidermapping',
    enterprise: true,
  },
  {
    name: 'OAuth Source Property Mapping',
    since: '2024.10.2',
    description: 'Map OAuth properties to User or Group object attributes',
    component: 'ak-property-mapping-source-oauth-form',
    modelName: 'oauthsourcepropertymapping',
  },
  {
    name: 'Plex Source Property Mapping',
    since: '2024.10.2',
    description: 'Map Plex properties to User of Group object attributes',
    component: 'ak-property-mapping-source-plex-form',
    modelName: 'plexsourcepropertymapping',
  },
  {
    name: 'RAC Provider Property Mapping',
    description: 'Configure settings for remote access endpoints.',
    component: 'ak-property-mapping-provider-rac-form',
    modelName: 'racpropertymapping',
  },
  {
    name: 'Radius Provider Property Mapping',
    since: '2024.10.2',
    description: 'Add additional attributes to Radius authentication responses.',
    component: 'ak-property-mapping-provider-radius-form',
    modelName: 'radiusproviderpropertymapping',
  },
  {
    name: 'SAML Provider Property Mapping',
    description: 'Map User/Group attribute to SAML Attribute, which can be used by the Service Provider',
    component: 'ak-property-mapping-provider-saml-form',
    modelName: 'samlpropertymapping',
  },
  {
    name: 'SAML Source Property Mapping',
    since: '2024.10.2',
    description: 'Map SAML properties to User or Group object attributes',
    component: 'ak-property-mapping-source-saml-form',
    modelName: 'samlsourcepropertymapping',
  },
  {
    name: 'SCIM Provider Mapping',
    description: 'Map authentik data to outgoing SCIM requests',
    component: 'ak-property-mapping-provider-scim-form',
    modelName: 'scimmapping',
  },
  {
    name: 'SCIM Source Property Mapping',
    since: '2024.10.2',
    description: 'Map SCIM properties to User or Group object attributes',
    component: 'ak-property-mapping-source-scim-form',
    modelName: 'scimsourcepropertymapping',
  },
  {
    name: 'Scope Mapping',
    description: 'Map an OAuth Scope to users properties',
    component: 'ak-property-mapping-provider-scope-form',
    modelName: 'scopemapping',
  },
  {
    name: 'Telegram Source Property Mapping',
    since: '2025.10',
    description: 'Map Telegram properties to User or Group object attributes',
    component: 'ak-property-mapping-source-telegram-form',
    modelName: 'telegramsourcepropertymapping',
  },
  {
    name: 'Webhook Mapping',
    description: 'Modify the payload of outgoing webhook requests',
    component: 'ak-property-mapping-notification-form',
    modelName: 'notificationwebhookmapping',
  },
];

/** What some of them were called in 2024.6, and the tags of their forms: by model. */
const FORMER: Readonly<
  Record<string, Pick<CreatableType, 'name' | 'component'> & { readonly modelName?: string }>
> = {
  googleworkspaceprovidermapping: {
    name: 'Google Workspace Provider Mapping',
    component: 'ak-property-mapping-google-workspace-form',
  },
  ldapsourcepropertymapping: {
    name: 'LDAP Property Mapping',
    component: 'ak-property-mapping-ldap-form',
    modelName: 'ldappropertymapping',
  },
  microsoftentraprovidermapping: {
    name: 'Microsoft Entra Provider Mapping',
    component: 'ak-property-mapping-microsoft-entra-form',
  },
  racpropertymapping: { name: 'RAC Property Mapping', component: 'ak-property-mapping-rac-form' },
  samlpropertymapping: { name: 'SAML Property Mapping', component: 'ak-property-mapping-saml-form' },
  scimmapping: { name: 'SCIM Mapping', component: 'ak-property-mapping-scim-form' },
  scopemapping: { name: 'Scope Mapping', component: 'ak-property-mapping-scope-form' },
};

/** What `propertymappings/all/types/` answers, by name. */
export function propertyMappingTypes(capabilities: Capabilities): readonly CreatableType[] {
  const { family, mappingNames, remoteAccessLicensed } = capabilities;
  return typesIn(TYPES, family).map((type) => ({
    ...type,
    ...(mappingNames === 'by-kind' && FORMER[type.modelName]),
    ...(remoteAccessLicensed && type.modelName === 'racpropertymapping' && { enterprise: true }),
  }));
}
