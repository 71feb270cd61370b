import type { Page } from '@playwright/test';

/**
 * Scrolls every list that is to be seen on by its own height, or back to its beginning; says whether anything moved, or
 * could. Lists that draw only what is in view then draw what comes next.
 */
export async function scrollOn(page: Page, toBeginning: boolean): Promise<boolean> {
  const moved = await Promise.all(
    page.frames().map((frame) =>
      // No function of its own may be declared in here: what runs TypeScript would add something the page lacks.
      frame.evaluate((toBeginning) => {
        let moved = false;
        const open: Element[] = [document.documentElement];
        for (let element = open.pop(); element !== undefined; element = open.pop()) {
          open.push(...element.children, ...(element.shadowRoot?.children ?? []));
          if (element.scrollHeight <= element.clientHeight + 1 || element.clientHeight === 0) continue;
          if (!/auto|scroll/.test(getComputedStyle(element).overflowY)) continue;
          const before = element.scrollTop;
          element.scrollTop = toBeginning ? 0 : before + element.clientHeight;
          moved ||= toBeginning || element.scrollTop > before;
        }
        return moved;
      }, toBeginning),
    ),
  );
  return moved.includes(true);
}
