import { attributeOf, text } from './methods.ts';
import { pythonRegularExpression } from './regular-expression.ts';
import {
  className,
  ExpressionError,
  isTrue,
  iterate,
  PythonObject,
  toText,
  type PythonFunction,
  type Value,
} from './values.ts';

/** A whole number from text or another number. */
function toInteger(value: Value): number {
  if (typeof value === 'number') return Math.trunc(value);
  if (typeof value === 'boolean') return Number(value);
  if (/^\s*[+-]?\d+\s*$/.test(text(value))) return Number(value);
  throw new ExpressionError('ValueError', `invalid literal for int() with base 10: '${toText(value)}'`);
}

/** Order of numbers and texts. @throws ExpressionError (TypeError) for what has none. */
export function compare(left: Value, right: Value, operator: string): number {
  if (typeof left === 'string' && typeof right === 'string') return left < right ? -1 : Number(left > right);
  if (typeof left === 'number' && typeof right === 'number') return left - right;
  throw new ExpressionError(
    'TypeError',
    `'${operator}' not supported between instances of '${className(left)}' and '${className(right)}'`,
  );
}

const first = (positional: readonly Value[]): Value => positional[0] ?? null;

/** An exception class: calling it makes an exception that `raise` raises. */
const exceptionClass =
  (name: string): PythonFunction =>
  ({ positional }) =>
    new PythonObject({
      className: name,
      text: positional.length === 0 ? '' : toText(first(positional)),
      attributes: {},
    });

/** Functions of Python and of authentik (`BaseEvaluator`, 2026.2.2) that expressions can use. */
export const builtins: Readonly<Record<string, PythonFunction>> = {
  len: ({ positional }) => iterate(first(positional)).length,
  str: ({ positional: [value = ''] }) => toText(value),
  int: ({ positional: [value = 0] }) => toInteger(value),
  bool: ({ positional }) => isTrue(first(positional)),
  list: ({ positional }) => [...iterate(positional[0] ?? [])],
  tuple: ({ positional }) => [...iterate(positional[0] ?? [])],
  set: ({ positional }) => new Set(iterate(positional[0] ?? [])),
  dict: ({ positional, named }) => {
    const [other] = positional;
    return new Map<Value, Value>([...(other instanceof Map ? other : []), ...named]);
  },
  sorted: ({ positional, named }) => {
    const key = named.get('key');
    const keyed = iterate(first(positional)).map((item) => ({
      item,
      key: typeof key === 'function' ? key({ positional: [item], named: new Map() }) : item,
    }));
    const items = keyed.sort((left, right) => compare(left.key, right.key, '<')).map(({ item }) => item);
    return isTrue(named.get('reverse') ?? false) ? items.reverse() : items;
  },
  any: ({ positional }) => iterate(first(positional)).some(isTrue),
  all: ({ positional }) => iterate(first(positional)).every(isTrue),
  hasattr: ({ positional: [object = null, name] }) => {
    try {
      attributeOf(object, text(name));
      return true;
    } catch {
      return false;
    }
  },
  getattr: ({ positional: [object = null, name, fallback] }) => {
    try {
      return attributeOf(object, text(name));
    } catch (error) {
      if (fallback === undefined) throw error;
      return fallback;
    }
  },
  Exception: exceptionClass('Exception'),
  ValueError: exceptionClass('ValueError'),
  list_flatten: ({ positional: [value = null] }) => (Array.isArray(value) ? (value[0] ?? null) : value),
  regex_match: ({ positional: [value, pattern] }) =>
    pythonRegularExpression(text(pattern)).search(text(value)),
  slugify: ({ positional: [value] }) =>
    text(value)
      .normalize('NFKD')
      .replaceAll(/[^\w\s-]/g, '')
      .trim()
      .toLowerCase()
      .replaceAll(/[-\s]+/g, '-'),
};
