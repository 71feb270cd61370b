import { parseExpressionAt, type CallExpression, type MemberExpression, type Property } from 'acorn';
import type { Locator, Page } from '@playwright/test';

/** What the places in a locator's text stand for: `{ method: 'authentik' }` fills `{method}`. */
export type Places = Readonly<Record<string, string>>;

/** The text of a locator holds something else than the calls that are known here. */
export class LocatorTextError extends Error {
  override readonly name = 'LocatorTextError';
}

/** What calls have led to, by the last of them; `null` where a text is only checked. */
interface Led {
  readonly to: unknown;
  readonly by: string;
}

/** The calls and options a text may consist of. */
const DOWN = /^(?:(?:frameL|l)ocator|getBy(?:AltText|Label|Placeholder|Role|TestId|Text|Title))$/;
const NARROWS = /^(?:filter|first|last|nth|visible|and|or|contentFrame)$/;
const OPTIONS =
  /^(?:name|exact|level|checked|disabled|expanded|pressed|selected|visible|has(?:Not)?|has(?:Not)?Text)$/;
const FRAMES = /^(?:frameLocator|contentFrame)?$/;

/** A text as part of a regular expression that means just this text. */
export const escaped = (value: string): string => value.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
const inCss = (value: string): string => value.replace(/["'\\]/g, '\\$&');

type Node = CallExpression['arguments'][number] | MemberExpression['object'] | Property['key'];

/** Reads one text; without a page it is only checked. @throws LocatorTextError. */
function read(text: string, page: Page | null, places: Places): unknown {
  // Braces would be quantifiers in a regular expression.
  const marked = text.replace(/\{(method|email|option)\}/g, '§$1§');
  let node: Node;
  try {
    node = parseExpressionAt(marked, 0, { ecmaVersion: 2024 });
  } catch (error) {
    if (!(error instanceof SyntaxError) || !('pos' in error)) throw error;
    return stop(Number(error.pos), error.message.replace(/ \(\d+:\d+\)$/, ''));
  }
  if (marked.slice(node.end).trim() !== '') stop(node.end, 'nothing more is expected');
  return locator(node).to;

  function locator(node: Node): Led {
    const led = call(node);
    return FRAMES.test(led.by) ? stop(node.end, 'a frame is no control; one more call is expected') : led;
  }

  function call(node: Node): Led {
    if (node.type !== 'CallExpression') return stop(node.start, 'a call is expected');
    const { callee } = node;
    const isMember = callee.type === 'MemberExpression' && !callee.computed;
    const scope: Led = isMember ? call(callee.object) : { to: page, by: '' };
    const called = isMember ? callee.property : callee;
    if (called.type !== 'Identifier') return stop(called.start, 'a call is expected');
    const { name: by, start } = called;
    if (!DOWN.test(by) && !NARROWS.test(by)) stop(start, `${by} is no call that can be used here`);
    if (NARROWS.test(by) && FRAMES.test(scope.by)) stop(start, 'only a locator can be narrowed down');
    const isCss = /locator$/i.test(by);
    const args = node.arguments.map((each) => value(each, isCss ? inCss : String));
    const isSelector = typeof args[0] === 'string' && args[0] !== '' && !/>>|^[\w:-]+=/.test(args[0]);
    if (isCss && !isSelector) stop(start, 'a CSS selector is expected');
    if (typeof scope.to !== 'object' || scope.to === null) return { to: null, by };
    const [method, given] = by === 'visible' ? ['filter', [{ visible: true }]] : [by, args];
    const found: unknown = Reflect.get(scope.to, method);
    return { to: typeof found === 'function' ? Reflect.apply(found, scope.to, given) : null, by };
  }

  function value(node: Node, spell: (value: string) => string = String): unknown {
    switch (node.type) {
      case 'Literal':
        if (node.regex) return new RegExp(filled(node.regex.pattern, escaped), node.regex.flags);
        return typeof node.value === 'string' ? filled(node.value, spell) : node.value;
      case 'UnaryExpression':
        return node.operator === '-' ? -Number(value(node.argument)) : stop(node.start, 'no value');
      case 'ObjectExpression':
        return Object.fromEntries(
          node.properties.map((each) =>
            each.type === 'Property' && each.key.type === 'Identifier' && OPTIONS.test(each.key.name)
              ? [each.key.name, value(each.value)]
              : stop(each.start, 'an option is expected that is known here'),
          ),
        );
      default:
        return locator(node).to;
    }
  }

  function filled(marked: string, spell: (value: string) => string): string {
    return marked.replace(/§([a-z]+)§/g, (_, place: string) => {
      const fill = page === null ? place : places[place];
      return fill === undefined ? stop(0, `{${place}} is not filled`) : spell(fill);
    });
  }

  function stop(at: number, reason: string): never {
    throw new LocatorTextError(`${reason} at column ${at + 1} of ${text}`);
  }
}

const isLocator = (found: unknown): found is Locator =>
  typeof found === 'object' && found !== null && 'ariaSnapshot' in found && 'filter' in found;

/**
 * The locator that a text such as `getByRole('button', { name: 'Save', exact: true })` describes, spelt as Playwright's
 * `locator.toString()` prints it, for what of it is visible. Nothing is evaluated: only the calls in {@link DOWN} and
 * {@link NARROWS} are known.
 *
 * @param places fill `{method}` and the like in strings, escaped in CSS selectors and regular expressions.
 * @throws LocatorTextError with the column of what is not known.
 */
export function visibleBy(page: Page, text: string, places: Places = {}): Locator {
  const found = read(text, page, places);
  if (!isLocator(found)) throw new LocatorTextError(`${text} is no locator`);
  return found.filter({ visible: true });
}

/** What is wrong with the text of a locator, with its column; `null` when it can be read. No browser is needed. */
export function locatorTextProblem(text: string): string | null {
  try {
    read(text, null, {});
    return null;
  } catch (error) {
    if (error instanceof LocatorTextError) return error.message;
    throw error;
  }
}
