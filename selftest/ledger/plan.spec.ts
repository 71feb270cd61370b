import { expect } from '@playwright/test';
import { planOf, planText, test as suite } from '../../fixtures/index.ts';
import { Ledger } from '../../fixtures/ledger/ledger.ts';
import { recordingIn } from './ledger-in.ts';
import { familyLab } from '../family-lab.ts';

const test = suite.extend(familyLab({ LAB_FAULT: 'PR08' }));

test('a plan names what would be made, and both values of what differs', async ({
  authentikApi,
  composerReader,
  guide,
  lab,
  run: { endUser },
}) => {
  lab.authentik?.applications.clear();
  const text = planText(await planOf({ authentikApi, composerReader, guide, endUser, repairs: null }));

  expect(text, 'what is there').toContain('= scope mapping "engomo.mapping": there, as the guide says');
  expect(text, 'what is not').toContain('+ application "engomo": would be made');
  expect(text, 'what differs').toMatch(
    /~ provider "SP-engomo": there, and differs\n {4}B4: .*\n {6}expected {2}.*com\.engomo\.engomo.*\n {6}found/,
  );
  expect(text, 'where to change it').toContain('Providers > SP-engomo > Redirect URIs');
  expect(text, 'nobody asked for a repair').not.toContain('repair');
});

test('with E2E_REPAIR a plan says what would be changed, and why the rest stays', async ({
  authentikApi,
  composerReader,
  guide,
  lab,
  run: { endUser },
}, testInfo) => {
  for (const provider of lab.authentik?.providers.values() ?? []) provider.subMode = 'user_id';
  const lived = new Ledger(recordingIn(testInfo.outputDir));
  for (const [ledger, b4, b9] of [
    [new Ledger(null), /B4: [^~]*?repair +would be changed/, /B9: [^~]*?repair +stays: no form/],
    [
      lived,
      /B4: [^~]*?repair +stays: no setting names it.*E2E_PROVIDER_NAME/,
      /B9: [^~]*?repair +stays: no setting/,
    ],
  ] as const) {
    const repairs = { ledger, engomoLedger: ledger, namedUser: null };
    const text = planText(await planOf({ authentikApi, composerReader, guide, endUser, repairs }));
    expect(text, 'what its form can change').toMatch(b4);
    expect(text, 'what it cannot').toMatch(b9);
  }
});
