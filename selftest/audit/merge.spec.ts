import { cpSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { expect, test } from '@playwright/test';
import { auditSchema } from '../../audit/verdicts/audit-schema.ts';
import { filesBelow, scanFolder } from '../../audit/redaction/leak-gate.ts';
import { mergeAudits } from '../../audit/comparison/merge.ts';
import { verifyEvidence } from '../../audit/manifest/manifest.ts';
import { environmentOfAnotherRun } from '../../fixtures/env.ts';
import { playwrightProgram } from '../../run/browser.ts';
import { runCommand } from '../processes.ts';
import { auditFor, breaks, holds, record } from './records.ts';
import { reporterPath, runMetadata, runSmallProject } from './small-project.ts';

const SECRET = 'canaryOfBothShards8f7e6d5c';

const mapping = record({ title: 'mapping', clauses: ['A3'], conditions: [holds('A3')] });
const provider = record({ title: 'provider', clauses: ['B2'], conditions: [holds('B2')] });

const verdictOf = (audit: ReturnType<typeof auditFor>, id: string): string | undefined =>
  audit.clauses.find((entry) => entry.id === id && entry.formFactor === 'desktop')?.verdict;

test('what one part saw was seen; what none saw was not', () => {
  const merged = mergeAudits([auditFor([mapping]), auditFor([mapping, provider])]);
  expect(
    ['A3', 'B2', 'B1'].map((id) => verdictOf(merged, id)),
    'each clause by its weightiest verdict',
  ).toEqual(['passed', 'passed', 'not-tested']);
  expect(
    merged.tests.map(({ title }) => title),
    'a test of both parts is one',
  ).toEqual(['mapping', 'provider']);
  expect(merged.summary.clauses.passed, 'the summary is counted anew').toBe(2);
});

test('a clause broken in one part is broken', () => {
  const red = auditFor([{ ...mapping, conditions: [breaks('A3')], status: 'failed' }], 'failed');
  const merged = mergeAudits([auditFor([mapping]), red]);
  expect([verdictOf(merged, 'A3'), merged.summary.status], 'whatever the other saw').toEqual([
    'failed',
    'failed',
  ]);
  expect(
    merged.tests.map(({ status }) => status),
    'the test, too',
  ).toEqual(['failed']);
});

test('parts of different runs are not merged', () => {
  const other = auditFor([provider]);
  expect(
    () => mergeAudits([auditFor([mapping]), { ...other, run: { ...other.run, edition: '2026' } }]),
    'the difference is named',
  ).toThrow('not parts of one run: edition is 2024 in one and 2026 in another');
});

const config = (secretsFile: string): string => `
export default {
  testDir: '.', outputDir: 'out', workers: 1, metadata: ${runMetadata()},
  reporter: [
    [${reporterPath('redacting-reporter')}, { secretsFile: ${JSON.stringify(secretsFile)}, outputFolders: ['out', 'reports'] }],
    ['blob', { outputDir: 'reports/blob' }],
    [${reporterPath('evidence-reporter')}, { outputFolder: 'reports/audit' }],
    [${reporterPath('late-redacting-reporter')}, { secretsFile: ${JSON.stringify(secretsFile)}, folders: ['reports/blob'] }],
    [${reporterPath('leak-gate-reporter')}, { secretsFile: ${JSON.stringify(secretsFile)}, folders: ['out', 'reports'] }],
  ],
};
`;

/** The secret stands outside the source: Playwright's report shows the lines of the steps, whoever merges it. */
const spec = (clause: string): string => `import { readFileSync } from 'node:fs';
import { test } from '@playwright/test';
const secret = Buffer.from(readFileSync('secrets', 'utf8'), 'base64').toString();
test('sees ${clause}', { annotation: { type: 'clause', description: '${clause}' } }, async ({}, info) => {
  console.log('printed ' + secret);
  await info.attach('${clause}', { body: Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64'), contentType: 'image/png' });
  await test.step('types ' + secret, async () => {});
});
`;

test('the evidence of two shards becomes one report, ours and Playwright’s, without their secrets', async ({}, testInfo) => {
  const folder = testInfo.outputPath('project');
  const blobs = testInfo.outputPath('blobs');
  mkdirSync(blobs, { recursive: true });
  for (const part of [1, 2]) {
    const run = await runSmallProject(
      folder,
      {
        secrets: `${Buffer.from(SECRET).toString('base64')}\n`,
        'playwright.config.mjs': config(join(folder, 'secrets')),
        'a.spec.mjs': spec('A3'),
        'f.spec.mjs': spec('B2'),
      },
      [`--shard=${part}/2`],
    );
    expect(run.exitCode, `part ${part} is green:\n${run.printed}`).toBe(0);
    cpSync(join(folder, 'reports/audit'), testInfo.outputPath(`part${part}`), { recursive: true });
    cpSync(join(folder, 'reports/blob'), blobs, { recursive: true });
  }

  const output = testInfo.outputPath('merged');
  const parts = [1, 2].map((part) => testInfo.outputPath(`part${part}`, 'audit.json'));
  const merged = await runCommand('audit/commands/merge-evidence.ts', [...parts, '--output', output]);
  expect(merged.exitCode, `merged:\n${merged.printed}`).toBe(0);
  const audit = auditSchema.parse(JSON.parse(readFileSync(join(output, 'audit/audit.json'), 'utf8')));
  expect(audit.summary.clauses.passed, 'both clauses were seen').toBe(2);
  const page = readFileSync(join(output, 'audit/index.html'), 'utf8');
  expect(page.match(/<figure/g)?.length, 'with the pictures of both').toBe(2);
  expect(verifyEvidence(output).exitCode, 'its files are listed').toBe(0);

  const html = testInfo.outputPath('html');
  const told = spawnSync(
    process.execPath,
    [playwrightProgram, 'merge-reports', '--reporter', 'html', blobs],
    {
      encoding: 'utf8',
      cwd: folder,
      env: {
        ...environmentOfAnotherRun('.', {}),
        PLAYWRIGHT_HTML_OUTPUT_DIR: html,
        PLAYWRIGHT_HTML_OPEN: 'never',
      },
    },
  );
  expect(told.status, `Playwright merged:\n${told.stdout}${told.stderr}`).toBe(0);
  expect(filesBelow(html).length, 'there is a report').toBeGreaterThan(0);
  const leaks = [output, html, blobs].flatMap((place) => scanFolder(place, [SECRET]));
  expect(leaks, 'no secret is in any of them').toEqual([]);
});

test('the command refuses one part alone', async ({}, testInfo) => {
  const run = await runCommand('audit/commands/merge-evidence.ts', [testInfo.outputPath('audit.json')]);
  expect([run.exitCode, run.printed], 'it says what it wants').toEqual([
    2,
    expect.stringContaining('at least two parts'),
  ]);
});
