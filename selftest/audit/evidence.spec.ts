import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type TestInfo } from '@playwright/test';
import { type Audit, auditSchema } from '../../audit/verdicts/audit-schema.ts';
import type { Ended } from '../processes.ts';
import { reporterPath, runMetadata, runSmallProject } from './small-project.ts';

const config = (metadata: string): string => `
export default {
  testDir: '.', outputDir: 'test-results', workers: 1, metadata: ${metadata},
  projects: [
    { name: 'prepare', testMatch: /prepare/, metadata: { kind: 'setup' } },
    { name: 'guide', testMatch: /guide/, dependencies: ['prepare'], metadata: { formFactor: 'desktop', device: 'Desktop Chrome' } },
    { name: 'phone', testMatch: /login/, dependencies: ['guide'], metadata: { formFactor: 'phone', device: 'Pixel 7' } },
  ],
  reporter: [[${reporterPath('evidence-reporter')}, { outputFolder: 'audit' }], [${reporterPath('closing-reporter')}, { auditFolder: 'audit', reports: { Audit: 'audit/index.html', Absent: 'absent/index.html' } }]],
};
`;

const prepare = `import { test } from '@playwright/test';
test('prepares', async ({}, info) => {
  await info.attach('system', { contentType: 'application/json', body: JSON.stringify({ product: 'authentik', version: '2026.2.2', played: 'lab' }) });
  await info.attach('system', { contentType: 'application/json', body: JSON.stringify({ product: 'authentik', version: '2026.2.2', played: 'lab' }) });
});
`;

const condition = (id: string, observed: string): string =>
  `await info.attach('conditions', { contentType: 'application/json', body: JSON.stringify([{ clause: '${id}', property: 'as it should be', expected: 'right', observed: '${observed}', holds: ${String(observed === 'right')}, where: 'there', seenAt: 'API', time: new Date().toISOString() }]) });`;

/** One test of the guide; its title tells it from the others. */
const guideTest = (annotation: string, body: string, title = `the guide, ${annotation}`): string =>
  `test(${JSON.stringify(title)}, { annotation: [${annotation}] }, async ({}, info) => { ${body} });\n`;

/** A file whose first test is called "the guide". */
const guide = (annotation: string, body: string): string =>
  `import { test, expect } from '@playwright/test';\n${guideTest(annotation, body, 'the guide')}`;

const login = `import { test } from '@playwright/test';
test('the app', { annotation: { type: 'clause', description: 'F6' } }, async ({}, info) => {
  ${condition('F6', 'right')}
  await info.attach('remark', { contentType: 'application/json', body: JSON.stringify({ clause: 'F6', kind: 'observation', text: 'seen once' }) });
});
`;

const about = (id: string): string => `{ type: 'clause', description: '${id}' }`;

interface Outcome extends Ended {
  readonly audit: () => Audit;
  readonly auditFile: string;
}

async function run(
  testInfo: TestInfo,
  guideSpec: string,
  metadata = runMetadata(),
  parameters: string[] = [],
): Promise<Outcome> {
  const folder = testInfo.outputPath('project');
  const files = {
    'playwright.config.mjs': config(metadata),
    'prepare.spec.mjs': prepare,
    'guide.spec.mjs': guideSpec,
    'login.spec.mjs': login,
  };
  const auditFile = join(folder, 'audit/audit.json');
  const ended = await runSmallProject(folder, files, parameters);
  return { ...ended, auditFile, audit: () => auditSchema.parse(JSON.parse(readFileSync(auditFile, 'utf8'))) };
}

const verdicts = ({ clauses }: Audit, ...ids: string[]): Record<string, string> =>
  Object.fromEntries(
    clauses
      .filter(({ id, formFactor }) => ids.includes(id) && formFactor === (id === 'F6' ? 'phone' : 'desktop'))
      .map(({ id, verdict }) => [id, verdict]),
  );

