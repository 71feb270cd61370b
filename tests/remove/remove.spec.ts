import {
  composerObjects,
  evidenceTest as test,
  expect,
  removalText,
  removeMade,
} from '../../fixtures/index.ts';

test('what the suite made in this engomo is gone', async ({
  composerAdministrator,
  engomoLedger,
  evidence,
  settings,
}) => {
  test.skip(settings.engomo === null, 'the lab plays engomo: what it holds ends with the run');

  const removal = await test.step('delete what the ledger lists, newest first, and look again', () =>
    removeMade(composerObjects(composerAdministrator), engomoLedger));

  await evidence.remark({ clause: null, kind: 'observation', text: removalText(removal) });
  expect(removal.left, 'nothing is left').toEqual([]);
});

test('what the suite made on this authentik is gone', async ({ authentikObjects, evidence, ledger, run }) => {
  const removal = await test.step('delete what the ledger lists, newest first, and look again', () =>
    removeMade(authentikObjects, ledger, run.enrolledApps));

  await evidence.remark({ clause: null, kind: 'observation', text: removalText(removal) });
  expect(removal.left, 'nothing is left').toEqual([]);
});
