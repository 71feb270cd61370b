/** A value of a JSON document. */
export type JsonValue =
  null | boolean | number | string | JsonValue[] | { readonly [key: string]: JsonValue };

/** What a function of an expression is called with. */
export interface Call {
  readonly positional: readonly Value[];
  readonly named: ReadonlyMap<string, Value>;
}

/** A function or a bound method. */
export type PythonFunction = (call: Call) => Value;

/** A Python value. Lists and tuples are not told apart, whole and floating-point numbers neither. */
export type Value =
  null | boolean | number | string | Value[] | Map<Value, Value> | Set<Value> | PythonFunction | PythonObject;

/** What a Python object is made of. */
export interface ObjectParts {
  /** Name of its class, as error messages say it. */
  readonly className: string;
  /** What `str()` gives. */
  readonly text?: string;
  /** Attributes by name, evaluated when they are read. */
  readonly attributes: Readonly<Record<string, () => Value>>;
  /** What it yields when it is iterated over; absent: it can't be. */
  readonly items?: () => readonly Value[];
}

/** An instance of a class of authentik, such as a user. */
export class PythonObject {
  readonly parts: ObjectParts;

  constructor(parts: ObjectParts) {
    this.parts = parts;
  }
}

/** An exception that an expression raised; `name` is the class of Python, such as `AttributeError`. */
export class ExpressionError extends Error {
  constructor(name: string, message: string) {
    super(message);
    this.name = name;
  }
}

/** Name of a value's class. */
export function className(value: Value): string {
  if (value === null) return 'NoneType';
  if (value instanceof PythonObject) return value.parts.className;
  if (value instanceof Map) return 'dict';
  if (value instanceof Set) return 'set';
  if (Array.isArray(value)) return 'list';
  switch (typeof value) {
    case 'boolean':
      return 'bool';
    case 'number':
      return Number.isInteger(value) ? 'int' : 'float';
    case 'string':
      return 'str';
    default:
      return 'function';
  }
}

/** Whether `if value:` is taken. */
export function isTrue(value: Value): boolean {
  if (Array.isArray(value)) return value.length > 0;
  if (value instanceof Map || value instanceof Set) return value.size > 0;
  if (value instanceof PythonObject) return value.parts.items === undefined || value.parts.items().length > 0;
  return Boolean(value);
}

/** Whether `left == right`. Objects are equal when they are the same one. */
export function isEqual(left: Value, right: Value): boolean {
  if (Array.isArray(left) && Array.isArray(right)) {
    return left.length === right.length && left.every((item, index) => isEqual(item, right[index] ?? null));
  }
  if (left instanceof Map && right instanceof Map) {
    return (
      left.size === right.size &&
      [...left].every(([key, value]) => right.has(key) && isEqual(value, right.get(key) ?? null))
    );
  }
  if (left instanceof Set && right instanceof Set) {
    return left.size === right.size && [...left].every((item) => right.has(item));
  }
  const number = (value: Value): Value => (typeof value === 'boolean' ? Number(value) : value);
  return number(left) === number(right);
}

/** What `for … in value` yields. @throws ExpressionError (TypeError) when it yields nothing at all. */
export function iterate(value: Value): readonly Value[] {
  if (typeof value === 'string') return Array.from(value);
  if (value instanceof Map || value instanceof Set) return [...value.keys()];
  if (value instanceof PythonObject && value.parts.items !== undefined) return value.parts.items();
  if (Array.isArray(value)) return value;
  throw new ExpressionError('TypeError', `'${className(value)}' object is not iterable`);
}

/** What `repr()` gives. */
export function toRepr(value: Value): string {
  if (typeof value === 'string') {
    const quote = value.includes("'") && !value.includes('"') ? '"' : "'";
    const escaped = value
      .replaceAll('\\', '\\\\')
      .replaceAll('\n', String.raw`\n`)
      .replaceAll(quote, `\\${quote}`);
    return `${quote}${escaped}${quote}`;
  }
  if (value === null) return 'None';
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (typeof value === 'number') return String(value);
  if (value instanceof PythonObject) return value.parts.text ?? `<${value.parts.className}>`;
  if (typeof value === 'function') return '<function>';
  if (value instanceof Map) {
    return `{${[...value].map(([key, item]) => `${toRepr(key)}: ${toRepr(item)}`).join(', ')}}`;
  }
  const items = iterate(value).map(toRepr).join(', ');
  return value instanceof Set ? `{${items}}` : `[${items}]`;
}

/** What `str()` gives. */
export const toText = (value: Value): string => (typeof value === 'string' ? value : toRepr(value));

/** The value in a JSON document. @throws ExpressionError (TypeError) for what Python's `json` refuses. */
export function toJson(value: Value): JsonValue {
  if (
    value === null ||
    typeof value === 'boolean' ||
    typeof value === 'number' ||
    typeof value === 'string'
  ) {
    return value;
  }
  if (Array.isArray(value)) return value.map((item) => toJson(item));
  if (value instanceof Map) {
    return Object.fromEntries([...value].map(([key, item]) => [toText(key), toJson(item)]));
  }
  throw new ExpressionError('TypeError', `Object of type ${className(value)} is not JSON serializable`);
}

/** A plain object, array or scalar as a Python value; what JSON can't hold becomes `None`. */
export function fromJson(value: unknown): Value {
  if (typeof value === 'boolean' || typeof value === 'number' || typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(fromJson);
  if (value !== null && typeof value === 'object') {
    return new Map(Object.entries(value).map(([key, item]) => [key, fromJson(item)]));
  }
  return null;
}
