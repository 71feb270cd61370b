import { clausesIn } from '../../guide/protocol/requirements.ts';
import { about, probes, protocolTest as test } from '../../fixtures/index.ts';

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
