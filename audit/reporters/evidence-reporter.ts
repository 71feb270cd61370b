import { arch, release, type } from 'node:os';
import { stripVTControlCharacters } from 'node:util';
import type { FullConfig, FullResult, Suite, TestError } from '@playwright/test/reporter';
import { z } from 'zod';
import { auditOf, writeAudit } from '../verdicts/audit.ts';
import { exitCodeOf, exitCodes } from '../verdicts/exit-code.ts';
import { Gathering, type Picture } from '../gathering/gather.ts';
import { besideConfig } from './folder.ts';
import { RunReporter } from './run-reporter.ts';
import type { Language } from '../report/frame.ts';
import { sayNoVerdict } from '../reports-folder/reports-folder.ts';
import { type RunMetadata, runMetadataSchema } from '../gathering/attachments.ts';

/** Options of {@link EvidenceReporter}. */
export interface EvidenceOptions {
  /** Folder for `audit.json`, `index.html` and the pictures. */
  readonly outputFolder: string;
  /** Of the report's frame when it opens; English unless given. */
  readonly language?: Language;
}

/**
 * Writes the audit: what the guide asks for, clause by clause, with verdict and evidence. Turns the run red when a clause
 * was seen not to hold, and when a test names no clause.
 */
export default class EvidenceReporter extends RunReporter<EvidenceOptions> {
  readonly #errors: string[] = [];
  #metadata: RunMetadata | null = null;

  /** @throws Error when the configuration's `metadata` does not say what run this is. */
  override onBegin(config: FullConfig, suite: Suite): void {
    const metadata = runMetadataSchema.safeParse(config.metadata);
    if (!metadata.success) {
      throw new Error(
        `metadata of ${config.configFile ?? 'the configuration'} does not say what run this is:\n` +
          z.prettifyError(metadata.error),
      );
    }
    this.#metadata = metadata.data;
    super.onBegin(config, suite);
  }

  /** What went wrong outside any test: in the set-up, or while tests were loaded. */
  onError(error: TestError): void {
    this.#errors.push(stripVTControlCharacters(error.message ?? error.value ?? ''));
  }

  async onEnd(result: FullResult): Promise<{ status?: FullResult['status'] } | undefined> {
    const metadata = this.#metadata;
    if (metadata === null) return { status: 'failed' };
    const run = this.reported(result);
    if (run === null) return undefined;
    const { config, suite } = run;
    const folder = besideConfig(config, this.options.outputFolder);
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
      errors: this.#errors,
      retries: Math.max(0, ...config.projects.map(({ retries }) => retries)),
    });
    const pictures = new Map<string, Picture>(
      gathered.tests.flatMap((test) => test.pictures.map((picture) => [picture.sha256, picture])),
    );
    try {
      await writeAudit(folder, audit, pictures, this.options.language ?? 'en');
    } catch (error) {
      sayNoVerdict(folder, error instanceof Error ? error.message : String(error));
      return { status: 'failed' };
    }
    const red = exitCodeOf(audit) !== exitCodes.holds;
    return red && result.status === 'passed' ? { status: 'failed' } : undefined;
  }
}
