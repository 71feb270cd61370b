import { namedObjects, nameIds } from '../../guide/names.ts';
import type { Audit } from '../verdicts/audit-schema.ts';
import { clauseRanges } from '../verdicts/clause-ranges.ts';
import { diagnosis } from '../verdicts/diagnosis.ts';
import { plainTypography } from '../verdicts/visible-text.ts';

/** A report by its name and its path. */
export interface ReportPath {
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

/** Logins of people that are told in the terminal; the report has all of them. */
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
