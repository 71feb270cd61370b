import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test as base } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { filesBelow, type Leak, scanFolder } from '../../audit/redaction/leak-gate.ts';
import { MASK, secretFingerprint, secretForms } from '../../audit/redaction/secret-forms.ts';
import { playwrightProgram } from '../../run/browser.ts';
import { late, runCanaries, told, untold, type CanaryRun } from './canary-project.ts';

const everySecret = { ...told, ...late, ...untold };

/** What a run leaves: one file of each kind has to be there, or nothing was proved about it. */
const KINDS = [
  'html/index.html',
  'html/data/',
  'junit.xml',
  'blob/report',
  'allure-results/',
  'allure/index.html',
  'audit/audit.json',
  'error-context.md',
  'trace.zip',
  'archive.zip',
  'unattached.log',
];

/** Names of the secrets for which the question is answered with yes. */
const namesOf = (asked: (secret: string) => boolean): string[] =>
  Object.entries(everySecret).flatMap(([name, secret]) => (asked(secret) ? [name] : []));

const leaksOf = (run: CanaryRun): Leak[] =>
  ['reports', 'test-results'].flatMap((folder) =>
    scanFolder(join(run.out, folder), Object.values(everySecret)),
  );

interface Traces {
  readonly count: number;
  /** Every line of the trace files that hold JSON. */
  readonly lines: readonly string[];
}

const tracesOf = (run: CanaryRun): Traces => {
  const archives = filesBelow(join(run.out, 'test-results')).filter((file) => file.endsWith('trace.zip'));
  const lines = archives
    .flatMap((file) => Object.entries(unzipSync(readFileSync(file))))
    .filter(([name]) => /\.(trace|network|stacks)$/.test(name))
    .flatMap(([, bytes]) => strFromU8(bytes).split('\n'))
    .filter((line) => line !== '');
  return { count: archives.length, lines };
};

const isJson = (line: string): boolean => {
  try {
    JSON.parse(line);
    return true;
  } catch {
    return false;
  }
};

interface Runs {
  readonly redacted: CanaryRun;
  readonly bare: CanaryRun;
}

// A run of the runner takes a while, and several tests look at the same one.
const test = base.extend<object, Runs>({
  redacted: [
    async ({}, use, { project, workerIndex }) => {
      await use(await runCanaries(join(project.outputDir, `canaries-redacted-${workerIndex}`), true));
    },
    { scope: 'worker' },
  ],
  bare: [
    async ({}, use, { project, workerIndex }) => {
      await use(await runCanaries(join(project.outputDir, `canaries-bare-${workerIndex}`), false));
    },
    { scope: 'worker' },
  ],
});

test.describe('with the redacting reporter', () => {
  test.describe.configure({ mode: 'default' });

  test('no secret is left in any file a run writes', ({ redacted }) => {
    expect(redacted.printed, 'the tests ended as planned').toContain('4 failed');
    expect(leaksOf(redacted), 'no file holds a secret').toEqual([]);
    const files = filesBelow(redacted.out);
    const absent = KINDS.filter((kind) => !files.some((file) => file.includes(kind)));
    expect(absent, 'the run wrote a file of every kind').toEqual([]);
  });

  test('no secret is printed, not even in two pieces', ({ redacted }) => {
    const { printed } = redacted;
    const shown = namesOf((secret) => secretForms(secret).some(({ text }) => printed.includes(text)));
    expect(shown, 'only the one that nobody knew yet is printed').toEqual(Object.keys(late));
    expect(printed, 'what a test prints is still printed').toContain(`cut in two: ${MASK}`);
    expect(printed, 'the leak gate has nothing to say').not.toContain('leak gate');
  });

  test('a redacted trace stays one that can be opened', ({ redacted }) => {
    const { count, lines } = tracesOf(redacted);
    expect(count, 'every test has a trace').toBe(5);
    expect(
      lines.filter((line) => !isJson(line)),
      'every line is JSON',
    ).toEqual([]);
    const text = lines.join('\n');
    expect(text, 'secrets are masked').toContain(`"value":"${MASK}"`);
    expect(text, 'ordinary parameters stay readable').toContain('ordinary=kept');
  });
});

test.describe('a redacted trace', () => {
  test.describe.configure({ mode: 'default' });

  test('is opened by the command of Playwright’s trace viewer, with its actions', ({
    redacted,
  }, testInfo) => {
    mkdirSync(testInfo.outputDir, { recursive: true });
    const trace = (...words: string[]): string => {
      const told = spawnSync(process.execPath, [playwrightProgram, 'trace', ...words], {
        cwd: testInfo.outputDir,
        encoding: 'utf8',
      });
      return `${told.stdout}${told.stderr}`;
    };
    const [file = ''] = filesBelow(join(redacted.out, 'test-results')).filter(
      (name) => name.endsWith('trace.zip') && name.includes('a-step-and-its-value'),
    );
    trace('open', file);
    const actions = trace('actions');
    trace('close');
    expect(actions, 'the action with its secret masked').toContain(`Fill "${MASK}"`);
    expect(actions, 'an ordinary action').toContain('Click');
  });
});

test.describe('without the redacting reporter', () => {
  test.describe.configure({ mode: 'default' });

  test('the leak gate finds every secret, and some in every kind of file', ({ bare }) => {
    const leaks = leaksOf(bare);
    const found = new Set(leaks.map(({ secret }) => secret));
    const missed = namesOf((secret) => !found.has(secretFingerprint(secret)));
    expect(missed, 'every secret is found').toEqual([]);
    const inside = [...KINDS, 'html/index.html!data', 'trace.zip!', 'archive.zip!inner.txt'];
    const clean = inside.filter((kind) => !leaks.some(({ file }) => file.includes(kind)));
    expect(clean, 'every kind of file is looked into').toEqual([]);
  });

  test('the leak gate turns the run red and tells secrets by their fingerprint', ({ bare }) => {
    const complaint = bare.printed.slice(bare.printed.indexOf('leak gate:'));
    expect(bare.exitCode, 'the run is red').not.toBe(0);
    expect(complaint, 'the gate names a file').toContain('out/reports/junit.xml');
    expect(complaint, 'the gate names the secret by its fingerprint').toContain(
      secretFingerprint(told.password),
    );
    expect(
      namesOf((secret) => complaint.includes(secret)),
      'the gate prints no secret',
    ).toEqual([]);
  });
});
