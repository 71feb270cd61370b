import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { environmentOfAnotherRun } from '../../fixtures/env.ts';

const ROOT = join(import.meta.dirname, '../..');

/** Calls the command as a person does, on a machine without a display. */
function teach(parameters: readonly string[], results: string) {
  const { DISPLAY: _, WAYLAND_DISPLAY: __, ...env } = environmentOfAnotherRun(results, {});
  const program = ['--import', 'tsx', join(ROOT, 'teach/start.ts'), ...parameters];
  return spawnSync(process.execPath, program, { cwd: ROOT, env, encoding: 'utf8' });
}

test('without a display the command says in one sentence what to do', ({}, testInfo) => {
  const { status, stderr } = teach([], testInfo.outputPath());
  expect(status, 'it fails').toBe(1);
  expect(stderr.trim().split('\n'), 'in one line').toHaveLength(1);
  for (const way of ['machine with a screen', 'xvfb-run', '--browser-endpoint']) {
    expect(stderr, 'it names a way').toContain(way);
  }
});

test('a term that is none is refused with all that are', ({}, testInfo) => {
  const { status, stderr } = teach(['--again', 'isuer'], testInfo.outputPath());
  expect(status, 'it fails').toBe(1);
  expect(stderr, 'it names the terms').toMatch(/isuer: no such term.*issuer, clientId/);
});

test('--look says how each control of the lab is found, and writes nothing', ({}, testInfo) => {
  const { status, stdout, stderr } = teach(['--look'], testInfo.outputPath());
  expect(status, stderr).toBe(0);
  expect(stdout, 'the user form was opened').toMatch(/^username +getBy/m);
  expect(stdout, 'nothing was made to look at').toMatch(/^issuer +not looked at/m);
});
