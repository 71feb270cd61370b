import { html, nothing, type TemplateResult } from 'lit';
import '../elements/array-input.ts';
import '../elements/form-row.ts';
import { capability, word } from '../elements/interface.ts';
import type { RedirectUri } from '../elements/redirect-uri-row.ts';
import '../elements/redirect-uri-row.ts';
import '../elements/textarea-input.ts';
import type { OAuth2Fields } from './provider-model.ts';
import { help } from './provider-row-parts.ts';

const FIRST_WINS =
  'If no explicit redirect URIs are specified, the first successfully used redirect URI will be saved.';

/** One text, one regular expression a line (up to 2024.10.2). */
const lines = (uris: OAuth2Fields['redirect_uris']): TemplateResult =>
  html`<ak-textarea-input
    name="redirectUris"
    label=${word('redirectUris')}
    .value=${typeof uris === 'string' ? uris : ''}
    .bighelp=${html`${help(
      'Valid redirect URLs after a successful authorization flow. Also specify any origins here for Implicit flows.',
    )}${help(FIRST_WINS)}${help(
      'To allow any redirect URI, set this value to ".*". Be aware of the possible security implications this can have.',
    )}`}
  ></ak-textarea-input>`;

const emptyRedirectUri = (): RedirectUri => ({
  matching_mode: 'strict',
  url: '',
  ...(capability('redirectUris') === 'typedRows' ? { redirect_uri_type: 'authorization' } : {}),
});

const inputId = (index: number): string | typeof nothing => {
  const ids = { same: 'url', none: nothing, numbered: `redirect-uri-${index}` } as const;
  return ids[capability('redirectUriIds')];
};

const redirectUriRow = (uri: RedirectUri, index: number): TemplateResult =>
  html`<ak-provider-oauth2-redirect-uri
    name="oauth2-redirect-uri"
    style="width: 100%"
    .redirectUri=${uri}
    input-id=${inputId(index)}
  ></ak-provider-oauth2-redirect-uri>`;

/**
 * A row each, with its matching mode. Up to 2025.6 it is marked as required, but never checked. A provider without any
 * gets a new empty list whenever the form around it is drawn again: rows typed in before are gone then (live 2024.12.5
 * and 2025.12.4).
 */
const list = (
  uris: OAuth2Fields['redirect_uris'],
  onChange: ((uris: readonly RedirectUri[]) => void) | undefined,
): TemplateResult =>
  html`<ak-form-element-horizontal
    label=${word('redirectUris')}
    name="redirectUris"
    ?required=${!capability('nativeValidation')}
  >
    <ak-array-input
      name="redirectUris"
      .items=${Array.isArray(uris) ? uris : []}
      .newItem=${emptyRedirectUri}
      .row=${redirectUriRow}
      .onItems=${onChange ?? null}
    ></ak-array-input>
    ${help(
      'Valid redirect URIs after a successful authorization flow. Also specify any origins here for Implicit flows.',
    )}${help(FIRST_WINS)}${help(
      'To allow any redirect URI, set the mode to Regex and the value to ".*". Be aware of the possible security implications this can have.',
    )}
  </ak-form-element-horizontal>`;

/** The redirect URIs of a provider. */
export const redirectUris = (
  uris: OAuth2Fields['redirect_uris'],
  onChange?: (uris: readonly RedirectUri[]) => void,
): TemplateResult => (capability('redirectUris') === 'textarea' ? lines(uris) : list(uris, onChange));
