import type { ClauseId } from '../clauses.ts';
import { authorizationRequirements } from './authorization-requirements.ts';
import { clientRequirements } from './client-requirements.ts';
import { codeRequirements } from './code-requirements.ts';
import { discoveryRequirements } from './discovery-requirements.ts';
import { idTokenRequirements } from './id-token-requirements.ts';
import { redirectRequirements } from './redirect-requirements.ts';
import { requirement, type Requirement } from './requirement.ts';
import { tokenRequirements } from './token-requirements.ts';

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

/** Ids of the requirements of an area. */
export type RequirementIn<A extends Area> = (typeof table)[A][number][0];

/** Id of any requirement. */
export type RequirementId = RequirementIn<Area>;

/** The requirements of an area, in the order of the report. */
export const requirementsOf = (area: Area): Requirement[] => table[area].map((line) => requirement(line));

/** Every requirement there is. */
export const allRequirements: readonly Requirement[] = Object.values(table).flatMap((lines) =>
  lines.map((line) => requirement(line)),
);

/** Clauses that the requirements of an area stand behind, each once. */
export const clausesIn = (area: Area): ClauseId[] => [
  ...new Set(requirementsOf(area).map(({ clause }) => clause)),
];
