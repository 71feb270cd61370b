import { Secret } from '../guide/secret.ts';
import { described, type Term } from '../pages/engomo/terms.ts';

/** Something was shown wrong: what was read back is not what was entered. */
export class Mistaught extends Error {
  override readonly name = 'Mistaught';
  /** Which of the terms it may be. */
  readonly terms: readonly Term[];

  constructor(says: string, terms: readonly Term[]) {
    super(
      `${says}\n  What was shown for these may be another control:\n    ${terms.map(described).join('\n    ')}`,
    );
    this.terms = terms;
  }
}

/** Which terms are to blame when a value is not read as it was entered. */
const BLAME: Readonly<Record<string, readonly Term[]>> = {
  type: ['methodType', 'typeOption'],
  issuer: ['issuer', 'saveMethod'],
  clientId: ['clientId'],
  clientSecret: ['clientSecret'],
  username: ['username'],
  authenticator: ['authenticator', 'authenticatorOption'],
  permissions: ['appPermission', 'composerPermission'],
  says: ['refusal'],
};

const plain = (value: unknown): string => JSON.stringify(value instanceof Secret ? value.reveal() : value);

/** A secret that is not shown, or as dots, cannot be compared. */
const isHidden = (value: unknown): boolean => value instanceof Secret && /^[•*●]*$/.test(value.reveal());

/**
 * Compares what was read with what was entered.
 *
 * @throws Mistaught with everything that differs, or when nothing of it is there.
 */
export function differences(entered: object, read: object | undefined): void {
  if (read === undefined) {
    const terms: Term[] = 'clientId' in entered ? ['createMethod', 'openMethod'] : ['saveUser', 'openUser'];
    throw new Mistaught('What was entered is not in the list afterwards.', terms);
  }
  const stored = new Map<string, unknown>(Object.entries(read));
  const wrong = Object.entries(entered).filter(
    ([key, value]) => !isHidden(stored.get(key)) && plain(stored.get(key)) !== plain(value),
  );
  if (wrong.length === 0) return;
  const keys = wrong.map(([key]) => key);
  throw new Mistaught(
    `Not what was entered is read afterwards: ${keys.join(', ')}.`,
    keys.flatMap((key) => BLAME[key] ?? []),
  );
}
