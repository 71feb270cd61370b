import { arch, release, type } from 'node:os';
import { stripVTControlCharacters } from 'node:util';
import type { FullConfig, FullResult, Reporter, Suite, TestError } from '@playwright/test/reporter';
import { z } from 'zod';
import { auditOf, writeAudit } from '../verdicts/audit.ts';
import { exitCodeOf, exitCodes } from '../verdicts/exit-code.ts';
import { Gathering, type Picture } from '../gathering/gather.ts';
import { besideConfig, onlyListed } from './folder.ts';
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
export default class EvidenceReporter implements Reporter {
  readonly #folder: string;
  readonly #language: Language;
  readonly #errors: string[] = [];
  #run: { config: FullConfig; suite: Suite; metadata: RunMetadata } | null = null;

  constructor(options: EvidenceOptions) {
    this.#folder = options.outputFolder;
    this.#language = options.language ?? 'en';
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

  /** What went wrong outside any test: in the set-up, or while tests were loaded. */
  onError(error: TestError): void {
    this.#errors.push(stripVTControlCharacters(error.message ?? error.value ?? ''));
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
      errors: this.#errors,
      retries: Math.max(0, ...config.projects.map(({ retries }) => retries)),
    });
    const pictures = new Map<string, Picture>(
      gathered.tests.flatMap((test) => test.pictures.map((picture) => [picture.sha256, picture])),
    );
    try {
      await writeAudit(folder, audit, pictures, this.#language);
    } catch (error) {
      sayNoVerdict(folder, error instanceof Error ? error.message : String(error));
      return { status: 'failed' };
    }
    const red = exitCodeOf(audit) !== exitCodes.holds;
    return red && result.status === 'passed' ? { status: 'failed' } : undefined;
  }

  printsToStdio(): boolean {
    return false;
  }
}
