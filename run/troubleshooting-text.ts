import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { causesByExitCode, type CauseGroup } from '../guide/causes/catalogue.ts';

/** The published list of causes. */
export const TROUBLESHOOTING = join(import.meta.dirname, '../docs/troubleshooting.md');

/** What stands before the causes of an exit code. */
const INTRODUCTIONS: Readonly<Record<keyof typeof causesByExitCode, string>> = {
  2: 'Every problem is a line of one message; that of a value begins with the name of its setting. Nothing was started.',
  3: 'The cause stands below the verdict, once, as _Environment_ with _what to do_. What it kept from being judged is _blocked_: it speaks against no clause.',
  4: 'Nothing is said about the products.',
};

const TITLES: Readonly<Record<keyof typeof causesByExitCode, string>> = {
  2: 'the settings',
  3: 'the environment',
  4: 'the suite itself',
};

/** A text of the catalogue for a reader: what a run fills in stands in italics. */
const readable = (text: string): string =>
  text.replace(/[<_*\\]/g, '\\$&').replace(/\{(\w+)\}/g, (_, name: string) => `_${name}_`);

const section = ({ title, of = '', causes }: CauseGroup): string =>
  [
    `### ${title}\n`,
    ...Object.values(causes).map(({ says, remedy }) => `- ${readable(of + says)}\\\n  → ${readable(remedy)}`),
  ].join('\n');

/** docs/troubleshooting.md, made of the catalogue that the messages are made of. */
export async function troubleshooting(): Promise<string> {
  const codes = [2, 3, 4] as const;
  const text = [
    '# Troubleshooting',
    'What a run can end with besides a clause that does not hold, and what to do. It is made of the texts the suite prints (`guide/causes/`) by `npm run troubleshooting`; what a run fills in stands in italics. Where authentik or engomo refuses something, its own words stand in the message.',
    ...codes.flatMap((code) => [
      `## Exit code ${code}: ${TITLES[code]}`,
      INTRODUCTIONS[code],
      ...causesByExitCode[code].map(section),
    ]),
  ].join('\n\n');
  return format(text, { ...(await resolveConfig(TROUBLESHOOTING)), parser: 'markdown' });
}
