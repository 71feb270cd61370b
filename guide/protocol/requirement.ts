import { clause, type ClauseId } from '../clauses.ts';

/** How binding a requirement is: by a norm, or because this project asks for it. */
export type Force = 'MUST' | 'SHOULD' | 'project';

/** Whose behaviour is judged; the two verdicts are never mixed. */
export type Party = 'authentik' | 'engomo';

/** One thing a norm, or this project, asks of one party. */
export interface Requirement {
  /** Name in reports and in the list of known deviations; never reused. */
  readonly id: string;
  /** The clause of the guide that is worth something only if this holds. */
  readonly clause: ClauseId;
  readonly party: Party;
  readonly force: Force;
  /** Norm and section, such as `RFC 6749 §4.1.2`. */
  readonly norm: string;
  /** A sentence that is true when the requirement is met. */
  readonly property: string;
}

/** What a requirement came out as. `deviates`: not met, exactly as the list of known deviations says. */
export type RequirementVerdict = 'met' | 'not met' | 'deviates' | 'deviates no more';

/** What a report says of the requirement behind a condition. */
export interface SeenRequirement {
  readonly id: string;
  readonly norm: string;
  readonly force: Force;
  readonly party: Party;
  readonly verdict: RequirementVerdict;
  /** Requests with their answers, a line each, secrets replaced by their length. */
  readonly exchanges: readonly string[];
}

/** What a probe saw of one requirement. */
export interface Outcome<Id extends string = string> {
  readonly id: Id;
  /** `null`: there is nothing to look at here; {@link Outcome.observed} says why. */
  readonly met: boolean | null;
  readonly expected: string;
  readonly observed: string;
  readonly exchanges: readonly string[];
}

/** How a requirement is written down: clause, force, norm and section, and the sentence that is true when it is met. */
export type RequirementText = `${ClauseId} ${Force} ${string}: ${string}`;

/** Requirements of one party, by their ids. */
export type RequirementTexts = Readonly<Record<string, RequirementText>>;

/** Reads a requirement that was written down. @throws Error when it is no such text. */
export function requirement(party: Party, id: string, text: RequirementText): Requirement {
  const [, clauseId = '', force, norm = '', property = ''] =
    /^([A-F]\d+) (MUST|SHOULD|project) ([^:]+): (.+)$/.exec(text) ?? [];
  if (force !== 'MUST' && force !== 'SHOULD' && force !== 'project')
    throw new Error(`no requirement: ${text}`);
  return { id, clause: clause(clauseId).id, party, force, norm, property };
}
