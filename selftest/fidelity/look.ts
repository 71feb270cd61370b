import type { BrowserContext, Locator } from '@playwright/test';
import type { Control } from './controls.ts';
import type { Looks } from './facts.ts';
import { observe } from './observe.ts';
import { type Subjects, subjectsOn } from './subjects.ts';
import { test as base } from '../../fixtures/authentik/authentik-fixtures.ts';
import { NO_FAULT } from '../../lab/faults/catalogue.ts';
import { familyLab } from '../family-lab.ts';

/** Requests that change nothing. */
const READING = ['GET', 'HEAD', 'OPTIONS'];

/**
 * Keeps every request that could change something from leaving the browser: screens are opened and looked at, nothing
 * is ever submitted. The administrator is signed in already. Answers a journey makes up itself come first.
 */
export async function onlyRead(context: BrowserContext): Promise<void> {
  await context.route('**', async (route) => {
    if (READING.includes(route.request().method())) await route.fallback();
    else await route.abort('blockedbyclient');
  });
}

/** Waits, within limits, until one of the elements shows. */
async function shows(elements: Locator, within: number): Promise<boolean> {
  if (within === 0) return elements.first().isVisible();
  return elements
    .first()
    .waitFor({ timeout: within })
    .then(() => true)
    .catch(() => false);
}

/**
 * What a control looks like on the screen that is open; `undefined` when it is not there.
 *
 * @param within how long to wait for it, in milliseconds: 0 where it may well be missing.
 */
export async function look(subjects: Subjects, control: Control, within: number): Promise<Looks | undefined> {
  const all = control.find(subjects);
  const shown = all.filter({ visible: true });
  const visible = await shows(shown, within);
  if (!visible && (await all.count()) === 0) return undefined;
  const found = visible ? shown.first() : all.first();
  const { name, ...looks } = await observe(found, visible, control.classes);
  if (name === undefined || control.lastingName === null) return looks;
  return { ...looks, name: control.lastingName?.(name) ?? name };
}

/** How long one step may take on the lab, in milliseconds: a control that is missing is to be named soon. */
const STEP = 10_000;

/** A lab with one administrator's session for all tests of a worker. */
export interface LabFixtures {
  /** Page objects on a page of the administrator, from which nothing can be written. */
  readonly subjects: Subjects;
}

/**
 * Tests on a lab of one family: `lab → session → subjects`.
 *
 * @param family such as 2026.2.
 */
export const labOf = (family: string) =>
  base.extend(familyLab({ LAB_AUTHENTIK: family, LAB_FAULT: NO_FAULT })).extend<object, LabFixtures>({
    subjects: [
      async ({ authentikSession, authentikVersion, guide }, use) => {
        await onlyRead(authentikSession);
        const page = await authentikSession.newPage();
        page.setDefaultTimeout(STEP);
        await use(subjectsOn(page, guide.origins.authentik, authentikVersion.text));
        await page.close();
      },
      { scope: 'worker', box: true },
    ],
  });
