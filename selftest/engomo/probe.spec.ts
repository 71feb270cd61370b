import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { Secret } from '../../guide/secret.ts';
import { skinNames } from '../../lab/engomo/server.ts';
import { dialect, terms } from '../../pages/engomo/dialect.ts';
import { spoken } from '../../pages/engomo/dialect-file.ts';
import { probe, told } from '../../probe/probe.ts';
import { composerOf, guide } from './composer-session.ts';

const entry = { ...guide.method, clientId: 'an-id', clientSecret: new Secret('a-very-secret-secret') };
const user = (name: string) => ({
  username: `${name}@engomo.company`,
  authenticator: entry.name,
  permissions: { app: true, composer: true },
});

/** Everything a capture holds that is text. */
const texts = (folder: string): string =>
  readdirSync(folder)
    .filter((name) => !name.endsWith('.png'))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n');

for (const skin of skinNames) {
  const test = composerOf(skin);

  test(`${skin}: the proposal alone is enough where the built-in words are scrambled`, async ({
    composer,
  }, testInfo) => {
    const first = await composer.administrator(dialect);
    await first.ensureMethod(entry, true);
    await first.ensureUser(user('zacharias'), true);
    const folder = testInfo.outputPath('capture');
    const probed = await probe({
      browser: composer.browser,
      composer: guide.engomo.composer,
      start: guide.engomo.start,
      account: composer.account,
      dialect,
      method: entry.name,
      folder,
    });
    testInfo.annotations.push({ type: 'probe', description: told(probed) });

    expect(probed.gaps, 'the whole way was walked').toEqual([]);
    expect(probed.heldBack, 'no form was sent').toEqual([]);
    const captured = texts(folder);
    for (const secret of [
      'zacharias',
      'engomo.company',
      entry.clientSecret.reveal(),
      composer.account.password.reveal(),
    ]) {
      expect(captured, 'no name, no address, no secret is in the capture').not.toContain(secret);
    }

    const alone = spoken({ ...probed.proposal, builtIn: false }, 'en');
    expect(
      terms.filter((term) => alone[term].candidates.length > 0).length,
      'the proposal speaks of most of what is looked for',
    ).toBeGreaterThan(15);
    const second = await composer.administrator(alone);
    expect(await second.ensureMethod(entry, true), 'the method is found').toBe('left alone');
    expect(await second.ensureUser(user('balthasar'), true), 'a user is made').toBe('made');
    expect(await second.readUser(user('balthasar').username), 'and read').toEqual(user('balthasar'));
    const method = await second.readMethod(entry.name);
    expect(method?.issuer, 'the method is read').toBe(entry.issuer);
  });
}
