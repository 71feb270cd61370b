import { namedObjects, nameIds } from '../../guide/names.ts';
import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { FullResult } from '@playwright/test/reporter';
import { besideConfig } from './folder.ts';
import { RunReporter } from './run-reporter.ts';
import { takeBackUnlessWhole } from '../reports-folder/reports-folder.ts';
import { type Audit, readAudit } from '../verdicts/audit-schema.ts';
import { diagnosis } from '../verdicts/diagnosis.ts';
import { exitCodeOf, exitCodes } from '../verdicts/exit-code.ts';
import { clauseRanges, plainTypography } from '../verdicts/text.ts';

/** A report by its name and its path. */
interface ReportPath {
  readonly name: string;
  readonly path: string;
}

const BOLD = '\u001b[1m';
const PLAIN = '\u001b[22m';

/** A cause with what to do about it. */
const toldCause = ({ kind, says, remedy }: Audit['causes'][number]): string =>
  [
    `${kind === 'environment' ? 'Environment' : 'The suite itself'}: ${plainTypography(says)}`,
    ...(remedy === null ? [] : [`  what to do  ${plainTypography(remedy)}`]),
  ].join('\n');

/** What was found under another name than the guide's; empty where nothing was. */
function foundNames({ run: { names } }: Audit): string {
  const found = nameIds.flatMap((id) => {
    const { name, by } = names[id] ?? { by: 'guide' };
    return by === 'found' ? [`${namedObjects[id]} “${name}”`] : [];
  });
  return found.length === 0
    ? ''
    : plainTypography(`Found on the way from the issuer in engomo, and judged: ${found.join(', ')}`);
}

/** Logins of people that are listed in the terminal; the report has all of them. */
const TOLD = 20;

/** Who on the list did not end where they were to end, and why. */
function missedLogins({ people }: Audit): string {
  const missed = people.filter(({ verdict }) => verdict !== 'passed');
  const lines = missed
    .slice(0, TOLD)
    .map(
      ({ email, expects, formFactor, reason }) =>
        `${email} (${expects}) on ${formFactor}: ${plainTypography(reason)}`,
    );
  const more = missed.length > TOLD ? [`and ${missed.length - TOLD} further logins`] : [];
  return [...lines, ...more].join('\n');
}

/**
 * What the terminal says last: the verdict in one sentence, the broken clauses with what to change, and where the
 * reports are.
 *
 * @param colour whether the terminal understands escape sequences.
 */
export function closingText(
  audit: Audit,
  auditFile: string,
  reports: readonly ReportPath[],
  colour: boolean,
): string {
  const strong = (text: string): string => (colour ? `${BOLD}${text}${PLAIN}` : text);
  const failed = audit.clauses.filter(({ verdict }) => verdict === 'failed');
  const blocked = audit.clauses.filter(({ verdict }) => verdict === 'blocked').map(({ id }) => id);
  const width = Math.max(0, ...reports.map(({ name }) => name.length));
  const paragraphs = [
    strong(plainTypography(audit.summary.sentence)),
    ...failed.map((entry) => diagnosis(audit, entry, auditFile)),
    ...audit.causes.map(toldCause),
    missedLogins(audit),
    blocked.length === 0
      ? ''
      : `Could not be judged because of this: ${plainTypography(clauseRanges(blocked))}`,
    foundNames(audit),
    audit.problems.map((problem) => `! ${plainTypography(problem)}`).join('\n'),
    reports.map(({ name, path }) => `${name.padEnd(width)}  ${path}`).join('\n'),
  ];
  return `\n${paragraphs.filter((paragraph) => paragraph !== '').join('\n\n')}\n`;
}

/** Options of {@link ClosingReporter}. */
interface ClosingOptions {
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
export default class ClosingReporter extends RunReporter<ClosingOptions> {
  onEnd(result: FullResult): void {
    const run = this.reported(result);
    if (run === null) return;
    const { config } = run;
    const shown = (path: string): string => relative(process.cwd(), besideConfig(config, path)) || '.';
    const folder = this.options.auditFolder;
    const whole = (this.options.whole ?? []).map((path) => besideConfig(config, path));
    takeBackUnlessWhole(besideConfig(config, folder), whole);
    const audit = readAudit(besideConfig(config, join(folder, 'audit.json')));
    if (result.status !== 'interrupted') endWith(audit, result);
    if (audit === null) return;
    const reports = Object.entries(this.options.reports)
      .filter(([, path]) => existsSync(besideConfig(config, path)))
      .map(([name, path]) => ({ name, path: shown(path) }));
    process.stdout.write(
      closingText(audit, shown(join(folder, 'index.html')), reports, process.stdout.isTTY),
    );
  }
}
