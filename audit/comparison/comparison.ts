import type { Audit, ClauseEntry } from '../verdicts/audit-schema.ts';
import type { Verdict } from '../verdicts/verdicts.ts';

/** What a difference is about. */
export type Subject =
  | 'summary'
  | 'run'
  | 'system'
  | 'cause'
  | 'clause'
  | 'person'
  | 'condition'
  | 'claim'
  | 'word'
  | 'capability'
  | 'configuration'
  | 'problem'
  | 'timing';

/** One difference between two runs. */
export interface Difference {
  readonly subject: Subject;
  readonly name: string;
  /** `null`: it was not there. */
  readonly before: string | null;
  readonly after: string | null;
  /** Whether the later run is worse or better for it; `changed`: a reader has to decide. */
  readonly weight: 'worse' | 'better' | 'changed';
}

/** Two runs, held against each other. */
export interface Comparison {
  /** `worse` as soon as one difference is; else `better` when one is; else `same`, whatever changed besides. */
  readonly result: 'same' | 'better' | 'worse';
  readonly differences: readonly Difference[];
}

type Facts = ReadonlyMap<string, string>;

/** From worst to best; `not-testable` is neither. */
const RANK: readonly Verdict[] = ['failed', 'blocked', 'not-tested', 'passed'];

/** A test is slower, or faster, when its time changed by more than this factor and by more than {@link NOTABLE}. */
const FACTOR = 1.5;

/** Milliseconds. */
const NOTABLE = 1000;

/** Differences of two sets of facts, in the order of the later one; what went away comes last. */
function differing(
  subject: Subject,
  older: Facts,
  newer: Facts,
  weigh: (before: string | null, after: string | null) => Difference['weight'] = () => 'changed',
): Difference[] {
  const names = [...new Set([...newer.keys(), ...older.keys()])];
  return names.flatMap((name) => {
    const before = older.get(name) ?? null;
    const after = newer.get(name) ?? null;
    return before === after ? [] : [{ subject, name, before, after, weight: weigh(before, after) }];
  });
}

const runFacts = ({ run }: Audit): Facts =>
  new Map([
    ['edition', run.edition],
    ['mode', run.mode],
    ['redirect URIs compared', run.matching],
    ['authentik played by', run.targets.authentik.played],
    ['engomo played by', run.targets.engomo.played],
    ['suite', `${run.suite.name} ${run.suite.version}`],
    ['lock file', run.lockFile.slice(0, 12)],
  ]);

const systemFacts = ({ systems }: Audit): Facts =>
  new Map(
    systems.map(({ product, version, build }) => [
      product,
      build === undefined ? version : `${version}, build ${build}`,
    ]),
  );

const traitFacts = (audit: Audit, kind: 'word' | 'capability' | 'claim'): Facts => {
  const values = new Map<string, Set<string>>();
  for (const { product, name, value } of audit.traits.filter((trait) => trait.kind === kind)) {
    const key = `${product}: ${name}`;
    values.set(key, (values.get(key) ?? new Set<string>()).add(value));
  }
  // Sorted: which worker saw a thing first is no difference between two runs.
  return new Map([...values].map(([key, found]) => [key, [...found].sort().join('; ')]));
};

const isTestable = ({ verdict }: ClauseEntry): boolean => verdict !== 'not-testable';

const clauseFacts = (audit: Audit): Facts =>
  new Map(
    audit.clauses
      .filter(isTestable)
      .map(({ id, formFactor, verdict }) => [`${id} on ${formFactor}`, verdict]),
  );

const peopleFacts = ({ people }: Audit): Facts =>
  new Map(people.map(({ email, formFactor, verdict }) => [`${email} on ${formFactor}`, verdict]));

const rankOf = (verdict: string): number => RANK.findIndex((known) => known === verdict);

const weighVerdicts = (before: string | null, after: string | null): Difference['weight'] => {
  if (after === null) return 'changed';
  // A clause that was not asked for before can only disappoint.
  const earlier = before === null ? rankOf('passed') : rankOf(before);
  if (before === null && after === 'passed') return 'changed';
  return rankOf(after) < earlier ? 'worse' : 'better';
};

/** What differs from run to run by its nature: digests of secrets, times in milliseconds, people of one worker. */
const steady = (text: string): string =>
  text
    .replace(/SHA-256 [0-9a-f]+…?/g, 'SHA-256 …')
    .replace(/\b\d{13}\b/g, '…')
    .replace(/\b(engomo-e2e-[a-z-]+)-\d+/g, '$1');

/**
 * Conditions by clause, form factor and property. One that several tests saw holds when all of them saw it hold; what
 * was observed counts only where it is not simply what was expected (an id is another one in every lab).
 */
function conditionFacts(audit: Audit): Facts {
  const facts = new Map<string, string>();
  for (const { id, formFactor, evidence } of audit.clauses) {
    for (const { property, expected, observed, holds } of evidence) {
      const key = `${id} on ${formFactor}: ${property}`;
      if (facts.get(key)?.startsWith('does not hold') === true) continue;
      const seen = expected === observed ? '' : `, ${steady(observed)}`;
      facts.set(key, `${holds ? 'holds' : 'does not hold'}${seen}`);
    }
  }
  return facts;
}

