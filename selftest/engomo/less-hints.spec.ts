import { expect } from '@playwright/test';
import { Secret } from '../../guide/secret.ts';
import { skinNames } from '../../lab/engomo/server.ts';
import { dialect } from '../../pages/engomo/dialect.ts';
import { ControlAmbiguous, ControlNotFound } from '../../pages/engomo/finding-errors.ts';
import { composerOf, guide } from './composer-session.ts';

const entry = { ...guide.method, clientId: 'an-id', clientSecret: new Secret('a-secret') };
const user = {
  username: 'alice@engomo.company',
  authenticator: entry.name,
  permissions: { app: true, composer: true },
};

/** What carrying the guide out came to: done, or stopped by an error that a person can act on. */
async function outcome(carryOut: () => Promise<void>): Promise<string> {
  try {
    await carryOut();
    return 'done';
  } catch (error) {
    if (error instanceof ControlNotFound || error instanceof ControlAmbiguous) return error.message;
    throw error;
  }
}

/** Done; or an error that names the control, its clause, what it was looked for by, and what was seen instead. */
const ACCEPTABLE =
  /^done$|^engomo’s [\w -]+ ".+" \(clause [DE]\d\)[^]*(looked for .*\n +nearest|candidates) [^]*where /;

for (const skin of skinNames) {
  for (const hint of ['role', 'label', 'title', 'placeholder']) {
    const test = composerOf(skin, [hint]);

    test(`${skin} without any ${hint}: the guide is carried out, or the error says what is missing`, async ({
      composer,
    }, testInfo) => {
      const came = await outcome(async () => {
        const administrator = await composer.administrator(dialect);
        await administrator.ensureMethod(entry, true);
        await administrator.ensureUser(user, true);
        const stored = await administrator.readUser(user.username);
        expect(stored, 'what was saved is what was meant').toEqual(user);
      });
      testInfo.annotations.push({ type: 'outcome', description: came });

      expect(came, 'done, or told as a person needs it').toMatch(ACCEPTABLE);
    });
  }
}
