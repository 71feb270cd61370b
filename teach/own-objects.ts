import { randomInt } from 'node:crypto';
import { Secret } from '../guide/secret.ts';
import type { Permissions } from '../guide/stored.ts';
import type { GuideValues } from '../guide/values.ts';
import type { MethodEntry } from '../pages/engomo/authentication-methods.ts';
import { described, type Term } from '../pages/engomo/terms.ts';
import type { EngomoUserEntry } from '../pages/engomo/users.ts';

/** A word that is in no interface, without digits: six consonants and vowels in turn. */
const word = (): string =>
  Array.from({ length: 6 }, (_, at) => {
    const letters = at % 2 === 0 ? 'bdfgklmnprtvz' : 'aeiou';
    return letters[randomInt(letters.length)] ?? '';
  }).join('');

/** A method and a user of it that teaching makes, and removes again. */
export interface OwnObjects {
  readonly method: MethodEntry;
  readonly user: EngomoUserEntry;
}

function objects(
  { method }: GuideValues,
  name: string,
  username: string,
  permissions: Permissions,
): OwnObjects {
  const clientSecret = new Secret(`secret-${word()}${word()}`);
  return {
    method: { ...method, name, clientId: `client-${word()}`, clientSecret },
    user: { username, authenticator: name, permissions },
  };
}

/** What teaching makes. */
export const forTeaching = (guide: GuideValues): OwnObjects[] => [
  objects(guide, `teaching-${word()}`, `${word()}@example.com`, { app: true, composer: true }),
];

/** What the rehearsal makes: of two names, one is the beginning of the other, and the longer one is made first. */
export function forRehearsal(guide: GuideValues): OwnObjects[] {
  const [name, address] = [`rehearsal-${word()}`, `${word()}@example.com`];
  return [
    objects(guide, `${name}-${word()}`, `${address}.${word()}`, { app: true, composer: false }),
    objects(guide, name, address, { app: false, composer: true }),
  ];
}

/** An address nobody has. */
export const nobody = (): string => `${word()}${word()}@example.com`;

/** Everything typed of them that is data. */
export const dataOf = ({ method, user }: OwnObjects): string[] => [
  ...[method.name, method.issuer, method.clientId, method.clientSecret.reveal()],
  user.username,
];

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
};

const plain = (value: unknown): string => JSON.stringify(value instanceof Secret ? value.reveal() : value);

/** A secret that is not shown, or as dots, cannot be compared. */
const isHidden = (value: unknown): boolean => value instanceof Secret && /^[•*●]*$/.test(value.reveal());

/**
 * Compares what was read with what was entered.
 *
 * @param missing terms that are to blame when nothing of it is there.
 * @throws Mistaught with everything that differs.
 */
export function compare(entered: object, read: object | undefined, missing: readonly Term[]): void {
  if (read === undefined) throw new Mistaught('What was entered is not in the list afterwards.', missing);
  const stored = new Map<string, unknown>(Object.entries(read));
  const wrong = Object.entries(entered)
    .filter(([key, value]) => !isHidden(stored.get(key)) && plain(stored.get(key)) !== plain(value))
    .map(([key]) => key);
  if (wrong.length === 0) return;
  const blamed = wrong.flatMap((key) => BLAME[key] ?? []);
  throw new Mistaught(`Not what was entered is read afterwards: ${wrong.join(', ')}.`, blamed);
}
