import { plain } from './observe.ts';

/** A line of an ARIA snapshot: an element with its role and name, or a text. */
interface Entry {
  readonly role: string;
  readonly name: string;
}

/** How a control is found in an ARIA snapshot, which has no tags. */
export interface AriaPlace {
  readonly role: string;
  /** Its accessible name, or the end of the text that stands before it. */
  readonly label: RegExp;
}

const LINE = /^\s*- ([\w-]+)(?: "((?:[^"\\]|\\.)*)")?(?: \[[^\]]*\])*(?::\s*(.*))?$/;

function entries(snapshot: string): Entry[] {
  return snapshot.split('\n').flatMap((line) => {
    // An entry is put in quotes as a whole when YAML asks for it.
    const bare = line.replace(
      /^(\s*- )'(.*)'(:?.*)$/,
      (_, dash: string, inside: string, rest: string) => `${dash}${inside.replaceAll("''", "'")}${rest}`,
    );
    const match = LINE.exec(bare);
    if (match === null) return [];
    const [, role = '', name = '', text = ''] = match;
    if (role === 'text') return [{ role, name: plain(text) }];
    return [{ role, name: plain(name.replace(/\\(.)/g, '$1')) }];
  });
}

/** What an ARIA snapshot says of a control; `undefined` when it does not show it. */
export function inSnapshot(snapshot: string, { role, label }: AriaPlace): Entry | undefined {
  const all = entries(snapshot);
  const named = all.find((entry) => entry.role === role && label.test(entry.name));
  if (named !== undefined) return named;
  const before = all.findIndex((entry) => entry.role === 'text' && label.test(entry.name));
  const next = before === -1 ? undefined : all[before + 1];
  return next?.role === role ? next : undefined;
}
