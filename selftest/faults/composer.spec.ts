import { expect } from '@playwright/test';
import { clause } from '../../guide/clauses.ts';
import { faults, NO_FAULT } from '../../lab/faults/catalogue.ts';
import { Dialect } from '../../pages/engomo/dialect.ts';
import { engomoOf, test } from '../in-process-lab.ts';
import { methodIn, userIn } from './installation.ts';

/** Faults that stand in engomo; E4 is about the account in authentik as well, and its faults stand there. */
const inEngomo = faults.filter(
  (fault) => fault.clause !== 'E4' && clause(fault.clause).where.startsWith('engomo'),
);

for (const fault of [NO_FAULT, ...inEngomo.map(({ id }) => id)]) {
  test(`what engomo keeps is what the suite reads in the composer: ${fault}`, async ({
    composerOf,
    startInProcess,
  }) => {
    const lab = await startInProcess({ authentik: '2026.2', engomo: {}, fault });
    const reader = await composerOf(lab, new Dialect());
    const engomo = engomoOf(lab);
    const method = methodIn(engomo);
    const user = userIn(engomo, lab.endUser.email);

    const readMethod = await reader.readMethod('authentik');
    expect(
      { ...readMethod, clientSecret: readMethod?.clientSecret.reveal() },
      'the authentication method',
    ).toEqual({
      ...method,
      clientSecret: method?.clientSecret.reveal(),
    });
    expect(await reader.readUser(lab.endUser.email), 'the user').toEqual(user);
  });
}
