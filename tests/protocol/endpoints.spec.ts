import { about, probes, protocolTest as test } from '../../fixtures/index.ts';
import { clausesIn } from '../../guide/protocol/requirements.ts';

test(
  'discovery document and keys say what the norms ask for',
  about(...clausesIn('discovery')),
  async ({ proof, target }) => {
    await proof.hold('discovery', await probes.byArea.discovery(target), 'discovery document, key set');
  },
);

test(
  'the authorization endpoint gives back what it was sent and nothing else',
  about(...clausesIn('authorization')),
  async ({ proof, target }) => {
    await proof.hold('authorization', await probes.byArea.authorization(target), 'authorization endpoint');
  },
);

test(
  'a code is worth tokens once, to the client it was issued to',
  about(...clausesIn('code')),
  async ({ evidence, proof, target }) => {
    await proof.hold('code', await probes.byArea.code(target), 'token endpoint');
    await evidence.remark({
      clause: 'B9',
      kind: 'observation',
      text: 'Not looked at here: code-lifetime, because it takes longer than a code lives. npx playwright test --project=protocol-slow looks at it.',
    });
  },
);

test(
  'a code with a challenge is worth nothing without its verifier',
  about(...clausesIn('pkce')),
  async ({ proof, target }) => {
    await proof.hold('pkce', await probes.byArea.pkce(target), 'authorization and token endpoint');
  },
);
