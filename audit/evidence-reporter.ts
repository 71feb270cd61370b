import { mkdirSync, writeFileSync } from 'node:fs';
import { arch, release, type } from 'node:os';
import { join } from 'node:path';
import type { FullConfig, FullResult, Reporter, Suite } from '@playwright/test/reporter';
import { z } from 'zod';
import { auditOf } from './audit.ts';
import { auditSchema } from './audit-schema.ts';
import { Gathering } from './gather.ts';
import { besideConfig, onlyListed } from './folder.ts';
import { reportPage } from './report/page.ts';
import type { Picture } from './test-record.ts';
import { runMetadataSchema, type RunMetadata } from './testimony.ts';

/** Options of {@link EvidenceReporter}. */
export interface EvidenceOptions {
  /** Folder for `audit.json` and `index.html`. */
  readonly outputFolder: string;
}

/**
 * Writes the audit: what the guide asks for, clause by clause, with verdict and evidence. Turns the run red when a clause
 * was seen not to hold, and when a test names no clause.
 */
export default class EvidenceReporter implements Reporter {
  readonly #folder: string;
  #run: { config: FullConfig; suite: Suite; metadata: RunMetadata } | null = null;

  constructor(options: EvidenceOptions) {
    this.#folder = options.outputFolder;
  }

  /** @throws Error when the configuration's `metadata` does not say what run this is. */
  onBegin(config: FullConfig, suite: Suite): void {
    const metadata = runMetadataSchema.safeParse(config.metadata);
    if (!metadata.success) {
      throw new Error(
        `metadata of ${config.configFile ?? 'the configuration'} does not say what run this is:\n` +
          z.prettifyError(metadata.error),
      );
    }
    this.#run = { config, suite, metadata: metadata.data };
  }

  async onEnd(result: FullResult): Promise<{ status?: FullResult['status'] } | undefined> {
    if (this.#run === null) return { status: 'failed' };
    const { config, suite, metadata } = this.#run;
    if (onlyListed(suite, result)) return undefined;
    const folder = besideConfig(config, this.#folder);
    const gathered = new Gathering(config).read(suite);
    const audit = auditOf(gathered, {
      metadata,
      status: result.status,
      startedAt: result.startTime,
      durationMs: result.duration,
      timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      operatingSystem: `${type()} ${release()} ${arch()}`,
      node: process.versions.node,
      playwright: config.version,
      retries: Math.max(0, ...config.projects.map(({ retries }) => retries)),
    });
    const pictures = new Map<string, Picture>(
      gathered.tests.flatMap((test) => test.pictures.map((picture) => [picture.sha256, picture])),
    );
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'audit.json'), `${JSON.stringify(auditSchema.parse(audit), null, 2)}\n`);
    writeFileSync(join(folder, 'index.html'), await reportPage(audit, pictures));
    const red = audit.problems.length > 0 || audit.summary.clauses.failed > 0;
    return red && result.status === 'passed' ? { status: 'failed' } : undefined;
  }

  printsToStdio(): boolean {
    return false;
  }
}
