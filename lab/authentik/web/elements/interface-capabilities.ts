import { valueIn, type Family, type Since } from '../../versions.ts';

/** What differs between generations of the interface (facts: interface reference, section 9, and the captures). */
export interface InterfaceCapabilities {
  /** How fields of admin forms are named: not at all, by `aria-label`, by a label in the same tree. */
  readonly fieldNames: 'none' | 'aria-label' | 'label';
  /** Labels stand in a box of their own. */
  readonly wrappedLabels: boolean;
  /** Names, secrets and durations are monospaced. */
  readonly codeFields: boolean;
  /** Required fields are checked by the browser before anything is sent. */
  readonly nativeValidation: boolean;
  /** Messages of fields are alerts. */
  readonly errorRoles: boolean;
  /** What opens a group of rows: a button beside its heading, its whole heading as well, the summary of `details`. */
  readonly formGroup: 'button' | 'heading' | 'details';
  /** Kind of the input that holds a secret. */
  readonly secretInputType: 'text' | 'password';
  /** Control of the redirect URIs. */
  readonly redirectUris: 'textarea' | 'rows' | 'typedRows';
  /** Ids of the redirect rows: the same for all, none, or numbered. */
  readonly redirectUriIds: 'same' | 'none' | 'numbered';
  /** Control of the scope mappings. */
  readonly scopes: 'select' | 'dualSelect';
  /** The first mark in the list of selected scopes makes its status line wrap, and every entry moves down. */
  readonly dualSelectStatusWraps: boolean;
  /** Where the options of a drop-down hang: in the body without a component, in a portal, in the open dialog. */
  readonly searchSelect: 'list' | 'portal' | 'dialog';
  /** Element around the options of a drop-down. */
  readonly optionList: 'ul' | 'menu';
  /** Drop-downs have a placeholder and a name of their own. */
  readonly searchSelectNames: boolean;
  /** Drop-downs of certificates tell their portal what they are called. */
  readonly certificatePortalNames: boolean;
  /** The editor for code announces itself as a combobox. */
  readonly editorRole: boolean;
  /** The form of an application follows the name with the slug. */
  readonly slugFollowsName: boolean;
  /** How the icon of an application is chosen. */
  readonly applicationIcon: 'upload' | 'search';
  /** JSON type of an application's provider. */
  readonly providerKey: 'number' | 'string';
  /** Drop-downs for flows stand in a group of their own, and there is one for the end of a session. */
  readonly flowSettings: boolean;
  /** Group of the encryption key in the provider form. */
  readonly encryptionKey: 'none' | 'protocol' | 'advanced';
  /** Which logout address the provider form asks for. */
  readonly logoutUri: 'none' | 'backchannel' | 'uri';
  /** The provider form asks how long a refresh token goes on before it is renewed. */
  readonly refreshTokenThreshold: boolean;
  /** Whose tokens a provider accepts. */
  readonly federation: 'sources' | 'sourcesAndProviders';
  /** Algorithms a certificate can be generated with, besides RSA and ECDSA. */
  readonly edwardsCurves: boolean;
  /** Path of the scope mappings below `propertymappings/`, and part of their tags. */
  readonly scopeMappingPath: 'scope' | 'provider/scope';

  /** What a dialog is. */
  readonly dialogs: 'div' | 'native';
  /** Dialogs are named by their headings. */
  readonly dialogNames: boolean;
  /** Foot of a dialog. */
  readonly dialogFooter: 'footer' | 'fieldset';
  /** Names, roles and test ids in the wizards that begin with a type. */
  readonly wizardNames: boolean;
  /** Choosing a type leads on by itself. */
  readonly wizardAutoAdvance: boolean;
  /** A list of types needs no choice before the wizard's first button can be pressed. */
  readonly wizardListAlwaysValid: boolean;
  /** How cards of types can be told apart. */
  readonly typeCards: 'text' | 'ouid' | 'option' | 'model';
  /** The list of provider types has a name. */
  readonly providerTypeStepName: boolean;
  /** Lists of types carry marks that say nothing. */
  readonly typeListMarks: boolean;
  /** Forms in wizards are held by an element that makes them by tag. */
  readonly proxyForm: boolean;
  /** The wizard that makes an application with its provider; the lossy one drops redirect URIs. */
  readonly applicationWizard: 'frame' | 'lossyFrame' | 'steps' | 'dialog';
  /** That wizard wants every type it knows from the server. */
  readonly applicationWizardAllTypes: boolean;
  /** What opens that wizard: a hint above the list, a button, or a menu. */
  readonly applicationWizardTrigger: 'hint' | 'button' | 'menu';

