/** An option of a drop-down. */
export interface Choice {
  /** What is sent. */
  readonly value: string;
  /** What the field shows. */
  readonly label: string;
  /** A second line in the list. */
  readonly description?: string;
  /** Heading that the option stands under. */
  readonly group?: string;
}

/** Options under their headings, in the order of their first option. */
export function grouped(choices: readonly Choice[]): readonly (readonly [string, readonly Choice[]])[] {
  const groups = new Map<string, Choice[]>();
  for (const choice of choices) {
    const name = choice.group ?? '';
    groups.set(name, [...(groups.get(name) ?? []), choice]);
  }
  return [...groups];
}
