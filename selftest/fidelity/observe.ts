import type { Locator } from '@playwright/test';
import { z } from 'zod';
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

/** Glyphs of icon fonts live in Unicode's private-use area and are part of what the browser reads. */
const GLYPHS = /[\uE000-\uF8FF]/g;

const snapshotSchema = z.array(
  z.union([z.string(), z.looseObject({ role: z.string(), name: z.string().optional() })]),
);

/** White space folded, icon glyphs left out. */
const plain = (text: string): string => text.replace(GLYPHS, '').replace(/\s+/g, ' ').trim();

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
    (element, { attributes, data, telling }) => {
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
        if (!(above instanceof Element)) break;
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
    { attributes: ATTRIBUTES, data: DATA, telling: classes },
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
