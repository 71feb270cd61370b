import type { Json } from '../api.ts';
import { capability, word } from '../elements/base.ts';
import type { RadioOption } from '../elements/choices.ts';
import { group, radio, secret, text, textOf, toggle, type Row, type Rows } from './form-rows.ts';
import { choicesFor, type ProviderChoices } from './provider-choices.ts';
import { flow, grants, key, redirectUris, several } from './provider-row-kinds.ts';

const clientTypes: readonly RadioOption[] = [
  { label: 'Confidential', value: 'confidential', default: true },
  { label: 'Public', value: 'public' },
];

const logoutMethods: readonly RadioOption[] = [
  { label: 'Back-channel', value: 'backchannel', default: true },
  { label: 'Front-channel', value: 'frontchannel' },
];

const subjectModes: readonly RadioOption[] = [
  { label: "Based on the User's hashed ID", value: 'hashed_user_id', default: true },
  { label: "Based on the User's ID", value: 'user_id' },
  { label: "Based on the User's UUID", value: 'user_uuid' },
  { label: "Based on the User's username", value: 'user_username' },
  { label: "Based on the User's Email", value: 'user_email' },
  { label: "Based on the User's UPN", value: 'user_upn' },
];

const issuerModes: readonly RadioOption[] = [
  {
    label: 'Each provider has a different issuer, based on the application slug',
    value: 'per_provider',
    default: true,
  },
  { label: 'Same identifier is used for all providers', value: 'global' },
];

const ALPHANUMERIC = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

const randomText = (length: number): string =>
  Array.from(crypto.getRandomValues(new Uint32Array(length)), (number) =>
    ALPHANUMERIC.charAt(number % ALPHANUMERIC.length),
  ).join('');

const duration = (name: string, label: string, initial: string): Row =>
  text(name, label, { initial, required: true });

const authenticationFlow = flow('authenticationFlow', word('authenticationFlow'), {
  designation: 'authentication',
});

const encryptionKey = key('encryptionKey', 'Encryption Key', 'Select an encryption key...');

/**
 * The rows of an OAuth2 provider's form, the same in the provider's own form and in the application wizard. Some come
 * and go with what is chosen; the form is drawn again then.
 */
export class ProviderRows {
  readonly #redraw: () => void;
  /** Letters and digits, 40 and 128 of them, once per opening of the form. */
  readonly #clientId = randomText(40);
  readonly #clientSecret = randomText(128);
  readonly #choices: ProviderChoices;
  #isPublic: boolean;
  #hasLogoutUri: boolean;

  /** @param provider as the API has it; empty for a new one. */
  constructor(provider: Json, redraw: () => void) {
    this.#redraw = redraw;
    this.#choices = choicesFor(provider);
    this.#isPublic = textOf(provider, 'clientType') === 'public';
    this.#hasLogoutUri = (textOf(provider, 'logoutUri') ?? '') !== '';
  }

  rows(): Rows {
    const { sources, providers } = this.#choices;
    const hasFlowGroup = capability('flowSettings');
    return [
      text('name', word('providerName'), {
        placeholder: capability('fieldNames') === 'label' ? word('providerNameHint') : undefined,
        autocomplete: 'off',
        required: true,
      }),
      !hasFlowGroup && authenticationFlow,
      flow('authorizationFlow', word('authorizationFlow'), {
        designation: 'authorization',
        required: true,
        slotted: !capability('wrappedLabels'),
      }),
      group('Protocol settings', this.#protocol(), { open: true }),
      hasFlowGroup &&
        group('Advanced flow settings', [
          authenticationFlow,
          flow('invalidationFlow', word('invalidationFlow'), {
            designation: 'invalidation',
            required: true,
            initial: 'default-provider-invalidation-flow',
          }),
        ]),
      group('Advanced protocol settings', this.#advancedProtocol()),
      group(
        'Machine-to-Machine authentication settings',
        capability('federation') === 'sources'
          ? [several('jwksSources', 'Trusted OIDC Sources', 'Sources', sources)]
          : [
              several('jwtFederationSources', 'Federated OIDC Sources', 'Sources', sources),
              several('jwtFederationProviders', 'Federated OIDC Providers', 'Providers', providers),
            ],
      ),
    ];
  }

  #protocol(): Rows {
    return [
      radio('clientType', word('clientType'), clientTypes, (chosen) => {
        const isPublic = chosen === 'public';
        if (this.#isPublic === isPublic) return;
        this.#isPublic = isPublic;
        this.#redraw();
      }),
      text('clientId', 'Client ID', { initial: this.#clientId, required: true }),
      secret('clientSecret', 'Client Secret', { initial: this.#clientSecret, hidden: this.#isPublic }),
      capability('grantTypes') !== 'none' && grants('grantTypes', 'Grant Types'),
      redirectUris('redirectUris', word('redirectUris')),
      capability('logoutUri') === 'backchannel' &&
        text('backchannelLogoutUri', 'Back-Channel Logout URI', { placeholder: 'https://...' }),
      capability('logoutUri') === 'uri' && this.#logoutUri(),
      capability('logoutUri') === 'uri' &&
        this.#hasLogoutUri &&
        radio('logoutMethod', 'Logout Method', logoutMethods),
      key('signingKey', 'Signing Key', 'Select a signing key...', true),
      capability('encryptionKey') === 'protocol' && encryptionKey,
    ];
  }

  #logoutUri(): Row {
    return text('logoutUri', 'Logout URI', {
      placeholder: 'https://...',
      inputmode: 'url',
      onInput: (typed) => {
        if (this.#hasLogoutUri === (typed !== '')) return;
        this.#hasLogoutUri = typed !== '';
        this.#redraw();
      },
    });
  }

  #advancedProtocol(): Rows {
    return [
      duration('accessCodeValidity', word('accessCodeValidity'), 'minutes=1'),
      duration('accessTokenValidity', word('accessTokenValidity'), 'minutes=5'),
      duration('refreshTokenValidity', word('refreshTokenValidity'), 'days=30'),
      capability('refreshTokenThreshold') &&
        duration('refreshTokenThreshold', word('refreshTokenThreshold'), 'hours=1'),
      several('propertyMappings', 'Scopes', 'Scopes', this.#choices.scopes),
      capability('encryptionKey') === 'advanced' && encryptionKey,
      radio('subMode', word('subjectMode'), subjectModes),
      toggle('includeClaimsInIdToken', 'Include claims in id_token', true),
      radio('issuerMode', word('issuerMode'), issuerModes),
    ];
  }
}
