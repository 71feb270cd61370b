import type { Locator } from '@playwright/test';
import type { RedirectUri } from '../../guide/values.ts';
import { asMeant, unordered, type Field } from '../as-meant.ts';
import { FormGroup, radio, textField } from './widgets/row.ts';
import { RedirectUris } from './widgets/redirect-uris.ts';
import { ScopeLists } from './widgets/scope-lists.ts';
import { SearchSelect, shows } from './widgets/search-select.ts';
import type { Words } from './words.ts';

/** What an administrator sets in the provider form; the rest stays as it opens. */
export interface ProviderEntry {
  readonly name: string;
  /** Slug of the authorization flow. */
  readonly authorizationFlow: string;
  readonly redirectUris: readonly RedirectUri[];
  /** Name of the certificate-key pair. */
  readonly signingKey: string;
  /** Names of the scope mappings: exactly these are selected afterwards. */
  readonly scopes: readonly string[];
}

/** How long what a provider gives out is valid: field of the form → text. */
export type Validities = Readonly<Partial<Record<ValidityField, string>>>;

/** What the form of a provider that is there shows, of what can be changed in it. */
export interface ShownProvider extends Omit<ProviderEntry, 'authorizationFlow' | 'signingKey'> {
  readonly clientId: string;
  readonly isPublic: boolean;
  /** `null`: none is chosen. */
  readonly signingKey: string | null;
  /** Where the release has the field. */
  readonly validities: Validities;
}

/** See {@link Validities}. */
export const validityFields = [
  'accessCodeValidity',
  'accessTokenValidity',
  'refreshTokenValidity',
  'refreshTokenThreshold',
] as const;

type ValidityField = (typeof validityFields)[number];

/** The form of an OAuth2/OpenID provider: in the provider wizard, in the application wizard, in the edit dialog. */
export class ProviderForm {
  readonly root: Locator;
  readonly name: Locator;
  readonly clientId: Locator;
  readonly clientSecret: Locator;
  readonly publicClient: Locator;
  readonly authorizationFlow: SearchSelect;
  readonly signingKey: SearchSelect;
  readonly redirectUris: RedirectUris;
  readonly scopes: ScopeLists;
  readonly advancedProtocolSettings: FormGroup;

  constructor(root: Locator, words: Words) {
    this.root = root;
    this.name = textField(root, 'name');
    this.clientId = textField(root, 'clientId');
    this.clientSecret = textField(root, 'clientSecret');
    this.publicClient = radio(root, 'clientType', words.of('publicClient'));
    this.authorizationFlow = new SearchSelect(root, 'authorizationFlow');
    this.signingKey = new SearchSelect(root, 'signingKey');
    this.redirectUris = new RedirectUris(root, words);
    this.scopes = new ScopeLists(root, words);
    this.advancedProtocolSettings = new FormGroup(root, words.of('advancedProtocolSettings'));
  }

  /**
   * Fills the form for a public client, in the order in which nothing typed is lost, and reads it back.
   *
   * @throws Error when the form shows something else than the entry. A form that lost its redirect URIs would save a
   * provider that trusts whoever asks first (up to 2026.2).
   */
  async fill(entry: ProviderEntry): Promise<void> {
    await this.name.fill(entry.name);
    await this.authorizationFlow.choose({ slug: entry.authorizationFlow });
    await this.publicClient.check();
    await this.redirectUris.add(entry.redirectUris);
    await this.signingKey.choose({ name: entry.signingKey });
    await this.advancedProtocolSettings.open();
    await this.scopes.defaultsArrived();
    await this.scopes.select(entry.scopes);
    const flow = await this.authorizationFlow.input.inputValue();
    asMeant('the provider form', [
      ['Name (clause B1)', entry.name, await this.name.inputValue()],
      [
        'Authorization flow (clause B9)',
        entry.authorizationFlow,
        shows({ slug: entry.authorizationFlow }, flow) ? entry.authorizationFlow : flow,
      ],
      ...(await this.#fields({ ...entry, isPublic: true })),
    ]);
  }

  /**
   * Changes what differs in the form of a provider that is there.
   *
   * @throws Error when the form shows another provider, or something else than was meant; the caller sends nothing then.
   */
  async change(from: ShownProvider, to: ShownProvider): Promise<void> {
    await this.advancedProtocolSettings.open();
    await this.#shows(from);
    if (to.isPublic && !from.isPublic) await this.publicClient.check();
    const uris = await this.#uris(from.redirectUris);
    if ((await this.#uris(to.redirectUris)) !== uris) await this.redirectUris.replace(to.redirectUris);
    if (to.signingKey !== null && to.signingKey !== from.signingKey) {
      await this.signingKey.choose({ name: to.signingKey });
    }
    if (unordered(to.scopes) !== unordered(from.scopes)) await this.scopes.select(to.scopes);
    for (const field of validityFields) {
      const { [field]: text } = to.validities;
      if (text !== undefined && text !== from.validities[field]) {
        await textField(this.root, field).fill(text);
      }
    }
    await this.#shows(to);
  }

  async #shows(meant: ShownProvider): Promise<void> {
    const validities: Field[] = [];
    for (const field of validityFields) {
      const { [field]: text } = meant.validities;
      if (text === undefined) continue;
      validities.push([`${field} (clause B9)`, text, await textField(this.root, field).inputValue()]);
    }
    asMeant('the form of the provider', [
      ['Name (clause B1)', meant.name, await this.name.inputValue()],
      ['Client ID (clause B10)', meant.clientId, await this.clientId.inputValue()],
      ...(await this.#fields(meant)),
      ...validities,
    ]);
  }

  /** The fields of a new provider and of one that is there. */
  async #fields(
    meant: Pick<ShownProvider, 'isPublic' | 'redirectUris' | 'signingKey' | 'scopes'>,
  ): Promise<Field[]> {
    const client = (isPublic: boolean): string => (isPublic ? 'Public' : 'another one');
    return [
      ['Client type (clause B2)', client(meant.isPublic), client(await this.publicClient.isChecked())],
      [
        'Redirect URIs (clauses B3 to B5)',
        await this.#uris(meant.redirectUris),
        await this.#uris(await this.redirectUris.read()),
      ],
      ['Signing key (clause B6)', meant.signingKey ?? '', await this.signingKey.chosen()],
      ['Scopes (clauses B7 and B8)', unordered(meant.scopes), unordered(await this.scopes.read())],
    ];
  }

  async #uris(entries: readonly RedirectUri[]): Promise<string> {
    const patterns = await this.redirectUris.patternsOnly();
    return entries.map(({ url, matchingMode }) => (patterns ? url : `${url} (${matchingMode})`)).join(', ');
  }
}
