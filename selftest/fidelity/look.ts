import type { BrowserContext, Locator } from '@playwright/test';
import type { Control } from './controls.ts';
import type { Looks } from './facts.ts';
import { observe } from './observe.ts';
import type { Subjects } from './subjects.ts';

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
