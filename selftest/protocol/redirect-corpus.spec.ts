import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { z } from 'zod';
import { probeRedirectCorpus, UnsafeToFire } from '../../fixtures/protocol/probes/redirect-corpus.ts';
import { redirectCorpus } from '../../guide/protocol/redirect-corpus.ts';
import { guideValues } from '../../guide/values.ts';
import { weakMatchers } from '../../lab/faults/weak-matchers.ts';
import { APP, guideWorld, WEB, type World } from '../lab/authentik-world.ts';
import { labTarget, registeredIn } from './lab-target.ts';

const lineSchema = z.object({
  id: z.string(),
  u: z.string().optional(),
  re: z.literal(1).optional(),
  eq: z.literal(1).optional(),
});

/** The corpus for the guide's own hosts, as it was counted with Python 3.11; one line has a rule for its value. */
const lines = readFileSync(join(import.meta.dirname, 'redirect-uris.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => lineSchema.parse(JSON.parse(line)))
  .map(({ u = `https://engomo.company/${'a'.repeat(8192)}`, ...line }) => ({ ...line, u }));

const guide = guideValues({ authentik: 'https://authentik.company', engomo: 'https://engomo.company' });

test('for the guide’s hosts the generated corpus is the counted one, and more', () => {
  const generated = new Map(redirectCorpus(guide).variants.map(({ id, value }) => [id, value]));
  expect(
    lines.filter(({ id, u }) => generated.get(id) !== u).map(({ id }) => id),
    'lines that differ',
  ).toEqual([]);
  expect(generated.size, 'what the rules make beyond the file').toBeGreaterThan(lines.length);
});

test('a pattern matches what Python’s re.fullmatch matches', () => {
  const { variants } = redirectCorpus(guide);
  const byId = new Map(variants.map(({ id, patternMatches }) => [id, patternMatches]));
  expect(
    lines.filter(({ id, re }) => byId.get(id) !== (re === 1)).map(({ id }) => id),
    'lines of the file judged otherwise',
  ).toEqual([]);
  const program =
    'import json,re,sys\nd=json.load(sys.stdin)\n' +
    'print(json.dumps([any(re.fullmatch(p,u) for p in d["p"]) for u in d["u"]]))';
  const input = JSON.stringify({ p: [WEB, APP], u: variants.map(({ value }) => value) });
  const python = spawnSync('python3', ['-c', program], { input, encoding: 'utf8' });
  test.skip(python.error !== undefined, 'no python3 here; the file’s lines were compared above');
  expect(JSON.parse(python.stdout), 'generated lines, asked of Python itself').toEqual(
    variants.map(({ patternMatches }) => patternMatches),
  );
});

test('other hosts bring as many lines, none of which is registered', () => {
  for (const engomo of [
    'https://engomo.example.com',
    'https://apps.firma.de/engomo',
    'http://localhost:8080',
  ]) {
    const values = guideValues({ authentik: 'https://sso.firma.de', engomo });
    const { variants, dropped } = redirectCorpus(values);
    const registered = values.provider.redirectUris.map(({ url }) => url);
    expect(variants.length, engomo).toBeGreaterThanOrEqual(lines.length);
    expect(
      variants.map(({ value }) => value).filter((value) => registered.includes(value)),
      engomo,
    ).toEqual([]);
    for (const [id, value] of dropped) expect(registered, `${engomo}: ${id} is dropped`).toContain(value);
  }
});

const fire = async (world: World) => probeRedirectCorpus(await labTarget(world), registeredIn(world), null);

const acceptedBy = async (world: World): Promise<string[]> =>
  (await fire(world)).shots.filter(({ refusal }) => !refusal.refused).map(({ variant }) => variant.id);

test('compared exactly, nothing of the corpus is accepted', async () => {
  const { outcomes } = await fire(await guideWorld());
  expect(
    outcomes.filter(({ met }) => met === false),
    'outcomes that are not met',
  ).toEqual([]);
});

test('compared as patterns, exactly what the patterns match is accepted', async () => {
  const redirectUris = [WEB, APP].map((url) => ({ matchingMode: 'regex' as const, url }));
  const accepted = await acceptedBy(await guideWorld({ provider: { redirectUris } }));
  const predicted = redirectCorpus(guide).variants.filter(({ patternMatches }) => patternMatches);
  expect(accepted, 'variants that were accepted').toEqual(predicted.map(({ id }) => id));
  const counted = lines.filter(({ re }) => re === 1).map(({ id }) => id);
  expect(
    accepted.filter((id) => lines.some((line) => line.id === id)),
    'those of the file',
  ).toEqual(counted);
});

test('nothing is sent while the registered list is another one', async () => {
  const world = await guideWorld({ provider: { redirectUris: [] } });
  const target = await labTarget(world);
  await expect(
    probeRedirectCorpus(target, registeredIn(world), null),
    'an empty list trusts the first URI it sees',
  ).rejects.toThrow(UnsafeToFire);
  expect(world.provider.redirectUris, 'the list afterwards').toEqual([]);
});

/** What is left of a path that climbs above its host: a slash (URL Standard; Node 24), or nothing (Node 22 and before). */
const CLIMBS_TO_SLASH = new URL(`${APP}%2e%2e`).href === APP;

/** Accepted lines of the file per matcher, where the rule is complete (measured with `re` of Python 3.11). */
const COUNTED: Readonly<Record<string, number>> = {
  ...{ M01: 36, M02: 67, M03: 88, M04: 2, M05: 67, M06: 17, M07: 88, M08: 8, M09: 13, M10: 3 },
  ...{ M17: 4, M18: 4, M22: 26, M23: 32, M24: 1, M27: 3, M28: 3, M29: 19, M30: 309 },
  ...{ M31: 9, M32: 25, M33: 3, M34: 20 },
  M26: CLIMBS_TO_SLASH ? 41 : 40,
};

for (const { id, says, accepts } of weakMatchers) {
  test(`matcher ${id} (${says}) is exposed`, async () => {
    const count = lines.filter(({ u }) => [WEB, APP].some((registered) => accepts(registered, u))).length;
    expect(count, 'lines of the file it accepts').toBe(COUNTED[id] ?? count);
    const world = await guideWorld();
    world.state.replaced.redirectUriMatcher = (registered, uri) =>
      registered.some(({ url }) => accepts(url, uri));
    const { outcomes } = await fire(world);

    const exposed = outcomes.filter(({ met, id: name }) => met === false && /^redirect-[A-W]$/.test(name));
    expect(exposed.length, 'groups of the corpus that turn red').toBeGreaterThan(0);
    expect(
      outcomes.find(({ id: name }) => name === 'redirect-registered')?.met,
      'the registered redirect URIs are accepted all the same',
    ).toBe(true);
  });
}
