import type { RequirementTexts } from './requirement.ts';

const ID_TOKEN = {
  'id-token-form':
    'B9 project OIDC Core §3.1.3.7 (1): the id_token is signed and not encrypted, as nobody asked for encryption',
  'id-token-algorithm':
    'B6 MUST OIDC Core §3.1.3.7 (7): the id_token is signed with RS256: not unsigned, and not with the client secret',
  'id-token-key': 'B6 MUST OIDC Core §10.1: the key id of the id_token is that of a key in the published set',
  'id-token-signature': 'B6 MUST OIDC Core §3.1.3.7 (6): the signature is that of a published key',
  'id-token-issuer':
    'D5 MUST OIDC Core §3.1.3.7 (2): the id_token names the issuer of the discovery document',
  'id-token-audience': 'D6 MUST OIDC Core §3.1.3.7 (3): the id_token is for this client and nobody else',
  'id-token-authorized-party':
    'D6 MUST OIDC Core §3.1.3.7 (5): an authorized party, where one is named, is this client',
  'id-token-times':
    'B9 MUST OIDC Core §3.1.3.7 (9): the id_token is of now, and its life is that of the access token',
  'id-token-auth-time':
    'F3 MUST OIDC Core §3.1.3.7 (13): asked with max_age, the id_token tells when the user signed in',
  'id-token-nonce': 'F7 MUST OIDC Core §3.1.3.7 (11): the nonce comes back as it was sent; none is invented',
  'id-token-subject':
    'F7 MUST OIDC Core §2: the subject is at most 255 ASCII characters and the same at every login',
  'id-token-username': 'A4 project OIDC Core §5.1: preferred_username is the e-mail address, byte for byte',
  'id-token-access-token-hash':
    'F7 MUST OIDC Core §3.1.3.6: a hash of the access token, where one is given, is right',
} as const satisfies RequirementTexts;

const CLAIMS = {
  'claims-id-token':
    'B8 project OIDC Core §5.4: for every subset of the scopes the id_token has exactly the claims of the guide',
  'claims-userinfo':
    'B8 project OIDC Core §5.4: for every subset of the scopes userinfo has exactly the claims of the guide',
} as const satisfies RequirementTexts;

/** What is asked of the id_token and of what it says. */
export const idTokenRequirements = { 'id-token': ID_TOKEN, claims: CLAIMS } as const;

const USERINFO = {
  'userinfo-every-way':
    'F7 MUST OIDC Core §5.3.1: userinfo says the same to GET, to POST with a header, and to POST with a form',
  'userinfo-subject': 'F7 MUST OIDC Core §5.3.2: userinfo speaks of the subject of the id_token',
  'userinfo-not-by-query': 'F7 SHOULD RFC 9700 §4.3.2: an access token in the address is not accepted',
  'userinfo-without-token': 'F7 MUST RFC 6750 §3: without a token the answer is 401 with a Bearer challenge',
  'userinfo-wrong-token':
    'F7 MUST RFC 6750 §3.1: garbage, a changed token and an id_token are refused as invalid_token',
  'userinfo-needs-openid': 'B7 MUST OIDC Core §5.3.1: a token without the scope openid is refused',
} as const satisfies RequirementTexts;

const REFRESH = {
  'refresh-only-when-asked':
    'B7 MUST OIDC Core §11: a refresh token comes with offline_access and not without',
  'refresh-rotates': 'B9 MUST RFC 9700 §2.2.2: every refresh of a public client brings a new refresh token',
  'refresh-reuse-refused': 'B9 MUST RFC 9700 §4.14.2: a refresh token that was replaced is refused',
  'refresh-reuse-ends-family': 'B9 SHOULD RFC 9700 §4.14.2: its use ends the one that replaced it',
  'refresh-parallel': 'B9 project RFC 9700 §4.14.2: of 20 refreshes at the same moment one succeeds',
  'refresh-scope-cannot-grow': 'B7 MUST RFC 6749 §6: a refresh cannot ask for a scope that was not granted',
  'refresh-scope-narrows': 'B7 SHOULD RFC 6749 §6: a refresh that asks for less gets less',
  'refresh-bound-to-client': 'B9 MUST RFC 6749 §6: another client cannot use the refresh token',
  'refresh-id-token':
    'F7 MUST OIDC Core §12.2: a refreshed id_token keeps issuer, subject and audience and has no other nonce',
} as const satisfies RequirementTexts;

