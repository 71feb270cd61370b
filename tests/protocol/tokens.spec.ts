import { about, probes, protocolTest as test } from '../../fixtures/index.ts';
import { clausesIn } from '../../guide/protocol/requirements.ts';

for (const [area, title, seenAt] of [
  [
    'id-token',
    'the id_token is of this provider, for this client, of now, and of this user',
    'token endpoint, key set',
  ],
  ['claims', 'every subset of the scopes brings exactly the claims of the guide', 'id_token, userinfo'],
  ['userinfo', 'userinfo tells whoever has an access token, every way, and nobody else', 'userinfo'],
  ['refresh', 'a refresh token is bound to client and scope', 'token endpoint'],
  [
    'management',
    'tokens are ended by their own client, and nobody else learns of them',
    'revocation and introspection endpoint',
  ],
  ['logout', 'a logout begun by the client stays at the provider', 'end-session endpoint'],
] as const) {
  test(title, about(...clausesIn(area)), async ({ proof, target }) => {
    await proof.hold(area, await probes.byArea[area](target), seenAt);
  });
}
