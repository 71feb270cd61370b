import { clausesIn } from '../../guide/protocol/requirements.ts';
import { about, probes, protocolTest as test } from '../../fixtures/index.ts';

test(
  'discovery document and keys say what the norms ask for',
  about(...clausesIn('discovery')),
  async ({ proof, target }) => {
    await proof.hold('discovery', await probes.discovery(target), 'discovery document, key set');
  },
);
