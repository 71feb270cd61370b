import type { parser } from '@lezer/python';
import { binaryOperation, isComparison, unaryOperation } from './operators.ts';
import { numberValue, stringLiteral, stringValue, unescape } from './literals.ts';
import { attributeOf } from './methods.ts';
import { subscript, store } from './subscript.ts';
import { className, ExpressionError, isTrue, iterate, toRepr, toText, type Value } from './values.ts';

/** A node of the parse tree. */
export type SyntaxNode = ReturnType<typeof parser.parse>['topNode'];

/** Direct children of a node without comments. */
export function childrenOf(node: SyntaxNode): SyntaxNode[] {
  const children: SyntaxNode[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (child.name !== 'Comment') children.push(child);
  }
  return children;
}

/** Groups of children between separators of one name. */
export function splitAt(nodes: readonly SyntaxNode[], separator: string): SyntaxNode[][] {
  const groups: SyntaxNode[][] = [[]];
  for (const node of nodes) {
    if (node.name === separator) groups.push([]);
    else groups.at(-1)?.push(node);
  }
  return groups.filter((group) => group.length > 0);
}

/** Whether a node is an operation of `and`, `or` or `not`. */
const isLogical = (node: SyntaxNode): boolean =>
  childrenOf(node).some(({ name }) => name === 'and' || name === 'or') ||
  (node.name === 'UnaryExpression' && node.firstChild?.name === 'not');

/**
 * Operators and operands of a logical expression in the order of the source: the grammar lets `not a and b` mean
 * `not (a and b)`, so that its nesting can't be used.
 */
const logicalParts = (node: SyntaxNode): SyntaxNode[] =>
  /^(Binary|Unary)Expression$/.test(node.name) && isLogical(node)
    ? childrenOf(node).flatMap(logicalParts)
    : [node];

/** Names an expression can use. */
export type Scope = Map<string, Value>;

/** Evaluates the expressions of one parsed program. */
export class Expressions {
  readonly #source: string;

  constructor(source: string) {
    this.#source = source;
  }

  /** The source text of a node. */
  text(node: SyntaxNode): string {
    return this.#source.slice(node.from, node.to);
  }

  /** The error for what is beyond the subset of Python evaluated here. */
  unsupported(node: SyntaxNode, construct = node.name): ExpressionError {
    const line = this.#source.slice(0, node.from).split('\n').length;
    return new ExpressionError('NotImplementedError', `${construct} (line ${line}) is not evaluated here`);
  }

  /** One expression, or several separated by commas: a tuple. */
  sequence(nodes: readonly SyntaxNode[], scope: Scope): Value {
    const [only] = nodes;
    if (!only) return null;
    return nodes.length === 1 ? this.evaluate(only, scope) : this.#elements(nodes, scope);
  }

  /** Binds names, or stores in a dict or list, as an assignment or a loop does. */
  assign(targets: readonly SyntaxNode[], value: Value, scope: Scope): void {
    const groups = splitAt(targets, ',');
    const [target] = groups.flat();
    if (groups.length > 1) {
      const items = iterate(value);
      if (items.length !== groups.length) {
        const problem = items.length < groups.length ? 'not enough values' : 'too many values';
        throw new ExpressionError('ValueError', `${problem} to unpack (expected ${groups.length})`);
      }
      for (const [index, group] of groups.entries()) this.assign(group, items[index] ?? null, scope);
    } else if (target?.name === 'VariableName') scope.set(this.text(target), value);
    else if (target?.name === 'TupleExpression' || target?.name === 'ParenthesizedExpression') {
      this.assign(childrenOf(target).slice(1, -1), value, scope);
    } else if (target?.name === 'MemberExpression') {
      const [object, bracket, key] = childrenOf(target);
      if (!object || !key || bracket?.name !== '[')
        throw this.unsupported(target, 'assigning to an attribute');
      store(this.evaluate(object, scope), this.evaluate(key, scope), value);
    } else if (target) throw this.unsupported(target, `assigning to ${target.name}`);
  }

