import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { Ledger, MOST_MADE, type Making } from '../../fixtures/ledger/ledger.ts';
import { LedgerFile } from '../../fixtures/ledger/ledger-file.ts';
import { recordingIn, SERVER } from './ledger-in.ts';
import { Refused } from '../../pages/authentik/submit.ts';

/** A ledger in a folder of the test, as each run opens it anew. */
function ledgerIn(folder: string, run = 'run'): { readonly file: LedgerFile; readonly ledger: Ledger } {
  const recording = recordingIn(folder, run);
  return { file: recording.file, ledger: new Ledger(recording) };
}

/** A server that holds names, and whoever makes something there. */
class Server {
  readonly objects: string[] = [];
  readonly finished: string[] = [];
  /** What is thrown before a write, and after it. */
  before: Error | null = null;
  after: Error | null = null;

  making(name: string): Making {
    return {
      kind: 'account',
      name,
      find: () => Promise.resolve(this.objects.includes(name) ? { key: `key of ${name}`, name } : undefined),
      make: () => {
        if (this.before !== null) return Promise.reject(this.before);
        this.objects.push(name);
        return this.after === null ? Promise.resolve(`key of ${name}`) : Promise.reject(this.after);
      },
      finish: () => {
        this.finished.push(name);
        return Promise.resolve();
      },
    };
  }
}

const LOST = new Error('no answer came');

test('what was made is known to the next run, newest first, until it is gone', async ({}, testInfo) => {
  const { ledger } = ledgerIn(testInfo.outputDir);
  const server = new Server();
  expect(await ledger.ensure(server.making('one')), 'missing before').toBe('made');
  await ledger.ensure(server.making('two'));
  expect(await ledger.ensure(server.making('two')), 'there already').toBe('left alone');

  const next = ledgerIn(testInfo.outputDir).ledger;
  expect(next.entries, 'newest first').toMatchObject([
    { name: 'two', key: 'key of two' },
    { name: 'one', key: 'key of one' },
  ]);
  next.strikeNamed('account', 'two');
  expect(ledgerIn(testInfo.outputDir).ledger.entries, 'what is left').toMatchObject([{ name: 'one' }]);
});

test('a write whose answer was lost is looked up, and not done a second time', async ({}, testInfo) => {
  const { ledger } = ledgerIn(testInfo.outputDir);
  const server = new Server();
  server.after = LOST;
  expect(await ledger.ensure(server.making('one')), 'it is there').toBe('made');
  expect(server, 'once, and finished').toMatchObject({ objects: ['one'], finished: ['one'] });
  expect(ledger.entries, 'with its key').toMatchObject([{ key: 'key of one' }]);

  server.before = LOST;
  await expect(ledger.ensure(server.making('two')), 'not there: reported').rejects.toThrow('no answer came');
  expect(ledger.entries, 'it may still come to be there').toMatchObject([{ name: 'two', key: null }, {}]);
  server.before = new Refused('authentik refused', 'name: taken', 400);
  await expect(ledger.ensure(server.making('three')), 'a clear no').rejects.toThrow('name: taken');
  expect(
    ledger.entries.map(({ name }) => name),
    'a clear no makes nothing',
  ).toEqual(['two', 'one']);
});

test('what a killed run began is finished by the next one', async ({}, testInfo) => {
  const server = new Server();
  const killed = ledgerIn(testInfo.outputDir);
  // Killed after the write, before its password: nothing more is written.
  killed.file.intend('account', 'one', 'killed');
  server.objects.push('one');
  killed.file.intend('account', 'two', 'killed');

  const { ledger } = ledgerIn(testInfo.outputDir);
  await ledger.ensure(server.making('one'));
  await ledger.ensure(server.making('two'));
  expect(server, 'each once, both finished').toMatchObject({
    objects: ['one', 'two'],
    finished: ['one', 'two'],
  });
  expect(
    ledger.entries.map(({ key }) => key),
    'each once',
  ).toEqual(['key of two', 'key of one']);
});

