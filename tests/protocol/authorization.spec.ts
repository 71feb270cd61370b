import { clausesIn } from '../../guide/protocol/requirements.ts';
import { about, probes, protocolTest as test } from '../../fixtures/index.ts';

test(
  'the authorization endpoint gives back what it was sent and nothing else',
  about(...clausesIn('authorization')),
  async ({ proof, target }) => {
    await proof.hold('authorization', await probes.authorization(target), 'authorization endpoint');
  },
);
