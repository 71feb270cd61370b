import { capability } from '../elements/interface.ts';

/** A link of the sidebar: path behind `#`, and what it says. */
export type SidebarLink = readonly [path: string, label: string];

/** A group of links. */
export interface SidebarGroup {
  readonly label: string;
  readonly links: readonly SidebarLink[];
}

const hasFiles = capability('sidebarEntries') !== 'classic';
const hasLifecycle = capability('sidebarEntries') === 'lifecycle';

/** Links that are there in some families only. */
const when = (condition: boolean, ...links: readonly SidebarLink[]): readonly SidebarLink[] =>
  condition ? links : [];

const groups: Readonly<Record<string, readonly SidebarLink[]>> = {
  Dashboards: [
    ['/administration/overview', 'Overview'],
    ['/administration/dashboard/users', 'User Statistics'],
    ['/administration/system-tasks', 'System Tasks'],
  ],
  Applications: [
    ['/core/applications', 'Applications'],
    ['/core/providers', 'Providers'],
    ['/outpost/outposts', 'Outposts'],
  ],
  'Endpoint Devices': when(
    hasFiles,
    ['/endpoints/devices', 'Devices'],
    ['/endpoints/groups', 'Device access groups'],
    ['/endpoints/connectors', 'Connectors'],
  ),
  Events: [
    ['/events/log', 'Logs'],
    ['/events/rules', 'Notification Rules'],
    ['/events/transports', 'Notification Transports'],
    ...when(
      hasLifecycle,
      ['/events/lifecycle-rules', 'Lifecycle Rules'],
      ['/events/lifecycle-reviews', 'Reviews'],
    ),
    ...when(hasFiles, ['/events/exports', 'Data Exports']),
  ],
  Customization: [
    ['/policy/policies', 'Policies'],
    ['/core/property-mappings', 'Property Mappings'],
    ['/blueprints/instances', 'Blueprints'],
    ...when(hasFiles, ['/files', 'Files']),
    ['/policy/reputation', 'Reputation scores'],
  ],
  'Flows and Stages': [
    ['/flow/flows', 'Flows'],
    ['/flow/stages', 'Stages'],
    ['/flow/stages/prompts', 'Prompts'],
  ],
  Directory: [
    ['/identity/users', 'Users'],
    ['/identity/groups', 'Groups'],
    ['/identity/roles', 'Roles'],
    ...when(capability('initialPermissions'), ['/identity/initial-permissions', 'Initial Permissions']),
    ['/core/sources', 'Federation and Social login'],
    ['/core/tokens', 'Tokens and App passwords'],
    ['/flow/stages/invitations', 'Invitations'],
  ],
  System: [
    ['/core/brands', 'Brands'],
    ['/crypto/certificates', 'Certificates'],
    ['/outpost/integrations', 'Outpost Integrations'],
    ['/admin/settings', 'Settings'],
  ],
  Enterprise: [['/enterprise/licenses', 'Licenses']],
};

/** The sidebar of the admin interface. */
export const sidebarGroups: readonly SidebarGroup[] = Object.entries(groups)
  .filter(([, links]) => links.length > 0)
  .map(([label, links]) => ({ label, links }));
