import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, test as base } from '@playwright/test';
import { browserOptionsFor } from '../../fixtures/run/browser.ts';
import { ComposerAdministrator } from '../../fixtures/engomo/composer-administrator.ts';
import { loadSettings } from '../../fixtures/settings/settings.ts';
import { Secret } from '../../guide/secret.ts';
import { guideValues } from '../../guide/values.ts';
import { startLab } from '../../lab/lab.ts';
import type { ComposerAccount } from '../../pages/engomo/composer.ts';
import { Dialect } from '../../pages/engomo/dialect.ts';
import { dialectOf, readDialect } from '../../pages/engomo/dialect-file.ts';

const ORIGINS = { authentik: 'https://authentik.company', engomo: 'https://engomo.company' };

/** The guide's values at the lab's addresses. */
export const guide = guideValues(ORIGINS, '2024', 'strict');

/** How long one step may take, in milliseconds: what cannot be found is to be named soon. */
const STEP = 12_000;

/** An engomo of the lab with a browser that reaches it. */
export interface Composer {
  readonly browser: Browser;
  readonly account: ComposerAccount;
  /** Somebody who has logged in, in a browser context of their own. */
  readonly administrator: (dialect: Dialect) => Promise<ComposerAdministrator>;
}

/** The dialect file of a face; `null`: the built-in words suffice. */
export const dialectFileOf = (face: string): string | null =>
  face === 'plain' ? null : join(import.meta.dirname, `dialects/${face}.json`);

/** What is known of a face. @throws Error with what is wrong with its file. */
export function dialectFor(face: string): Dialect {
  const path = dialectFileOf(face);
  if (path === null) return new Dialect();
  const read = readDialect(readFileSync(path, 'utf8'), path, null);
  if ('problems' in read) throw new Error(read.problems.join('\n'));
  return dialectOf(read.file);
}

/** A lab with an engomo alone, which has that face, for all tests of a file. */
export const composerOf = (face: string) =>
  base.extend<object, { readonly composer: Composer }>({
    composer: [
      async ({ playwright }, use) => {
        const admin = { username: 'admin', password: randomBytes(9).toString('base64url') };
        const lab = await startLab({
          authentik: null,
          engomo: { face, variants: [], origin: ORIGINS.engomo, admin },
          misbehavingProvider: null,
          endUser: { username: 'alice', name: 'Alice Adams', email: 'alice@engomo.company', password: '' },
          fault: null,
          hostMap: {},
          direct: [],
          trustedCertificates: null,
        });
        const { proxy, spki: pinnedKeys } = lab.address;
        const options = browserOptionsFor({ proxy, pinnedKeys }, loadSettings({}));
        const browser = await playwright.chromium.launch(options);
        const account = { username: admin.username, password: new Secret(admin.password) };
        await use({
          browser,
          account,
          administrator: async (dialect) => {
            const context = await browser.newContext({
              locale: 'en-US',
              viewport: { width: 1440, height: 1000 },
              reducedMotion: 'reduce',
            });
            context.setDefaultTimeout(STEP);
            return ComposerAdministrator.in(context, { guide, dialect, account, mayWrite: true });
          },
        });
        await browser.close();
        await lab.close();
      },
      // A face's toolkits may have to be installed first.
      { scope: 'worker', timeout: 300_000 },
    ],
  });