test('what tests attach becomes verdicts, systems and notes', async ({}, testInfo) => {
  const { exitCode, printed, audit } = await run(testInfo, guide(about('A3'), condition('A3', 'right')));
  expect(exitCode, `the run is green:\n${printed}`).toBe(0);
  const { systems, notes, run: facts, clauses } = audit();
  expect(verdicts(audit(), 'A3', 'F6'), 'both hold').toEqual({ A3: 'passed', F6: 'passed' });
  expect(systems, 'a system reported twice is one').toEqual([
    { product: 'authentik', version: '2026.2.2', played: 'lab' },
  ]);
  expect(notes, 'a remark with its test').toMatchObject([
    { clause: 'F6', text: 'seen once', test: 'the app', project: 'phone' },
  ]);
  expect(facts.startedAt, 'times carry the zone').toMatch(/T\d{2}:\d{2}:\d{2}[+-]\d{2}:\d{2}$/);
  expect(clauses.find(({ id }) => id === 'A3')?.tests, 'the test stands at its clause').toMatchObject([
    { title: 'the guide', file: 'guide.spec.mjs', line: 2, project: 'guide', status: 'passed' },
  ]);
  expect(printed, 'reports that are not there are not pointed at').not.toContain('Absent');
});

test('a condition that does not hold turns the run red although its test passed', async ({}, testInfo) => {
  const { exitCode, printed, audit } = await run(testInfo, guide(about('A3'), condition('A3', 'wrong')));
  expect(exitCode, 'the run is red').toBe(1);
  expect(verdicts(audit(), 'A3'), 'the clause failed').toEqual({ A3: 'failed' });
  expect(printed, 'the diagnosis is printed').toContain('  found      wrong');
});

test('a test that stops fails the clause it names, and blocks what it did not reach', async ({}, testInfo) => {
  const { audit } = await run(
    testInfo,
    guide(about('A3'), `${condition('A3', 'wrong')} expect('wrong').toBe('right');`) +
      guideTest(about('A4'), `throw new Error('stopped\\n  guide      clause B4 (edition 2024)');`) +
      guideTest(
        about('A2'),
        `await test.step('opens the form (clause B1)', () => { throw new Error('no such button'); });`,
      ),
  );
  expect(verdicts(audit(), 'A3', 'F6'), 'a project that a failed one kept from running is blocked').toEqual({
    A3: 'failed',
    F6: 'blocked',
  });
  expect(
    audit().clauses.find(({ id, formFactor }) => id === 'F6' && formFactor === 'phone')?.blockedBy,
    'by A3',
  ).toBe('A3');
  expect(verdicts(audit(), 'A4', 'B4'), 'the message of an exception names the clause').toEqual({
    A4: 'blocked',
    B4: 'failed',
  });
  expect(verdicts(audit(), 'A2', 'B1'), 'the title of a step names the clause').toEqual({
    A2: 'blocked',
    B1: 'failed',
  });
});

test('a test without a clause, an unknown clause and an attachment that cannot be read turn the run red', async ({}, testInfo) => {
  const { exitCode, printed, audit } = await run(
    testInfo,
    guide('', '') +
      guideTest(about('G1'), '') +
      guideTest(
        about('A3'),
        `await info.attach('conditions', { contentType: 'application/json', body: '[{"clause":"A3"}]' });`,
      ),
  );
  expect(exitCode, 'the suite itself is wrong').toBe(4);
  for (const says of [
    'test "the guide" (guide.spec.mjs:2) names no clause of the guide',
    'names clause "G1", which the guide does not have',
    'attachment "conditions" of test "the guide',
  ]) {
    expect(audit().problems.join('\n'), 'the audit says why').toContain(says);
    expect(printed, 'the terminal says why').toContain(says);
  }
});

test('a configuration that does not say what run this is ends with a message that does', async ({}, testInfo) => {
  const { exitCode, printed, auditFile } = await run(testInfo, guide(about('A3'), ''), '{ edition: "2025" }');
  expect(exitCode, 'nothing could be judged').toBe(3);
  expect(printed, 'the file is named').toContain('playwright.config.mjs does not say what run this is');
  expect(printed, 'the property is named').toContain('→ at edition');
  expect(existsSync(auditFile), 'no audit is made up').toBe(false);
});

test('listing tests leaves no audit behind', async ({}, testInfo) => {
  const { exitCode, auditFile } = await run(testInfo, guide(about('A3'), ''), runMetadata(), ['--list']);
  expect(exitCode, 'listing works').toBe(0);
  expect(existsSync(auditFile), 'nothing ran, nothing is said').toBe(false);
});