test('a ledger that is cut at any byte loses nothing that was sent', async ({}, testInfo) => {
  const { file, ledger } = ledgerIn(testInfo.outputPath('whole'));
  await ledger.ensure(new Server().making('one'));
  const whole = readFileSync(file.path, 'utf8');
  const [intended = ''] = whole.split('\n');
  const name = file.path.split('/').at(-1) ?? '';
  for (let bytes = 0; bytes <= whole.length; bytes += 1) {
    const folder = testInfo.outputPath(`cut-${bytes}`);
    mkdirSync(folder);
    writeFileSync(join(folder, name), whole.slice(0, bytes));
    const cut = new LedgerFile(folder, SERVER);
    const told: string[] = [];
    expect(
      cut.problem((text) => told.push(text)),
      `${bytes} bytes`,
    ).toBeUndefined();
    const names = cut.entries.map((entry) => entry.name);
    expect(names.includes('one'), `${bytes} bytes: an intention that is whole is known`).toBe(
      bytes >= intended.length,
    );
    const kept = readdirSync(folder).map((each) => readFileSync(join(folder, each), 'utf8'));
    expect(kept, 'the file as it was is kept').toContain(whole.slice(0, bytes));
    expect(told, 'and that is reported').toHaveLength(kept.length - 1);
    cut.intend('account', 'three', 'next');
    const next = new LedgerFile(folder, SERVER);
    expect(next.problem(), 'and goes on').toBeUndefined();
    expect(
      next.entries.map((entry) => entry.name),
      'with all it knew',
    ).toEqual(['three', ...names]);
  }
});

test('a ledger that is damaged or of another server stops the run, and stays as it is', ({}, testInfo) => {
  const { file } = ledgerIn(testInfo.outputDir);
  file.intend('account', 'one', 'run');
  const line = readFileSync(file.path, 'utf8');
  for (const [content, says] of [
    [`${line}${line.slice(0, 20)}\n${line}`, 'line 2 of'],
    [line.replace(SERVER, 'https://other.example'), 'made on https://other.example, not on'],
  ] as const) {
    writeFileSync(file.path, content);
    expect(file.problem(), 'told').toContain(says);
    expect(readFileSync(file.path, 'utf8'), 'as it was').toBe(content);
  }
});

/** An answer that is an error, some time later. */
async function lost(error: Error): Promise<void> {
  await Promise.resolve();
  throw error;
}

test('what is in the way of making something is reported before anything is written down', async ({}, testInfo) => {
  const recording = recordingIn(testInfo.outputDir);
  const hold = (): Promise<void> => Promise.reject(new Error('the lock was taken'));
  const ledger = new Ledger({ ...recording, hold });
  const server = new Server();
  const beforehand = (): Promise<void> => Promise.reject(new Error('the name is taken'));
  await expect(ledger.ensure({ ...server.making('one'), beforehand }), 'told').rejects.toThrow(
    'the name is taken',
  );
  expect([ledger.entries, server.objects], 'nothing').toEqual([[], []]);
  server.objects.push('one');
  expect(await ledger.ensure({ ...server.making('one'), beforehand }), 'what is there').toBe('left alone');
});

test('a change of what was there is written down before it is made, and confirmed by a look after it', async ({}, testInfo) => {
  const change = { kind: 'provider', key: '7', name: 'SP-engomo' } as const;
  const fields = { 'client type': { before: 'confidential', after: 'public' } };
  for (const [outcome, answer, isDone, ends] of [
    ['it was done', () => Promise.resolve(), true, 'true'],
    ['its answer was lost, and it was done', () => lost(LOST), true, 'true'],
    ['its answer was lost, and it was not done', () => lost(LOST), false, 'no answer came'],
    ['a clear no', () => lost(new Refused('refused', 'name: taken', 400)), false, 'name: taken'],
    ['something else was saved', () => Promise.resolve(), false, 'false'],
  ] as const) {
    const { file, ledger } = ledgerIn(testInfo.outputPath(outcome));
    let known = 0;
    const act = (): Promise<void> => {
      known = file.changes.length;
      return answer();
    };
    const changing = ledger.change({ ...change, fields, act, isDone: () => Promise.resolve(isDone) });
    expect(await changing.then(String, String), outcome).toContain(ends);
    expect(known, `${outcome}: known before it`).toBe(1);
    expect(file.changes, `${outcome}: both values`).toMatchObject([{ ...change, fields, isDone }]);
    expect(ledger.entries, `${outcome}: nothing that mode remove would delete`).toEqual([]);
    expect(ledgerIn(testInfo.outputPath(outcome)).file.problem(), 'a ledger of before').toBeUndefined();
    ledger.settle('provider', '7');
    expect(file.changes, `${outcome}: the next run sees that it is so`).toMatchObject([{ isDone: true }]);
  }
});

