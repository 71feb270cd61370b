import type { RequirementTexts } from './requirement.ts';

const DISCOVERY = {
  'discovery-document':
    'D5 MUST OIDC Discovery §4.2: the discovery document is JSON with every required member',
  'discovery-issuer-identical':
    'D5 MUST OIDC Discovery §4.3: the issuer in the document is the address it was asked at, slash included',
  'discovery-https': 'D5 MUST OIDC Discovery §3: every endpoint is https and stands where the issuer stands',
  'discovery-scopes': 'B7 project OIDC Discovery §3: the scopes offered are those of the guide, each once',
  'discovery-signing-algorithm':
    'B6 MUST OIDC Discovery §3: id_tokens are offered signed with RS256, and never unsigned',
  'discovery-pkce-s256': 'B9 MUST RFC 9700 §2.1.1: PKCE with S256 is offered',
  'jwks-keys': 'B6 MUST RFC 7517 §5: the key set is a list with a key in it',
  'jwks-key-members': 'B6 MUST OIDC Core §10.1: every key says its id, its use and its algorithm',
  'jwks-no-private-members': 'B6 MUST RFC 7517 §9.2: no key shows a private or symmetric part',
} as const satisfies RequirementTexts;

/** What is asked of the provider before anybody signs in: its metadata and its keys. */
export const discoveryRequirements = { discovery: DISCOVERY } as const;

const AUTHORIZATION = {
  'authorize-state-exact':
    'F4 MUST RFC 6749 §4.1.2: the state comes back exactly as it was sent, whatever it holds',
  'authorize-no-state-invented':
    'F4 project RFC 6749 §4.1.2: without a state in the request there is none in the answer',
  'authorize-state-in-errors':
    'F4 MUST RFC 6749 §4.1.2.1: an error carries the state back exactly, and nothing of it as a parameter of its own',
  'authorize-response-type-missing':
    'F4 MUST RFC 6749 §4.1.2.1: a request without response_type gets an error and no code',
  'authorize-error-reaches-app': 'B4 MUST RFC 6749 §4.1.2.1: an error meant for the app reaches the app',
  'authorize-unknown-parameter': 'F4 MUST RFC 6749 §3.1: a parameter nobody knows does no harm',
  'authorize-unknown-client':
    'D6 MUST RFC 6749 §4.1.2.1: an unknown client_id gets an error page and no redirect',
  'authorize-by-post': 'F4 MUST OIDC Core §3.1.2.1: the authorization endpoint takes POST',
  'authorize-prompt-none-signed-out':
    'F3 MUST OIDC Core §3.1.2.6: prompt=none without a login answers login_required',
  'authorize-prompt-none-signed-in':
    'F3 MUST OIDC Core §3.1.2.1: prompt=none with a login answers a code without any page',
  'authorize-malformed-max-age':
    'F3 project RFC 6749 §4.1.2.1: a max_age that is no number is refused and does not break the server',
  'authorize-not-framed': 'F3 MUST RFC 9700 §4.16: login and error pages cannot be framed',
  'authorize-no-tokens-in-front':
    'B9 SHOULD RFC 9700 §2.1.2: response types that put tokens into an address are refused',
  'authorize-issuer-in-answer':
    'F4 SHOULD RFC 9207 §2: the answer names its issuer (protection against mix-up)',
  'authorize-answer-status':
    'F4 MUST RFC 9700 §4.12: no answer is a redirect that repeats the request body (307, 308)',
  'authorize-fresh-codes':
    'F4 MUST RFC 6749 §10.10: equal requests get different codes that nobody can guess',
} as const satisfies RequirementTexts;

/** What is asked of the authorization endpoint. */
export const authorizationRequirements = { authorization: AUTHORIZATION } as const;

const CODE = {
  'code-single-use': 'F4 MUST RFC 6749 §4.1.2: a code works once',
  'code-replay-revokes': 'F4 SHOULD RFC 6749 §4.1.2: a second use of a code ends the tokens of the first',
  'code-parallel': 'F4 MUST RFC 6749 §4.1.2: of many redemptions at the same moment one succeeds, every time',
  'code-bound-to-client': 'F4 MUST RFC 6749 §4.1.3: another client cannot redeem the code',
  'code-unknown': 'F4 MUST RFC 6749 §5.2: a code that was never issued is an invalid_grant',
  'token-answer':
    'F7 MUST RFC 6749 §5.1: tokens come as JSON that nobody may store, of type Bearer, with their lifetime',
  'token-grant-type': 'F4 MUST RFC 6749 §5.2: an unknown grant type is an unsupported_grant_type',
  'token-unknown-client': 'D6 MUST RFC 6749 §5.2: an unknown client is an invalid_client',
  'token-not-by-get': 'F4 MUST RFC 6749 §3.2: tokens are given to POST only',
} as const satisfies RequirementTexts;

const LIFETIME = {
  'code-lifetime':
    'B9 MUST RFC 6749 §4.1.2: a code works shortly before its time is over, and not shortly after',
} as const satisfies RequirementTexts;

const PKCE = {
  'pkce-s256': 'B9 MUST RFC 7636 §4.6: challenge and verifier that fit bring tokens',
  'pkce-verifier-missing':
    'B9 MUST RFC 9700 §2.1.1: a code with a challenge is worth nothing without the verifier',
  'pkce-verifier-wrong': 'B9 MUST RFC 7636 §4.6: a verifier that is nearly right is refused',
  'pkce-downgrade': 'B9 MUST RFC 9700 §4.8.2: a verifier for a code without a challenge is refused',
  'pkce-required': 'B2 SHOULD RFC 8252 §8.1: a public client gets no code without a challenge',
  'pkce-plain': 'B9 SHOULD RFC 7636 §7.2: the method plain is refused',
  'pkce-method-default': 'B9 MUST RFC 7636 §4.3: a challenge without a method is not taken for S256',
  'pkce-method-unknown': 'B9 MUST RFC 7636 §4.4.1: an unknown method is an invalid_request',
  'pkce-verifier-form':
    'B9 MUST RFC 7636 §4.1: verifiers of 42 and 129 characters and with characters beyond the unreserved ones are refused',
} as const satisfies RequirementTexts;

/** What is asked of authorization codes and of the proof that goes with them. */
export const codeRequirements = { code: CODE, lifetime: LIFETIME, pkce: PKCE } as const;
