import { className, ExpressionError, iterate, PythonObject, toRepr, toText, type Value } from './values.ts';

/** `from:to` between brackets. */
export interface Slice {
  readonly from: Value;
  readonly to: Value;
}

const isSlice = (key: Value | Slice): key is Slice =>
  key !== null && typeof key === 'object' && 'from' in key && 'to' in key;

/** A bound of a slice, or the index of an element. @throws ExpressionError (TypeError) */
function index(value: Value, kind: string): number {
  if (typeof value === 'number' && Number.isInteger(value)) return value;
  throw new ExpressionError(
    'TypeError',
    `${kind} indices must be integers or slices, not ${className(value)}`,
  );
}

const bound = (value: Value, kind: string): number | undefined =>
  value === null ? undefined : index(value, kind);

/** `value[key]` or `value[from:to]`. @throws ExpressionError (KeyError, IndexError, TypeError) */
export function subscript(value: Value, key: Value | Slice): Value {
  const kind = className(value);
  if (value instanceof Map && !isSlice(key)) {
    const found = value.get(key);
    if (found === undefined) throw new ExpressionError('KeyError', toRepr(key));
    return found;
  }
  if (typeof value !== 'string' && !Array.isArray(value) && !(value instanceof PythonObject)) {
    throw new ExpressionError('TypeError', `'${kind}' object is not subscriptable`);
  }
  if (isSlice(key)) {
    const part = iterate(value).slice(bound(key.from, kind) ?? 0, bound(key.to, kind));
    return typeof value === 'string' ? part.map(toText).join('') : part;
  }
  const item = iterate(value).at(index(key, kind));
  if (item === undefined) {
    throw new ExpressionError('IndexError', `${kind === 'str' ? 'string' : kind} index out of range`);
  }
  return item;
}

/** `container[key] = value`. @throws ExpressionError (TypeError, IndexError) */
export function store(container: Value, key: Value, value: Value): void {
  if (container instanceof Map) {
    container.set(key, value);
    return;
  }
  if (!Array.isArray(container)) {
    throw new ExpressionError(
      'TypeError',
      `'${className(container)}' object does not support item assignment`,
    );
  }
  const at = index(key, 'list');
  const position = at < 0 ? container.length + at : at;
  if (position < 0 || position >= container.length) {
    throw new ExpressionError('IndexError', 'list assignment index out of range');
  }
  container[position] = value;
}