  /** How tables are named. */
  readonly tableNames: 'none' | 'content' | 'title';
  /** How rows are named: not, by the object, or by their box. */
  readonly rowNames: 'none' | 'object' | 'checkbox';
  /** Each row has a `tbody` of its own, with a hidden second row. */
  readonly rowBodies: boolean;
  /** Tables say that they are busy, and fetch when they come into view. */
  readonly tableBusy: boolean;
  /** Search box of a list. */
  readonly tableSearch: 'buttons' | 'namedButtons' | 'searchbox' | 'query';
  /** Names of the parameters of a list in the address. */
  readonly listQueryParameters: 'plain' | 'tagged';
  /** Folder whose accounts the user list shows at first. */
  readonly userListPath: '' | 'users';
  /** How an account is made. */
  readonly userForm: 'dialog' | 'wizard';
  /** Rows of the form of an account hold inputs of their own, not the components of other forms. */
  readonly userFormInputs: boolean;
  /** How counts of events come: as coordinates of a chart, or by action. */
  readonly charts: 'coordinates' | 'actions';
  /** Initial permissions can be listed. */
  readonly initialPermissions: boolean;
  /** Tabs have roles. */
  readonly tabsRoles: boolean;
  /** Toasts have roles, and their text is slotted. */
  readonly toastRoles: boolean;
  /** How an empty state says what it is. */
  readonly emptyState: 'header' | 'progressbar' | 'status';
  /** The read-only addresses of a provider are named. */
  readonly setupUrlNames: boolean;

  /** What the button of a group in the sidebar is called: its label, or what it does. */
  readonly sidebarGroups: 'label' | 'expand';
  /** Sidebar and pages of the admin interface: in trees of their own, or in that of the interface. */
  readonly adminShell: 'nested' | 'flat';
  /** Where the heading of a page stands: in the page, or in the bar above it. */
  readonly pageHeader: 'page' | 'bar' | 'navbar';
  /** Where the links to settings and logout stand. */
  readonly sessionLinks: 'sidebar' | 'header';
  /** Version at the foot of the sidebar. */
  readonly sidebarVersion: 'none' | 'button' | 'about' | 'contentinfo';
  /** Endpoint devices, files and the newer entries of the sidebar. */
  readonly sidebarEntries: 'classic' | 'files' | 'lifecycle';
  /** How the outermost element can be told. */
  readonly interfaceRoot: 'true' | 'tag' | 'test-id' | 'id';
  /** There is a button that leads past header and sidebar. */
  readonly skipToContent: boolean;
  /** Spinner of a page that has not started: an element, or plain markup in a slot. */
  readonly placeholder: 'element' | 'slot';

  /** Frame of a stage: drawn by the stage, or by a card. */
  readonly flowCard: 'none' | 'header' | 'card';
  /** Fields of flows have ids and labels. */
  readonly flowLabels: boolean;
  /** The password field is a component with an id. */
  readonly flowPasswordInput: boolean;
  /** A refused password stays in its field. */
  readonly keepsWrongPassword: boolean;
  /** Layout of flow pages: drawn by the executor, or part of the document. */
  readonly flowShell: 'executor' | 'document' | 'drawer';
  /** Line at the foot of a flow's page: part of the executor, or a component with or without its own tree. */
  readonly brandLinks: 'none' | 'shadow' | 'light';
  /** Further names of what flows consist of, such as `continue` for the button that goes on. */
  readonly flowPartNames: boolean;
  /** The language can be chosen at the login. */
  readonly localeSelect: boolean;
  /** Card of an application in the user interface. */
  readonly libraryCards: 'component' | 'named';
  /** The user interface lists what can be opened only. */
  readonly libraryLaunchable: boolean;
}

type Table = { readonly [Name in keyof InterfaceCapabilities]: Since<InterfaceCapabilities[Name]> };

