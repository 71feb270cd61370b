import { expect, test } from '@playwright/test';
import type { Server } from '../../guide/protocol/deviation.ts';
import { deviationIn, judgeOutcomes } from '../../guide/protocol/judge.ts';
import { knownDeviations } from '../../guide/protocol/known-deviations.ts';
import { allRequirements, type RequirementIn, requirementsOf } from '../../guide/protocol/requirements.ts';
import type { Outcome } from '../../guide/protocol/requirement.ts';
import { clauses } from '../../guide/clauses.ts';
import { probeIdToken } from '../../fixtures/protocol/probes/id-token.ts';
import { badIdTokens } from '../../lab/faults/bad-id-tokens.ts';
import { guideWorld } from '../lab/authentik-world.ts';
import { labTarget } from './lab-target.ts';

const LAB: Server = { version: '2026.2.2', played: 'lab', matching: 'strict', refreshThreshold: 'hours=1' };
const LIVE: Server = { ...LAB, played: 'live' };

type Seen = Outcome<RequirementIn<'pkce'>>;

/** Outcomes of PKCE as they are on every version, with changes. */
const pkce = (changes: Partial<Record<Seen['id'], Partial<Seen>>> = {}): Seen[] => {
  const usual: Partial<Record<Seen['id'], string>> = {
    'pkce-required': 'a code without a challenge',
    'pkce-plain': 'tokens with method plain',
    'pkce-verifier-form': 'accepted: 42 characters, 129 characters, a blank',
  };
  const ids: readonly Seen['id'][] = [
    'pkce-s256',
    'pkce-verifier-missing',
    'pkce-verifier-wrong',
    'pkce-downgrade',
    'pkce-required',
    'pkce-plain',
    'pkce-method-default',
    'pkce-method-unknown',
    'pkce-verifier-form',
  ];
  return ids.map((id) => ({
    id,
    met: usual[id] === undefined,
    expected: 'as the norm says',
    observed: usual[id] ?? 'as the norm says',
    exchanges: [],
    ...changes[id],
  }));
};

const verdicts = (outcomes: readonly Seen[], server: Server): Record<string, string | undefined> =>
  Object.fromEntries(
    judgeOutcomes('pkce', outcomes, server)
      .conditions.filter(({ holds }) => !holds)
      .map(({ requirement }) => [requirement?.id ?? '', requirement?.verdict]),
  );

test('ids are unique, clauses exist, every norm names its section', () => {
  const ids = allRequirements.map(({ id }) => id);
  expect(new Set(ids).size, 'different ids').toBe(ids.length);
  const known = clauses.map(({ id }) => id);
  for (const { id, clause, norm } of allRequirements) {
    expect(known, `${id}: clause`).toContain(clause);
    expect(norm, `${id}: norm`).toMatch(/^(RFC \d{4}|OIDC Core|OIDC Discovery|RP-Initiated Logout) §\d/);
  }
});

test('an entry of the list is one requirement, under one name, with a source and what limits it', () => {
  const ids = allRequirements.map(({ id }) => id);
  const names = knownDeviations.map(({ id }) => id);
  expect(new Set(names).size, 'different names').toBe(names.length);
  for (const { id, requirement, source, limits, measured, from, until } of knownDeviations) {
    expect(ids, `${id}: requirement`).toContain(requirement);
    expect(source, `${id}: source`).not.toBe('');
    expect(limits, `${id}: limits`).not.toBe('');
    for (const version of measured) expect(version, `${id}: measured`).toMatch(/^\d{4}\.\d+\.\d+(-rc\d+)?$/);
    for (const family of [from, until]) expect(family ?? '2024.6', `${id}: family`).toMatch(/^\d{4}\.\d+$/);
  }
});

test('deviations as listed leave the run green, each as a remark of its own', () => {
  const { conditions, remarks } = judgeOutcomes('pkce', pkce(), LAB);
  expect(
    conditions.filter(({ holds }) => !holds),
    'conditions that do not hold',
  ).toEqual([]);
  expect(
    conditions.filter(({ requirement }) => requirement?.verdict === 'deviates'),
    'never reported as met',
  ).toHaveLength(3);
  expect(
    remarks.map(({ text }) => /KD\d\d/.exec(text)?.[0]),
    'entries reported',
  ).toEqual(['KD10', 'KD11', 'KD12']);
});

test('a deviation in another way than listed is red', () => {
  const outcomes = pkce({ 'pkce-plain': { observed: '200, tokens, and a cake' } });
  expect(verdicts(outcomes, LAB), 'what is red').toEqual({ 'pkce-plain': 'not met' });
});

test('a deviation that is gone is red, until the list is updated', () => {
  const outcomes = pkce({ 'pkce-plain': { met: true, observed: 'invalid_request' } });
  const { conditions } = judgeOutcomes('pkce', outcomes, LAB);
  const gone = conditions.find(({ holds }) => !holds);
  expect(gone?.requirement?.verdict, 'verdict').toBe('deviates no more');
  expect(gone?.where, 'where to change it').toBe('guide/protocol/known-deviations.ts, entry KD11');
});

test('what was only read in source does not count on a live server', () => {
  const readOnly = knownDeviations.map((entry) => ({ ...entry, measured: [] }));
  const id = (server: Server) => deviationIn(server, 'pkce-verifier-form', readOnly)?.id;
  expect(id(LAB), 'on the lab, which imitates what the source says').toBe('KD12');
  expect(id(LIVE), 'on a live server').toBeUndefined();
  expect(verdicts(pkce(), LIVE), 'what was measured counts there, too').toEqual({});
});

test('a deviation nobody listed is red, whatever the force', () => {
  const outcomes = pkce({ 'pkce-downgrade': { met: false, observed: '200, tokens' } });
  expect(verdicts(outcomes, LAB), 'what is red').toEqual({ 'pkce-downgrade': 'not met' });
});

test('an entry counts from the family it begins in to the one it ends in', () => {
  const revoke = (version: string) => deviationIn({ ...LIVE, version }, 'revoke-refresh-token')?.id;
  expect(revoke('2024.10.5'), 'before it ended').toBe('KD25');
  expect(revoke('2025.2.0'), 'from its end on').toBeUndefined();
  const rotates = (refreshThreshold: string | null, version: string) =>
    deviationIn({ ...LIVE, version, refreshThreshold }, 'refresh-rotates')?.id;
  expect(rotates('hours=1', '2026.2.2'), 'with a threshold').toBe('KD21');
  expect(rotates('seconds=0', '2026.2.2'), 'without one').toBeUndefined();
  expect(rotates('hours=1', '2025.8.1'), 'before it began').toBeUndefined();
});

test('a requirement nobody looked at, or somebody twice, is an error', () => {
  expect(() => judgeOutcomes('pkce', pkce().slice(1), LAB), 'one is missing').toThrow(
    /pkce-s256 \(0 times\)/,
  );
  expect(() => judgeOutcomes('pkce', [...pkce(), ...pkce()], LAB), 'all twice').toThrow(/2 times/);
  expect(requirementsOf('pkce'), 'requirements of the area').toHaveLength(pkce().length);
});

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
