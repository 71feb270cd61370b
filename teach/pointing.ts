import type { Locator, Page } from '@playwright/test';
import type { TermKind } from '../pages/engomo/terms.ts';

/** The person closed the browser's window. */
export class WindowClosed extends Error {
  override readonly name = 'WindowClosed';

  constructor() {
    super('the window was closed');
  }
}

/**
 * Makes a page ready for {@link picked}. A click before the first pick of a context is armed goes through to the page
 * (Playwright 1.65.1); later picks are armed at once. So the first one is called off before anybody is asked anything.
 */
export async function readyToPoint(page: Page): Promise<void> {
  const first = page.pickLocator().catch(() => null);
  await page.cancelPickLocator();
  await first;
}

/**
 * The control a person clicks, which does not get the click; `null` when the pick was called off.
 *
 * @throws WindowClosed.
 */
export async function picked(page: Page): Promise<Locator | null> {
  try {
    return await page.pickLocator();
  } catch {
    if (page.isClosed()) throw new WindowClosed();
    return null;
  }
}

/** What takes the input in something that was pointed at for a field, a choice or a check box. */
const TAKES: Partial<Record<TermKind, string>> = {
  field: 'input, textarea, [contenteditable="true"]',
  choice: 'select',
  'check box': 'input[type="checkbox"], [role="checkbox"], [role="switch"]',
};

/** The control itself, where its frame or its caption was pointed at. */
export async function meant(pointed: Locator, kind: TermKind): Promise<Locator> {
  const takes = TAKES[kind];
  if (takes === undefined) return pointed;
  const isIt = await pointed.evaluate((element, css) => element.matches(css), takes);
  if (isIt) return pointed;
  const inside = pointed.locator(takes).filter({ visible: true });
  if ((await inside.count()) === 1) return inside;
  const text = await pointed.evaluate((element) => element.closest('label')?.innerText ?? '');
  const labelled = pointed.page().getByLabel(text.trim(), { exact: true }).filter({ visible: true });
  return text.trim() !== '' && (await labelled.count()) === 1 ? labelled : pointed;
}
