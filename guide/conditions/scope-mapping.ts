import { equal, judged, NOTHING, quoted, type Condition } from '../condition.ts';
import { nameGiven } from '../names.ts';
import type { StoredScopeMapping } from '../stored.ts';
import type { GuideValues } from '../values.ts';

/** What came of asking authentik to evaluate a mapping for accounts whose e-mail address is neither username nor name. */
export type MappingTest =
  | { readonly kind: 'answered'; readonly answers: readonly MappingAnswer[] }
  /** authentik did not evaluate it, in its words or ours. */
  | { readonly kind: 'not tested'; readonly because: string };

/** What a mapping gives for one account. */
export interface MappingAnswer {
  readonly username: string;
  readonly email: string;
  /** What the expression returned; a text where it raised an exception. */
  readonly claims: unknown;
}

/** Python's text without what means nothing: quotes of the one kind, blanks only between words, no comma before a bracket. */
export function normalForm(expression: string): string {
  const pieces = expression.split(/('(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")/);
  const bare = pieces.map((piece, index) =>
    index % 2 === 1 ? `"${piece.slice(1, -1)}"` : piece.replace(/\s+/g, ' ').replace(/ ?([^\w ]) ?/g, '$1'),
  );
  return bare
    .join('')
    .replace(/ ?(") ?(?=[^\w]|$)/g, '$1')
    .replace(/^return (?=\W)/, 'return')
    .replace(/,(?=[}\])])/g, '')
    .replace(/;$/, '')
    .trim();
}

const claim = ({ claims }: MappingAnswer): unknown =>
  typeof claims === 'object' && claims !== null && 'preferred_username' in claims
    ? claims.preferred_username
    : undefined;

/** What an answer says, without repeating what the accounts of strangers hold. */
function answerText(answer: MappingAnswer): string {
  if (typeof answer.claims === 'string') return answer.claims;
  const value = claim(answer);
  if (value === undefined) return 'no claim preferred_username';
  if (value === answer.email) return 'the e-mail address as preferred_username';
  return value === answer.username
    ? 'the username as preferred_username'
    : 'something else as preferred_username';
}

/** Clause A4: what the expression answers counts, not how it is spelt. */
function expressionCondition(
  guide: GuideValues,
  stored: StoredScopeMapping,
  test: MappingTest | null,
): Condition {
  const { expression } = guide.scopeMapping;
  const text = stored.expression.trim();
  const property = 'the expression returns the e-mail address';
  if (text === expression) return equal('A4', property, expression, text);
  if (test?.kind !== 'answered') {
    const why = test === null ? '' : ` (judged by its text: ${test.because})`;
    return judged('A4', `${property}${why}`, normalForm(text) === normalForm(expression), expression, text);
  }
  const wrong = test.answers.find((answer) => claim(answer) !== answer.email);
  const answers = wrong ?? test.answers[0];
  return judged(
    'A4',
    property,
    answers !== undefined && wrong === undefined,
    `${expression}, or another text that answers the same`,
    `${text} – authentik evaluates it to ${answers === undefined ? NOTHING : answerText(answers)}`,
  );
}

/**
 * Clauses A1 to A4. A mapping under another name that answers the same scope is A2's business, not A1's.
 *
 * @param test what authentik evaluated the expression to; `null` where that was not asked.
 */
export function scopeMappingConditions(
  guide: GuideValues,
  stored: StoredScopeMapping | undefined,
  test: MappingTest | null = null,
): Condition[] {
  const { name, scopeName } = guide.scopeMapping;
  const exists = judged(
    'A1',
    'a scope mapping exists for engomo',
    stored !== undefined,
    `a scope mapping named ${quoted(name)}`,
    stored === undefined ? NOTHING : `a scope mapping named ${quoted(stored.name)}`,
  );
  if (stored === undefined) return [exists];
  return [
    exists,
    equal('A2', `the mapping has the name ${nameGiven('scopeMapping', guide.namedBy)}`, name, stored.name),
    equal('A3', 'the mapping answers the scope profile', scopeName, stored.scopeName),
    expressionCondition(guide, stored, test),
  ];
}
