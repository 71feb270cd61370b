import { dirname, resolve } from 'node:path';
import type { FullConfig, FullResult, Suite } from '@playwright/test/reporter';

/** A reporter's folder or file: relative paths begin at the configuration file, as in Playwright's own reporters. */
export const besideConfig = (config: Pick<FullConfig, 'configFile' | 'rootDir'>, path: string): string =>
  resolve(config.configFile === undefined ? config.rootDir : dirname(config.configFile), path);

/** Whether tests were only listed (`--list`): reporters are called then, too, but nothing happened to report. */
export const onlyListed = (suite: Suite, result: FullResult): boolean =>
  result.status === 'passed' &&
  suite.allTests().length > 0 &&
  suite.allTests().every((test) => test.results.length === 0);
