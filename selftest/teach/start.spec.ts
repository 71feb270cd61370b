import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { environmentOfAnotherRun } from '../../fixtures/env.ts';
import { everyDay } from '../every-day.ts';

const ROOT = join(import.meta.dirname, '../..');

/** Calls the command as a person does, on a machine without a display. */
function teach(parameters: readonly string[], results: string, settings: Record<string, string> = {}) {
  const { DISPLAY: _, WAYLAND_DISPLAY: __, ...env } = environmentOfAnotherRun(results, settings);
  const program = ['--import', 'tsx', join(ROOT, 'teach/start.ts'), ...parameters];
  return spawnSync(process.execPath, program, { cwd: ROOT, env, encoding: 'utf8' });
}

test('without a display the command says in one sentence what to do', ({}, testInfo) => {
  const { status, stderr } = teach([], testInfo.outputPath());
  expect(status, 'nothing was started').toBe(2);
  expect(stderr.trim().split('\n'), 'in one line').toHaveLength(1);
  for (const way of ['machine with a screen', 'xvfb-run', '--browser-endpoint']) {
    expect(stderr, 'it names a way').toContain(way);
  }
});

test('a term that is none is refused with all that are', ({}, testInfo) => {
  const { status, stderr } = teach(['--again', 'isuer'], testInfo.outputPath());
  expect(status, 'nothing was started').toBe(2);
  expect(stderr, 'it names the one that was meant, and all').toMatch(
    /isuer: no such term, did you mean issuer\?.*issuer, clientId/,
  );
});

test('--look says how each control of the lab is found, and writes nothing', ({}, testInfo) => {
  const { status, stdout, stderr } = teach(['--look'], testInfo.outputPath());
  expect(status, stderr).toBe(0);
  expect(stdout, 'the user form was opened').toMatch(/^username +getBy/m);
  expect(stdout, 'nothing was made to look at').toMatch(/^issuer +not looked at/m);
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

test('--check says which control moved, and fails when one is not found', everyDay(false), ({}, testInfo) => {
  const folder = testInfo.outputPath();
  const moved = fileWith(folder, ["getByLabel('Account')", "getByLabel('Username', { exact: true })"]);
  const found = teach(['--check'], folder, { E2E_ENGOMO_DIALECT: moved });
  expect(found.status, found.stderr).toBe(0);
  expect(found.stdout, 'the second locator').toMatch(
    /^username +getByLabel\('Username'.*moved: the first 1 of/m,
  );
  expect(found.stdout, 'another release').toContain('and "version 1" when it was taught');

  const lost = teach(['--check'], folder, {
    E2E_ENGOMO_DIALECT: fileWith(folder, ["getByLabel('Account')"]),
  });
  expect(lost.status, 'a control has moved').toBe(4);
  expect(lost.stdout, 'the control').toMatch(/^username +not found$/m);
  expect(lost.stdout, 'and it is named at the end').toMatch(/^\d+ controls are found, not: username\n$/m);
});

test('--check of what was never taught says what to do; so does a file of another language', ({}, testInfo) => {
  const folder = testInfo.outputPath();
  const none = teach(['--check'], folder, { E2E_ENGOMO_DIALECT: join(folder, 'none.json') });
  expect([none.status, none.stderr], 'teach first').toEqual([
    2,
    expect.stringContaining('teach first, with npm run engomo:teach'),
  ]);

  const file = fileWith(folder, ["getByLabel('Username')"]);
  const german = teach(['--check'], folder, { E2E_ENGOMO_DIALECT: file, E2E_LOCALE: 'de' });
  expect([german.status, german.stderr], 'another language').toEqual([
    2,
    expect.stringContaining('was taught on engomo.company in "en"'),
  ]);
});
