/** An element of a dumped page. */
export interface DumpedElement {
  readonly tag: string;
  readonly attributes: Record<string, string>;
  /** `null` for an element without a shadow root. */
  shadow: DumpedNode[] | null;
  readonly children: DumpedNode[];
}

/** An element or a text of a dumped page. */
export type DumpedNode = DumpedElement | string;

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
