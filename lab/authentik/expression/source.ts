/** White space at the start of the first line that holds code. */
export const indentation = (source: string): string =>
  /^(?:[^\S\n]*(?:#.*)?\n)*([^\S\n]*)/.exec(source)?.[1] ?? '';

/** Takes the indentation of the first line of code from every line: authentik puts expressions into a function. */
export function dedent(source: string): string {
  const indent = indentation(source);
  return source
    .split('\n')
    .map((line) => (line.startsWith(indent) ? line.slice(indent.length) : line.trimStart()))
    .join('\n');
}