/** @param alike whether both runs looked at the same things: one that is looked at no more is a loss then. */
const weighConditions =
  (alike: boolean) =>
  (before: string | null, after: string | null): Difference['weight'] => {
    const held = before?.startsWith('holds') ?? true;
    const holds = after?.startsWith('holds') ?? !(alike && held);
    if (held === holds) return 'changed';
    return holds ? 'better' : 'worse';
  };

/** Whether two runs asked for the same, with the same suite. */
const isAlike = (older: Audit, newer: Audit): boolean =>
  (['edition', 'mode', 'matching', 'commit'] as const).every((fact) => older.run[fact] === newer.run[fact]);

/** Ids and secrets the lab makes anew in every run; of a live product they are as lasting as everything else. */
const BORN = ['client id', 'client secret'];

const configurationFacts = (audit: Audit, other: Audit): Facts =>
  new Map(
    audit.configuration
      .filter(({ moment }) => moment === 'after')
      .flatMap(({ product, object, fields }) => {
        const lasting = [audit, other].every(({ run }) => run.targets.authentik.played === 'live');
        return Object.entries(fields ?? {})
          .filter(([field]) => lasting || !BORN.includes(field))
          .map(([field, value]) => [`${product}, ${object}: ${field}`, value] as const);
      }),
  );

const testName = ({ title, project }: Audit['tests'][number]): string => `${title} (${project})`;

const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} s`;

/** Tests that passed in both runs and took notably longer or shorter; the machine may be the reason, so it never counts. */
const timings = (older: Audit, newer: Audit): Difference[] =>
  newer.tests.flatMap((test) => {
    const earlier = older.tests.find((candidate) => testName(candidate) === testName(test));
    if (earlier?.status !== 'passed' || test.status !== 'passed') return [];
    const [short, long] = [earlier.durationMs, test.durationMs].sort((one, other) => one - other);
    if (short === undefined || long === undefined || long < short * FACTOR || long - short < NOTABLE)
      return [];
    const [before, after] = [seconds(earlier.durationMs), seconds(test.durationMs)];
    return [{ subject: 'timing', name: testName(test), before, after, weight: 'changed' } as const];
  });

const problemFacts = ({ problems }: Audit): Facts => new Map(problems.map((problem) => [problem, 'found']));

const causeFacts = ({ causes }: Audit): Facts =>
  new Map(causes.map(({ says, remedy }) => [says, remedy ?? 'found']));

const weighLoss = (before: string | null): Difference['weight'] => (before === null ? 'worse' : 'better');

/** What a run says of the guide. */
const verdictOf = ({ summary }: Audit): string => {
  if (summary.holds) return 'holds';
  return summary.clauses.failed > 0 ? 'does not hold' : 'cannot be said';
};

const weighSummaries = (before: string | null, after: string | null): Difference['weight'] => {
  if (before === 'holds') return 'worse';
  return after === 'holds' ? 'better' : 'changed';
};

/** Whether something kept a run from judging: what it did not see then says nothing about the products. */
const isKeptOut = (audit: Audit): boolean => verdictOf(audit) === 'cannot be said' && audit.causes.length > 0;

/** Whether a difference is that something was not seen. */
const isUnseen = ({ after, subject }: Difference): boolean =>
  !['cause', 'problem', 'summary'].includes(subject) &&
  (after === null || after === 'blocked' || after === 'not-tested');

/** What changed from an older run to a newer one. Of one that was kept from judging, what it did not see is left out. */
export function compare(older: Audit, newer: Audit): Comparison {
  const both = (facts: (audit: Audit) => Facts): [Facts, Facts] => [facts(older), facts(newer)];
  const verdict = (audit: Audit): Facts => new Map([['the guide', verdictOf(audit)]]);
  const all = [
    ...differing('summary', ...both(verdict), weighSummaries),
    ...differing('cause', ...both(causeFacts), weighLoss),
    ...differing('run', ...both(runFacts)),
    ...differing('system', ...both(systemFacts)),
    ...differing('problem', ...both(problemFacts), weighLoss),
    ...differing('clause', ...both(clauseFacts), weighVerdicts),
    ...differing('person', ...both(peopleFacts), weighVerdicts),
    ...differing('condition', ...both(conditionFacts), weighConditions(isAlike(older, newer))),
    ...differing('claim', ...both((audit) => traitFacts(audit, 'claim'))),
    ...differing('word', ...both((audit) => traitFacts(audit, 'word'))),
    ...differing('capability', ...both((audit) => traitFacts(audit, 'capability'))),
    ...differing('configuration', configurationFacts(older, newer), configurationFacts(newer, older)),
    ...timings(older, newer),
  ];
  const differences = isKeptOut(newer) ? all.filter((difference) => !isUnseen(difference)) : all;
  const has = (weight: Difference['weight']): boolean =>
    differences.some((difference) => difference.weight === weight);
  if (has('worse')) return { result: 'worse', differences };
  return { result: has('better') ? 'better' : 'same', differences };
}
