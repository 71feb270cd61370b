import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { MANIFEST, manifestOf } from '../../audit/manifest-reporter.ts';
import { reporterPath, runSmallProject } from './small-project.ts';

test('the manifest lists every file but itself with its digest', ({}, testInfo) => {
  const folder = testInfo.outputPath('reports');
  mkdirSync(`${folder}/audit`, { recursive: true });
  writeFileSync(`${folder}/audit/index.html`, 'abc');
  writeFileSync(`${folder}/${MANIFEST}`, 'of an earlier run');
  // printf abc | sha256sum
  expect(manifestOf(folder), 'one line in the form of sha256sum').toBe(
    'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  audit/index.html\n',
  );
});

test('a run writes a manifest of its reports', async ({}, testInfo) => {
  const folder = testInfo.outputPath('project');
  const run = await runSmallProject(folder, {
    'playwright.config.mjs': `export default { testDir: '.', outputDir: 'out', reporter: [['junit', { outputFile: 'reports/junit.xml' }], [${reporterPath('manifest-reporter')}, { folder: 'reports' }]] };`,
    'a.spec.mjs': `import { test } from '@playwright/test'; test('passes', () => {});`,
  });
  expect(run.exitCode, `the run is green:\n${run.printed}`).toBe(0);
  const report = readFileSync(`${folder}/reports/junit.xml`);
  const digest = createHash('sha256').update(report).digest('hex');
  expect(readFileSync(`${folder}/reports/${MANIFEST}`, 'utf8'), 'it lists the report as it is').toBe(
    `${digest}  junit.xml\n`,
  );
});
