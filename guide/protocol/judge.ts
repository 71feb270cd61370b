import { clause } from '../clauses.ts';
import type { Condition } from '../condition.ts';
import type { Deviation, Server } from './deviation.ts';
import { knownDeviations } from './known-deviations.ts';
import { requirementsOf, type Area, type RequirementIn } from './requirements.ts';
import type { Outcome, Requirement, RequirementVerdict } from './requirement.ts';

/** Where the list of known deviations is kept. */
const LIST = 'guide/protocol/known-deviations.ts';

/** Year and release of a version, as numbers. */
const family = (version: string): [number, number] => {
  const [year = 0, release = 0] = version.split('.').map(Number);
  return [year, release];
};

/** Whether the first version's family comes before the second's. */
function isBefore(one: string, other: string): boolean {
  const [[year, release], [otherYear, otherRelease]] = [family(one), family(other)];
  return year < otherYear || (year === otherYear && release < otherRelease);
}

/**
 * The deviation expected of a server for a requirement; `undefined`: it is expected to meet it.
 *
 * @param known entries to look in.
 */
export const deviationIn = (
  server: Server,
  requirement: string,
  known: readonly Deviation[] = knownDeviations,
): Deviation | undefined =>
  known.find(
    (entry) =>
      entry.requirement === requirement &&
      (entry.from === null || !isBefore(server.version, entry.from)) &&
      (entry.until === null || isBefore(server.version, entry.until)) &&
      (entry.measured.length > 0 || server.played === 'lab') &&
      (entry.when?.(server) ?? true),
  );

/** Something said of a requirement that is no verdict. */
export interface Remark {
  readonly clause: Condition['clause'];
  readonly text: string;
}

/** What the probes of one area came to. */
export interface Judgement {
  readonly conditions: readonly Condition[];
  /** Deviations in force, and requirements there was nothing to look at for. */
  readonly remarks: readonly Remark[];
}

interface Verdict {
  readonly verdict: RequirementVerdict;
  readonly property: string;
  readonly expected: string;
  readonly observed: string;
  readonly where: string;
}

function verdictOn(required: Requirement, outcome: Outcome, listed: Deviation | undefined): Verdict {
  const { property } = required;
  const { expected, observed } = outcome;
  const { where } = clause(required.clause);
  if (listed === undefined) {
    return { verdict: outcome.met === true ? 'met' : 'not met', property, expected, observed, where };
  }
  const deviates = `it still deviates as listed, from: ${property}`;
  if (outcome.met === true) {
    if (!listed.always) return { verdict: 'met', property, expected, observed, where };
    return {
      verdict: 'deviates no more',
      property: deviates,
      expected: listed.says,
      observed: `${observed}: the norm is met now, so the entry has to be removed or ended`,
      where: `${LIST}, entry ${listed.id}`,
    };
  }
  if (!listed.seen.test(observed)) {
    return { verdict: 'not met', property, expected, observed, where };
  }
  return {
    verdict: 'deviates',
    property: `known deviation (${listed.id}), from: ${property}`,
    expected: listed.says,
    observed,
    where,
  };
}

/**
 * Holds what probes saw against the requirements of an area. Every requirement has to be accounted for. One that is
 * not met is a failure, whatever its force, unless the list of known deviations says that this very thing is seen;
 * one on that list that is met is a failure, too: a change for the better is news.
 *
 * @throws Error naming the requirements without an outcome, or with more than one.
 */
export function judgeOutcomes<A extends Area>(
  area: A,
  outcomes: readonly Outcome<RequirementIn<A>>[],
  server: Server,
): Judgement {
  const requirements = requirementsOf(area);
  const miscounted = requirements
    .map(({ id }) => ({ id, times: outcomes.filter((outcome) => outcome.id === id).length }))
    .filter(({ times }) => times !== 1);
  if (miscounted.length > 0) {
    throw new Error(
      `requirements of "${area}" not looked at exactly once: ` +
        miscounted.map(({ id, times }) => `${id} (${times} times)`).join(', '),
    );
  }
  const conditions: Condition[] = [];
  const remarks: Remark[] = [];
  for (const required of requirements) {
    const outcome = outcomes.find(({ id }) => id === required.id);
    if (outcome === undefined) continue;
    if (outcome.met === null) {
      remarks.push({
        clause: required.clause,
        text: `Not looked at: ${required.id} (${required.norm}), because ${outcome.observed}.`,
      });
      continue;
    }
    const listed = deviationIn(server, required.id);
    const { verdict, ...texts } = verdictOn(required, outcome, listed);
    const { id, norm, force, party, clause: about } = required;
    conditions.push({
      clause: about,
      ...texts,
      holds: verdict === 'met' || verdict === 'deviates',
      requirement: { id, norm, force, party, verdict, exchanges: outcome.exchanges },
    });
    if (listed !== undefined && verdict === 'deviates') {
      remarks.push({ clause: about, text: deviationText(listed, required, server) });
    }
  }
  return { conditions, remarks };
}

const deviationText = (listed: Deviation, { norm, force, party }: Requirement, server: Server): string => {
  const measured = listed.measured.join(', ');
  const basis = measured === '' ? 'so far read in source only' : `measured on ${measured}`;
  const isNew = server.played === 'live' && !listed.measured.includes(server.version);
  return (
    `Known deviation ${listed.id} of ${party} from ${norm} (${force}): ${listed.says}. ` +
    `${listed.limits} Source: ${listed.source}; ${basis}.` +
    (isNew ? ` Seen here on ${server.version}, which the entry does not name yet.` : '')
  );
};
