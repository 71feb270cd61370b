import type { Page } from '@playwright/test';
import type { DumpedElement } from './dump.ts';
import { STAND_IN } from './observe.ts';

/**
 * Builds a dumped page anew in a browser, shadow roots and slots included, so that locators can be tried on what was
 * captured. Without the product's scripts and styles it stands still, and whatever was closed is open: a name is only
 * computed for what can be seen.
 *
 * @param around tags of the elements above the dump's first line, outermost first; they stand in for what was left out.
 */
export async function rebuild(page: Page, root: DumpedElement, around: readonly string[]): Promise<void> {
  await page.setContent('<!doctype html><title>captured</title><body></body>');
  await page.evaluate(
    ({ dump, tags, standIn }) => {
      /** Elements that only a document can have once. */
      const once = ['html', 'head', 'body'];

      // Methods: a function with a name of its own does not survive being sent to the browser by every runner.
      const builder = {
        element(node: DumpedElement): Element {
          const element = document.createElement(once.includes(node.tag) ? 'div' : node.tag);
          for (const [name, value] of Object.entries(node.attributes)) element.setAttribute(name, value);
          if (node.tag === 'details') element.setAttribute('open', '');
          if (node.tag === 'slot') element.removeAttribute('hidden');
          // Custom elements are drawn inline when nobody says otherwise, and then have no box of their own.
          if (node.tag.includes('-') && !element.hasAttribute('hidden')) {
            element.setAttribute('style', 'display: block');
          }
          if (node.shadow !== null) this.fill(element.attachShadow({ mode: 'open' }), node.shadow);
          this.fill(element, node.children);
          return element;
        },
        fill(parent: Element | ShadowRoot, nodes: readonly (DumpedElement | string)[]): void {
          for (const node of nodes) {
            if (typeof node === 'string') parent.append(node);
            else if (node.tag !== 'head') parent.append(this.element(node));
          }
        },
      };

      let home: Element = document.body;
      home.setAttribute(standIn, '');
      for (const tag of tags) {
        const above = document.createElement(tag);
        above.setAttribute(standIn, '');
        above.setAttribute('style', 'display: block');
        home.append(above);
        home = above;
      }
      home.append(builder.element(dump));
    },
    { dump: root, tags: around, standIn: STAND_IN },
  );
}
