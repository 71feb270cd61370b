import type { FullConfig, FullResult, Reporter, Suite } from '@playwright/test/reporter';

/** Whether tests were only listed (`--list`): reporters are called then, too, but nothing happened to report. */
const onlyListed = (suite: Suite, result: FullResult): boolean =>
  result.status === 'passed' &&
  suite.allTests().length > 0 &&
  suite.allTests().every((test) => test.results.length === 0);

/** A reporter that writes when the run is over. */
export class RunReporter<Options> implements Reporter {
  protected readonly options: Options;
  /** `null` until the run begins. */
  protected run: { readonly config: FullConfig; readonly suite: Suite } | null = null;

  constructor(options: Options) {
    this.options = options;
  }

  onBegin(config: FullConfig, suite: Suite): void {
    this.run = { config, suite };
  }

  printsToStdio(): boolean {
    return false;
  }

  /** The run there is something to report of; `null` when none began, or tests were only listed. */
  protected reported(result: FullResult): typeof this.run {
    return this.run === null || onlyListed(this.run.suite, result) ? null : this.run;
  }
}
