import type { Audit, ClauseEntry } from './audit-schema.ts';
import { oddCharacters, plainTypography, visible } from './text.ts';

const INDENT = 13;

/** A value on one line, byte for byte: what cannot be seen is escaped and named with its position. */
const onOneLine = (value: string): string => {
  const odd = oddCharacters(value);
  const text = value === '' ? '(empty)' : visible(value);
  return odd.length === 0 ? text : `${text}   [${odd.join(', ')}]`;
};

const line = (name: string, value: string): string => `  ${name.padEnd(INDENT - 2)}${value}`;

/**
 * A broken clause in the fixed form of the misconfiguration catalogue: what, expected, found, where to change it, which
 * clause, who saw it, and the file that shows it.
 */
export function diagnosis(audit: Audit, entry: ClauseEntry, evidenceFile: string): string {
  const condition = entry.evidence.find(({ holds }) => !holds);
  const guide = `clause ${entry.id} (edition ${audit.run.edition})`;
  const evidence = line('evidence', `${evidenceFile}#clause-${entry.id}`);
  if (condition === undefined) {
    return [
      `${entry.id}  ${plainTypography(entry.title)}: not so on ${entry.formFactor}`,
      line('expected', plainTypography(entry.title)),
      line('found', plainTypography(entry.reason)),
      line('where', entry.where),
      line('guide', guide),
      evidence,
    ].join('\n');
  }
  return [
    `${entry.id}  ${plainTypography(condition.property)}: not so`,
    line('expected', onOneLine(condition.expected)),
    line('found', onOneLine(condition.observed)),
    line('where', condition.where),
    line('guide', guide),
    line('seen at', `${condition.seenAt}, ${condition.time}`),
    evidence,
  ].join('\n');
}
