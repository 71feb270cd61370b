import {
  className,
  ExpressionError,
  isEqual,
  iterate,
  PythonObject,
  toText,
  type PythonFunction,
  type Value,
} from './values.ts';

/** An argument that has to be text. @throws ExpressionError (TypeError) */
export function text(value: Value | undefined): string {
  if (typeof value === 'string') return value;
  throw new ExpressionError('TypeError', `expected str, not ${className(value ?? null)}`);
}

/** White space at the ends, or any of the characters given. */
function strip(value: string, characters: string | undefined, sides: 'both' | 'left' | 'right'): string {
  const isStripped = (character: string): boolean =>
    characters === undefined ? /\s/.test(character) : characters.includes(character);
  let start = 0;
  let end = value.length;
  if (sides !== 'right') while (start < end && isStripped(value.charAt(start))) start += 1;
  if (sides !== 'left') while (end > start && isStripped(value.charAt(end - 1))) end -= 1;
  return value.slice(start, end);
}

/** `str.split`: at runs of white space, or at every separator; at most `limit` times. */
function split(value: string, separator: Value, limit: number): string[] {
  if (separator === null) {
    const words = value.trim().split(/\s+/).filter(Boolean);
    if (limit < 0 || words.length <= limit + 1) return words;
    const rest = new RegExp(String.raw`^\s*(?:\S+\s+){${limit}}`).exec(value)?.[0].length ?? 0;
    return [...words.slice(0, limit), value.slice(rest)];
  }
  const parts = value.split(text(separator));
  if (limit < 0 || parts.length <= limit + 1) return parts;
  return [...parts.slice(0, limit), parts.slice(limit).join(text(separator))];
}

/** `str.partition`, from either side. */
function partition(value: string, separator: string, at: number, absent: string[]): string[] {
  if (at < 0) return absent;
  return [value.slice(0, at), separator, value.slice(at + separator.length)];
}

/** `startswith` and `endswith` take one text or several. */
const anyOf = (value: Value | undefined, test: (part: string) => boolean): boolean =>
  Array.isArray(value) ? value.some((part) => test(text(part))) : test(text(value));

const capitalize = (value: string): string => value.charAt(0).toUpperCase() + value.slice(1).toLowerCase();

const stringMethods: Record<string, (self: string) => PythonFunction> = {
  lower: (self) => () => self.toLowerCase(),
  casefold: (self) => () => self.toLowerCase(),
  upper: (self) => () => self.toUpperCase(),
  capitalize: (self) => () => capitalize(self),
  title: (self) => () => self.replaceAll(/\p{L}+/gu, capitalize),
  strip: (self) => (call) => strip(self, optionalText(call.positional[0]), 'both'),
  lstrip: (self) => (call) => strip(self, optionalText(call.positional[0]), 'left'),
  rstrip: (self) => (call) => strip(self, optionalText(call.positional[0]), 'right'),
  split: (self) => (call) =>
    split(
      self,
      call.positional[0] ?? call.named.get('sep') ?? null,
      Number(call.positional[1] ?? call.named.get('maxsplit') ?? -1),
    ),
  splitlines: (self) => () => self.replace(/\r?\n$/, '').split(/\r?\n/),
  partition: (self) => (call) => {
    const separator = text(call.positional[0]);
    return partition(self, separator, self.indexOf(separator), [self, '', '']);
  },
  rpartition: (self) => (call) => {
    const separator = text(call.positional[0]);
    return partition(self, separator, self.lastIndexOf(separator), ['', '', self]);
  },
  join: (self) => (call) =>
    iterate(call.positional[0] ?? null)
      .map(text)
      .join(self),
  replace: (self) => (call) => self.replaceAll(text(call.positional[0]), () => text(call.positional[1])),
  startswith: (self) => (call) => anyOf(call.positional[0], (part) => self.startsWith(part)),
  endswith: (self) => (call) => anyOf(call.positional[0], (part) => self.endsWith(part)),
  removeprefix: (self) => (call) => {
    const prefix = text(call.positional[0]);
    return self.startsWith(prefix) ? self.slice(prefix.length) : self;
  },
  removesuffix: (self) => (call) => {
    const suffix = text(call.positional[0]);
    return suffix !== '' && self.endsWith(suffix) ? self.slice(0, -suffix.length) : self;
  },
  find: (self) => (call) => self.indexOf(text(call.positional[0])),
  count: (self) => (call) => self.split(text(call.positional[0])).length - 1,
  isdigit: (self) => () => /^\p{Nd}+$/u.test(self),
  isalpha: (self) => () => /^\p{L}+$/u.test(self),
};

const optionalText = (value: Value | undefined): string | undefined =>
  value === undefined || value === null ? undefined : text(value);

const dictMethods: Record<string, (self: Map<Value, Value>) => PythonFunction> = {
  get: (self) => (call) => self.get(call.positional[0] ?? null) ?? call.positional[1] ?? null,
  keys: (self) => () => [...self.keys()],
  values: (self) => () => [...self.values()],
  items: (self) => () => [...self.entries()],
  copy: (self) => () => new Map(self),
  update: (self) => (call) => {
    const other = call.positional[0];
    if (other instanceof Map) for (const [key, value] of other) self.set(key, value);
    for (const [key, value] of call.named) self.set(key, value);
    return null;
  },
  setdefault: (self) => (call) => {
    const key = call.positional[0] ?? null;
    if (!self.has(key)) self.set(key, call.positional[1] ?? null);
    return self.get(key) ?? null;
  },
  pop: (self) => (call) => {
    const [key = null, fallback] = call.positional;
    const value = self.get(key) ?? fallback;
    if (value === undefined) throw new ExpressionError('KeyError', toText(key));
    self.delete(key);
    return value;
  },
};

const listMethods: Record<string, (self: Value[]) => PythonFunction> = {
  append: (self) => (call) => {
    self.push(call.positional[0] ?? null);
    return null;
  },
  extend: (self) => (call) => {
    self.push(...iterate(call.positional[0] ?? null));
    return null;
  },
  copy: (self) => () => [...self],
  count: (self) => (call) => self.filter((item) => isEqual(item, call.positional[0] ?? null)).length,
  index: (self) => (call) => {
    const index = self.findIndex((item) => isEqual(item, call.positional[0] ?? null));
    if (index < 0)
      throw new ExpressionError('ValueError', `${toText(call.positional[0] ?? null)} is not in list`);
    return index;
  },
};

const setMethods: Record<string, (self: Set<Value>) => PythonFunction> = {
  add: (self) => (call) => {
    self.add(call.positional[0] ?? null);
    return null;
  },
};

const own = <T>(methods: Record<string, T>, name: string): T | undefined =>
  Object.hasOwn(methods, name) ? methods[name] : undefined;

/** What `value.name` is. @throws ExpressionError (AttributeError) when there is no such thing. */
export function attributeOf(value: Value, name: string): Value {
  let found: Value | undefined;
  if (typeof value === 'string') found = own(stringMethods, name)?.(value);
  else if (value instanceof Map) found = own(dictMethods, name)?.(value);
  else if (value instanceof Set) found = own(setMethods, name)?.(value);
  else if (Array.isArray(value)) found = own(listMethods, name)?.(value);
  else if (value instanceof PythonObject) found = own(value.parts.attributes, name)?.();
  if (found === undefined) {
    throw new ExpressionError('AttributeError', `'${className(value)}' object has no attribute '${name}'`);
  }
  return found;
}
