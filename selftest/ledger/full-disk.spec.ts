import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { z } from 'zod';
import { alone, mayMount } from '../small-disk.ts';

const SCRIPT = join(import.meta.dirname, 'on-a-full-disk.ts');

const foundSchema = z.object({
  written: z.number(),
  refusal: z.string(),
  known: z.number(),
  problem: z.string().nullable(),
  told: z.string(),
  isKept: z.boolean(),
  afterwards: z.string().nullable(),
  entries: z.number(),
  files: z.array(z.string()),
});

test('a ledger on a disk that is full refuses the next line whole, keeps all it knew, and is never emptied', ({}, testInfo) => {
  testInfo.skip(!mayMount(), 'no file system can be mounted here');
  const folder = testInfo.outputPath('disk');
  mkdirSync(folder, { recursive: true });
  const mount = 'mount -t tmpfs -o size=64k tmpfs "$0" && exec "$@"';
  const node = [process.execPath, '--import', 'tsx', SCRIPT, folder];
  const run = spawnSync('unshare', alone(mount, folder, ...node), { encoding: 'utf8' });
  expect(run.status, `it comes to its end:\n${run.stderr}`).toBe(0);
  const found = foundSchema.parse(JSON.parse(run.stdout));

  expect(found.refusal, 'reported, and nothing is sent').toMatch(/so nothing more was sent: ENOSPC/);
  expect(found.problem, 'no part of a line is left').toBeNull();
  expect(found.known, 'all that was written is known').toBe(found.written - 1);
  expect(found.told, 'a cut line cannot be set aside: reported before a run begins').toContain('ENOSPC');
  expect(found.isKept, 'the ledger stays as it is').toBe(true);
  expect(found.afterwards, 'with room again it goes on').toBeNull();
  expect(found.entries, 'with all but the line that was cut').toBe(found.known);
  expect(found.files, 'and the cut one beside it').toHaveLength(2);
});
