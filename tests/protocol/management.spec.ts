import { clausesIn } from '../../guide/protocol/requirements.ts';
import { about, probes, protocolTest as test } from '../../fixtures/index.ts';

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
