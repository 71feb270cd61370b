import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { reportPage } from '../../audit/report/page.ts';
import { runCommand } from '../processes.ts';
import { auditFor, breaks, holds, record } from './records.ts';

test('the report becomes a PDF with every clause open', async ({}, testInfo) => {
  const folder = testInfo.outputPath('reports');
  mkdirSync(`${folder}/audit`, { recursive: true });
  const conditions = [holds('A4'), breaks('A3')];
  const audit = auditFor([record({ clauses: ['A3', 'A4'], conditions, status: 'failed' })], 'failed');
  writeFileSync(`${folder}/audit/index.html`, await reportPage(audit, new Map()));
  const output = testInfo.outputPath('audit.pdf');
  const run = await runCommand('run/report-pdf.ts', [folder, '--output', output, '--language', 'de']);
  expect(run.exitCode, `it was made:\n${run.printed}`).toBe(0);
  const pdf = readFileSync(output, 'latin1');
  expect(pdf.slice(0, 5), 'it is a PDF').toBe('%PDF-');
  expect(pdf.match(/\/Type \/Page\b/g)?.length ?? 0, 'with the pages of all clauses').toBeGreaterThan(3);
});

test('without a report there is no PDF, and the reason', async ({}, testInfo) => {
  const run = await runCommand('run/report-pdf.ts', [testInfo.outputPath('nowhere')]);
  expect([run.exitCode, run.printed], 'what is missing is named').toEqual([
    2,
    expect.stringContaining('expected a report at'),
  ]);
});
