import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { cause } from '../guide/causes/catalogue.ts';
import { EnvironmentFailure } from '../guide/environment-failure.ts';
import { findBrowser } from '../fixtures/run/browser.ts';
import type { Settings } from '../fixtures/settings/settings.ts';

/** Address of Playwright's own command line program. */
export const playwrightProgram = join(
  createRequire(import.meta.url).resolve('@playwright/test/package.json'),
  '../cli.js',
);

const isRoot = (): boolean => process.getuid?.() === 0;

/** Ways to get a browser, in the order in which they are tried. */
const ways: readonly {
  readonly says: string;
  readonly possible: () => boolean;
  readonly commands: string[][];
}[] = [
  {
    says: 'No browser found; installing Playwright’s Chromium.',
    possible: () => true,
    commands: [
      [process.execPath, playwrightProgram, 'install', ...(isRoot() ? ['--with-deps'] : []), 'chromium'],
    ],
  },
  {
    says: 'Playwright’s Chromium could not be installed; installing the distribution’s.',
    possible: isRoot,
    commands: [
      ['apt-get', 'update'],
      ['apt-get', 'install', '--yes', '--no-install-recommends', 'chromium-headless-shell'],
    ],
  },
  {
    says: 'The distribution has no headless shell; installing its Chromium.',
    possible: isRoot,
    commands: [['apt-get', 'install', '--yes', '--no-install-recommends', 'chromium']],
  },
];

/**
 * Makes sure that there is a browser: one that is there, else Playwright's own, else the distribution's package.
 * What the installers print is shown only when nothing helped.
 *
 * @throws EnvironmentFailure with the one sentence that says what to run.
 */
export function ensureBrowser(settings: Settings): void {
  let printed = '';
  for (const { says, possible, commands } of ways) {
    if (findBrowser(settings) !== undefined) return;
    if (!possible()) continue;
    console.log(says);
    for (const [program = '', ...parameters] of commands) {
      const { stdout, stderr, status, error } = spawnSync(program, parameters, { encoding: 'utf8' });
      printed += error === undefined ? `${stdout}${stderr}` : `${program}: ${error.message}\n`;
      if (status !== 0) break;
    }
  }
  if (findBrowser(settings) !== undefined) return;
  throw new EnvironmentFailure(cause('no-browser', { printed: `: ${printed.trim()}` }));
}
