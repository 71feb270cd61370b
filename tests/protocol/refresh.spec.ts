import { clausesIn } from '../../guide/protocol/requirements.ts';
import { about, probes, protocolTest as test } from '../../fixtures/index.ts';

test(
  'a refresh token is bound to client and scope',
  about(...clausesIn('refresh')),
  async ({ proof, target }) => {
    await proof.hold('refresh', await probes.refresh(target), 'token endpoint');
  },
);