  /** Value of an expression. @throws ExpressionError for exceptions and for what is beyond the subset. */
  evaluate(node: SyntaxNode, scope: Scope): Value {
    const children = childrenOf(node);
    switch (node.name) {
      case 'None':
        return null;
      case 'Boolean':
        return this.text(node) === 'True';
      case 'Number':
        return numberValue(this.text(node));
      case 'String':
        return stringValue(this.text(node));
      case 'FormatString':
        return this.#format(node, scope);
      case 'ContinuedString':
        return children.map((part) => toText(this.evaluate(part, scope))).join('');
      case 'VariableName': {
        const value = scope.get(this.text(node));
        if (value !== undefined) return value;
        throw new ExpressionError('NameError', `name '${this.text(node)}' is not defined`);
      }
      case 'ParenthesizedExpression':
        return this.sequence(children.slice(1, -1), scope);
      case 'ArrayExpression':
      case 'TupleExpression':
        return this.#elements(
          children.slice(node.firstChild?.name === '(' || node.name === 'ArrayExpression' ? 1 : 0),
          scope,
        );
      case 'SetExpression':
        return new Set(this.#elements(children.slice(1), scope));
      case 'DictionaryExpression':
        return this.#dictionary(children.slice(1, -1), scope);
      case 'MemberExpression':
        return this.#member(children, scope);
      case 'CallExpression':
        return this.#call(node, scope);
      case 'ConditionalExpression': {
        const [whenTrue, , condition, , whenFalse] = children;
        if (!whenTrue || !condition || !whenFalse) throw this.unsupported(node);
        return this.evaluate(isTrue(this.evaluate(condition, scope)) ? whenTrue : whenFalse, scope);
      }
      case 'UnaryExpression': {
        if (isLogical(node)) return this.#logical(node, scope);
        const [operator, operand] = children;
        if (!operator || !operand) throw this.unsupported(node);
        return unaryOperation(this.text(operator), this.evaluate(operand, scope));
      }
      case 'BinaryExpression':
        return isLogical(node) ? this.#logical(node, scope) : this.#binary(node, scope).value;
      case 'ArrayComprehensionExpression':
      case 'ComprehensionExpression':
        return this.#comprehension(children.slice(1, -1), scope).map(([value = null]) => value);
      case 'SetComprehensionExpression':
        return new Set(this.#comprehension(children.slice(1, -1), scope).map(([value = null]) => value));
      case 'DictionaryComprehensionExpression':
        return new Map(
          this.#comprehension(children.slice(1, -1), scope).map(([key = null, value = null]) => [key, value]),
        );
      default:
        throw this.unsupported(node);
    }
  }

  #elements(nodes: readonly SyntaxNode[], scope: Scope): Value[] {
    return splitAt(nodes, ',').flatMap(([first, second]) => {
      if (!first || /^[)\]}]$/.test(first.name)) return [];
      if (first.name === '*' && second) return [...iterate(this.evaluate(second, scope))];
      return [this.evaluate(first, scope)];
    });
  }

  #dictionary(nodes: readonly SyntaxNode[], scope: Scope): Map<Value, Value> {
    const dictionary = new Map<Value, Value>();
    for (const [key, colon, item] of splitAt(nodes, ',')) {
      if (key?.name === '**' && colon) {
        const merged = this.evaluate(colon, scope);
        if (!(merged instanceof Map)) {
          throw new ExpressionError('TypeError', `'${className(merged)}' object is not a mapping`);
        }
        for (const [name, value] of merged) dictionary.set(name, value);
      } else if (key && item) dictionary.set(this.evaluate(key, scope), this.evaluate(item, scope));
    }
    return dictionary;
  }

  #member(children: readonly SyntaxNode[], scope: Scope): Value {
    const [object, operator, ...rest] = children;
    const [name] = rest;
    if (!object || !operator || !name) throw new ExpressionError('SyntaxError', 'invalid syntax');
    const value = this.evaluate(object, scope);
    if (operator.name === '.') return attributeOf(value, this.text(name));
    const inside = rest.slice(0, -1);
    const colon = inside.findIndex((child) => child.name === ':');
    if (colon < 0) return subscript(value, this.sequence(inside, scope));
    if (inside.slice(colon + 1).some((child) => child.name === ':')) {
      throw this.unsupported(name, 'a slice with a step');
    }
    const [from, to] = [inside.slice(0, colon), inside.slice(colon + 1)].map((part) =>
      this.sequence(part, scope),
    );
    return subscript(value, { from: from ?? null, to: to ?? null });
  }

  #call(node: SyntaxNode, scope: Scope): Value {
    const [callee, argumentList] = childrenOf(node);
    if (!callee || !argumentList) throw this.unsupported(node);
    const called = this.evaluate(callee, scope);
    const inside = childrenOf(argumentList).slice(1, -1);
    const positional: Value[] = [];
    const named = new Map<string, Value>();
    if (inside.some((child) => child.name === 'for')) {
      positional.push(this.#comprehension(inside, scope).map(([value = null]) => value));
    } else {
      for (const [first, second, third] of splitAt(inside, ',')) {
        if (first?.name === '*' && second) positional.push(...iterate(this.evaluate(second, scope)));
        else if (first?.name === '**' && second) {
          const merged = this.evaluate(second, scope);
          if (merged instanceof Map) for (const [name, value] of merged) named.set(toText(name), value);
        } else if (first && third) named.set(this.text(first), this.evaluate(third, scope));
        else if (first) positional.push(this.evaluate(first, scope));
      }
    }
    if (typeof called !== 'function') {
      throw new ExpressionError('TypeError', `'${className(called)}' object is not callable`);
    }
    return called({ positional, named });
  }

  /** `and`, `or` and `not`: nothing is evaluated that the result does not depend on. */
  #logical(node: SyntaxNode, scope: Scope): Value {
    let value: Value = null;
    for (const conjunction of splitAt(logicalParts(node), 'or')) {
      for (const negation of splitAt(conjunction, 'and')) {
        const operand = negation.at(-1);
        if (operand === undefined) throw this.unsupported(node);
        value = this.evaluate(operand, scope);
        for (let not = negation.length - 1; not > 0; not -= 1) value = !isTrue(value);
        if (!isTrue(value)) break;
      }
      if (isTrue(value)) return value;
    }
    return value;
  }

  /** A binary operation; `right` is kept because `a < b < c` compares `b` twice. */
  #binary(node: SyntaxNode, scope: Scope): { value: Value; right: Value } {
    const children = childrenOf(node);
    const left = children[0];
    const right = children.at(-1);
    if (!left || !right) throw this.unsupported(node);
    const operator = children
      .slice(1, -1)
      .map((part) => this.text(part))
      .join(' ');
    let leftValue: Value;
    if (left.name === 'BinaryExpression' && isComparison(operator)) {
      const chained = this.#binary(left, scope);
      const inner = childrenOf(left)
        .slice(1, -1)
        .map((part) => this.text(part))
        .join(' ');
      if (isComparison(inner) && !isTrue(chained.value)) return chained;
      leftValue = isComparison(inner) ? chained.right : chained.value;
    } else leftValue = this.evaluate(left, scope);
    const rightValue = this.evaluate(right, scope);
    return { value: binaryOperation(operator, leftValue, rightValue), right: rightValue };
  }

  /** The elements a comprehension makes: one value each, or key and value. */
  #comprehension(nodes: readonly SyntaxNode[], scope: Scope): Value[][] {
    const start = nodes.findIndex((node) => node.name === 'for');
    const element = splitAt(nodes.slice(0, start), ':').map(([node]) => node);
    const made: Value[][] = [];
    const clause = (index: number, inner: Scope): void => {
      const keyword = nodes[index];
      if (!keyword) {
        made.push(element.map((node) => (node ? this.evaluate(node, inner) : null)));
      } else if (keyword.name === 'if') {
        const condition = nodes[index + 1];
        if (condition && isTrue(this.evaluate(condition, inner))) clause(index + 2, inner);
      } else if (keyword.name === 'for') {
        const inKeyword = nodes.findIndex((node, at) => at > index && node.name === 'in');
        const iterable = nodes[inKeyword + 1];
        if (!iterable) throw this.unsupported(keyword);
        for (const item of iterate(this.evaluate(iterable, inner))) {
          this.assign(nodes.slice(index + 1, inKeyword), item, inner);
          clause(inKeyword + 2, inner);
        }
      } else throw this.unsupported(keyword, `${keyword.name} in a comprehension`);
    };
    clause(start, new Map(scope));
    return made;
  }

  /** An f-string: literal text and replacements, `!r` and `!s` included. */
  #format(node: SyntaxNode, scope: Scope): string {
    const { prefix, start, end } = stringLiteral(this.text(node));
    const literal = (from: number, to: number): string => {
      const text = this.#source.slice(from, to).replaceAll('{{', '{').replaceAll('}}', '}');
      return prefix.includes('r') ? text : unescape(text);
    };
    let at = node.from + start;
    let formatted = '';
    for (const replacement of childrenOf(node)) {
      if (replacement.name !== 'FormatReplacement') continue;
      const [, expression, ...details] = childrenOf(replacement);
      const refused = details.find((detail) => !['FormatConversion', '}'].includes(detail.name));
      if (!expression || refused) throw this.unsupported(refused ?? replacement);
      const conversion = details.find((detail) => detail.name === 'FormatConversion');
      const value = this.evaluate(expression, scope);
      formatted += literal(at, replacement.from);
      formatted += conversion && this.text(conversion) !== '!s' ? toRepr(value) : toText(value);
      at = replacement.to;
    }
    return formatted + literal(at, node.to - end);
  }
}
