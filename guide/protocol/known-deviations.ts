import type { Deviation, Server } from './deviation.ts';

/** Versions that were measured. */
const MEASURED = ['2024.10.5', '2024.12.5', '2025.12.4', '2026.2.2', '2026.5.0-rc1', '2026.8.0-rc1'];
const MEASURED_SINCE_2024_12 = MEASURED.slice(1);
const PATTERNS = (server: Server): boolean => server.matching === 'regex';
const THRESHOLD = ({ refreshThreshold }: Server): boolean =>
  refreshThreshold !== null && refreshThreshold !== 'seconds=0';

/** An entry of the list: measured on all of them, always seen, in every family, unless it says otherwise. */
type Entry = Pick<Deviation, 'requirement' | 'says' | 'seen' | 'source' | 'limits'> & Partial<Deviation>;

/** What is seen of addresses of 64 KiB and of 1 MiB alike. */
const READ_SHORT = {
  says: 'an address of 64 KiB and more is read short by 64 KiB: of redirect_uri the registered address is left',
  seen: /^not refused: status 302, sent to/,
  always: false,
  measured: ['2024.12.5', '2025.12.4'],
  source: 'the server authentik runs on keeps lengths in 16 bits (httptools 0.7.1, parse_url)',
  limits: 'The answer goes to the registered address; most reverse proxies refuse so long an address.',
};

