import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import type { FullResult } from '@playwright/test/reporter';
import { writeAllurePage } from './allure-report.ts';
import { besideConfig } from './folder.ts';
import { RunReporter } from './run-reporter.ts';
import { judged } from '../verdicts/exit-code.ts';
import { readAudit } from '../verdicts/audit-schema.ts';
import { writeOrTakeBack } from '../reports-folder/reports-folder.ts';

/** Options of {@link AllurePageReporter}. */
export interface AllurePageOptions {
  /** Folder that allure-playwright writes; emptied when the first test begins. */
  readonly resultsFolder: string;
  /** Folder for `index.html`. */
  readonly outputFolder: string;
  /** The audit of the same run, written by a reporter before this one. */
  readonly auditFile: string;
  /** File that remembers earlier runs, for trends. */
  readonly historyFile?: string;
}

/** Makes Allure's one-file report. It has to stand after allure-playwright and after the audit. */
export default class AllurePageReporter extends RunReporter<AllurePageOptions> {
  #begun = false;

  /** Results of an earlier run would be counted once more. */
  onTestBegin(): void {
    if (this.#begun || this.run === null) return;
    this.#begun = true;
    rmSync(besideConfig(this.run.config, this.options.resultsFolder), { recursive: true, force: true });
  }

  async onEnd(result: FullResult): Promise<void> {
    const run = this.reported(result);
    if (run === null) return;
    const { config } = run;
    const output = besideConfig(config, this.options.outputFolder);
    const audit = readAudit(besideConfig(config, this.options.auditFile));
    if (audit === null || !this.#begun) {
      rmSync(output, { recursive: true, force: true });
      return;
    }
    const { historyFile } = this.options;
    const page = {
      results: besideConfig(config, this.options.resultsFolder),
      output,
      history: historyFile === undefined ? null : besideConfig(config, historyFile),
      title: `engomo with authentik, ${judged(audit.run.targets, audit.systems)}, guide edition ${audit.run.edition}`,
    };
    const auditFolder = dirname(besideConfig(config, this.options.auditFile));
    await writeOrTakeBack(auditFolder, () => writeAllurePage(page, audit));
  }
}
