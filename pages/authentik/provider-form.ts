import type { Locator } from '@playwright/test';
import type { RedirectUri } from '../../guide/values.ts';
import { asMeant, unordered } from './as-meant.ts';
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
    await this.scopes.select(entry.scopes);
    const flow = await this.authorizationFlow.input.inputValue();
    const client = (await this.publicClient.isChecked()) ? 'Public' : 'another one';
    const patterns = await this.redirectUris.patternsOnly();
    const uris = (uris: readonly RedirectUri[]): string =>
      uris.map(({ url, matchingMode }) => (patterns ? url : `${url} (${matchingMode})`)).join(', ');
    asMeant('the provider form', [
      ['Name (clause B1)', entry.name, await this.name.inputValue()],
      [
        'Authorization flow (clause B9)',
        entry.authorizationFlow,
        shows({ slug: entry.authorizationFlow }, flow) ? entry.authorizationFlow : flow,
      ],
      ['Client type (clause B2)', 'Public', client],
      ['Redirect URIs (clauses B3 to B5)', uris(entry.redirectUris), uris(await this.redirectUris.read())],
      ['Signing key (clause B6)', entry.signingKey, await this.signingKey.input.inputValue()],
      ['Scopes (clauses B7 and B8)', unordered(entry.scopes), unordered(await this.scopes.read())],
    ]);
  }
}