test('what may be changed is what the suite made, under its key and its name', async ({}, testInfo) => {
  const { ledger } = ledgerIn(testInfo.outputDir);
  await ledger.ensure(new Server().making('one'));
  expect(ledger.knows('account', 'key of one', 'one'), 'made').toBe(true);
  expect(ledger.knows('account', 'key of one', 'another'), 'called otherwise today').toBe(false);
  expect(ledger.knows('account', 'key of another', 'one'), 'another of that name').toBe(false);
  expect(new Ledger(null).knows('account', 'any', 'any'), 'in the lab').toBe(true);
});

test('ledgers of several machines are one when their files are put together, oldest first', async ({}, testInfo) => {
  const server = new Server();
  const machines = ['one', 'two'].map((name) => ledgerIn(testInfo.outputPath(name)));
  for (const [at, { ledger }] of machines.entries()) await ledger.ensure(server.making(`made by ${at}`));
  const together = ledgerIn(testInfo.outputPath('together'));
  mkdirSync(testInfo.outputPath('together'));
  writeFileSync(together.file.path, machines.map(({ file }) => readFileSync(file.path, 'utf8')).join(''));

  expect(together.file.problem(), 'nothing is in the way').toBeUndefined();
  expect(
    together.file.entries.map(({ name, key }) => [name, key]),
    'newest first',
  ).toEqual([
    ['made by 1', 'key of made by 1'],
    ['made by 0', 'key of made by 0'],
  ]);
});

test('the ledger of before is taken over, for each server', ({}, testInfo) => {
  const reports = testInfo.outputDir;
  const entry = { kind: 'provider', key: '7', name: 'SP-engomo', madeAt: '2026-01-01T00:00:00Z' };
  const both = [SERVER, 'https://other.example'].map((server) => ({ server, ...entry }));
  mkdirSync(reports, { recursive: true });
  writeFileSync(join(reports, 'ledger.json'), JSON.stringify(both));
  const folder = join(reports, 'ledger');
  LedgerFile.takeOver(reports, folder);
  LedgerFile.takeOver(reports, folder);
  for (const server of [SERVER, 'https://other.example']) {
    expect(new LedgerFile(folder, server).entries, server).toMatchObject([{ key: '7', name: 'SP-engomo' }]);
  }
});

test('a run makes no more than its most, and nothing where the ledger cannot be written', async ({}, testInfo) => {
  const { ledger } = ledgerIn(testInfo.outputPath('most'));
  const server = new Server();
  for (let made = 0; made < MOST_MADE; made += 1) await ledger.ensure(server.making(`no. ${made}`));
  await expect(ledger.ensure(server.making('one more')), 'told').rejects.toThrow('would have been one more');
  expect(server.objects, 'not made').toHaveLength(MOST_MADE);
  await ledgerIn(testInfo.outputPath('most'), 'another run').ledger.ensure(server.making('one more'));

  const inTheWay = testInfo.outputPath('no-folder');
  writeFileSync(inTheWay, '');
  await expect(ledgerIn(inTheWay).ledger.ensure(server.making('unwritten')), 'told').rejects.toThrow(
    'so nothing more was sent',
  );
  expect(server.objects, 'not made').not.toContain('unwritten');
});
