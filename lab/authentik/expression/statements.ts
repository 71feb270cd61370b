import { parser } from '@lezer/python';
import { Expressions, childrenOf, splitAt, type Scope, type SyntaxNode } from './expressions.ts';
import { binaryOperation } from './operators.ts';
import { ExpressionError, isTrue, iterate, PythonObject, type Value } from './values.ts';

/** What a block ended with: the value it returned, or nothing. */
type Outcome = { readonly returned: Value } | null;

/** Runs the statements of one program. */
class Statements {
  readonly #expressions: Expressions;

  constructor(source: string) {
    this.#expressions = new Expressions(source);
  }

  block(statements: readonly SyntaxNode[], scope: Scope): Outcome {
    for (const statement of statements) {
      const outcome = this.#statement(statement, scope);
      if (outcome) return outcome;
    }
    return null;
  }

  #statement(node: SyntaxNode, scope: Scope): Outcome {
    const children = childrenOf(node);
    switch (node.name) {
      case 'ReturnStatement':
        return { returned: this.#expressions.sequence(children.slice(1), scope) };
      case 'ExpressionStatement':
        this.#expressions.sequence(children, scope);
        return null;
      case 'AssignStatement': {
        const groups = splitAt(children, 'AssignOp');
        const value = this.#expressions.sequence(groups.pop() ?? [], scope);
        for (const targets of groups) this.#expressions.assign(targets, value, scope);
        return null;
      }
      case 'UpdateStatement': {
        const [target, operator, ...operand] = children;
        if (!target || !operator) throw this.#expressions.unsupported(node);
        const symbol = this.#expressions.text(operator).slice(0, -1);
        const value = binaryOperation(
          symbol,
          this.#expressions.evaluate(target, scope),
          this.#expressions.sequence(operand, scope),
        );
        this.#expressions.assign([target], value, scope);
        return null;
      }
      case 'IfStatement':
        return this.#if(children, scope);
      case 'ForStatement':
        return this.#for(children, scope);
      case 'RaiseStatement':
        throw this.#raised(children, scope);
      case 'StatementGroup':
        return this.block(children, scope);
      case 'PassStatement':
      case ';':
        return null;
      default:
        throw this.#expressions.unsupported(node);
    }
  }

  #if(children: readonly SyntaxNode[], scope: Scope): Outcome {
    for (const [index, keyword] of children.entries()) {
      if (keyword.name === 'else') return this.#body(children[index + 1], scope);
      if (keyword.name !== 'if' && keyword.name !== 'elif') continue;
      const condition = children[index + 1];
      if (condition && isTrue(this.#expressions.evaluate(condition, scope)))
        return this.#body(children[index + 2], scope);
    }
    return null;
  }

  #body(node: SyntaxNode | undefined, scope: Scope): Outcome {
    return node ? this.block(childrenOf(node).slice(1), scope) : null;
  }

  #for(children: readonly SyntaxNode[], scope: Scope): Outcome {
    const inKeyword = children.findIndex((child) => child.name === 'in');
    const [iterable, body] = children.slice(inKeyword + 1);
    if (!iterable || !body) return null;
    for (const item of iterate(this.#expressions.evaluate(iterable, scope))) {
      this.#expressions.assign(children.slice(1, inKeyword), item, scope);
      const outcome = this.#body(body, scope);
      if (outcome) return outcome;
    }
    return null;
  }

  #raised(children: readonly SyntaxNode[], scope: Scope): ExpressionError {
    const [, raised] = children;
    if (!raised) return new ExpressionError('RuntimeError', 'No active exception to reraise');
    const value = this.#expressions.evaluate(raised, scope);
    const exception = typeof value === 'function' ? value({ positional: [], named: new Map() }) : value;
    return exception instanceof PythonObject
      ? new ExpressionError(exception.parts.className, exception.parts.text ?? '')
      : new ExpressionError('TypeError', 'exceptions must derive from BaseException');
  }
}

/** Runs a program with these names; what it returns, `None` when it returns nothing. @throws ExpressionError */
export function run(source: string, names: ReadonlyMap<string, Value>): Value {
  const statements = childrenOf(parser.parse(source).topNode);
  return new Statements(source).block(statements, new Map(names))?.returned ?? null;
}
