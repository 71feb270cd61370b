import type {
  FullConfig,
  Reporter,
  TestCase,
  TestError,
  TestResult,
  TestStep,
} from '@playwright/test/reporter';
import { besideConfig, redactTerminal } from './folder.ts';
import { cleanBytes, OutputFiles } from '../redaction/leak-gate.ts';
import { type Redaction, redactionOf } from '../redaction/redaction.ts';
import { SHORTEST } from '../redaction/secret-forms.ts';
import { SecretsFile } from '../redaction/secret-patterns.ts';

/** Options of {@link RedactingReporter}. */
export interface RedactingOptions {
  /** File with one base64 line per secret of this run. */
  readonly secretsFile: string;
  /** Folders whose files may be rewritten; files elsewhere belong to the user. */
  readonly outputFolders: readonly string[];
}

type Attachment = TestResult['attachments'][number];

/**
 * Takes the secrets out of everything the other reporters are going to write. It has to stand **first** in the list:
 * Playwright hands all reporters the same objects in list order, and this one rewrites them in place.
 */
export default class RedactingReporter implements Reporter {
  readonly #secrets: SecretsFile;
  readonly #folders: readonly string[];
  #files = new OutputFiles([]);
  #redaction: Redaction = redactionOf([]);

  constructor(options: RedactingOptions) {
    this.#secrets = new SecretsFile(options.secretsFile);
    this.#folders = options.outputFolders;
    for (const terminal of [process.stdout, process.stderr]) {
      const finish = redactTerminal(terminal, () => this.#current());
      process.once('exit', finish);
    }
  }

  onBegin(config: FullConfig): void {
    this.#files = new OutputFiles(this.#folders.map((folder) => besideConfig(config, folder)));
  }

  onStepBegin(_test: TestCase, _result: TestResult, step: TestStep): void {
    this.#step(step);
  }

  onStepEnd(_test: TestCase, _result: TestResult, step: TestStep): void {
    this.#step(step);
    for (const attachment of step.attachments) this.#attachment(attachment);
  }

  onStdOut(_chunk: string | Buffer, _test: TestCase | undefined, result: TestResult | undefined): void {
    if (result) this.#output(result.stdout);
  }

  onStdErr(_chunk: string | Buffer, _test: TestCase | undefined, result: TestResult | undefined): void {
    if (result) this.#output(result.stderr);
  }

  onError(error: TestError): void {
    this.#strings(error);
  }

  /** Everything again: a secret may have become known after the step that shows it. */
  onTestEnd(test: TestCase, result: TestResult): void {
    for (const step of result.steps) this.#steps(step);
    for (const error of result.errors) this.#strings(error);
    if (result.error) this.#strings(result.error);
    for (const annotation of [...result.annotations, ...test.annotations]) this.#strings(annotation);
    for (const attachment of result.attachments) this.#attachment(attachment);
    this.#output(result.stdout);
    this.#output(result.stderr);
  }

  /** What nobody attached, such as the files of a worker that broke down, stays in the output folders, too. */
  onEnd(): void {
    const redaction = this.#current();
    this.#files.redactAll(redaction);
    const short = this.#secrets.read().filter((secret) => secret.length < SHORTEST).length;
    if (short > 0) {
      process.stderr.write(
        `redaction: ${short} secret(s) of fewer than ${SHORTEST} characters cannot be distinguished from ordinary ` +
          'text and stay in the reports; use longer ones\n',
      );
    }
  }

  printsToStdio(): boolean {
    return false;
  }

  #current(): Redaction {
    const secrets = this.#secrets.read();
    if (secrets.length !== this.#redaction.secrets) this.#redaction = redactionOf(secrets);
    return this.#redaction;
  }

  #steps(step: TestStep): void {
    this.#step(step);
    for (const inner of step.steps) this.#steps(inner);
  }

  #step(step: TestStep): void {
    const redaction = this.#current();
    // shortTitle existed in earlier versions of Playwright.
    for (const key of ['title', 'subtitle', 'shortTitle']) {
      const text: unknown = Reflect.get(step, key);
      if (typeof text === 'string') Reflect.set(step, key, redaction.text(text));
    }
    if (step.params) this.#strings(step.params);
    if (step.error) this.#strings(step.error);
    for (const annotation of step.annotations) this.#strings(annotation);
    const { parent } = step;
    step.titlePath = () => [...(parent?.titlePath() ?? []), step.title];
  }

  /** Strings at any depth, in place; where something happened is left alone. */
  #strings(target: object): void {
    const redaction = this.#current();
    for (const key of Object.keys(target)) {
      const value: unknown = Reflect.get(target, key);
      if (key === 'location' || ArrayBuffer.isView(value)) continue;
      if (typeof value === 'string') Reflect.set(target, key, redaction.text(value));
      else if (typeof value === 'object' && value !== null) this.#strings(value);
    }
  }

  /** What a test printed. A secret may be cut in two by the chunks it came in, so they are read as one text, too. */
  #output(chunks: (string | Buffer)[]): void {
    const redaction = this.#current();
    const texts = chunks.map((chunk) => (typeof chunk === 'string' ? chunk : chunk.toString('utf8')));
    const redacted = texts.map((text) => redaction.text(text));
    const joined = redacted.join('');
    if (redaction.text(joined) !== joined) {
      chunks.splice(0, chunks.length, redaction.text(texts.join('')));
      return;
    }
    redacted.forEach((text, index) => {
      if (text !== texts[index]) chunks[index] = text;
    });
  }

  #attachment(attachment: Attachment): void {
    const redaction = this.#current();
    attachment.name = redaction.text(attachment.name);
    if (attachment.body) {
      attachment.body = Buffer.from(cleanBytes(attachment.name, attachment.body, redaction));
    }
    if (attachment.path !== undefined) this.#files.redact(attachment.path, redaction);
  }
}
