import { compareFamilies, type Version } from './version.ts';

/** First family with a word → the word. The entry of the newest family not after the server's own is used. */
type Since = Readonly<Record<string, string>>;

/**
 * Every word of authentik's interface that a page object says, with the family it came with
 * (facts: authentik's own interface of each release, English).
 */
const table = {
  createPropertyMapping: { '2024.6': 'Create', '2026.5': 'New Property Mapping' },
  scopeMappingType: { '2024.6': 'Scope Mapping' },
  generateCertificate: { '2024.6': 'Generate', '2026.5': 'Generate Certificate-Key Pair' },
  submitCertificate: { '2024.6': 'Generate', '2026.5': 'Generate Certificate-Key Pair' },
  createProvider: { '2024.6': 'Create', '2025.10': 'New Provider' },
  oauth2ProviderType: { '2024.6': 'OAuth2/OpenID Provider' },
  next: { '2024.6': 'Next' },
  finishWizard: { '2024.6': 'Finish', '2026.5': 'Create' },
  advancedProtocolSettings: { '2024.6': 'Advanced protocol settings' },
  publicClient: { '2024.6': 'Public' },
  addEntry: { '2024.6': 'Add entry' },
  removeScope: { '2024.6': 'Remove' },
  createApplication: { '2024.6': 'Create', '2026.5': 'New Application options' },
  createWithExistingProvider: { '2024.6': 'with Existing Provider...' },
  submitApplication: { '2024.6': 'Create', '2026.5': 'Create Application' },
  // Earlier wizards lose redirect URIs on the way: an application saved by them trusts the first URI it ever sees
  // (measured on 2024.10.5). They have no word here, so nobody can use them.
  createWithProvider: {
    '2024.12': 'Create with wizard',
    '2025.2': 'Create with Provider',
    '2026.5': 'New Application',
  },
  submitWizard: { '2024.6': 'Submit', '2026.5': 'Create Application' },
  applicationSaved: { '2024.6': 'Your application has been saved' },
  interfaceSettings: { '2024.6': 'UI settings' },
  wizardInterfaceSettings: { '2024.6': 'UI Settings' },
  createUser: { '2024.6': 'Create', '2025.10': 'New User' },
  submitUser: { '2024.6': 'Create', '2025.10': 'Create User', '2026.5': 'Create' },
  internalUserType: { '2024.6': 'Internal User' },
  setPassword: { '2024.6': 'Set password' },
  submitPassword: { '2024.6': 'Update password', '2026.5': 'Set Password' },
  submitEdit: { '2024.6': 'Update', '2026.5': 'Save Changes' },
  emptyList: { '2024.6': 'No objects found.' },
} as const satisfies Record<string, Since>;

/** What a page object may ask for. */
export type Word = keyof typeof table;

/** The words of one server. */
export interface Words {
  /** The text that server shows for a word. */
  of(word: Word): string;
  /** Whether that server shows the word at all. */
  has(word: Word): boolean;
}

/**
 * The words of a server.
 *
 * @throws Error (from `of`) naming the word when the server is older than its first entry.
 */
export function wordsOf(version: Version): Words {
  const find = (word: Word): string | undefined => {
    const since: Since = table[word];
    const newest = Object.keys(since)
      .filter((family) => compareFamilies(family, version.family) <= 0)
      .sort(compareFamilies)
      .at(-1);
    return newest === undefined ? undefined : since[newest];
  };
  return {
    of(word) {
      const text = find(word);
      if (text === undefined) throw new Error(`authentik ${version.text} has no known word for "${word}"`);
      return text;
    },
    has: (word) => find(word) !== undefined,
  };
}
