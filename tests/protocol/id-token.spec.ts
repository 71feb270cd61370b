import { clausesIn } from '../../guide/protocol/requirements.ts';
import { about, probes, protocolTest as test } from '../../fixtures/index.ts';

test(
  'the id_token is of this provider, for this client, of now, and of this user',
  about(...clausesIn('id-token')),
  async ({ proof, target }) => {
    await proof.hold('id-token', await probes.idToken(target), 'token endpoint, key set');
  },
);
