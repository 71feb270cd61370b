import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { ensureBrowser, playwrightProgram } from './browser.ts';
import { settingsOrExit } from './settings.ts';

/** What a step counts: itself, or the tests in the JUnit file it leaves. */
interface Step {
  readonly says: string;
  readonly program: readonly string[];
  readonly results?: string;
}

const steps: readonly Step[] = [
  { says: 'types', program: ['npm', 'run', '--silent', 'types'] },
  { says: 'lint', program: ['npm', 'run', '--silent', 'lint'] },
  { says: 'format', program: ['npm', 'run', '--silent', 'format:check'] },
  {
    says: 'self-tests',
    program: [process.execPath, playwrightProgram, 'test', '--config', 'selftest/playwright.config.ts'],
    results: 'test-results/selftest.xml',
  },
  {
    says: 'the main job',
    program: [process.execPath, playwrightProgram, 'test'],
    results: 'reports/junit.xml',
  },
];

/** Counts of a JUnit file; a step that left none counts as one failure. */
function counted(file: string): { passed: number; failed: number } {
  if (!existsSync(file)) return { passed: 0, failed: 1 };
  const [head = ''] = /<testsuites[^>]*>/.exec(readFileSync(file, 'utf8')) ?? [];
  const count = (name: string): number => Number(new RegExp(`\\b${name}="(\\d+)"`).exec(head)?.[1] ?? 0);
  const failed = count('failures') + count('errors');
  return { passed: count('tests') - failed - count('skipped'), failed };
}

/** `npm test`: the project's own tests, step by step; the last line says how many passed. */
const settings = settingsOrExit();
ensureBrowser(settings);
let passed = 0;
let failed = 0;
for (const { says, program, results } of steps) {
  if (results !== undefined) rmSync(results, { force: true });
  console.log(`\n— ${says}`);
  const [command = '', ...parameters] = program;
  const { status } = spawnSync(command, parameters, {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  const ok = status === 0;
  const counts = results === undefined ? { passed: Number(ok), failed: Number(!ok) } : counted(results);
  passed += counts.passed;
  // A run can fail without a failed test: for a leak found in the reports, or a test that names no clause.
  failed += ok ? counts.failed : Math.max(counts.failed, 1);
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
