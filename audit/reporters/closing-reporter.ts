import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { FullConfig, FullResult, Reporter, Suite } from '@playwright/test/reporter';
import type { Audit } from '../verdicts/audit-schema.ts';
import { closingText } from './closing.ts';
import { exitCodeOf, exitCodes } from '../verdicts/exit-code.ts';
import { besideConfig, onlyListed } from './folder.ts';
import { readAudit } from '../verdicts/read-audit.ts';
import { takeBackUnlessWhole } from '../reports-folder/without-verdict.ts';

/** Options of {@link ClosingReporter}. */
export interface ClosingOptions {
  /** Folder of the audit, with `audit.json` and `index.html`. */
  readonly auditFolder: string;
  /** Name → path of each report that is to be pointed at. */
  readonly reports: Readonly<Record<string, string>>;
  /** Reports of Playwright's own: without one of them as a whole there is no verdict. */
  readonly whole?: readonly string[];
}

/**
 * Decides the exit code of the process. A run that has no audit could not be judged; one that a reporter after the audit
 * turned red has a fault of the suite, such as a secret in its reports.
 */
function endWith(audit: Audit | null, { status }: FullResult): void {
  const code = audit === null ? exitCodes.environment : exitCodeOf(audit);
  const decided = code === exitCodes.holds && status !== 'passed' ? exitCodes.suite : code;
  process.once('exit', () => {
    process.exitCode = decided;
  });
}

/** Prints the verdict and where the reports are. It has to stand last in the list. */
export default class ClosingReporter implements Reporter {
  readonly #options: ClosingOptions;
  #run: { config: FullConfig; suite: Suite } | null = null;

  constructor(options: ClosingOptions) {
    this.#options = options;
  }

  onBegin(config: FullConfig, suite: Suite): void {
    this.#run = { config, suite };
  }

  onEnd(result: FullResult): void {
    if (this.#run === null || onlyListed(this.#run.suite, result)) return;
    const { config } = this.#run;
    const shown = (path: string): string => relative(process.cwd(), besideConfig(config, path)) || '.';
    const folder = this.#options.auditFolder;
    const whole = (this.#options.whole ?? []).map((path) => besideConfig(config, path));
    takeBackUnlessWhole(besideConfig(config, folder), whole);
    const audit = readAudit(besideConfig(config, join(folder, 'audit.json')));
    if (result.status !== 'interrupted') endWith(audit, result);
    if (audit === null) return;
    const reports = Object.entries(this.#options.reports)
      .filter(([, path]) => existsSync(besideConfig(config, path)))
      .map(([name, path]) => ({ name, path: shown(path) }));
    process.stdout.write(
      closingText(audit, shown(join(folder, 'index.html')), reports, process.stdout.isTTY),
    );
  }

  printsToStdio(): boolean {
    return false;
  }
}
