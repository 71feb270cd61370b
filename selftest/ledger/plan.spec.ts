import { expect } from '@playwright/test';
import { planOf, planText, test as suite } from '../../fixtures/index.ts';
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
  const text = planText(await planOf({ authentikApi, composerReader, guide, endUser }));

  expect(text, 'what is there').toContain('= scope mapping "engomo.mapping": there, as the guide says');
  expect(text, 'what is not').toContain('+ application "engomo": would be made');
  expect(text, 'what differs').toMatch(
    /~ provider "SP-engomo": there, and differs\n {4}B4: .*\n {6}expected {2}.*com\.engomo\.engomo.*\n {6}found/,
  );
});
