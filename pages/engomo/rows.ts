import type { Locator } from '@playwright/test';

/** How a row is told by the name that is drawn in it. */
export interface DrawnRow {
  readonly rows: Locator;
  /** What in a row holds its name; `null`: any text that is the name. */
  readonly drawn: Locator | null;
  /** What is used in the row; `null`: the row itself. */
  readonly then: Locator | null;
}

/**
 * The row in which a name is drawn, or what is used in it; `null`: not exactly one. What is handed through slots is no
 * part of a row for Playwright's locators; here a row has what is drawn in it.
 */
export async function rowOf({ rows, drawn, then }: DrawnRow, name: string): Promise<Locator | null> {
  const whole = new RegExp(`^\\s*${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\s*$`);
  const names = drawn?.filter({ hasText: whole }) ?? rows.page().getByText(name, { exact: true });
  const handles = await rows.elementHandles();
  /** For each element, the place of the row it is drawn in. */
  const rowsOf = (several: Locator): Promise<number[]> =>
    several.evaluateAll((elements, rows) => {
      return elements.map((element) => {
        let up: Node | null = element;
        while (up !== null && !rows.some((row) => row === up)) {
          const slot: Node | null = up instanceof Element ? up.assignedSlot : null;
          up = slot ?? up.parentNode ?? (up instanceof ShadowRoot ? up.host : null);
        }
        return rows.findIndex((row) => row === up);
      });
    }, handles);
  const [at, ...others] = new Set((await rowsOf(names)).filter((row) => row >= 0));
  if (at === undefined || others.length > 0) return null;
  if (then === null) return rows.nth(at);
  const [one, ...more] = (await rowsOf(then)).flatMap((row, place) => (row === at ? [place] : []));
  return one === undefined || more.length > 0 ? null : then.nth(one);
}
