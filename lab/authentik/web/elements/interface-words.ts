import { valueIn, type Family, type Since } from '../../versions.ts';

/** Texts of the interface that changed over time. */
const table = {
  createPropertyMapping: { '2024.6': 'Create', '2026.5': 'New Property Mapping' },
  createPropertyMappingTitle: { '2024.6': 'New property mapping', '2026.5': 'Create New Property Mapping' },
  editMapping: { '2024.6': '', '2026.5': 'Edit Property Mapping' },
  userSearch: { '2024.6': 'Table Search', '2025.10': 'User Search' },
  userSearchHint: { '2024.6': 'Search...', '2025.10': 'Search by username, email, etc...' },
  scopeMappingName: { '2024.6': 'Name', '2026.5': 'Mapping Name' },
  chooseType: { '2024.6': 'Select a provider type', '2026.5': 'Choose Provider Type' },
  finishWizard: { '2024.6': 'Finish', '2026.5': 'Create' },
  closeWizard: { '2024.6': 'Close', '2025.10': 'Close wizard', '2026.5': 'Cancel wizard' },

  importCertificate: {
    '2024.6': 'Create',
    '2025.8': 'Import',
    '2026.5': 'Import Existing Certificate-Key Pair',
  },
  generateCertificate: { '2024.6': 'Generate', '2026.5': 'Generate Certificate-Key Pair' },
  generateCertificateTitle: {
    '2024.6': 'Generate Certificate-Key Pair',
    '2025.8': 'Generate New Certificate-Key Pair',
    '2026.5': 'Generate Certificate-Key Pair',
  },

  createProvider: { '2024.6': 'Create', '2026.5': 'New Provider' },
  createProviderTitle: { '2024.6': 'New provider', '2026.5': 'Create New Provider' },
  providerName: { '2024.6': 'Name', '2025.10': 'Provider Name' },
  providerNameHint: { '2024.6': 'Provider name...', '2025.12': 'Type a provider name...' },
  authenticationFlow: { '2024.6': 'Authentication flow', '2026.5': 'Authentication Flow' },
  authorizationFlow: { '2024.6': 'Authorization flow', '2026.5': 'Authorization Flow' },
  invalidationFlow: { '2024.6': 'Invalidation flow', '2026.5': 'Invalidation Flow' },
  clientType: { '2024.6': 'Client type', '2026.5': 'Client Type' },
  redirectUris: {
    '2024.6': 'Redirect URIs/Origins (RegEx)',
    '2024.10': 'Redirect URIs/Origins',
    '2024.12': 'Redirect URIs/Origins (RegEx)',
  },
  accessCodeValidity: { '2024.6': 'Access code validity', '2026.5': 'Access Code Validity' },
  accessTokenValidity: { '2024.6': 'Access Token validity', '2026.5': 'Access Token Validity' },
  refreshTokenValidity: { '2024.6': 'Refresh Token validity', '2026.5': 'Refresh Token Validity' },
  refreshTokenThreshold: { '2024.6': 'Refresh Token threshold', '2026.5': 'Refresh Token Threshold' },
  subjectMode: { '2024.6': 'Subject mode', '2026.5': 'Subject Mode' },
  issuerMode: { '2024.6': 'Issuer mode', '2026.5': 'Issuer Mode' },
  unassignedProvider: {
    '2024.6': 'Warning: Provider not assigned to any application.',
    '2025.10': 'Provider not assigned to any application.',
  },

  createApplication: { '2024.6': 'Create', '2026.5': 'New Application' },
  createApplicationTitle: { '2024.6': 'Create Application', '2026.5': 'New Application' },
  submitApplication: { '2024.6': 'Create', '2026.5': 'Create Application' },
  createWithProvider: {
    '2024.6': 'Create With Wizard',
    '2024.12': 'Create with wizard',
    '2025.4': 'Create with Provider',
    '2026.5': 'New Application',
  },
  applicationName: { '2024.6': 'Name', '2025.12': 'Application Name' },
  applicationNameHint: {
    '2024.6': '',
    '2025.8': 'Application name',
    '2025.12': 'Type an application name...',
  },
  anyPolicy: { '2024.6': 'any', '2025.8': 'ANY' },
  allPolicies: { '2024.6': 'all', '2025.8': 'ALL' },
  applicationWizardTitle: { '2024.6': 'New application', '2026.5': 'New Application' },
  applicationWizardDescription: {
    '2024.6': 'Create a new application',
    '2025.4': 'Create a new application and configure a provider for it.',
  },
  configureApplication: {
    '2024.6': 'Configure The Application',
    '2025.10': 'Configure the Application',
  },
  chooseProvider: { '2024.6': 'Choose A Provider', '2025.6': 'Choose a Provider' },
  submitWizard: { '2024.6': 'Submit', '2026.5': 'Create Application' },
  closeApplicationWizard: { '2024.6': 'Close', '2026.5': 'Finish' },

  createUser: { '2024.6': 'Create', '2025.10': 'New User' },
  createUserTitle: { '2024.6': 'Create User', '2025.10': 'New User' },
  submitUser: { '2024.6': 'Create', '2025.10': 'Create User' },
  createServiceAccount: { '2024.6': 'Create Service account', '2025.10': 'New Service Account' },
  displayName: { '2024.6': 'Name', '2025.10': 'Display Name' },
  emailAddress: { '2024.6': 'Email', '2025.10': 'Email Address' },
  activeUser: { '2024.6': 'Is active', '2025.10': 'Active' },
  newPassword: { '2024.6': 'Password', '2025.10': 'New Password' },
  submitPassword: { '2024.6': 'Update password', '2026.5': 'Set Password' },

  submitEdit: { '2024.6': 'Update', '2026.5': 'Save Changes' },
  itemsSelected: { '2024.6': 'item(s)', '2025.12': 'items' },
  invalidRequest: {
    '2024.6': 'Bad Request',
    '2024.10.2': 'Invalid update request.',
    '2025.10': 'There was an error submitting the form.',
  },
  optionsMissing: { '2024.6': 'Loading options...', '2025.10': 'SearchSelect has not yet loaded data' },
  continueTo: { '2024.6': 'Login to continue to', '2026.5': 'Log in to continue to' },
  globalNavigation: { '2024.6': 'Global', '2025.8': 'Global navigation' },
  welcomeEnd: { '2024.6': '.', '2025.10': '' },
} as const satisfies Record<string, Since<string>>;

/** A text that changed over time. */
export type InterfaceWord = keyof typeof table;

/** The text of a family. */
export function wordIn(name: InterfaceWord, family: Family): string {
  const since: Since<string> = table[name];
  return valueIn(since, family);
}
