import type { Locator } from '@playwright/test';

/** How a row is told by the name that is drawn in it. */
export interface DrawnRow {
  readonly rows: Locator;
  /** What in a row holds its name; `null`: any piece of its text. */
  readonly drawn: Locator | null;
  /** What is used in the row; `null`: the row itself. */
  readonly then: Locator | null;
}

/**
 * The row in which a name is drawn, or what is used in it. Texts that are handed through slots are no part of a row for
 * Playwright's locators; here a row has what is drawn in it. `null`: not exactly one.
 */
export async function rowOf({ rows, drawn, then }: DrawnRow, name: string): Promise<Locator | null> {
  const cells = drawn === null ? [] : await drawn.elementHandles();
  // No function of its own may be declared in here: what runs TypeScript would add something to it the page lacks.
  const found = await rows.evaluateAll(
    (elements, { cells, anything, name }) =>
      elements.flatMap((row, at) => {
        const within = anything
          ? [row]
          : cells.filter((cell) => {
              let up: Node | null = cell;
              while (up !== null && up !== row) {
                const slot: Node | null = up instanceof Element ? up.assignedSlot : null;
                up = slot ?? up.parentNode ?? (up instanceof ShadowRoot ? up.host : null);
              }
              return up === row;
            });
        const isCalledSo = within.some((cell) => {
          const pieces: string[] = [];
          const open: Node[] = [cell];
          for (let node = open.pop(); node !== undefined; node = open.pop()) {
            if (node instanceof Text) pieces.push(node.data.replace(/\s+/g, ' ').trim());
            const handed = node instanceof HTMLSlotElement ? node.assignedNodes() : [];
            const inner = node instanceof Element ? (node.shadowRoot ?? node) : node;
            open.push(...(handed.length > 0 ? handed : inner.childNodes));
          }
          return pieces.includes(name) || pieces.toReversed().join('').trim() === name;
        });
        return isCalledSo ? [at] : [];
      }),
    { cells, anything: drawn === null, name },
  );
  const [at] = found;
  if (at === undefined || found.length > 1) return null;
  const row = rows.nth(at);
  return then === null ? row : within(row, then);
}

/** The one element of several that is drawn inside of a row. */
async function within(row: Locator, several: Locator): Promise<Locator | null> {
  const handle = await row.elementHandle();
  const found = await several.evaluateAll(
    (elements, row) =>
      elements.flatMap((element, at) => {
        let up: Node | null = element;
        while (up !== null && up !== row) {
          const slot: Node | null = up instanceof Element ? up.assignedSlot : null;
          up = slot ?? up.parentNode ?? (up instanceof ShadowRoot ? up.host : null);
        }
        return up === row ? [at] : [];
      }),
    handle,
  );
  const [at] = found;
  return at === undefined || found.length > 1 ? null : several.nth(at);
}

/** The texts that are drawn in the row an element is in: a row by its role, else whatever says more than the element. */
export const rowTexts = (inside: Locator): Promise<string[]> =>
  inside.evaluate((element) => {
    let wider: string[] | undefined;
    for (let up: Node | null = element; up !== null;) {
      const texts: string[] = [];
      const open: Node[] = [up];
      for (let node = open.pop(); node !== undefined; node = open.pop()) {
        if (node instanceof Text) texts.push(node.data.replace(/\s+/g, ' ').trim());
        const handed = node instanceof HTMLSlotElement ? node.assignedNodes() : [];
        const inner = node instanceof Element ? (node.shadowRoot ?? node) : node;
        open.push(...(handed.length > 0 ? handed : inner.childNodes));
      }
      const said = texts.filter((text) => text !== '');
      if (up instanceof Element && up.matches('tr, li, [role="row"], [role="listitem"]')) return said;
      if (said.length > 1) wider ??= said;
      const slot: Node | null = up instanceof Element ? up.assignedSlot : null;
      up = slot ?? up.parentNode ?? (up instanceof ShadowRoot ? up.host : null);
    }
    return wider ?? [];
  });
