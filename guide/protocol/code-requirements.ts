import type { RequirementLine } from './requirement.ts';

const CODE = [
  ['code-single-use', 'F4', 'authentik', 'MUST', 'RFC 6749 §4.1.2', 'a code works once'],
  [
    'code-replay-revokes',
    'F4',
    'authentik',
    'SHOULD',
    'RFC 6749 §4.1.2',
    'a second use of a code ends the tokens of the first',
  ],
  [
    'code-parallel',
    'F4',
    'authentik',
    'MUST',
    'RFC 6749 §4.1.2',
    'of many redemptions at the same moment one succeeds, every time',
  ],
  [
    'code-bound-to-client',
    'F4',
    'authentik',
    'MUST',
    'RFC 6749 §4.1.3',
    'another client cannot redeem the code',
  ],
  [
    'code-unknown',
    'F4',
    'authentik',
    'MUST',
    'RFC 6749 §5.2',
    'a code that was never issued is an invalid_grant',
  ],
  [
    'token-answer',
    'F7',
    'authentik',
    'MUST',
    'RFC 6749 §5.1',
    'tokens come as JSON that nobody may store, of type Bearer, with their lifetime',
  ],
  [
    'token-grant-type',
    'F4',
    'authentik',
    'MUST',
    'RFC 6749 §5.2',
    'an unknown grant type is an unsupported_grant_type',
  ],
  [
    'token-unknown-client',
    'D6',
    'authentik',
    'MUST',
    'RFC 6749 §5.2',
    'an unknown client is an invalid_client',
  ],
  ['token-not-by-get', 'F4', 'authentik', 'MUST', 'RFC 6749 §3.2', 'tokens are given to POST only'],
] as const satisfies readonly RequirementLine[];

const LIFETIME = [
  [
    'code-lifetime',
    'B9',
    'authentik',
    'MUST',
    'RFC 6749 §4.1.2',
    'a code works shortly before its time is over, and not shortly after',
  ],
] as const satisfies readonly RequirementLine[];

const PKCE = [
  ['pkce-s256', 'B9', 'authentik', 'MUST', 'RFC 7636 §4.6', 'challenge and verifier that fit bring tokens'],
  [
    'pkce-verifier-missing',
    'B9',
    'authentik',
    'MUST',
    'RFC 9700 §2.1.1',
    'a code with a challenge is worth nothing without the verifier',
  ],
  [
    'pkce-verifier-wrong',
    'B9',
    'authentik',
    'MUST',
    'RFC 7636 §4.6',
    'a verifier that is nearly right is refused',
  ],
  [
    'pkce-downgrade',
    'B9',
    'authentik',
    'MUST',
    'RFC 9700 §4.8.2',
    'a verifier for a code without a challenge is refused',
  ],
  [
    'pkce-required',
    'B2',
    'authentik',
    'SHOULD',
    'RFC 8252 §8.1',
    'a public client gets no code without a challenge',
  ],
  ['pkce-plain', 'B9', 'authentik', 'SHOULD', 'RFC 7636 §7.2', 'the method plain is refused'],
  [
    'pkce-method-default',
    'B9',
    'authentik',
    'MUST',
    'RFC 7636 §4.3',
    'a challenge without a method is not taken for S256',
  ],
  [
    'pkce-method-unknown',
    'B9',
    'authentik',
    'MUST',
    'RFC 7636 §4.4.1',
    'an unknown method is an invalid_request',
  ],
  [
    'pkce-verifier-form',
    'B9',
    'authentik',
    'MUST',
    'RFC 7636 §4.1',
    'verifiers of 42 and 129 characters and with characters beyond the unreserved ones are refused',
  ],
] as const satisfies readonly RequirementLine[];

/** What is asked of authorization codes and of the proof that goes with them. */
export const codeRequirements = {
  code: CODE,
  lifetime: LIFETIME,
  pkce: PKCE,
} as const;
