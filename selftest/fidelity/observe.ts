import type { Locator, Page } from '@playwright/test';
import { z } from 'zod';
import type { DumpedElement } from './captures.ts';
import type { Looks } from './facts.ts';

/** Attributes that locators use or that decide how the browser treats a control. */
const ATTRIBUTES = [
  'contenteditable',
  'data-ak-key',
  'data-managed-by',
  'data-permission-code',
  'label',
  'name',
  'path',
  'placeholder',
  'required',
  'slot',
  'type',
];

/** Attributes whose value is data: that they are there is the fact. */
const DATA = ['data-ak-key', 'data-permission-code'];

/** Mark of the elements that only stand in for what a capture leaves out above its first line. */
export const STAND_IN = 'data-stand-in';

/** Glyphs of icon fonts live in Unicode's private-use area and are part of what the browser reads. */
const GLYPHS = /[\uE000-\uF8FF]/g;

const snapshotSchema = z.array(
  z.union([z.string(), z.looseObject({ role: z.string(), name: z.string().optional() })]),
);

/** White space folded, icon glyphs left out. */
export const plain = (text: string): string => text.replace(GLYPHS, '').replace(/\s+/g, ' ').trim();

/** Role and accessible name as Playwright's role locators see them. */
async function accessibility(control: Locator): Promise<Pick<Looks, 'role' | 'name'>> {
  const [first] = snapshotSchema.parse(await control.ariaSnapshotJSON({ depth: 1 }));
  if (first === undefined || typeof first === 'string') return { role: null };
  // The snapshot of an element without a role of its own begins with what is inside it.
  const own = control.and(control.page().locator(`role=${first.role}`));
  if ((await own.count()) === 0) return { role: null };
  return { role: first.role, name: plain(first.name ?? '') };
}

/** Tag, attributes, classes and surroundings, read in one go. */
function markup(control: Locator, classes: readonly string[]) {
  return control.evaluate(
    (element, { attributes, data, telling, standIn }) => {
      // Methods: a function with a name of its own does not survive being sent to the browser by every runner.
      const reader = {
        tells(node: Element): boolean {
          return (
            node.localName.includes('-') ||
            ['dialog', 'details', 'tbody'].includes(node.localName) ||
            node.getAttribute('role') === 'dialog' ||
            node.hasAttribute('data-managed-by')
          );
        },
        describe(node: Element): string {
          const marks = ['data-managed-by', 'name', 'role', 'slot'].map((name) => {
            const value = node.getAttribute(name);
            return value === null || value === '' ? '' : `[${name}="${value}"]`;
          });
          return `${node.localName}${marks.join('')}`;
        },
      };

      const hosts: string[] = [];
      for (let node: Node = element; ;) {
        const parent: Node | null = node.parentNode;
        if (parent === null) break;
        const shadow = parent instanceof ShadowRoot;
        const above = shadow ? parent.host : parent;
        if (!(above instanceof Element) || above.hasAttribute(standIn)) break;
        if (shadow || reader.tells(above))
          hosts.unshift(`${reader.describe(above)}${shadow ? '#shadow' : ''}`);
        node = above;
      }

      const kept = attributes.flatMap((name): [string, string][] => {
        const value = element.getAttribute(name);
        return value === null ? [] : [[name, data.includes(name) ? 'any' : value]];
      });
      if (element instanceof HTMLSelectElement) {
        kept.push(['option values', [...element.options].map(({ value }) => value).join(' ')]);
      }
      return {
        tag: element.localName,
        attributes: Object.fromEntries(kept),
        classes: telling.filter((name) => element.classList.contains(name)),
        hosts,
      };
    },
    { attributes: ATTRIBUTES, data: DATA, telling: classes, standIn: STAND_IN },
  );
}

/**
 * What a locator can see of a control on the page it belongs to.
 *
 * @param control exactly one element.
 * @param visible of a control that is not, role and name are left out: nobody finds it by them.
 * @param classes the control's telling classes, if it has any.
 */
export async function observe(
  control: Locator,
  visible: boolean,
  classes?: readonly string[],
): Promise<Looks> {
  const { classes: had, ...rest } = await markup(control, classes ?? []);
  return {
    ...rest,
    ...(classes === undefined ? {} : { classes: had }),
    ...(visible ? await accessibility(control) : {}),
  };
}

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
