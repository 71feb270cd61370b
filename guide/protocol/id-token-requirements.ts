import type { RequirementLine } from './requirement.ts';

const ID_TOKEN = [
  [
    'id-token-form',
    'B9',
    'authentik',
    'project',
    'OIDC Core §3.1.3.7 (1)',
    'the id_token is signed and not encrypted, as nobody asked for encryption',
  ],
  [
    'id-token-algorithm',
    'B6',
    'authentik',
    'MUST',
    'OIDC Core §3.1.3.7 (7)',
    'the id_token is signed with RS256: not unsigned, and not with the client secret',
  ],
  [
    'id-token-key',
    'B6',
    'authentik',
    'MUST',
    'OIDC Core §10.1',
    'the key id of the id_token is that of a key in the published set',
  ],
  [
    'id-token-signature',
    'B6',
    'authentik',
    'MUST',
    'OIDC Core §3.1.3.7 (6)',
    'the signature is that of a published key',
  ],
  [
    'id-token-issuer',
    'D5',
    'authentik',
    'MUST',
    'OIDC Core §3.1.3.7 (2)',
    'the id_token names the issuer of the discovery document',
  ],
  [
    'id-token-audience',
    'D6',
    'authentik',
    'MUST',
    'OIDC Core §3.1.3.7 (3)',
    'the id_token is for this client and nobody else',
  ],
  [
    'id-token-authorized-party',
    'D6',
    'authentik',
    'MUST',
    'OIDC Core §3.1.3.7 (5)',
    'an authorized party, where one is named, is this client',
  ],
  [
    'id-token-times',
    'B9',
    'authentik',
    'MUST',
    'OIDC Core §3.1.3.7 (9)',
    'the id_token is of now, and its life is that of the access token',
  ],
  [
    'id-token-auth-time',
    'F3',
    'authentik',
    'MUST',
    'OIDC Core §3.1.3.7 (13)',
    'asked with max_age, the id_token tells when the user signed in',
  ],
  [
    'id-token-nonce',
    'F7',
    'authentik',
    'MUST',
    'OIDC Core §3.1.3.7 (11)',
    'the nonce comes back as it was sent; none is invented',
  ],
  [
    'id-token-subject',
    'F7',
    'authentik',
    'MUST',
    'OIDC Core §2',
    'the subject is at most 255 ASCII characters and the same at every login',
  ],
  [
    'id-token-username',
    'A4',
    'authentik',
    'project',
    'OIDC Core §5.1',
    'preferred_username is the e-mail address, byte for byte',
  ],
  [
    'id-token-access-token-hash',
    'F7',
    'authentik',
    'MUST',
    'OIDC Core §3.1.3.6',
    'a hash of the access token, where one is given, is right',
  ],
] as const satisfies readonly RequirementLine[];

const CLAIMS = [
  [
    'claims-id-token',
    'B8',
    'authentik',
    'project',
    'OIDC Core §5.4',
    'for every subset of the scopes the id_token has exactly the claims of the guide',
  ],
  [
    'claims-userinfo',
    'B8',
    'authentik',
    'project',
    'OIDC Core §5.4',
    'for every subset of the scopes userinfo has exactly the claims of the guide',
  ],
] as const satisfies readonly RequirementLine[];

/** What is asked of the id_token and of what it says. */
export const idTokenRequirements = {
  'id-token': ID_TOKEN,
  claims: CLAIMS,
} as const;
