import { evidenceTest as test, expect, findNames, followNames } from '../../fixtures/index.ts';

test('what is called otherwise than in the guide is found on the way from the issuer in engomo', async ({
  authentikApi,
  composerReader,
  evidence,
  guide,
  run,
}) => {
  const { names, says } = await findNames(guide, run.endUser.email, composerReader, authentikApi);
  expect(Object.values(names), 'nothing is called by nothing').not.toContain('');
  followNames(run, names);
  await evidence.names(names);
  for (const text of says) await evidence.remark({ clause: null, kind: 'observation', text });
});
