import { parser } from '@lezer/python';
import { childrenOf, type SyntaxNode } from './expressions.ts';
import { dedent, indentation } from './source.ts';
import { scan } from './tokens.ts';

/** Line a problem is reported at: authentik puts a line before the expression, which becomes a function's body. */
const reported = (line: number): number => line + 1;

/** Nodes that hold elements separated by commas, as far as the parser got. */
const LISTS = /^(ArgList|ParenthesizedExpression|(Array|Dictionary|Set|Tuple)(Comprehension)?Expression)$/;

/** Start of an expression, of which a keyword such as `for` is none. */
const EXPRESSION = /^\s*(?!(and|as|else|for|if|in|is|not|or)\b)[\w"'([{]/;

/** Statements with a block, as messages name them. */
const COMPOUND: Readonly<Record<string, string>> = {
  ForStatement: "'for' statement",
  IfStatement: "'if' statement",
  WhileStatement: "'while' statement",
  WithStatement: "'with' statement",
};

const isExpression = (node: SyntaxNode | null): boolean =>
  node !== null &&
  /Expression$|^(String|FormatString|ContinuedString|Number|Boolean|None|VariableName)$/.test(node.name);

/** First error of a tree in the order of the source. */
function firstError(tree: ReturnType<typeof parser.parse>): SyntaxNode | null {
  let found: SyntaxNode | null = null;
  tree.iterate({
    enter: (reference) => {
      if (reference.type.isError) found ??= reference.node;
      return found === null;
    },
  });
  return found;
}

/** A line that is indented less than the body it belongs to, or a different amount. */
function badIndentation(source: string): number | null {
  const indent = indentation(source);
  if (indent === '') return null;
  const lines = source.split('\n');
  const bad = lines.findIndex(
    (line) => line.trim() !== '' && !line.trim().startsWith('#') && !line.startsWith(indent),
  );
  return bad < 0 ? null : bad + 1;
}

/** What Python says where the parser stumbled. */
function describe(error: SyntaxNode, source: string): { message: string; line: number } {
  const lineOf = (index: number): number => source.slice(0, index).split('\n').length;
  const line = lineOf(error.from);
  const { parent, prevSibling } = error;
  const inBody = parent?.name === 'Body';
  const statement = inBody ? parent.parent : parent;
  const compound = statement && COMPOUND[statement.name];
  if (inBody && compound && prevSibling?.name === ':') {
    const at = reported(lineOf(statement.from));
    // The body is missing: Python says so where the next statement stands.
    const next = error.from + (/\S/.exec(source.slice(error.from))?.index ?? 0);
    return { message: `expected an indented block after ${compound} on line ${at}`, line: lineOf(next) };
  }
  if (compound && isExpression(prevSibling)) return { message: "expected ':'", line };
  if (parent?.name === 'DictionaryComprehensionExpression' && prevSibling?.name === ':') {
    return { message: "expression expected after dictionary key and ':'", line };
  }
  if (
    parent &&
    LISTS.test(parent.name) &&
    isExpression(prevSibling) &&
    EXPRESSION.test(source.slice(error.from))
  ) {
    return {
      message: 'invalid syntax. Perhaps you forgot a comma?',
      line: lineOf(prevSibling?.from ?? error.from),
    };
  }
  return { message: 'invalid syntax', line };
}

/** What the parser takes for a statement and Python 3 does not. */
function describeOutdated(node: SyntaxNode): string | null {
  if (node.name === 'PrintStatement') {
    return "Missing parentheses in call to 'print'. Did you mean print(...)?";
  }
  const annotates = node.firstChild?.nextSibling?.name === 'TypeDef';
  return annotates && node.firstChild?.name !== 'VariableName' ? 'illegal target for annotation' : null;
}

/** The first syntax error of an expression and its line in the expression, from 1 on. */
function findProblem(expression: string): { message: string; line: number } | null {
  const { problem, open } = scan(expression);
  if (problem) return problem;
  const innermost = open.at(-1);
  if (innermost) return { message: `'${innermost.bracket}' was never closed`, line: innermost.line };
  const dedented = badIndentation(expression);
  if (dedented !== null) {
    return { message: 'unindent does not match any outer indentation level', line: dedented };
  }
  const source = dedent(expression);
  const tree = parser.parse(source);
  const error = firstError(tree);
  if (error) return describe(error, source);
  const statements = childrenOf(tree.topNode);
  for (const statement of statements) {
    const message = describeOutdated(statement);
    if (message) return { message, line: source.slice(0, statement.from).split('\n').length };
  }
  if (statements.length > 0) return null;
  return {
    message: 'expected an indented block after function definition on line 1',
    line: source.split('\n').length + 1,
  };
}

/**
 * What authentik answers when an expression with a syntax error is saved, such as "Expression Syntax Error: '{' was
 * never closed (None, line 2)"; `null` when there is none. Brackets, strings and indentation are reported in Python's
 * words; other errors mostly as "invalid syntax".
 */
export function checkSyntax(expression: string): string | null {
  const problem = findProblem(expression);
  return problem && `Expression Syntax Error: ${problem.message} (None, line ${reported(problem.line)})`;
}
