import { evidenceTest as test, expect, planOf, planText } from '../../fixtures/index.ts';

test('what would be made and what differs is reported, and nothing is sent', async ({
  authentikApi,
  composerReader,
  evidence,
  guide,
  plannedRepairs: repairs,
  run: { endUser },
}) => {
  const plan = await test.step('look at every object of the guide', () =>
    planOf({ authentikApi, composerReader, guide, endUser, repairs }));

  const text = planText(plan);
  process.stdout.write(`\n${text}`);
  await evidence.remark({ clause: null, kind: 'observation', text });
  expect(plan, 'every object is in the plan').toHaveLength(7);
});
