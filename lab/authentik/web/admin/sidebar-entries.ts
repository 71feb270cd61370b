import { capability } from '../elements/interface.ts';

/** An item of the sidebar: a link, or a group of links. */
export interface SidebarEntry {
  readonly label: string;
  readonly path?: string;
  /** Pages below a link that make it the current one, too. */
  readonly activeWhen?: RegExp;
  readonly enterprise?: boolean;
  readonly expanded?: boolean;
  readonly children?: readonly SidebarEntry[];
}

const link = (path: string, label: string, activeWhen?: RegExp): SidebarEntry => ({
  path,
  label,
  ...(activeWhen === undefined ? {} : { activeWhen }),
});

const enterpriseLink = (path: string, label: string): SidebarEntry => ({ path, label, enterprise: true });

const group = (label: string, ...children: readonly SidebarEntry[]): SidebarEntry => ({ label, children });

const files = capability('sidebarEntries') !== 'classic';
const lifecycle = capability('sidebarEntries') === 'lifecycle';

/** Entries that are there in some versions only. */
const when = <Entry>(condition: boolean, ...entries: readonly Entry[]): readonly Entry[] =>
  condition ? entries : [];

/** The sidebar of the admin interface. */
export const sidebarEntries: readonly SidebarEntry[] = [
  ...when(capability('sessionLinks') === 'sidebar', link('/if/user/', 'User interface')),
  {
    ...group(
      'Dashboards',
      link('/administration/overview', 'Overview'),
      link('/administration/dashboard/users', 'User Statistics'),
      link('/administration/system-tasks', 'System Tasks'),
    ),
    expanded: true,
  },
  group(
    'Applications',
    link('/core/applications', 'Applications', /^\/core\/applications\/[-\w]+$/),
    link('/core/providers', 'Providers', /^\/core\/providers\/\d+$/),
    link('/outpost/outposts', 'Outposts'),
  ),
  ...when(
    files,
    group(
      'Endpoint Devices',
      link('/endpoints/devices', 'Devices'),
      link('/endpoints/groups', 'Device access groups'),
      link('/endpoints/connectors', 'Connectors'),
    ),
  ),
  group(
    'Events',
    link('/events/log', 'Logs', /^\/events\/log\/[-0-9a-f]+$/),
    link('/events/rules', 'Notification Rules'),
    link('/events/transports', 'Notification Transports'),
    ...when(
      lifecycle,
      enterpriseLink('/events/lifecycle-rules', 'Lifecycle Rules'),
      enterpriseLink('/events/lifecycle-reviews', 'Reviews'),
    ),
    ...when(files, enterpriseLink('/events/exports', 'Data Exports')),
  ),
  group(
    'Customization',
    link('/policy/policies', 'Policies'),
    link('/core/property-mappings', 'Property Mappings'),
    link('/blueprints/instances', 'Blueprints'),
    ...when(files, link('/files', 'Files')),
    link('/policy/reputation', 'Reputation scores'),
  ),
  group(
    'Flows and Stages',
    link('/flow/flows', 'Flows'),
    link('/flow/stages', 'Stages'),
    link('/flow/stages/prompts', 'Prompts'),
  ),
  group(
    'Directory',
    link('/identity/users', 'Users', /^\/identity\/users\/\d+$/),
    link('/identity/groups', 'Groups'),
    link('/identity/roles', 'Roles'),
    ...when(capability('initialPermissions'), link('/identity/initial-permissions', 'Initial Permissions')),
    link('/core/sources', 'Federation and Social login'),
    link('/core/tokens', 'Tokens and App passwords'),
    link('/flow/stages/invitations', 'Invitations'),
  ),
  group(
    'System',
    link('/core/brands', 'Brands'),
    link('/crypto/certificates', 'Certificates'),
    link('/outpost/integrations', 'Outpost Integrations'),
    link('/admin/settings', 'Settings'),
  ),
  group('Enterprise', link('/enterprise/licenses', 'Licenses')),
];
