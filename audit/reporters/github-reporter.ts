import { appendFileSync } from 'node:fs';
import type { FullResult } from '@playwright/test/reporter';
import { besideConfig } from './folder.ts';
import { RunReporter } from './run-reporter.ts';
import { type Audit, type ClauseEntry, readAudit } from '../verdicts/audit-schema.ts';
import { diagnosis } from '../verdicts/diagnosis.ts';
import { clauseRanges, readableDuration, readableTime, visible } from '../verdicts/text.ts';

/** Text of a workflow command (GitHub, "Workflow commands for GitHub Actions"). */
const data = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

const failedClauses = ({ clauses }: Audit): ClauseEntry[] =>
  clauses.filter(({ verdict }) => verdict === 'failed');

/** One error per broken clause, and one per failed test that no clause explains, as GitHub shows them beside the code. */
export function githubAnnotations(audit: Audit, auditFile: string): string[] {
  const explained = failedClauses(audit);
  const titles = new Set(explained.flatMap(({ tests }) => tests.map(({ title }) => title)));
  const place = (test: { file: string; line: number } | undefined): string =>
    test === undefined ? '' : `file=${property(test.file)},line=${test.line},`;
  return [
    ...explained.map(
      (entry) =>
        `::error ${place(entry.tests.find(({ status }) => status === 'failed') ?? entry.tests[0])}` +
        `title=${property(`${entry.id} does not hold on ${entry.formFactor}`)}::${data(diagnosis(audit, entry, auditFile))}`,
    ),
    ...audit.tests
      .filter(({ person, status, title }) => status === 'failed' && person === null && !titles.has(title))
      .map(
        (test) =>
          `::error ${place(test)}title=${property(test.title)}::${data(test.errors[0] ?? 'it failed without a message')}`,
      ),
    ...audit.problems.map((problem) => `::error title=The run proves nothing::${data(problem)}`),
    ...audit.notes
      .filter(({ kind }) => kind !== 'observation')
      .map(({ text, clause }) => `::warning title=${property(clause ?? 'Note')}::${data(text)}`),
  ];
}

/** A value in a cell of a table: nothing in it ends the cell or is read as Markdown or HTML. */
const cell = (text: string): string =>
  visible(text.replaceAll('\n', ' '))
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replace(/[\\|`*_[\]]/g, (character) => `&#${character.charCodeAt(0)};`);

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');

/** The audit as the summary of a job: the verdict, what to change, the matrix, what was tested. */
export function githubSummary(audit: Audit): string {
  const { run, summary } = audit;
  const failed = failedClauses(audit);
  const missed = audit.people.filter(({ verdict }) => verdict !== 'passed');
  const open = [...new Set(audit.clauses.filter(({ verdict }) => verdict === 'blocked').map(({ id }) => id))];
  const version = (product: string): string =>
    audit.systems.find((system) => system.product === product)?.version ?? 'not seen';
  const parts = [...new Set(audit.clauses.map(({ part }) => part))];
  const count = (part: string, verdict: string): string => {
    const number = audit.clauses.filter((entry) => entry.part === part && entry.verdict === verdict).length;
    return number === 0 ? '' : String(number);
  };
  const verdicts = ['passed', 'failed', 'blocked', 'not-tested'] as const;
  return [
    `## ${summary.holds ? '✅' : '❌'} ${cell(summary.sentence)}`,
    failed.length === 0
      ? ''
      : table(
          ['clause', 'on', 'expected', 'found', 'change it at'],
          failed.map((entry) => {
            const condition = entry.evidence.find(({ holds }) => !holds);
            return [
              `**${entry.id}** ${cell(entry.title)}`,
              entry.formFactor,
              cell(condition?.expected ?? ''),
              cell(condition?.observed ?? entry.reason),
              cell(condition?.where ?? entry.where),
            ];
          }),
        ),
    missed.length === 0
      ? ''
      : table(
          ['person', 'is to end at', 'on', 'verdict', 'reason'],
          missed.map(({ email, expects, formFactor, reason, verdict }) =>
            [email, expects, formFactor, verdict, reason].map(cell),
          ),
        ),
    open.length === 0 ? '' : `Could not be looked at because of this: ${clauseRanges(open)}.`,
    audit.problems.map((problem) => `- ${cell(problem)}`).join('\n'),
    table(
      ['part', 'holds', 'does not hold', 'blocked', 'not tested'],
      parts.map((part) => [part, ...verdicts.map((verdict) => count(part, verdict))]),
    ),
    `authentik ${cell(version('authentik'))} (${run.targets.authentik.played}), engomo ${cell(version('engomo'))} ` +
      `(${run.targets.engomo.played}), ${cell(version('browser'))}; edition ${run.edition}, mode ${run.mode}; ` +
      `${readableTime(run.startedAt)}, ${readableDuration(run.durationMs)}`,
  ]
    .filter((paragraph) => paragraph !== '')
    .join('\n\n')
    .concat('\n');
}

/** Options of {@link GithubReporter}. */
interface GithubOptions {
  /** The audit of the same run, written by a reporter before this one. */
  readonly auditFile: string;
  /** File GitHub reads the summary of a job from; `null`: this is no job of GitHub's. */
  readonly summaryFile: string | null;
  /** Whether annotations are printed. */
  readonly annotations: boolean;
}

/** Says on GitHub what the run found: in the summary of the job, and as annotations beside the code. */
export default class GithubReporter extends RunReporter<GithubOptions> {
  onEnd(result: FullResult): void {
    const run = this.reported(result);
    if (run === null) return;
    const { auditFile, summaryFile, annotations } = this.options;
    const audit = readAudit(besideConfig(run.config, auditFile));
    if (audit === null) return;
    if (summaryFile !== null) appendFileSync(summaryFile, githubSummary(audit));
    if (annotations) process.stdout.write(`\n${githubAnnotations(audit, auditFile).join('\n')}\n`);
  }
}
