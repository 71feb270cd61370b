/** A difference between the lab and what was captured that is not the lab's fault. */
export interface KnownDifference {
  /** Family of the lab and the facts. */
  readonly family: string;
  /** Id of the control. */
  readonly control: string;
  /** `tag`, `role`, `name`, `classes`, `hosts`, or `attribute <name>`. */
  readonly aspect: string;
  /** Why the capture says something else. */
  readonly reason: string;
}

/** Limits of the captures. An entry that differs no longer fails the self-test, too. */
export const knownDifferences: readonly KnownDifference[] = [];
