/** A bracket that is still open. */
export interface OpenBracket {
  readonly bracket: string;
  /** Line in the source, from 1 on. */
  readonly line: number;
}

/** What reading an expression character by character finds. */
export interface Scan {
  /** What stops Python's tokenizer; `null` when nothing does. */
  readonly problem: { readonly message: string; readonly line: number } | null;
  /** Brackets open at the end, outermost first. */
  readonly open: readonly OpenBracket[];
}

const PAIRS: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };

const TOKEN =
  /(?<comment>#[^\n]*)|(?<triple>("""|''')(?:\\[\s\S]|(?!\3)[\s\S])*\3)|(?<unfinishedTriple>"""|''')|(?<string>"(?:\\[\s\S]|[^"\\\n])*"|'(?:\\[\s\S]|[^'\\\n])*')|(?<unfinished>["'])|(?<badNumber>\b\d[\d_]*(?=[A-Za-z])(?!(?:[eE][+-]?\d|[jJ]\b|[xX][\da-fA-F]|[oO][0-7]|[bB][01]|and\b|or\b|in\b|is\b|if\b|else\b|for\b|not\b)))|(?<word>[\p{L}\p{N}_]+)|(?<foreign>\P{ASCII})|(?<rest>[\s\S])/gu;

/** Reads a whole expression. Line numbers count from 1 in the expression itself. */
export function scan(source: string): Scan {
  const open: OpenBracket[] = [];
  const lineAt = (index: number): number => source.slice(0, index).split('\n').length;
  const failure = (message: string, index: number): Scan => ({
    problem: { message, line: lineAt(index) },
    open,
  });
  for (const { 0: token, index, groups = {} } of source.matchAll(TOKEN)) {
    if (groups.unfinished !== undefined || groups.unfinishedTriple !== undefined) {
      // Line numbers inside a message count the line that authentik puts before the expression, too. A text in three
      // quotes runs on to the line after the expression.
      const triple = groups.unfinishedTriple !== undefined;
      const detected = triple ? lineAt(source.length) + 2 : lineAt(index) + 1;
      const kind = triple ? 'triple-quoted string' : 'string';
      return failure(`unterminated ${kind} literal (detected at line ${detected})`, index);
    }
    if (groups.badNumber !== undefined) return failure('invalid decimal literal', index);
    if (groups.foreign !== undefined) {
      const point = token.codePointAt(0) ?? 0;
      const hex = point.toString(16).toUpperCase().padStart(4, '0');
      return failure(`invalid character '${token}' (U+${hex})`, index);
    }
    if (groups.rest === undefined) continue;
    if ('([{'.includes(token)) open.push({ bracket: token, line: lineAt(index) });
    const opening = PAIRS[token];
    if (opening === undefined) continue;
    const last = open.pop();
    if (last === undefined) return failure(`unmatched '${token}'`, index);
    if (last.bracket !== opening) {
      const where = last.line === lineAt(index) ? '' : ` on line ${last.line + 1}`;
      return failure(
        `closing parenthesis '${token}' does not match opening parenthesis '${last.bracket}'${where}`,
        index,
      );
    }
  }
  return { problem: null, open };
}
