import { clausesIn } from '../../../guide/protocol/requirements.ts';
import { about, probes, protocolTest as test } from '../../../fixtures/index.ts';

const { annotation, tag } = about(...clausesIn('lifetime'));

test(
  'a code dies when its time is over, and not before',
  { annotation, tag: [...tag, '@slow'] },
  async ({ proof, target }) => {
    // The code's own life, of which the server may allow ten minutes (RFC 6749 §4.1.2), and a login.
    test.setTimeout(700_000);
    await proof.hold('lifetime', await probes.lifetime(target), 'token endpoint');
  },
);
