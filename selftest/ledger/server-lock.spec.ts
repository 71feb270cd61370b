import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { LedgerFile } from '../../fixtures/ledger/ledger-file.ts';
import { LOCK_NAME, ServerLock } from '../../fixtures/ledger/server-lock.ts';
import { AUTHENTIK } from '../lab/authentik-world.ts';
import { authentikWithGuide } from '../authentik/in-process.ts';

/** A run with folders of its own at one authentik. */
function another(
  objects: Awaited<ReturnType<typeof authentikWithGuide>>['objects'],
  folder: string,
  { ledger = join(folder, 'ledger'), unlock = null as string | null } = {},
): ServerLock {
  mkdirSync(folder, { recursive: true });
  return new ServerLock(objects, { folder }, new LedgerFile(ledger, AUTHENTIK), unlock);
}

test('of two runs at one moment exactly one goes on, fifty times; the other names it', async ({}, testInfo) => {
  const { objects, world } = await authentikWithGuide();
  const before = world.state.mappings.size;
  for (let round = 0; round < 50; round += 1) {
    const locks = ['a', 'b'].map((name) => another(objects, testInfo.outputPath(`${round}${name}`)));
    const outcomes = await Promise.allSettled(locks.map((lock) => lock.hold()));
    const refused = outcomes.flatMap((each) => (each.status === 'rejected' ? [String(each.reason)] : []));
    expect(refused, `round ${round}`).toEqual([expect.stringMatching(/another run writes.*process \d+/)]);
    await Promise.all(locks.map((lock) => lock.release()));
    expect(world.state.mappings.size, 'nothing is left').toBe(before);
  }
});

test('every process of a run has its lock, and a run that lost it writes nothing more', async ({}, testInfo) => {
  const { objects } = await authentikWithGuide();
  const lock = another(objects, testInfo.outputPath('one'));
  await lock.hold();
  await another(objects, testInfo.outputPath('one')).hold();

  const taken = await objects.scopeMapping(LOCK_NAME);
  await objects.remove({ kind: 'scope mapping', key: taken?.pk ?? '' });
  await expect(lock.hold(), 'gone').rejects.toThrow('gone or another run’s');
});

test('the lock of a killed run is taken over in its own folder, elsewhere only when it is named', async ({}, testInfo) => {
  const { objects, world } = await authentikWithGuide();
  const ledger = testInfo.outputPath('ledger');
  await another(objects, testInfo.outputPath('killed'), { ledger }).hold();

  const stranger = another(objects, testInfo.outputPath('stranger'));
  const refusal = await stranger.look().catch(String);
  const [, id = ''] = /E2E_UNLOCK=(\w+)/.exec(String(refusal)) ?? [];
  expect(id, 'the refusal says how').not.toBe('');
  await another(objects, testInfo.outputPath('same-folder'), { ledger }).look();
  expect(await objects.scopeMapping(LOCK_NAME), 'taken away').toBeUndefined();

  await another(objects, testInfo.outputPath('killed-again')).hold();
  for (const lock of [...world.state.mappings.values()].filter(({ name }) => name === LOCK_NAME)) {
    lock.expression = lock.expression.replace(/since \S+/, 'since 2026-01-01T00:00:00.000Z');
  }
  const stale = await another(objects, testInfo.outputPath('late')).look().catch(String);
  expect(stale, 'its age').toMatch(/left its lock.* for \d+ days/);
  const [, unlock = ''] = /E2E_UNLOCK=(\w+)/.exec(String(stale)) ?? [];
  const explicit = another(objects, testInfo.outputPath('explicit'), { unlock });
  await explicit.hold();
  await explicit.release();
  expect(await objects.scopeMapping(LOCK_NAME), 'nothing is left').toBeUndefined();
});
