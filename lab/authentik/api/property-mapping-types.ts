import type { CreatableType } from './creatable-type.ts';

/**
 * What `propertymappings/all/types/` answers (2026.2.2), by name. Two of them need a licence, which a fresh install
 * has not.
 */
export const propertyMappingTypes: readonly CreatableType[] = [
  {
    name: 'Google Workspace Provider Mapping',
    description: 'Map authentik data to outgoing Google requests',
    component: 'ak-property-mapping-provider-google-workspace-form',
    modelName: 'googleworkspaceprovidermapping',
    enterprise: true,
  },
  {
    name: 'Kerberos Source Property Mapping',
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
    description: 'Map OAuth properties to User or Group object attributes',
    component: 'ak-property-mapping-source-oauth-form',
    modelName: 'oauthsourcepropertymapping',
  },
  {
    name: 'Plex Source Property Mapping',
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
