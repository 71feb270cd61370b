import { valueIn, type Family, type Since } from '../../versions.ts';

/** What differs between families of the interface; a value holds from its family on. */
const table = {
  /** How fields of admin forms are named: not at all, by `aria-label`, by a label in the same tree. */
  fieldNames: { '2024.6': 'none', '2025.8': 'aria-label', '2025.10': 'label' },
  /** Labels stand in a box of their own. */
  wrappedLabels: { '2024.6': true, '2025.12': false },
  /** Required fields are checked by the browser before anything is sent. */
  nativeValidation: { '2024.6': false, '2025.8': true },
  /** Messages of fields are alerts. */
  errorRoles: { '2024.6': false, '2025.10': true },
  /** What opens a group of rows: a button beside its heading, its whole heading as well, the summary of `details`. */
  formGroup: { '2024.6': 'button', '2025.4': 'heading', '2025.8': 'details' },
  /** Kind of the input that holds a secret. */
  secretInputType: { '2024.6': 'text', '2025.8': 'password' },
  /** How many grants a provider can be allowed. */
  grantTypes: { '2024.6': 'none', '2026.5': 'seven', '2026.8': 'eight' },
  /** Control of the redirect URIs. */
  redirectUris: { '2024.6': 'textarea', '2024.10': 'rows', '2026.5': 'typedRows' },
  /** Control of the scope mappings. */
  scopes: { '2024.6': 'select', '2024.10.2': 'dualSelect' },
  /** The first mark in the list of selected scopes makes its status line wrap, and every entry moves down. */
  dualSelectStatusWraps: { '2024.6': true, '2025.12': false },
  /** Where the options of a drop-down hang: in the body without a component, in a portal, in the drop-down itself. */
  searchSelect: { '2024.6': 'list', '2024.10.2': 'portal', '2026.8': 'popover' },
  /** Drop-downs have a placeholder and a name of their own. */
  searchSelectNames: { '2024.6': false, '2025.10': true },
  /** Drop-downs of certificates tell their portal what they are called. */
  certificatePortalNames: { '2024.6': false, '2024.12': true },
  /** The editor for code announces itself as a combobox. */
  editorRole: { '2024.6': false, '2025.12': true },
  /** The form of an application follows the name with the slug. */
  slugFollowsName: { '2024.6': false, '2025.8': true },
  /** How the icon of an application is chosen. */
  applicationIcon: { '2024.6': 'upload', '2025.12': 'search' },
  /** JSON type of an application's provider. */
  providerKey: { '2024.6': 'number', '2025.12': 'string' },
  /** Drop-downs for flows stand in a group of their own, and there is one for the end of a session. */
  flowSettings: { '2024.6': false, '2024.10.2': true },
  /** Group of the encryption key in the provider form. */
  encryptionKey: { '2024.6': 'none', '2024.10.2': 'protocol', '2025.10': 'advanced' },
  /** Which logout address the provider form asks for. */
  logoutUri: { '2024.6': 'none', '2025.8': 'backchannel', '2025.10': 'uri' },
  /** The provider form asks how long a refresh token goes on before it is renewed. */
  refreshTokenThreshold: { '2024.6': false, '2025.10': true },
  /** Whose tokens a provider accepts. */
  federation: { '2024.6': 'sources', '2024.12': 'sourcesAndProviders' },
  /** Algorithms a certificate can be generated with, besides RSA and ECDSA. */
  edwardsCurves: { '2024.6': false, '2026.2': true },
  /** Path of the scope mappings below `propertymappings/`, and part of their tags. */
  scopeMappingPath: { '2024.6': 'scope', '2024.10.2': 'provider/scope' },
  /** What a dialog is. */
  dialogs: { '2024.6': 'div', '2026.5': 'native' },
  /** Dialogs are named by their headings. */
  dialogNames: { '2024.6': false, '2025.10': true },
  /** Foot of a dialog. */
  dialogFooter: { '2024.6': 'footer', '2025.10': 'fieldset' },
  /** Names, roles and test ids in the wizards that begin with a type. */
  wizardNames: { '2024.6': false, '2025.10': true },
  /** Choosing a type leads on by itself. */
  wizardAutoAdvance: { '2024.6': false, '2026.5': true },
  /** A list of types needs no choice before the wizard's first button can be pressed. */
  wizardListAlwaysValid: { '2024.6': false, '2025.6': true },
  /** How cards of types can be distinguished. */
  typeCards: { '2024.6': 'text', '2025.10': 'option' },
  /** The list of provider types has a name. */
  providerTypeStepName: { '2024.6': false, '2024.12': true, '2025.12': false },
  /** Forms in wizards are held by an element that makes them by tag. */
  proxyForm: { '2024.6': true, '2026.2': false },
  /** The wizard that makes an application with its provider. */
  applicationWizard: { '2024.6': 'frame', '2024.12': 'steps', '2026.5': 'dialog' },
  /** What opens that wizard: a hint above the list, a button, or a menu. */
  applicationWizardTrigger: { '2024.6': 'hint', '2025.4': 'button', '2026.5': 'menu' },
  /** How rows are named: not, by the object, or by their box. */
  rowNames: { '2024.6': 'none', '2025.8': 'object', '2025.10': 'checkbox' },
  /** Each row has a `tbody` of its own, with a hidden second row; the older ones have a role. */
  rowBodies: { '2024.6': 'group', '2025.8': 'plain', '2025.10': 'none' },
  /** Tables say that they are busy, and fetch when they come into view. */
  tableBusy: { '2024.6': false, '2025.12': true },
  /** Search box of a list. */
  tableSearch: { '2024.6': 'buttons', '2025.8': 'namedButtons', '2025.10': 'searchbox', '2026.5': 'query' },
  /** Folder whose accounts the user list shows at first. */
  userListPath: { '2024.6': '', '2025.8': 'users', '2026.5': '' },
  /** Rows of the form of an account hold inputs of their own, not the components of other forms. */
  userFormInputs: { '2024.6': true, '2025.10': false },
  /** Where the heading of an empty state is: in an attribute, or slotted, and then with a role. */
  emptyState: { '2024.6': 'header', '2025.8': 'slot', '2025.10': 'status' },
  /** The read-only addresses of a provider are named. */
  setupUrlNames: { '2024.6': false, '2025.10': true },
  /** What the button of a group in the sidebar is called: its label, or what it does. */
  sidebarGroups: { '2024.6': 'label', '2025.8': 'expand' },
  /** Sidebar and pages of the admin interface: in trees of their own, or in that of the interface. */
  adminShell: { '2024.6': 'nested', '2025.4': 'flat' },
  /** How the outermost element can be identified. */
  interfaceRoot: { '2024.6': 'true', '2025.6': 'tag', '2025.10': 'test-id', '2026.5': 'id' },
  /** Frame of a stage: drawn by the stage, or by a card. */
  flowCard: { '2024.6': 'none', '2025.8': 'header', '2025.10': 'card' },
  /** Fields of flows have ids and labels. */
  flowLabels: { '2024.6': false, '2025.10': true },
  /** The password field is a component with an id. */
  flowPasswordInput: { '2024.6': false, '2024.10.2': true },
  /** A refused password stays in its field. */
  keepsWrongPassword: { '2024.6': false, '2025.4': true },
  /** The page of a flow stands in an element that knows the language. */
  localeContext: { '2024.6': true, '2025.12': false },
  /** Further names of what flows consist of, such as `continue` for the button that goes on. */
  flowPartNames: { '2024.6': false, '2025.12': true },
} as const satisfies Record<string, Since<string | boolean>>;

type Table = typeof table;

/** What an interface does about each of these things. */
export type InterfaceCapabilities = { readonly [Name in keyof Table]: Table[Name][keyof Table[Name]] };

const histories: { readonly [Name in keyof Table]: Since<InterfaceCapabilities[Name]> } = table;

/** What the interface of a family does about one thing. */
export const capabilityIn = <Name extends keyof InterfaceCapabilities>(
  name: Name,
  family: Family,
): InterfaceCapabilities[Name] => valueIn(histories[name], family);
