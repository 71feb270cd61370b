import { createServer } from 'node:http';
import { expect, test as base } from '@playwright/test';
import { decideEdition } from '../../fixtures/authentik/decided-edition.ts';
import { beyondProven, followedEdition } from '../../fixtures/evidence/remarks.ts';
import { currentRun } from '../../fixtures/run/run.ts';
import { loadSettings } from '../../fixtures/settings/settings.ts';
import { VERSIONS } from '../../lab/authentik/versions.ts';
import { editionOf, parseVersion, supportedFamilies } from '../../pages/authentik/version.ts';
import { wordsOf } from '../../pages/authentik/words.ts';
import { startLab } from '../../run/lab-process.ts';
import { everyDay } from '../every-day.ts';
import { runSuite } from '../processes.ts';

/** A worker of its own: a process belongs to the first run that it begins. */
const test = base.extend<object, { readonly begins: string }>({ begins: ['a run', { scope: 'worker' }] });

const OLDEST = supportedFamilies[0];
const NEWEST = supportedFamilies.at(-1) ?? '';

/** A server that has a login page with the script of one release, and answers nothing else. */
async function serverOfVersion(version: string): Promise<{ origin: string; stop: () => Promise<void> }> {
  const script = `<script src="/static/dist/flow/FlowInterface-${version}.js" type="module"></script>`;
  const server = createServer((request, response) => {
    if (request.url?.startsWith('/if/flow/') !== true) {
      request.destroy();
      return;
    }
    response.setHeader('content-type', 'text/html').end(`<!doctype html><title>authentik</title>${script}`);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return {
    origin: `http://127.0.0.1:${String(address.port)}`,
    stop: () =>
      new Promise((stopped) => {
        server.closeAllConnections();
        server.close(() => {
          stopped();
        });
      }),
  };
}

/** Settings for configuring such a server. */
const settingsFor = ({ origin }: { readonly origin: string }) => ({
  AUTHENTIK_URL: origin,
  AUTHENTIK_ADMIN: 'akadmin',
  AUTHENTIK_ADMIN_PASSWORD: 'never-sent',
  E2E_MODE: 'configure',
  E2E_ALLOW_WRITES_TO: '127.0.0.1',
});

test(
  'a server older than the oldest supported release is refused with the list of those that are',
  everyDay(false),
  async ({}, testInfo) => {
    const server = await serverOfVersion('2024.4.4');
    const chapter = ['--project=guide', '--grep', '@A1'];
    const run = await runSuite(testInfo.outputPath('run'), settingsFor(server), chapter);
    await server.stop();

    expect(run.exitCode, 'nothing could be judged').toBe(3);
    expect(run.printed, 'the refusal names the server and what is supported').toContain(
      `authentik 2024.4.4 is older than the oldest supported release; supported: ${supportedFamilies.join(', ')} and later`,
    );
  },
);

test('an edition that nobody chose is the one of the live server’s release, for every process of the run', async () => {
  const server = await serverOfVersion('2026.5.8');
  const live = {
    ...settingsFor(server),
    ENGOMO_URL: 'http://127.0.0.1:9',
    ENGOMO_ADMIN: 'admin',
    ENGOMO_ADMIN_PASSWORD: 'never-sent',
  };
  const unchosen = loadSettings(live);
  const stopLab = await startLab(unchosen);

  expect(await decideEdition(loadSettings({ ...live, E2E_GUIDE: '2024' })), 'a chosen one').toBe('2024');
  expect(await decideEdition(unchosen), 'the one of the release').toBe('2026.5');
  expect(currentRun(unchosen).guide, 'what everybody follows').toMatchObject({
    edition: '2026.5',
    application: { launchUrl: null },
  });
  const remark = followedEdition(unchosen, parseVersion('2026.5.8'), currentRun(unchosen).guide);
  expect(remark?.text, 'what the report says').toMatch(/2026\.5 edition .* E2E_GUIDE/);
  await stopLab();
  await server.stop();
});

test('the edition follows the release by number', () => {
  const editions = ['2024.6.4', '2025.2.1', '2025.4.0', '2026.2.2', '2026.5.0', '2026.10.1'].map((version) =>
    editionOf(parseVersion(version)),
  );
  expect(editions, 'from 2025.4 and from 2026.5 on').toEqual([
    '2024',
    '2024',
    '2026',
    '2026',
    '2026.5',
    '2026.5',
  ]);
});

test('the floor and the newest proven release are compared as numbers, not as texts', () => {
  expect(() => parseVersion('2024.4.4'), 'below the floor').toThrow(OLDEST);
  expect(parseVersion('2024.6.0').family, 'the floor itself').toBe(OLDEST);
  expect(parseVersion('2025.10.4').family, 'a release with two digits is newer than one with one').toBe(
    '2025.10',
  );
  expect(() => parseVersion('next'), 'no version at all').toThrow('is not an authentik version');
});

test('a server newer than every proven release is used, and the report says so loudly', () => {
  const newer = parseVersion('2031.10.1');
  const remark = beyondProven(newer);

  expect(remark?.kind, 'it is a warning').toBe('warning');
  expect(remark?.text, 'it names the server').toContain('2031.10.1');
  expect(remark?.text, 'and what the suite was proven on').toContain(`${OLDEST} to ${NEWEST}`);
  expect(wordsOf(newer).of('createProvider'), 'it is spoken to in the newest words').toBe(
    wordsOf(parseVersion(`${NEWEST}.0`)).of('createProvider'),
  );
  for (const version of Object.values(VERSIONS)) {
    expect(beyondProven(parseVersion(version)), `${version} is proven`).toBeNull();
  }
});
