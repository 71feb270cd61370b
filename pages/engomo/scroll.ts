import type { Locator, Page } from '@playwright/test';
import { drawn } from './drawn.ts';

/** Brings what is in a list wholly into view: a list that draws only what is in view draws it anew then. */
export async function bringIntoView(found: Locator): Promise<void> {
  await found.evaluate((element) => {
    element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });
  await drawn(found.page());
}

/** How often lists are scrolled, at most: 5,000 entries of 20 a page, and as many again. */
const MOST_PAGES = 500;

/**
 * Scrolls every list that is to be seen from its beginning on, each by its own height, until something is found or
 * nothing moves any more: lists that draw only what is in view then draw what comes next.
 */
export async function everyPage(page: Page, find: () => Promise<Locator | null>): Promise<Locator | null> {
  for (let turned = 0; turned < MOST_PAGES; turned += 1) {
    // No function of its own may be declared in the page: what runs TypeScript would add something the page lacks.
    const scrolling = page.frames().map((frame) =>
      frame.evaluate((toBeginning) => {
        let moved = false;
        const open: Element[] = [document.documentElement];
        for (let element = open.pop(); element !== undefined; element = open.pop()) {
          open.push(...element.children, ...(element.shadowRoot?.children ?? []));
          if (element.clientHeight === 0 || element.scrollHeight <= element.clientHeight + 1) continue;
          if (!/auto|scroll/.test(getComputedStyle(element).overflowY)) continue;
          const before = element.scrollTop;
          element.scrollTop = toBeginning ? 0 : before + element.clientHeight;
          moved ||= toBeginning || element.scrollTop > before;
        }
        return moved;
      }, turned === 0),
    );
    const moved = (await Promise.all(scrolling)).includes(true);
    if (moved) await drawn(page);
    const found = await find();
    if (found !== null) return found;
    if (!moved) return null;
  }
  return null;
}
