import { compare } from './builtins.ts';
import { className, ExpressionError, isEqual, isTrue, iterate, type Value } from './values.ts';

const COMPARISONS = new Set(['==', '!=', '<', '<=', '>', '>=', 'in', 'not in', 'is', 'is not']);

/** Whether `a operator b operator c` means `a operator b and b operator c`. */
export const isComparison = (operator: string): boolean => COMPARISONS.has(operator);

/** Whether `item in container`. */
function contains(container: Value, item: Value): boolean {
  if (typeof container === 'string' && typeof item === 'string') return container.includes(item);
  return iterate(container).some((other) => isEqual(other, item));
}

/** Arithmetic of two numbers. */
function arithmetic(operator: string, left: number, right: number): number | undefined {
  if (right === 0 && ['/', '//', '%'].includes(operator)) {
    throw new ExpressionError('ZeroDivisionError', 'division by zero');
  }
  switch (operator) {
    case '+':
      return left + right;
    case '-':
      return left - right;
    case '*':
      return left * right;
    case '/':
      return left / right;
    case '//':
      return Math.floor(left / right);
    case '%':
      return left - right * Math.floor(left / right);
    case '**':
      return left ** right;
    default:
      return undefined;
  }
}

/** `left operator right`, for every operator but `and` and `or`. @throws ExpressionError (TypeError) */
export function binaryOperation(operator: string, left: Value, right: Value): Value {
  switch (operator) {
    case '==':
      return isEqual(left, right);
    case '!=':
      return !isEqual(left, right);
    case 'is':
      return left === right;
    case 'is not':
      return left !== right;
    case 'in':
      return contains(right, left);
    case 'not in':
      return !contains(right, left);
    case '<':
      return compare(left, right, operator) < 0;
    case '<=':
      return compare(left, right, operator) <= 0;
    case '>':
      return compare(left, right, operator) > 0;
    case '>=':
      return compare(left, right, operator) >= 0;
  }
  if (typeof left === 'number' && typeof right === 'number') {
    const result = arithmetic(operator, left, right);
    if (result !== undefined) return result;
  }
  if (operator === '+') {
    if (typeof left === 'string' && typeof right === 'string') return left + right;
    if (Array.isArray(left) && Array.isArray(right)) return [...left, ...right];
    if (typeof left === 'string') {
      throw new ExpressionError('TypeError', `can only concatenate str (not "${className(right)}") to str`);
    }
  }
  if (operator === '*' && typeof left === 'string' && typeof right === 'number') {
    return left.repeat(Math.max(0, right));
  }
  if (operator === '|' && left instanceof Map && right instanceof Map) return new Map([...left, ...right]);
  throw new ExpressionError(
    'TypeError',
    `unsupported operand type(s) for ${operator}: '${className(left)}' and '${className(right)}'`,
  );
}

/** `not value`, `-value`, `+value`. @throws ExpressionError (TypeError) */
export function unaryOperation(operator: string, value: Value): Value {
  if (operator === 'not') return !isTrue(value);
  if (typeof value === 'number' && operator === '-') return -value;
  if (typeof value === 'number' && operator === '+') return value;
  throw new ExpressionError('TypeError', `bad operand type for unary ${operator}: '${className(value)}'`);
}
