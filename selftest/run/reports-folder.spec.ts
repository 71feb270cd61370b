import { existsSync, mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { lock } from 'proper-lockfile';
import { claimReports } from '../../audit/reports-folder/reports-folder.ts';
import { runScript, runSuite } from '../processes.ts';

/** A reports folder as an earlier run left it. */
function earlier(folder: string): void {
  mkdirSync(join(folder, 'audit'), { recursive: true });
  writeFileSync(join(folder, 'audit/audit.json'), '{"summary":{"sentence":"all clauses hold"}}');
  for (const name of ['SHA256SUMS', 'junit.xml', 'ledger.json', 'allure-history.jsonl']) {
    writeFileSync(join(folder, name), 'earlier');
  }
}

test('a run that begins takes the earlier verdict out of force, and keeps ledger and history', async ({}, testInfo) => {
  const folder = testInfo.outputPath('reports');
  earlier(folder);

  await claimReports(folder);

  const left = readdirSync(folder).filter((name) => !name.startsWith('.'));
  expect(left.sort(), 'no verdict is left').toEqual(['allure-history.jsonl', 'ledger.json']);
});

test('a second run in the same folder is refused, and told who holds it', async ({}, testInfo) => {
  const folder = testInfo.outputPath('reports');
  await claimReports(folder);

  await expect(claimReports(folder), 'the holder is named').rejects.toThrow(
    new RegExp(
      `belongs to the run that .* began on .* \\(process ${process.pid}\\)[\\s\\S]*SUITE_RESULTS_FOLDER`,
    ),
  );
});

/** Processes that begin a run in that folder at the same moment, and stay for a while: what each of them says. */
function claimAtOnce(folder: string, count: number): Promise<string[]> {
  const module = JSON.stringify(join(import.meta.dirname, '../../audit/reports-folder/reports-folder.ts'));
  const script = `import { claimReports } from ${module};
    await claimReports(${JSON.stringify(folder)}).then(() => console.log('held'), ({ message }) => console.log(message));
    await new Promise((resolve) => setTimeout(resolve, 3000));
    process.exit();`;
  const runs = Array.from({ length: count }, () => runScript(script));
  return Promise.all(runs.map(async (run) => (await run).output.trim()));
}

test('of runs that begin at the same moment one holds the folder, and the others are told which', async ({}, testInfo) => {
  const said = await claimAtOnce(testInfo.outputPath('reports'), 4);
  const refused = said.filter((text) => text !== 'held');

  expect(refused, `one holds it: ${said.join('; ')}`).toHaveLength(3);
  expect(refused.join('\n'), 'each is told which').not.toContain('belongs to another run');
});

test('the lock of a run that was killed is taken over at once, by one run', async ({}, testInfo) => {
  const folder = testInfo.outputPath('reports');
  await claimAtOnce(folder, 1);
  // The lock of a process that is gone, as SIGKILL leaves it.
  mkdirSync(join(folder, '.lock'));

  const said = await claimAtOnce(folder, 3);
  expect(
    said.filter((text) => text === 'held'),
    said.join('; '),
  ).toHaveLength(1);
});

test('the lock of a run in another container is not taken over: its process cannot be seen', async ({}, testInfo) => {
  const folder = testInfo.outputPath('reports');
  mkdirSync(join(folder, '.lock'), { recursive: true });
  const holder = { since: 'now', user: 'ci', host: 'another', processes: 'pid:[1]', process: 4_000_000 };
  writeFileSync(join(folder, '.holder.json'), JSON.stringify(holder));

  await expect(claimReports(folder), 'its holder is named').rejects.toThrow('ci began on another at now');
});

test('a second run does not touch what the first one writes', async ({}, testInfo) => {
  const results = testInfo.outputPath('results');
  const folder = join(results, 'reports');
  await claimReports(folder);
  writeFileSync(join(folder, 'junit.xml'), 'of the first run');

  const second = await runSuite(results, {});

  expect(second.exitCode, 'the exit code of the environment').toBe(3);
  expect(second.printed, 'one sentence says why').toContain('The run did not begin:');
  expect(second.printed, 'no verdict').not.toContain('hold');
  expect(readFileSync(join(folder, 'junit.xml'), 'utf8'), 'the first run’s file').toBe('of the first run');
});

test('a run that cannot write its reports says so, and tells no verdict', async ({}, testInfo) => {
  const results = testInfo.outputPath('results');
  mkdirSync(results);
  writeFileSync(join(results, 'reports'), 'a file where the folder should be');

  const run = await runSuite(results, {});

  expect(run.exitCode, 'the exit code of the environment').toBe(3);
  expect(run.printed, 'which file, and what to do').toMatch(/cannot be written: .*reports.*\nWhat to do: /);
});

test('listing tests touches nothing', async ({}, testInfo) => {
  const results = testInfo.outputPath('results');
  earlier(join(results, 'reports'));

  const run = await runSuite(results, {}, ['--list']);

  expect(run.exitCode, 'listing works').toBe(0);
  expect(readdirSync(join(results, 'reports')).sort(), 'the earlier files, and no others').toEqual(
    ['SHA256SUMS', 'allure-history.jsonl', 'audit', 'junit.xml', 'ledger.json'].sort(),
  );
  expect(readFileSync(join(results, 'reports/junit.xml'), 'utf8'), 'as it was').toBe('earlier');
});

test('the folder of a run that goes on is left alone, one that nobody renews is removed', async ({}, testInfo) => {
  const temporary = testInfo.outputPath('temporary');
  const folder = (name: string): string => join(temporary, `authentik-engomo-e2e-${name}`);
  const old = new Date(Date.now() - 3_600_000);
  for (const name of ['gone', 'going', '1-gone']) {
    mkdirSync(folder(name), { recursive: true });
    writeFileSync(join(folder(name), 'run.json'), '{}');
  }
  const release = await lock(folder('going'), { lockfilePath: join(folder('going'), 'lock'), update: 1000 });
  for (const name of ['gone', 'going', '1-gone']) utimesSync(folder(name), old, old);

  await runSuite(testInfo.outputPath('results'), { TMPDIR: temporary }, ['--list']);

  expect(existsSync(folder('going')), 'the one that is renewed').toBe(true);
  expect([existsSync(folder('gone')), existsSync(folder('1-gone'))], 'the others').toEqual([false, false]);
  await release();
});
