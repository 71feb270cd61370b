import type { Audit } from '../verdicts/audit-schema.ts';
import type { Comparison, Difference, Subject } from './comparison.ts';
import { oddCharacters, plainTypography, readableTime, visible } from '../verdicts/text.ts';

const headings: Readonly<Record<Subject, string>> = {
  summary: 'Verdict',
  cause: 'What was in the way',
  run: 'The run',
  system: 'Systems',
  problem: 'What makes a run worthless',
  clause: 'Clauses',
  person: 'People on the list',
  condition: 'Conditions',
  claim: 'Claims of the tokens',
  word: 'Words of the interface',
  capability: 'Capabilities',
  configuration: 'Configuration as read back',
  timing: 'Timings (never worse or better: the machine may be the reason)',
};

const results: Readonly<Record<Comparison['result'], string>> = {
  worse: 'WORSE: the newer run shows something that was better before.',
  better: 'BETTER: nothing is worse, and something is better.',
  same: 'THE SAME: nothing is worse or better.',
};

const marks: Readonly<Record<Difference['weight'], string>> = { worse: '-', better: '+', changed: ' ' };

const shown = (text: string | null): string => {
  if (text === null) return '(was not there)';
  const odd = oddCharacters(text.replaceAll('\n', ''));
  const line = text.replaceAll('\n', ' | ');
  return odd.length === 0 ? line : `${visible(line)}   [${odd.join(', ')}]`;
};

const gone = (text: string | null): string => (text === null ? '(is gone)' : shown(text));

const entry = ({ name, before, after, weight }: Difference): string =>
  [
    `${marks[weight]} ${plainTypography(name)}`,
    `    before  ${shown(before)}`,
    `    after   ${gone(after)}`,
  ].join('\n');

const runLine = (label: string, { run, systems }: Audit): string => {
  const authentik = systems.find(({ product }) => product === 'authentik')?.version ?? 'not seen';
  return `${label}  ${readableTime(run.startedAt)}  authentik ${authentik}, edition ${run.edition}, mode ${run.mode}`;
};

/** A comparison for a terminal: the result first, then what is worse (`-`) and better (`+`) and what changed, by subject. */
export function comparisonText(comparison: Comparison, older: Audit, newer: Audit): string {
  const subjects = [...new Set(comparison.differences.map(({ subject }) => subject))];
  const sections = subjects.map((subject) => {
    const entries = comparison.differences.filter((difference) => difference.subject === subject);
    return [headings[subject], ...entries.map(entry)].join('\n');
  });
  return [
    [results[comparison.result], runLine('old', older), runLine('new', newer)].join('\n'),
    ...(sections.length === 0 ? ['No difference.'] : sections),
  ].join('\n\n');
}
