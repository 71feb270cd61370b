import type { Page } from '@playwright/test';
import type { Controls } from './find.ts';

/** Time a button has to take a click, in milliseconds: what it belongs to may be fading already. */
const FADES_WITHIN = 2_000;

const watched = new WeakMap<Page, Set<string>>();

/**
 * From now on, what may come in between is put away by its button before each action of this tab. A handler that throws
 * would end the process, so a button that went by itself is let go.
 */
export async function putAwayInterruptions(controls: Controls): Promise<void> {
  const { page, dialect } = controls;
  const known = watched.get(page) ?? new Set<string>();
  watched.set(page, known);
  for (const text of dialect.interruptions.filter((each) => !known.has(each))) {
    known.add(text);
    await page.addLocatorHandler(controls.visible(text).first(), (button) =>
      button.click({ timeout: FADES_WITHIN }).catch(() => undefined),
    );
  }
}
