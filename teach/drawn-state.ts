import { setTimeout as pause } from 'node:timers/promises';
import type { Locator } from '@playwright/test';

/** A check box that is drawn by hand, and what of it says whether it is on. */
export interface DrawnState {
  readonly locator: Locator;
  /** The attribute … */
  readonly where: string;
  /** … and its value, or the class in it, when it is on. */
  readonly on: string;
}

/** Time a click has to change something, in milliseconds. */
const CHANGES_WITHIN = 2_000;

const ON = /^(?:true|on|yes|checked|selected|active)$/i;

type Attributes = Readonly<Record<string, string>>;

const attributesOf = (locator: Locator): Promise<Attributes> =>
  locator.evaluate((element) =>
    Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value])),
  );

const classes = (value = ''): string[] => value.split(/\s+/).filter((name) => name !== '');

/** What tells two states of an element apart, and which of them is on. */
function told(before: Attributes, after: Attributes): { where: string; on: string } | null {
  for (const where of new Set([...Object.keys(after), ...Object.keys(before)])) {
    const [was, is] = [before[where] ?? '', after[where] ?? ''];
    if (was === is || where === 'style') continue;
    if (where !== 'class') return { where, on: ON.test(was) && !ON.test(is) ? was : is };
    const [added] = classes(is).filter((name) => !classes(was).includes(name));
    const [removed] = classes(was).filter((name) => !classes(is).includes(name));
    const on = added ?? removed;
    if (on !== undefined) return { where, on };
  }
  return null;
}

/**
 * Finds out what a click changes on a check box that is none to assistive technology; `null` for one that is. It is left
 * as it was.
 */
export async function drawnState(box: Locator): Promise<DrawnState | null> {
  try {
    await box.isChecked();
    return null;
  } catch {
    // Not a check box to Playwright: what a click changes says it.
  }
  const near = [box, box.locator('..'), box.locator('..').locator('..')];
  const before = await Promise.all(near.map(attributesOf));
  await box.click();
  const ends = Date.now() + CHANGES_WITHIN;
  do {
    for (const [at, locator] of near.entries()) {
      const state = told(before[at] ?? {}, await attributesOf(locator));
      if (state === null) continue;
      await box.click();
      return { locator, ...state };
    }
    await pause(50);
  } while (Date.now() < ends);
  throw new Error('a click on this changes nothing that can be read');
}
