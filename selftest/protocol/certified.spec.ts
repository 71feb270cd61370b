import { expect, test } from '@playwright/test';
import * as probes from '../../fixtures/protocol/probes/index.ts';
import type { ProtocolTarget } from '../../fixtures/protocol/target.ts';
import type { Outcome } from '../../guide/protocol/requirement.ts';
import { certifiedProvider } from './certified-provider.ts';

const registered =
  ({ guide }: ProtocolTarget) =>
  () =>
    Promise.resolve(guide.provider.redirectUris);

const areas: Readonly<Record<string, (target: ProtocolTarget) => Promise<readonly Outcome[]>>> = {
  ...probes.byArea,
  'redirect-corpus': async (target) =>
    (await probes.redirectCorpus(target, registered(target), null)).outcomes,
};

for (const [area, probe] of Object.entries(areas)) {
  test(`a certified provider meets every requirement of ${area}`, async () => {
    await using provider = await certifiedProvider();
    const outcomes = await probe(provider.target);

    expect(
      outcomes
        .filter(({ met }) => met === false)
        .map(({ id, expected, observed }) => ({ id, expected, observed })),
      'requirements that are not met: the condition is wrong, not the provider',
    ).toEqual([]);
    expect(
      outcomes.some(({ met }) => met === true),
      'something was looked at',
    ).toBe(true);
  });
}
