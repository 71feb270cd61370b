import { expect, test } from '@playwright/test';
import { probeIdToken } from '../../fixtures/protocol/probes/id-token.ts';
import { badIdTokens } from '../../lab/faults/bad-id-tokens.ts';
import { guideWorld } from '../lab/authentik-world.ts';
import { labTarget } from './lab-target.ts';

const unmet = (outcomes: Awaited<ReturnType<typeof probeIdToken>>): string[] =>
  outcomes.filter(({ met }) => met !== true).map(({ id }) => id);

test('a sound id_token meets every requirement', async () => {
  const world = await guideWorld({ algorithm: 'rsa' });
  const outcomes = await probeIdToken(await labTarget(world));

  expect(unmet(outcomes), 'no requirement is unmet').toEqual([]);
});

/** What a defect breaks besides the requirement named for it: nothing can be read of a token in another form. */
const BESIDES: Readonly<Record<string, readonly string[]>> = {
  TL04: ['id-token-key', 'id-token-signature'],
  TL05: ['id-token-signature'],
  TL06: ['id-token-auth-time'],
  TL07: ['id-token-key', 'id-token-signature'],
};

/** What a defect breaks: of an encrypted token (TL08) nothing else can be read, so that whatever was found counts. */
const broken = (id: string, requirement: string, found: readonly string[]): readonly string[] =>
  id === 'TL08' ? found : [requirement, ...(BESIDES[id] ?? [])];

for (const { id, says, requirement, make } of badIdTokens) {
  test(`${id}: ${says} – ${requirement} notices`, async () => {
    const world = await guideWorld({ algorithm: 'rsa' });
    world.state.replaced.idTokenMaker = make;
    const outcomes = await probeIdToken(await labTarget(world));

    const found = unmet(outcomes);
    expect(found, 'the requirement named for it').toContain(requirement);
    expect(found.toSorted(), 'and no other that has nothing to do with it').toEqual(
      broken(id, requirement, found).toSorted(),
    );
  });
}
