import { about, probes, protocolTest as test } from '../../fixtures/index.ts';
import { clausesIn } from '../../guide/protocol/requirements.ts';

test(
  'the id_token is of this provider, for this client, of now, and of this user',
  about(...clausesIn('id-token')),
  async ({ proof, target }) => {
    await proof.hold('id-token', await probes.idToken(target), 'token endpoint, key set');
  },
);

test(
  'every subset of the scopes brings exactly the claims of the guide',
  about(...clausesIn('claims')),
  async ({ proof, target }) => {
    await proof.hold('claims', await probes.claims(target), 'id_token, userinfo');
  },
);

test(
  'userinfo tells whoever has an access token, every way, and nobody else',
  about(...clausesIn('userinfo')),
  async ({ proof, target }) => {
    await proof.hold('userinfo', await probes.userinfo(target), 'userinfo');
  },
);

test(
  'a refresh token is bound to client and scope',
  about(...clausesIn('refresh')),
  async ({ proof, target }) => {
    await proof.hold('refresh', await probes.refresh(target), 'token endpoint');
  },
);

test(
  'tokens are ended by their own client, and nobody else learns of them',
  about(...clausesIn('management')),
  async ({ proof, target }) => {
    await proof.hold('management', await probes.management(target), 'revocation and introspection endpoint');
  },
);

test(
  'a logout begun by the client stays at the provider',
  about(...clausesIn('logout')),
  async ({ proof, target }) => {
    await proof.hold('logout', await probes.logout(target), 'end-session endpoint');
  },
);
