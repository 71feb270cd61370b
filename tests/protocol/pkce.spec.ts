import { clausesIn } from '../../guide/protocol/requirements.ts';
import { about, probes, protocolTest as test } from '../../fixtures/index.ts';

test(
  'a code with a challenge is worth nothing without its verifier',
  about(...clausesIn('pkce')),
  async ({ proof, target }) => {
    await proof.hold('pkce', await probes.pkce(target), 'authorization and token endpoint');
  },
);
