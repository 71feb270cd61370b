import type { RequirementLine } from './requirement.ts';

const DISCOVERY = [
  [
    'discovery-document',
    'D5',
    'authentik',
    'MUST',
    'OIDC Discovery §4.2',
    'the discovery document is JSON with every required member',
  ],
  [
    'discovery-issuer-identical',
    'D5',
    'authentik',
    'MUST',
    'OIDC Discovery §4.3',
    'the issuer in the document is the address it was asked at, slash included',
  ],
  [
    'discovery-https',
    'D5',
    'authentik',
    'MUST',
    'OIDC Discovery §3',
    'every endpoint is https and stands where the issuer stands',
  ],
  [
    'discovery-scopes',
    'B7',
    'authentik',
    'project',
    'OIDC Discovery §3',
    'the scopes offered are those of the guide, each once',
  ],
  [
    'discovery-signing-algorithm',
    'B6',
    'authentik',
    'MUST',
    'OIDC Discovery §3',
    'id_tokens are offered signed with RS256, and never unsigned',
  ],
  ['discovery-pkce-s256', 'B9', 'authentik', 'MUST', 'RFC 9700 §2.1.1', 'PKCE with S256 is offered'],
  ['jwks-keys', 'B6', 'authentik', 'MUST', 'RFC 7517 §5', 'the key set is a list with a key in it'],
  [
    'jwks-key-members',
    'B6',
    'authentik',
    'MUST',
    'OIDC Core §10.1',
    'every key says its id, its use and its algorithm',
  ],
  [
    'jwks-no-private-members',
    'B6',
    'authentik',
    'MUST',
    'RFC 7517 §9.2',
    'no key shows a private or symmetric part',
  ],
] as const satisfies readonly RequirementLine[];

/** What is asked of the provider before anybody signs in: its metadata and its keys. */
export const discoveryRequirements = {
  discovery: DISCOVERY,
} as const;
