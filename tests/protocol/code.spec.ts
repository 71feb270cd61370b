import { clausesIn } from '../../guide/protocol/requirements.ts';
import { about, probes, protocolTest as test } from '../../fixtures/index.ts';

test(
  'a code is worth tokens once, to the client it was issued to',
  about(...clausesIn('code')),
  async ({ evidence, proof, target }) => {
    await proof.hold('code', await probes.code(target), 'token endpoint');
    await evidence.remark({
      clause: 'B9',
      kind: 'observation',
      text: 'Not looked at here: code-lifetime, because it takes longer than a code lives. npx playwright test --project=protocol-slow looks at it.',
    });
  },
);
