import { appendFileSync } from 'node:fs';
import type { FullConfig, FullResult, Reporter, Suite } from '@playwright/test/reporter';
import { besideConfig, onlyListed } from './folder.ts';
import { githubAnnotations, githubSummary } from './github.ts';
import { readAudit } from '../verdicts/read-audit.ts';

/** Options of {@link GithubReporter}. */
export interface GithubOptions {
  /** The audit of the same run, written by a reporter before this one. */
  readonly auditFile: string;
  /** File GitHub reads the summary of a job from; `null`: this is no job of GitHub's. */
  readonly summaryFile: string | null;
  /** Whether annotations are printed. */
  readonly annotations: boolean;
}

/** Says on GitHub what the run found: in the summary of the job, and as annotations beside the code. */
export default class GithubReporter implements Reporter {
  readonly #options: GithubOptions;
  #run: { config: FullConfig; suite: Suite } | null = null;

  constructor(options: GithubOptions) {
    this.#options = options;
  }

  onBegin(config: FullConfig, suite: Suite): void {
    this.#run = { config, suite };
  }

  onEnd(result: FullResult): void {
    if (this.#run === null || onlyListed(this.#run.suite, result)) return;
    const { auditFile, summaryFile, annotations } = this.#options;
    const audit = readAudit(besideConfig(this.#run.config, auditFile));
    if (audit === null) return;
    if (summaryFile !== null) appendFileSync(summaryFile, githubSummary(audit));
    if (annotations) process.stdout.write(`\n${githubAnnotations(audit, auditFile).join('\n')}\n`);
  }

  printsToStdio(): boolean {
    return false;
  }
}