/** The one table of differences; a value holds from its family on. */
const table: Table = {
  fieldNames: { '2024.6': 'none', '2025.8': 'aria-label', '2025.10': 'label' },
  wrappedLabels: { '2024.6': true, '2025.12': false },
  codeFields: { '2024.6': false, '2025.4': true },
  nativeValidation: { '2024.6': false, '2025.8': true },
  errorRoles: { '2024.6': false, '2025.10': true },
  formGroup: { '2024.6': 'button', '2025.4': 'heading', '2025.8': 'details' },
  secretInputType: { '2024.6': 'text', '2025.8': 'password' },
  redirectUris: { '2024.6': 'textarea', '2024.10': 'rows', '2026.5': 'typedRows' },
  redirectUriIds: { '2024.6': 'same', '2025.8': 'none', '2026.5': 'numbered' },
  scopes: { '2024.6': 'select', '2024.10.2': 'dualSelect' },
  dualSelectStatusWraps: { '2024.6': true, '2025.12': false },
  searchSelect: { '2024.6': 'list', '2024.10.2': 'portal', '2026.5': 'dialog' },
  optionList: { '2024.6': 'ul', '2026.2': 'menu' },
  searchSelectNames: { '2024.6': false, '2025.10': true },
  certificatePortalNames: { '2024.6': false, '2024.12': true },
  editorRole: { '2024.6': false, '2025.12': true },
  slugFollowsName: { '2024.6': false, '2025.8': true },
  applicationIcon: { '2024.6': 'upload', '2025.12': 'search' },
  providerKey: { '2024.6': 'number', '2025.12': 'string' },
  flowSettings: { '2024.6': false, '2024.10.2': true },
  encryptionKey: { '2024.6': 'none', '2024.10.2': 'protocol', '2025.10': 'advanced' },
  logoutUri: { '2024.6': 'none', '2025.8': 'backchannel', '2025.10': 'uri' },
  refreshTokenThreshold: { '2024.6': false, '2025.10': true },
  federation: { '2024.6': 'sources', '2024.12': 'sourcesAndProviders' },
  edwardsCurves: { '2024.6': false, '2026.2': true },
  scopeMappingPath: { '2024.6': 'scope', '2024.10.2': 'provider/scope' },

  dialogs: { '2024.6': 'div', '2026.5': 'native' },
  dialogNames: { '2024.6': false, '2025.10': true },
  dialogFooter: { '2024.6': 'footer', '2025.10': 'fieldset' },
  wizardNames: { '2024.6': false, '2025.10': true },
  wizardAutoAdvance: { '2024.6': false, '2026.5': true },
  wizardListAlwaysValid: { '2024.6': false, '2025.6': true },
  typeCards: { '2024.6': 'text', '2024.10.2': 'ouid', '2025.10': 'option', '2026.5': 'model' },
  providerTypeStepName: { '2024.6': false, '2024.12': true, '2025.12': false },
  typeListMarks: { '2024.6': false, '2024.12': true, '2025.10': false },
  proxyForm: { '2024.6': true, '2026.2': false },
  applicationWizard: {
    '2024.6': 'frame',
    '2024.10': 'lossyFrame',
    '2024.12': 'steps',
    '2026.5': 'dialog',
  },
  applicationWizardAllTypes: { '2024.6': false, '2026.2': true },
  applicationWizardTrigger: { '2024.6': 'hint', '2025.4': 'button', '2026.5': 'menu' },

  tableNames: { '2024.6': 'none', '2025.8': 'content', '2025.10': 'title' },
  rowNames: { '2024.6': 'none', '2025.8': 'object', '2025.10': 'checkbox' },
  rowBodies: { '2024.6': true, '2025.10': false },
  tableBusy: { '2024.6': false, '2025.12': true },
  tableSearch: { '2024.6': 'buttons', '2025.8': 'namedButtons', '2025.10': 'searchbox', '2026.5': 'query' },
  listQueryParameters: { '2024.6': 'plain', '2025.6': 'tagged' },
  userListPath: { '2024.6': '', '2025.8': 'users', '2026.5': '' },
  userForm: { '2024.6': 'dialog', '2026.5': 'wizard' },
  userFormInputs: { '2024.6': true, '2025.10': false },
  charts: { '2024.6': 'coordinates', '2025.8': 'actions' },
  initialPermissions: { '2024.6': false, '2025.4': true },
  tabsRoles: { '2024.6': false, '2025.10': true },
  toastRoles: { '2024.6': false, '2025.8': true },
  emptyState: { '2024.6': 'header', '2025.8': 'progressbar', '2025.10': 'status' },
  setupUrlNames: { '2024.6': false, '2025.10': true },

  sidebarGroups: { '2024.6': 'label', '2025.8': 'expand' },
  adminShell: { '2024.6': 'nested', '2025.4': 'flat' },
  pageHeader: { '2024.6': 'page', '2025.4': 'bar', '2025.6': 'navbar' },
  sessionLinks: { '2024.6': 'sidebar', '2025.4': 'header' },
  sidebarVersion: { '2024.6': 'none', '2025.4': 'button', '2025.8': 'about', '2026.5': 'contentinfo' },
  sidebarEntries: { '2024.6': 'classic', '2025.12': 'files', '2026.2': 'lifecycle' },
  interfaceRoot: { '2024.6': 'true', '2025.6': 'tag', '2025.10': 'test-id', '2026.5': 'id' },
  skipToContent: { '2024.6': false, '2025.10': true },
  placeholder: { '2024.6': 'element', '2025.12': 'slot' },

  flowCard: { '2024.6': 'none', '2025.8': 'header', '2025.10': 'card' },
  flowLabels: { '2024.6': false, '2025.10': true },
  flowPasswordInput: { '2024.6': false, '2024.10.2': true },
  keepsWrongPassword: { '2024.6': false, '2025.4': true },
  flowShell: { '2024.6': 'executor', '2025.12': 'document', '2026.5': 'drawer' },
  brandLinks: { '2024.6': 'none', '2025.4': 'shadow', '2026.2': 'light' },
  flowPartNames: { '2024.6': false, '2025.12': true },
  localeSelect: { '2024.6': false, '2025.12': true },
  libraryCards: { '2024.6': 'component', '2025.10': 'named' },
  libraryLaunchable: { '2024.6': false, '2024.10.2': true },
};

/** What the interface of a family does about one thing. */
export const capabilityIn = <Name extends keyof InterfaceCapabilities>(
  name: Name,
  family: Family,
): InterfaceCapabilities[Name] => valueIn<InterfaceCapabilities[Name]>(table[name], family);