const MANAGEMENT = {
  'revoke-refresh-token': 'B9 MUST RFC 7009 §2.1: the client ends its refresh token, and it is dead',
  'revoke-access-token': 'B9 SHOULD RFC 7009 §2.1: the client ends its access token, and userinfo refuses it',
  'revoke-unknown-token': 'B9 MUST RFC 7009 §2.2: an unknown token is no error',
  'revoke-unknown-client': 'B9 MUST RFC 7009 §2.1: an unknown client ends nothing',
  'revoke-bound-to-client': 'B9 MUST RFC 7009 §2.1: another client cannot end the token',
  'introspect-authenticated':
    'B10 MUST RFC 7662 §2.1: whoever does not prove to be a client learns nothing about a token',
  'introspect-ended-token': 'B9 MUST RFC 7662 §2.2: a token that was ended is not active',
} as const satisfies RequirementTexts;

const LOGOUT = {
  'logout-endpoint':
    'B9 MUST RP-Initiated Logout §2: the logout endpoint takes a request with an id_token as hint',
  'logout-stays-home':
    'B9 MUST RP-Initiated Logout §3: a logout never leads to an address that is not registered',
} as const satisfies RequirementTexts;

/** What is asked of the provider once there are tokens, and of their end. */
export const tokenRequirements = {
  userinfo: USERINFO,
  refresh: REFRESH,
  management: MANAGEMENT,
  logout: LOGOUT,
} as const;

const REQUEST = {
  'engomo-response-type': 'F2 SHOULD RFC 9700 §2.1.2: engomo asks for a code and nothing else',
  'engomo-scope': 'F2 MUST OIDC Core §3.1.2.1: engomo asks for the scope openid',
  'engomo-pkce': 'F2 MUST RFC 9700 §2.1.1: engomo sends a PKCE challenge of method S256',
  'engomo-challenge-fresh': 'F2 MUST RFC 7636 §7.1: in 20 sign-ins no challenge comes twice',
  'engomo-state':
    'F2 MUST RFC 6749 §10.12: engomo sends a state that nobody can guess, another one every time',
  'engomo-nonce': 'F2 SHOULD RFC 9700 §2.1.1: engomo sends a nonce, another one every time',
  'engomo-response-mode':
    'F2 SHOULD RFC 9700 §4.11.2: engomo asks for no answer that script on its page could read',
  'engomo-no-secret-in-front':
    'D7 MUST RFC 6749 §2.3.1: the client secret is not in the address the browser is sent to',
} as const satisfies RequirementTexts;

const CALLBACK = {
  'engomo-own-callback':
    'F4 project RFC 6749 §4.1.2: the answer to its own request signs the user in (the twin of the refusals)',
  'engomo-code-leaves-address':
    'F5 SHOULD RFC 9700 §4.2.4: after the sign-in the code is no longer in the address',
  'engomo-state-changed': 'F4 MUST RFC 6749 §10.12: an answer whose state was changed is refused',
  'engomo-state-missing': 'F4 MUST RFC 6749 §10.12: an answer without its state is refused',
  'engomo-state-foreign': 'F4 MUST RFC 9700 §4.7: the answer to a sign-in of another browser is refused',
  'engomo-state-replayed': 'F4 MUST RFC 9700 §4.7: an answer works once',
  'engomo-code-injected':
    'F4 MUST RFC 9700 §4.5: a code from another session is refused, the state being right',
} as const satisfies RequirementTexts;

const TOKEN = {
  'engomo-honest-token':
    'F7 project OIDC Core §3.1.3.7: an id_token without fault signs the user in (the twin of the refusals)',
  'engomo-wrong-issuer': 'F7 MUST OIDC Core §3.1.3.7 (2): an id_token of another issuer is refused',
  'engomo-wrong-audience': 'F7 MUST OIDC Core §3.1.3.7 (3): an id_token for another client is refused',
  'engomo-wrong-nonce': 'F7 MUST OIDC Core §3.1.3.7 (11): an id_token with another nonce is refused',
  'engomo-bad-signature': 'F7 MUST OIDC Core §3.1.3.7 (6): an id_token signed with another key is refused',
  'engomo-unsigned': 'F7 MUST OIDC Core §3.1.3.7 (7): an id_token with the algorithm none is refused',
  'engomo-expired': 'F7 MUST OIDC Core §3.1.3.7 (9): an id_token whose time is over is refused',
  'engomo-no-subject': 'F7 MUST OIDC Core §2: an id_token without a subject is refused',
} as const satisfies RequirementTexts;

/** What is asked of engomo as a relying party. */
export const clientRequirements = { request: REQUEST, callback: CALLBACK, token: TOKEN } as const;
