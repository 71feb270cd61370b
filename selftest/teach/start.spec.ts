import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { everyDay } from '../every-day.ts';
import { runCommand } from '../processes.ts';

const teach = (...called: [parameters: string[], results: string, settings?: Record<string, string>]) =>
  runCommand('teach/start.ts', ...called);

test('without a display the command says in one sentence what to do', async ({}, testInfo) => {
  const { exitCode, printed } = await teach([], testInfo.outputPath());
  expect(exitCode, 'nothing was started').toBe(2);
  expect(printed.trim().split('\n'), 'in one line').toHaveLength(1);
  for (const way of ['machine with a screen', 'xvfb-run', '--browser-endpoint']) {
    expect(printed, 'it names a way').toContain(way);
  }
});

test('a term that is none is refused with all that are', async ({}, testInfo) => {
  const { exitCode, printed } = await teach(['--again', 'isuer'], testInfo.outputPath());
  expect(exitCode, 'nothing was started').toBe(2);
  expect(printed, 'it names the one that was meant, and all').toMatch(
    /isuer: no such term, did you mean issuer\?.*issuer, clientId/,
  );
});

test('--look says how each control of the lab is found, and writes nothing', async ({}, testInfo) => {
  const { exitCode, output, printed } = await teach(['--look'], testInfo.outputPath());
  expect(exitCode, printed).toBe(0);
  expect(output, 'the user form was opened').toMatch(/^username +getBy/m);
  expect(output, 'nothing was made to look at').toMatch(/^issuer +not looked at/m);
});

/** A dialect file in which the username is found by these locators. */
function fileWith(folder: string, find: readonly string[]): string {
  const taught = {
    ...{ when: '2026-11-29T20:00:00Z', playwright: '1.65.1', locale: 'en', host: 'engomo.company' },
    ...{ viewport: { width: 1440, height: 900 }, composer: 'version 1', rehearsed: true },
  };
  const file = join(folder, 'engomo.dialect.json');
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, JSON.stringify({ taught, interruptions: [], terms: { username: { find } } }));
  return file;
}

test(
  '--check says which control moved, and fails when one is not found',
  everyDay(false),
  async ({}, testInfo) => {
    const folder = testInfo.outputPath();
    const moved = fileWith(folder, ["getByLabel('Account')", "getByLabel('Username', { exact: true })"]);
    const found = await teach(['--check'], folder, { E2E_ENGOMO_DIALECT: moved });
    expect(found.exitCode, found.printed).toBe(0);
    expect(found.output, 'the second locator').toMatch(
      /^username +getByLabel\('Username'.*moved: the first 1 of/m,
    );
    expect(found.output, 'another release').toContain('and "version 1" when it was taught');

    const lost = await teach(['--check'], folder, {
      E2E_ENGOMO_DIALECT: fileWith(folder, ["getByLabel('Account')"]),
    });
    expect(lost.exitCode, 'a control has moved').toBe(4);
    expect(lost.output, 'the control').toMatch(/^username +not found$/m);
    expect(lost.output, 'and it is named at the end').toMatch(/^\d+ controls are found, not: username\n$/m);
  },
);

test('--check of what was never taught says what to do; so does a file of another language', async ({}, testInfo) => {
  const folder = testInfo.outputPath();
  const none = await teach(['--check'], folder, { E2E_ENGOMO_DIALECT: join(folder, 'none.json') });
  expect([none.exitCode, none.printed], 'teach first').toEqual([
    2,
    expect.stringContaining('teach first, with npm run engomo:teach'),
  ]);

  const file = fileWith(folder, ["getByLabel('Username')"]);
  const german = await teach(['--check'], folder, { E2E_ENGOMO_DIALECT: file, E2E_LOCALE: 'de' });
  expect([german.exitCode, german.printed], 'another language').toEqual([
    2,
    expect.stringContaining('was taught on engomo.company in "en"'),
  ]);
});
