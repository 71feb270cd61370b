import { randomInt } from 'node:crypto';
import { Secret } from '../guide/secret.ts';
import type { Permissions } from '../guide/stored.ts';
import type { GuideValues } from '../guide/values.ts';
import type { MethodEntry } from '../pages/engomo/authentication-methods.ts';
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
  address: string,
  permissions: Permissions,
): OwnObjects {
  return {
    method: {
      name,
      type: method.type,
      issuer: method.issuer,
      clientId: `client-${word()}`,
      clientSecret: new Secret(`secret-${word()}${word()}`),
    },
    user: { username: address, authenticator: name, permissions },
  };
}

/** What teaching makes. */
export const forTeaching = (guide: GuideValues): OwnObjects =>
  objects(guide, `teaching-${word()}`, `${word()}@example.com`, { app: true, composer: true });

/** What the rehearsal makes: of two names, one is the beginning of the other, and the longer one is made first. */
export function forRehearsal(guide: GuideValues): readonly [OwnObjects, OwnObjects] {
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
  method.name,
  method.issuer,
  method.clientId,
  method.clientSecret.reveal(),
  user.username,
];
