import type { Condition } from '../guide/condition.ts';

/** Conditions that do not hold, in a line each. */
export const broken = (conditions: readonly Condition[]): string[] =>
  conditions
    .filter(({ holds }) => !holds)
    .map(({ clause, property, observed }) => `${clause}: ${property}; found ${observed}`);
