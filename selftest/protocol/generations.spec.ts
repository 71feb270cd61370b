import { expect, test } from '@playwright/test';
import type { Agent } from '../../fixtures/protocol/agent.ts';
import * as probes from '../../fixtures/protocol/probes/index.ts';
import { judgeOutcomes } from '../../guide/protocol/judge.ts';
import type { Server } from '../../guide/protocol/deviation.ts';
import { capabilitiesOf, type Family } from '../../lab/authentik/capabilities.ts';
import { AUTHENTIK, guideWorld, type World } from '../lab/authentik-world.ts';
import { markedFor } from '../every-day.ts';
import { labTarget, registeredIn } from './lab-target.ts';

/** One family for every way in which a deviation begins or ends. */
const FAMILIES: readonly Family[] = ['2024.6', '2024.10', '2025.4', '2025.10', '2026.5', '2026.8'];

/** What a provider made through the admin interface of that family has, where the lab's own would differ. */
const defaultsOf = (family: Family) => ({
  refreshTokenThreshold: capabilitiesOf(family).refreshThreshold ? 'hours=1' : 'seconds=0',
});

/** The server a family stands for, set up through its admin interface. */
const serverOf = (world: World): Server => {
  const { version, redirectUris, refreshThreshold } = world.state.capabilities;
  return {
    version,
    played: 'lab',
    matching: redirectUris === 'text' ? 'regex' : 'strict',
    refreshThreshold: refreshThreshold ? world.provider.refreshTokenThreshold : null,
  };
};

for (const family of FAMILIES) {
  test(
    `authentik ${family} of the lab deviates as listed, and in nothing else`,
    markedFor(family),
    async () => {
      test.slow();
      const world = await guideWorld({ family, algorithm: 'rsa', provider: defaultsOf(family) });
      const target = await labTarget(world);
      const server = serverOf(world);
      const { outcomes } = await probes.redirectCorpus(target, registeredIn(world), null);
      const judgements = [judgeOutcomes('redirect-corpus', outcomes, server)];
      for (const area of probes.areas) {
        judgements.push(judgeOutcomes(area, await probes.byArea[area](target), server));
      }

      const red = judgements.flatMap(({ conditions }) => conditions.filter(({ holds }) => !holds));
      expect(
        red.map(({ requirement, expected, observed }) => ({ id: requirement?.id, expected, observed })),
        'conditions that do not hold',
      ).toEqual([]);
    },
  );
}

test('an empty answer to a logout is no page: while a flow is under way, authentik 2026.8 does nothing', async () => {
  const target = await labTarget(await guideWorld({ family: '2026.8', algorithm: 'rsa' }));
  const midway = (): Agent => {
    const { authorize, request } = target.anotherAgent();
    return {
      request,
      authorize: async (address) => {
        const landing = await authorize(address);
        await request(`${AUTHENTIK}/api/v3/flows/executor/default-authentication-flow/`, { method: 'GET' });
        return landing;
      },
    };
  };
  const seen = async (anotherAgent: () => Agent) =>
    (await probes.byArea.logout({ ...target, anotherAgent })).find(({ id }) => id === 'logout-endpoint');

  expect(await seen(target.anotherAgent), 'with no flow under way').toMatchObject({ met: true });
  expect(await seen(midway), 'in the middle of a flow').toMatchObject({
    met: false,
    observed: 'status 200 without a page after 0 redirects',
  });
});
