import type { RequirementLine } from './requirement.ts';

const USERINFO = [
  [
    'userinfo-every-way',
    'F7',
    'authentik',
    'MUST',
    'OIDC Core §5.3.1',
    'userinfo says the same to GET, to POST with a header, and to POST with a form',
  ],
  [
    'userinfo-subject',
    'F7',
    'authentik',
    'MUST',
    'OIDC Core §5.3.2',
    'userinfo speaks of the subject of the id_token',
  ],
  [
    'userinfo-not-by-query',
    'F7',
    'authentik',
    'SHOULD',
    'RFC 9700 §4.3.2',
    'an access token in the address is not accepted',
  ],
  [
    'userinfo-without-token',
    'F7',
    'authentik',
    'MUST',
    'RFC 6750 §3',
    'without a token the answer is 401 with a Bearer challenge',
  ],
  [
    'userinfo-wrong-token',
    'F7',
    'authentik',
    'MUST',
    'RFC 6750 §3.1',
    'garbage, a changed token and an id_token are refused as invalid_token',
  ],
  [
    'userinfo-needs-openid',
    'B7',
    'authentik',
    'MUST',
    'OIDC Core §5.3.1',
    'a token without the scope openid is refused',
  ],
] as const satisfies readonly RequirementLine[];

const REFRESH = [
  [
    'refresh-only-when-asked',
    'B7',
    'authentik',
    'MUST',
    'OIDC Core §11',
    'a refresh token comes with offline_access and not without',
  ],
  [
    'refresh-rotates',
    'B9',
    'authentik',
    'MUST',
    'RFC 9700 §2.2.2',
    'every refresh of a public client brings a new refresh token',
  ],
  [
    'refresh-reuse-refused',
    'B9',
    'authentik',
    'MUST',
    'RFC 9700 §4.14.2',
    'a refresh token that was replaced is refused',
  ],
  [
    'refresh-reuse-ends-family',
    'B9',
    'authentik',
    'SHOULD',
    'RFC 9700 §4.14.2',
    'its use ends the one that replaced it',
  ],
  [
    'refresh-parallel',
    'B9',
    'authentik',
    'project',
    'RFC 9700 §4.14.2',
    'of 20 refreshes at the same moment one succeeds',
  ],
  [
    'refresh-scope-cannot-grow',
    'B7',
    'authentik',
    'MUST',
    'RFC 6749 §6',
    'a refresh cannot ask for a scope that was not granted',
  ],
  [
    'refresh-scope-narrows',
    'B7',
    'authentik',
    'SHOULD',
    'RFC 6749 §6',
    'a refresh that asks for less gets less',
  ],
  [
    'refresh-bound-to-client',
    'B9',
    'authentik',
    'MUST',
    'RFC 6749 §6',
    'another client cannot use the refresh token',
  ],
  [
    'refresh-id-token',
    'F7',
    'authentik',
    'MUST',
    'OIDC Core §12.2',
    'a refreshed id_token keeps issuer, subject and audience and has no other nonce',
  ],
] as const satisfies readonly RequirementLine[];

const MANAGEMENT = [
  [
    'revoke-refresh-token',
    'B9',
    'authentik',
    'MUST',
    'RFC 7009 §2.1',
    'the client ends its refresh token, and it is dead',
  ],
  [
    'revoke-access-token',
    'B9',
    'authentik',
    'SHOULD',
    'RFC 7009 §2.1',
    'the client ends its access token, and userinfo refuses it',
  ],
  ['revoke-unknown-token', 'B9', 'authentik', 'MUST', 'RFC 7009 §2.2', 'an unknown token is no error'],
  ['revoke-unknown-client', 'B9', 'authentik', 'MUST', 'RFC 7009 §2.1', 'an unknown client ends nothing'],
  [
    'revoke-bound-to-client',
    'B9',
    'authentik',
    'MUST',
    'RFC 7009 §2.1',
    'another client cannot end the token',
  ],
  [
    'introspect-authenticated',
    'B10',
    'authentik',
    'MUST',
    'RFC 7662 §2.1',
    'whoever does not prove to be a client learns nothing about a token',
  ],
  [
    'introspect-ended-token',
    'B9',
    'authentik',
    'MUST',
    'RFC 7662 §2.2',
    'a token that was ended is not active',
  ],
] as const satisfies readonly RequirementLine[];

const LOGOUT = [
  [
    'logout-endpoint',
    'B9',
    'authentik',
    'MUST',
    'RP-Initiated Logout §2',
    'the logout endpoint takes a request with an id_token as hint',
  ],
  [
    'logout-stays-home',
    'B9',
    'authentik',
    'MUST',
    'RP-Initiated Logout §3',
    'a logout never leads to an address that is not registered',
  ],
] as const satisfies readonly RequirementLine[];

/** What is asked of the provider once there are tokens, and of their end. */
export const tokenRequirements = {
  userinfo: USERINFO,
  refresh: REFRESH,
  management: MANAGEMENT,
  logout: LOGOUT,
} as const;
