import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { plain } from './observe.ts';

/** Dumps and snapshots of one version of authentik. */
export interface VersionCaptures {
  /** Full version. */
  readonly version: string;
  /**
   * Text of a capture and the file it stands in; a file that is the same in another version is stored there alone.
   *
   * @param name without `.txt`.
   */
  read(name: string): { readonly text: string; readonly file: string } | undefined;
}

/** Spells a version as the folders do: `24.6.4` in the table, `2024.6.4` on disk. */
const folderOf = (short: string, folders: readonly string[]): string | undefined =>
  folders.find((name) => name === `20${short}` || name.startsWith(`${short}-`));

/** Where a file that was not stored again is: `<version>/<name>` → version, from the tables of the folder's README. */
function sameAs(root: string, folders: readonly string[]): Map<string, string> {
  const same = new Map<string, string>();
  let versions: (string | undefined)[] = [];
  for (const line of readFileSync(join(root, 'README.md'), 'utf8').split('\n')) {
    const [, first = '', , ...cells] = line.split('|').map((cell) => cell.trim());
    if (first === 'File') versions = cells.map((cell) => folderOf(cell, folders));
    const name = /^`([^`]+)`$/.exec(first)?.[1];
    if (name === undefined) continue;
    for (const [column, cell] of cells.entries()) {
      const other = folderOf(/^= (\S+)$/.exec(cell)?.[1] ?? '-', folders);
      const version = versions[column];
      if (version !== undefined && other !== undefined) same.set(`${version}/${name}`, other);
    }
  }
  return same;
}

/**
 * The captures of every version in a folder: `<version>/` from a mocked API, `live-<version>/` from a server.
 *
 * @throws Error when there is no README, whose tables say which files are the same.
 */
export function capturesIn(root: string): VersionCaptures[] {
  const folders = readdirSync(root, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? [entry.name] : [],
  );
  const same = sameAs(root, folders);
  return folders
    .filter((name) => !name.startsWith('live-'))
    .map((folder) => ({
      version: folder.replace(/^[A-Za-z]+-/, ''),
      read: (name) => {
        const candidates = [folder, same.get(`${folder}/${name}`), `live-${folder}`];
        for (const candidate of candidates) {
          const file = `${candidate ?? ''}/${name}.txt`;
          if (candidate !== undefined && existsSync(join(root, file))) {
            return { text: readFileSync(join(root, file), 'utf8'), file };
          }
        }
        return undefined;
      },
    }));
}

/** An element of a dumped page. */
export interface DumpedElement {
  readonly tag: string;
  readonly attributes: Record<string, string>;
  /** `null` for an element without a shadow root. */
  shadow: DumpedNode[] | null;
  readonly children: DumpedNode[];
}

/** An element or a text of a dumped page. */
type DumpedNode = DumpedElement | string;

const ELEMENT = /^<([\w-]+)((?:\.[^\s>]+)?)\s*(.*)>$/u;
const ATTRIBUTE = /([^\s=]+)(?:="((?:[^"\\]|\\.)*)")?/gu;

const unquoted = (text: string): string => text.replace(/\\n/g, '\n').replace(/\\(.)/g, '$1');

/** Reads `<tag.class.class name="value" flag>`. */
function element(line: string): { tag: string; attributes: Record<string, string> } | undefined {
  const match = ELEMENT.exec(line);
  if (match === null) return undefined;
  const [, tag = '', classes = '', rest = ''] = match;
  const attributes = Object.fromEntries(
    [...rest.matchAll(ATTRIBUTE)].map(([, name = '', value = '']) => [name, unquoted(value)]),
  );
  if (classes !== '') attributes['class'] = classes.slice(1).replaceAll('.', ' ');
  return { tag, attributes };
}

/**
 * Parses a DOM dump: indentation is nesting, `#shadow` begins the shadow root of the element above, texts are quoted
 * (a cut-off mark at the end is not part of the page).
 *
 * @throws Error naming the line that is neither.
 */
export function parseDump(text: string): DumpedElement {
  const top: DumpedNode[] = [];
  /** Where nodes of an indentation go; index is the level. */
  const levels: DumpedNode[][] = [top];
  const lines = text.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('…'));
  const parents: (DumpedElement | undefined)[] = [];
  for (const line of lines) {
    const content = line.trimStart();
    const level = (line.length - content.length) / 2;
    if (content === '#shadow') {
      const host = parents[level - 1];
      if (host === undefined) throw new Error(`#shadow without an element above it: ${line}`);
      host.shadow = [];
      levels[level + 1] = host.shadow;
      continue;
    }
    const home = levels[level];
    if (home === undefined) throw new Error(`no parent for: ${line}`);
    if (content.startsWith('"')) {
      home.push(unquoted(content.slice(1, content.lastIndexOf('"'))));
      continue;
    }
    const found = element(content);
    if (found === undefined) throw new Error(`not a line of a dump: ${line}`);
    const node: DumpedElement = { ...found, shadow: null, children: [] };
    home.push(node);
    parents[level] = node;
    levels.splice(level + 1);
    levels[level + 1] = node.children;
  }
  const [root] = top;
  if (root === undefined || typeof root === 'string') throw new Error('the dump has no element');
  return root;
}

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
