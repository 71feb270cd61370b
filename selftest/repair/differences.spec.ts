import { expect, test } from '@playwright/test';
import type { Condition } from '../../guide/condition.ts';
import { guideValues } from '../../guide/values.ts';
import {
  changeableApplication,
  changeableMapping,
  changeableProvider,
} from '../../fixtures/repair/authentik-changes.ts';
import { differenceOf, strangerSentence, type Changeable } from '../../fixtures/repair/differences.ts';
import { changeableMethod, changeableUser } from '../../fixtures/repair/engomo-changes.ts';
import { Repair } from '../../fixtures/repair/repair.ts';
import { Ledger } from '../../fixtures/ledger/ledger.ts';
import type { StoredProvider } from '../../guide/stored.ts';
import { faults } from '../../lab/faults/catalogue.ts';
import { guide } from '../in-process-lab.ts';
import { apiOf, installationWith, methodIn, userIn } from '../faults/installation.ts';
import { authentikWithGuide, providerOf } from '../authentik/in-process.ts';
import { recordingIn } from '../ledger/ledger-in.ts';

/** Faults of which nothing is changed: the account in authentik is not engomo's to change. */
const LEFT = ['EU12', 'SM19'];

/** What of an object differs, and what of that would stay. */
const ofOne = <T>(changeable: Changeable<T>, stored: T | undefined): (readonly Condition[])[] => {
  if (stored === undefined) return [[], []];
  const { broken, stays } = differenceOf(changeable, stored);
  return [broken, stays];
};

for (const { id, says, clause } of faults.filter((fault) => !LEFT.includes(fault.id))) {
  test(`${id}: ${says} – a form changes what clause ${clause} asks for`, async () => {
    const installation = await installationWith(id);
    const { engomo, endUser } = installation;
    const api = apiOf(installation.authentik);
    const provider = await api.provider(guide);
    const found = [
      ofOne(changeableMapping(guide, null), await api.scopeMapping(guide)),
      ofOne(changeableProvider(guide), provider),
      ofOne(changeableApplication(guide, provider), await api.application(guide)),
      ofOne(changeableMethod(guide, provider), methodIn(engomo)),
      ofOne(changeableUser(guide, endUser.email, null), userIn(engomo, endUser.email)),
    ];
    const clauses = (which: number) => [
      ...new Set(found.flatMap((each) => each[which]?.map((c) => c.clause))),
    ];

    expect(clauses(0), 'clauses that do not hold').toEqual([clause]);
    expect(clauses(1), 'clauses that would still not hold').toEqual([]);
  });
}

/** A provider of the guide of which something differs, and how its form is used. */
async function differing(differs: Partial<StoredProvider>) {
  const { api } = await authentikWithGuide();
  const stored = { ...(await providerOf(api)), signingKeyType: 'rsa', ...differs };
  const sent: StoredProvider[] = [];
  const form = {
    read: () => Promise.resolve(sent.at(-1) ?? stored),
    change: (_: StoredProvider, to: StoredProvider): Promise<void> => {
      sent.push(to);
      return Promise.resolve();
    },
  };
  return { stored, sent, form };
}

test('what nobody named and the suite did not make is left, and reported', async ({}, testInfo) => {
  const { stored, sent, form } = await differing({ clientType: 'confidential' });
  const { origins } = guide;
  const named = guideValues(origins, '2024', 'strict', { set: { provider: 'SP-engomo' } });
  const other = guideValues(origins, '2024', 'strict', { set: { provider: 'another' } });
  const recording = recordingIn(testInfo.outputDir);
  const live = new Ledger(recording);
  for (const values of [guide, other]) {
    const repair = new Repair(true);
    expect(await repair.carryOut(changeableProvider(values), form, live), 'left').toBe('left alone');
    expect(repair.remarks[0]?.text, 'told').toContain('was left as it is: no setting names it');
  }
  expect([sent, recording.file.changes], 'nothing was sent, nothing written down').toEqual([[], []]);
  expect(strangerSentence(changeableProvider(named), stored, live), 'named by a setting').toBeUndefined();

  recording.file.made(recording.file.intend('provider', 'SP-engomo', 'earlier'), String(stored.pk));
  const repair = new Repair(true);
  expect(await repair.carryOut(changeableProvider(guide), form, live), 'made by the suite').toBe('changed');
  expect(sent, 'once').toMatchObject([{ clientType: 'public', clientId: stored.clientId }]);
  expect(repair.remarks[0]?.text, 'both values').toContain('client type from "confidential" to "public"');
  const fields = { 'client type': { before: 'confidential', after: 'public' } };
  expect(recording.file.changes, 'in the ledger').toMatchObject([{ fields, isDone: true }]);
  expect(await repair.carryOut(changeableProvider(guide), form, live), 'and then left').toBe('left alone');
  expect(recording.file.changes, 'nothing more').toHaveLength(1);
});

test('what no form of the suite changes is reported, and the rest is changed', async () => {
  const { stored, sent, form } = await differing({ clientType: 'confidential' });
  const rest = { ...stored.rest, sub_mode: 'user_id' };
  const repair = new Repair(true);
  const read = async (): Promise<StoredProvider> => ({ ...(await form.read()), rest });
  await repair.carryOut(changeableProvider(guide), { ...form, read }, new Ledger(null));
  expect(sent, 'the rest').toMatchObject([{ clientType: 'public', rest: { sub_mode: 'user_id' } }]);
  expect(repair.remarks[0]?.text, 'what stays').toBe(
    'The provider "SP-engomo" differs (B9) in what E2E_REPAIR does not change.',
  );
});

test('without E2E_REPAIR nothing is even read', async () => {
  const form = {
    read: () => Promise.reject(new Error('read')),
    change: () => Promise.reject(new Error('sent')),
  };
  const repair = new Repair(false);
  const ensured = await repair.carryOut(changeableProvider(guide), form, new Ledger(null));
  expect([ensured, repair.remarks], 'left').toEqual(['left alone', []]);
});
