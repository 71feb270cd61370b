import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { githubAnnotations, githubSummary } from '../../audit/reporters/github-reporter.ts';
import { auditFor, breaks, holds, record } from './records.ts';
import { reporterPath, runMetadata, runSmallProject } from './small-project.ts';

const red = (observed = 'pro|file\nx') =>
  auditFor(
    [
      record({
        clauses: ['A3', 'A4'],
        conditions: [holds('A4'), { ...breaks('A3'), observed }],
        status: 'failed',
        line: 7,
      }),
      record({ title: 'unexplained', file: 'tests/b.spec.ts', status: 'failed', errors: ['50% of it'] }),
    ],
    'failed',
  );

test('a broken clause is an annotation at its test, in one line', () => {
  const [clause = '', unexplained] = githubAnnotations(red(), 'reports/audit/index.html');
  expect(clause, 'place and title').toMatch(
    /^::error file=tests\/a\.spec\.ts,line=7,title=A3 does not hold on desktop::/,
  );
  expect(clause, 'what was expected').toContain('expected   right%0A');
  expect(clause, 'in one line').not.toContain('\n');
  expect(unexplained, 'a failed test that no clause explains').toBe(
    '::error file=tests/b.spec.ts,line=1,title=unexplained::50%25 of it',
  );
});

test('the summary says the verdict, and nothing in a value breaks its table', () => {
  const summary = githubSummary(red());
  expect(summary, 'the verdict').toMatch(/^## ❌ engomo does NOT sign in/);
  const line = summary.split('\n').find((text) => text.includes('**A3**')) ?? '';
  expect(line.match(/\|/g), 'five cells').toHaveLength(6);
  expect(githubSummary(red('<img src=x>')), 'no element comes of it').not.toContain('<img');
});

test('a run on GitHub leaves a summary and annotations, elsewhere it does not', async ({}, testInfo) => {
  const summaryFile = testInfo.outputPath('summary.md');
  const project = (options: object): Record<string, string> => ({
    'playwright.config.mjs': `export default { testDir: '.', outputDir: 'out', metadata: ${runMetadata()}, reporter: [['junit', { outputFile: 'junit.xml', embedAnnotationsAsProperties: true }], [${reporterPath('evidence-reporter')}, { outputFolder: 'audit' }], [${reporterPath('github-reporter')}, ${JSON.stringify({ auditFile: 'audit/audit.json', ...options })}]] };`,
    'a.spec.mjs': `import { test, expect } from '@playwright/test'; test('fails', { annotation: { type: 'clause', description: 'A3' } }, () => { expect(1, 'clause A3').toBe(2); });`,
  });
  const folder = testInfo.outputPath('project');
  const elsewhere = await runSmallProject(folder, project({ summaryFile: null, annotations: false }));
  expect(elsewhere.printed, 'nothing for GitHub').not.toContain('::error');
  expect(existsSync(summaryFile), 'no summary').toBe(false);
  const onGithub = await runSmallProject(folder, project({ summaryFile, annotations: true }));
  expect(onGithub.printed, 'an annotation').toContain(
    '::error file=a.spec.mjs,line=1,title=A3 does not hold',
  );
  expect(readFileSync(summaryFile, 'utf8'), 'a summary').toContain('**A3**');
  expect(readFileSync(join(folder, 'junit.xml'), 'utf8'), 'JUnit names the clause').toContain(
    '<property name="clause" value="A3">',
  );
});
