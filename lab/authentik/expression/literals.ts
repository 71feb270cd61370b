import { ExpressionError } from './values.ts';

/** Escapes of a Python string that stand for another character. */
const ESCAPES: Readonly<Record<string, string>> = {
  '\n': '',
  '\\': '\\',
  "'": "'",
  '"': '"',
  a: '\u0007',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
};

const ESCAPE = /\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|([0-7]{1,3})|([\s\S]))/g;

/** Resolves the escapes of a string that is not raw; unknown ones stay as they are, as in Python. */
export const unescape = (text: string): string =>
  text.replaceAll(
    ESCAPE,
    (whole: string, ...[hex, short, long, octal, other]: (string | undefined)[]): string => {
      const digits = hex ?? short ?? long;
      if (digits !== undefined) return String.fromCodePoint(Number.parseInt(digits, 16));
      if (octal !== undefined) return String.fromCodePoint(Number.parseInt(octal, 8));
      return ESCAPES[other ?? ''] ?? whole;
    },
  );

/** The parts of a string literal. */
export interface StringLiteral {
  /** Letters before the quote, lower case: `r`, `f`, `rb`… */
  readonly prefix: string;
  /** Length of prefix and opening quote. */
  readonly start: number;
  /** Length of the closing quote. */
  readonly end: number;
}

/** Takes a string literal apart. */
export function stringLiteral(source: string): StringLiteral {
  const [opening = '', prefix = '', quote = ''] = /^([a-zA-Z]*)("""|'''|"|')/.exec(source) ?? [];
  return { prefix: prefix.toLowerCase(), start: opening.length, end: quote.length };
}

/** Value of a string literal. @throws ExpressionError for bytes, which no expression of authentik's own needs. */
export function stringValue(source: string): string {
  const { prefix, start, end } = stringLiteral(source);
  if (prefix.includes('b')) throw new ExpressionError('NotImplementedError', 'bytes are not evaluated here');
  const body = source.slice(start, source.length - end);
  return prefix.includes('r') ? body : unescape(body);
}

/** Value of a number. @throws ExpressionError for complex numbers. */
export function numberValue(source: string): number {
  const value = Number(source.replaceAll('_', ''));
  if (Number.isNaN(value)) {
    throw new ExpressionError('NotImplementedError', `the number ${source} is not evaluated here`);
  }
  return value;
}