const entries: Readonly<Record<string, Entry>> = {
  KD01: {
    requirement: 'authorize-no-state-invented',
    says: 'an answer has a blank state even when none was sent',
    seen: /^a blank state$/,
    source: 'RFC 6749 §4.1.2',
    limits: 'Clients that always send a state never see it.',
  },
  KD02: {
    requirement: 'authorize-state-in-errors',
    says: 'an error carries the state unencoded, so that an & in it begins a parameter of its own',
    seen: /^the state leaks/,
    source: 'RFC 6749 §4.1.2.1 and appendix B',
    limits: 'Random states have no such characters.',
  },
  KD03: {
    requirement: 'authorize-error-reaches-app',
    says: 'an error meant for a private-use scheme ends on a page with status 400',
    seen: /^page, status 400/,
    source: 'goauthentik/authentik #22509 (custom-scheme redirects)',
    limits: 'Success reaches the app; after an error the user is left with a page.',
  },
  KD04: {
    requirement: 'authorize-by-post',
    says: 'POST to the authorization endpoint fails the CSRF check with 403',
    seen: /^page, status 403/,
    source: 'OpenID conformance module oidcc-ensure-post-request-succeeds',
    limits: 'engomo sends GET.',
  },
  KD05: {
    requirement: 'authorize-malformed-max-age',
    says: 'a max_age that is no number breaks the request with status 500',
    seen: /^page, status 500/,
    source: 'RFC 6749 §4.1.2.1',
    limits: 'No code is issued.',
  },
  KD06: {
    requirement: 'authorize-no-tokens-in-front',
    says: 'a client may ask for tokens in the address, unless its grant types forbid it (2026.5 and later)',
    seen: /^accepted: id_token token/,
    source: 'RFC 9700 §2.1.2',
    limits:
      'Only an attacker who can already send a user to authentik gains by it; from 2026.5 on, untick Implicit and Hybrid.',
  },
  KD07: {
    requirement: 'authorize-issuer-in-answer',
    says: 'the answer has no iss',
    seen: /^no iss$/,
    source: 'RFC 9207, RFC 9700 §4.4',
    limits: 'Mix-up needs a second provider in engomo; keep to one authentication method.',
  },
  KD08: {
    requirement: 'code-replay-revokes',
    says: 'the access token of a replayed code lives on',
    seen: /^the first access token still works$/,
    measured: MEASURED_SINCE_2024_12,
    source: 'RFC 6749 §4.1.2, OpenID conformance module oidcc-codereuse-30seconds',
    limits: 'Its life is five minutes.',
  },
  KD09: {
    requirement: 'code-parallel',
    says: 'redemptions at the same moment can succeed together: the code is read, checked and deleted without a lock',
    seen: /more than one success/,
    always: false,
    measured: MEASURED_SINCE_2024_12,
    source:
      'source of 2026.5.0-rc1; measured; the same class: django-oidc-provider #410, supabase/auth #2613',
    limits: 'Whoever can redeem a code in parallel has the code already.',
  },
  KD10: {
    requirement: 'pkce-required',
    says: 'a public client gets a code without a challenge; no setting asks for one',
    seen: /^a code without a challenge$/,
    source: 'RFC 9700 §2.1.1',
    limits: 'A client that sends a challenge is protected by it.',
  },
  KD11: {
    requirement: 'pkce-plain',
    says: 'the method plain is accepted, and meant when none is named',
    seen: /^tokens with method plain$/,
    source: 'RFC 7636 §7.2',
    limits: 'engomo decides which method it sends.',
  },
  KD12: {
    requirement: 'pkce-verifier-form',
    says: 'length and characters of a verifier are not looked at',
    seen: /^accepted: 42 characters, 129 characters, a blank$/,
    measured: MEASURED_SINCE_2024_12,
    source: 'source of 2024.6.4 to 2026.5.0-rc1',
    limits: 'The client chooses its verifier; that of engomo is measured by its challenge.',
  },
  KD13: {
    requirement: 'token-X02',
    says: 'any registered redirect URI redeems any code: a code of the web callback with that of the app',
    seen: /^200, tokens$/,
    measured: ['2024.10.2', ...MEASURED],
    source: 'RFC 6749 §4.1.3; the same class: frappe #41533',
    limits: 'Both addresses belong to engomo; PKCE binds the code to who began.',
  },
  KD14: {
    requirement: 'token-X03',
    says: 'any registered redirect URI redeems any code: a code of the app with the web callback',
    seen: /^200, tokens$/,
    measured: ['2024.10.2', ...MEASURED],
    source: 'RFC 6749 §4.1.3; the same class: frappe #41533',
    limits: 'Both addresses belong to engomo; PKCE binds the code to who began.',
  },
  KD15: {
    requirement: 'token-redirect-uri-error',
    says: 'a redirect URI that is not registered is called an invalid_client at the token endpoint',
    seen: /^400 invalid_client$/,
    source: 'RFC 6749 §5.2',
    limits: 'It is refused all the same.',
  },
  KD16: {
    requirement: 'raw-Y02',
    says: 'of two redirect_uri the last one counts: an evil one in front of it is overlooked',
    seen: /^not refused: status 302, sent to/,
    measured: MEASURED_SINCE_2024_12,
    source: 'RFC 6749 §3.1',
    limits:
      'The answer goes to the registered address; do not filter requests in front of authentik by the first.',
  },
  KD17: {
    requirement: 'raw-Y03',
    says: 'of two redirect_uri the last one counts: both registered ones are taken',
    seen: /^not refused: status 302, sent to/,
    measured: MEASURED_SINCE_2024_12,
    source: 'RFC 6749 §3.1; source, as KD16',
    limits: 'The answer goes to a registered address.',
  },
  KD18: {
    requirement: 'raw-Y04',
    says: 'of two redirect_uri the last one counts: the same one twice is taken',
    seen: /^not refused: status 302, sent to/,
    measured: MEASURED_SINCE_2024_12,
    source: 'RFC 6749 §3.1; source, as KD16',
    limits: 'The answer goes to the registered address.',
  },
  KD19: {
    requirement: 'userinfo-not-by-query',
    says: 'userinfo takes the access token from the address',
    seen: /^200/,
    source: 'RFC 6750 §2.3, §5.3',
    limits: 'No client of the guide sends it there.',
  },
  KD20: {
    requirement: 'userinfo-without-token',
    says: 'the challenge of a 401 lacks the scheme word Bearer',
    seen: /^401, WWW-Authenticate: error=/,
    source: 'RFC 6750 §3',
    limits: 'Strict clients report a malformed answer instead of an expired token.',
  },
  KD21: {
    requirement: 'refresh-rotates',
    says: 'with a threshold above zero a refresh brings no new refresh token; the admin interface sets one hour',
    seen: /^no new refresh token/,
    from: '2025.10',
    when: THRESHOLD,
    measured: ['2025.12.4', '2026.2.2', '2026.5.0-rc1', '2026.8.0-rc1'],
    source: 'RFC 9700 §4.14.2; the threshold’s operands are swapped up to 2026.2.2',
    limits:
      'Set the refresh token threshold to seconds=0 where rotation is wanted; the guide leaves the default.',
  },
  KD22: {
    requirement: 'refresh-reuse-ends-family',
    says: 'the use of a replaced refresh token leaves its successor alive',
    seen: /^the successor still works$/,
    measured: ['2024.10.5', '2024.12.5', '2026.2.2'],
    source: 'RFC 9700 §4.14.2',
    limits: 'The use is refused and leaves a suspicious_request event.',
  },
  KD23: {
    requirement: 'refresh-parallel',
    says: 'refreshes at the same moment can succeed together',
    seen: /successes$/,
    always: false,
    measured: ['2024.12.5'],
    source: 'source of 2026.5.0-rc1',
    limits: 'Whoever can refresh in parallel has the token already.',
  },
  KD24: {
    requirement: 'refresh-scope-narrows',
    says: 'a refresh that asks for less gets the whole scope',
    seen: /^the whole scope/,
    source: 'RFC 6749 §6',
    limits: 'Nothing beyond what the user granted.',
  },
  KD25: {
    requirement: 'revoke-refresh-token',
    says: 'a public client cannot end its refresh token without the secret',
    seen: /^401 invalid_client; still alive$/,
    until: '2025.2',
    measured: ['2024.10.5', '2024.12.5'],
    source: 'RFC 7009 §2.1',
    limits: 'engomo has the secret.',
  },
  KD26: {
    requirement: 'revoke-access-token',
    says: 'a public client cannot end its access token without the secret',
    seen: /^401 invalid_client; still alive$/,
    until: '2025.2',
    measured: ['2024.10.5', '2024.12.5'],
    source: 'RFC 7009 §2.1',
    limits: 'engomo has the secret.',
  },
  KD27: {
    requirement: 'revoke-bound-to-client',
    says: 'any known client can end any token',
    seen: /^the token is dead$/,
    until: '2026.5',
    measured: ['2024.12.5', '2025.12.4', '2026.2.2'],
    source: 'source of 2024.6.4 to 2026.2.2',
    limits: 'Whoever ends a token has to hold it.',
  },
  KD28: {
    requirement: 'redirect-A',
    says: 'compared as patterns, the dots of the host match any character',
    seen: /accepted, exactly those that the patterns match$/,
    when: PATTERNS,
    measured: ['2024.10.2', '2024.10.5'],
    source: 'CVE-2024-52289',
    limits: 'Choose the matching mode Strict, or escape the dots.',
  },
  KD29: {
    requirement: 'redirect-B',
    says: 'compared as patterns, the dots of the app’s scheme match any character',
    seen: /accepted, exactly those that the patterns match$/,
    when: PATTERNS,
    measured: ['2024.10.2', '2024.10.5'],
    source: 'CVE-2024-52289',
    limits: 'Choose the matching mode Strict, or escape the dots.',
  },
  KD30: {
    requirement: 'token-X10',
    says: 'of two redirect_uri at the token endpoint the last one counts: the same one twice is taken',
    seen: /^200, tokens$/,
    measured: MEASURED_SINCE_2024_12,
    source: 'RFC 6749 §3.2; source, as KD16',
    limits: 'Both are the registered address.',
  },
  KD31: { requirement: 'raw-Y26', ...READ_SHORT },
  KD32: { requirement: 'raw-Y27', ...READ_SHORT },
  KD33: {
    requirement: 'token-grant-type',
    says: 'an unknown grant type is called an invalid_grant: whether the provider may is asked first',
    seen: /^400 invalid_grant$/,
    from: '2026.5',
    measured: ['2026.5.0-rc1', '2026.8.0-rc1'],
    source: 'RFC 6749 §5.2; source of 2026.5.0-rc1',
    limits: 'It is refused all the same.',
  },
};

/** The deviations this suite knows. An entry that no longer holds turns the run red until it is removed or ended. */
export const knownDeviations: readonly Deviation[] = Object.entries(entries).map(([id, entry]) => ({
  id,
  always: true,
  from: null,
  until: null,
  measured: MEASURED,
  ...entry,
}));
