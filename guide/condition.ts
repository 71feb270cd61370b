import { createHash } from 'node:crypto';
import { clause, type ClauseId } from './clauses.ts';
import type { SeenRequirement } from './protocol/requirement.ts';
import type { Secret } from './secret.ts';

/** One property of the guide, held against what was seen. */
export interface Condition {
  readonly clause: ClauseId;
  /** The property, as a sentence that is true when the condition holds. */
  readonly property: string;
  readonly expected: string;
  readonly observed: string;
  readonly holds: boolean;
  /** Where to change it; what may be called otherwise stands in braces, as in a clause, until it is held. */
  readonly where: string;
  /** The norm behind it, of a condition of the protocol. */
  readonly requirement?: SeenRequirement;
}

/** What is observed where there is nothing. */
export const NOTHING = 'nothing';

/** A condition whose verdict is known, with the texts that explain it; observed is {@link NOTHING} where there is no text. */
export function judged(
  id: ClauseId,
  property: string,
  holds: boolean,
  expected: string,
  observed: string | null | undefined,
): Condition {
  return { clause: id, property, expected, observed: observed || NOTHING, holds, where: clause(id).where };
}

/** A condition whose verdict is the equality of two texts. */
export const equal = (
  id: ClauseId,
  property: string,
  expected: string,
  observed: string | null | undefined,
): Condition => judged(id, property, expected === observed, expected, observed);

/** A condition where just what was expected is observed when it holds, and something else otherwise. */
export const asExpected = (
  id: ClauseId,
  property: string,
  holds: boolean,
  expected: string,
  otherwise: string,
): Condition => judged(id, property, holds, expected, holds ? expected : otherwise);

/** A name as it stands in a sentence. */
export const quoted = (text: string): string => `"${text}"`;

/** A secret by its length in characters and the first eight hex digits of its SHA-256: comparable, never readable. */
export function fingerprint(secret: Secret): string {
  const value = secret.reveal();
  const digest = createHash('sha256').update(value).digest('hex').slice(0, 8);
  return `${value.length} characters, SHA-256 ${digest}…`;
}
