import type { ClauseId } from '../clauses.ts';
import {
  authorizationRequirements,
  codeRequirements,
  discoveryRequirements,
} from './authorization-requirements.ts';
import { redirectRequirements } from './redirect-requirements.ts';
import { requirement, type Requirement } from './requirement.ts';
import { clientRequirements, idTokenRequirements, tokenRequirements } from './token-requirements.ts';

const table = {
  ...discoveryRequirements,
  ...authorizationRequirements,
  ...codeRequirements,
  ...redirectRequirements,
  ...idTokenRequirements,
  ...tokenRequirements,
  ...clientRequirements,
} as const;

/** What requirements are looked at together. */
export type Area = keyof typeof table;

/** Ids of the requirements of an area, or of several. */
export type RequirementIn<A extends Area> = { [One in A]: keyof (typeof table)[One] & string }[A];

/** Id of any requirement. */
export type RequirementId = RequirementIn<Area>;

/** The requirements of an area, in the order of the report. */
export const requirementsOf = (area: Area): Requirement[] =>
  Object.entries(table[area]).map(([id, text]) =>
    requirement(area in clientRequirements ? 'engomo' : 'authentik', id, text),
  );

const areas = Object.keys(table).filter((name): name is Area => name in table);

/** Every requirement there is. */
export const allRequirements: readonly Requirement[] = areas.flatMap(requirementsOf);

/** Clauses that the requirements of an area stand behind, each once. */
export const clausesIn = (area: Area): ClauseId[] => [
  ...new Set(requirementsOf(area).map(({ clause }) => clause)),
];
