import { clausesIn } from '../../guide/protocol/requirements.ts';
import { about, probes, protocolTest as test } from '../../fixtures/index.ts';

test(
  'no look-alike of a registered redirect URI gets a code',
  about(...clausesIn('redirect-corpus')),
  async ({ page, proof, registered, target }, testInfo) => {
    const asked: string[] = [];
    page.on('request', (request) => {
      const { host } = new URL(request.url());
      if (host !== new URL(target.guide.origins.authentik).host) asked.push(host);
    });
    const look = async (address: string): Promise<string[]> => {
      await page.goto(address, { waitUntil: 'load' });
      return asked.splice(0);
    };
    const { outcomes, shots, dropped } = await probes.redirectCorpus(target, registered, look);
    await testInfo.attach('redirect-corpus.json', {
      contentType: 'application/json',
      body: JSON.stringify(
        {
          fired: shots.map(({ variant: { id, value }, status, refusal }) => ({
            id,
            value,
            status,
            ...refusal,
          })),
          dropped,
        },
        null,
        1,
      ),
    });
    await proof.hold('redirect-corpus', outcomes, 'authorization endpoint');
  },
);

test(
  'redirect URIs are read from one parameter, once',
  about(...clausesIn('raw-queries')),
  async ({ proof, registered, target }) => {
    await probes.safeToFire(target, registered);
    await proof.hold('raw-queries', await probes.byArea['raw-queries'](target), 'authorization endpoint');
  },
);

test(
  'a code is redeemed with the redirect URI it was sent to',
  about(...clausesIn('token-redirect')),
  async ({ proof, target }) => {
    await proof.hold('token-redirect', await probes.byArea['token-redirect'](target), 'token endpoint');
  },
);
