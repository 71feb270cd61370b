import type { Locator } from '@playwright/test';
import { nextPicture } from '../pages/engomo/drawn.ts';
import type { TermKind } from '../pages/engomo/terms.ts';

/** What takes text. */
const FIELD = 'input, textarea, [contenteditable="true"]';

/** What takes the input in something that was pointed at for a field, a choice or a check box. */
const TAKES: Partial<Record<TermKind, string>> = {
  field: FIELD,
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
  const text = await pointed.evaluate((element) => element.closest('label')?.innerText.trim() ?? '');
  const labelled = pointed.page().getByLabel(text, { exact: true }).filter({ visible: true });
  return text !== '' && (await labelled.count()) === 1 ? labelled : pointed;
}

/** Whether something takes text. */
export const isField = (control: Locator): Promise<boolean> =>
  control.evaluate((element, css) => element.matches(css), FIELD);

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

const ON = /(?:^|[-_])(?:1|true|on|yes|checked|ticked|selected|active)$/i;

/** Attributes of an element; each class is one. */
const attributesOf = (locator: Locator): Promise<string[]> =>
  locator.evaluate((element) => [
    ...[...element.classList].map((name) => `class=${name}`),
    ...[...element.attributes]
      .filter(({ name }) => name !== 'class' && name !== 'style')
      .map(({ name, value }) => `${name}=${value}`),
  ]);

/** What tells two states of an element apart, and which of them is on: what its name says, else what came by a click. */
function told(before: readonly string[], after: readonly string[]): { where: string; on: string } | null {
  const [came, gone] = [
    after.filter((each) => !before.includes(each)),
    before.filter((each) => !after.includes(each)),
  ];
  const says = [...came, ...gone].find((each) => ON.test(each)) ?? came[0] ?? gone[0];
  const at = says?.indexOf('=') ?? -1;
  return says === undefined ? null : { where: says.slice(0, at), on: says.slice(at + 1) };
}

/**
 * What a click changes on a check box that is none to assistive technology; `null` for one that is, `undefined`: nothing.
 * It is left as it was.
 */
export async function drawnState(box: Locator): Promise<DrawnState | null | undefined> {
  const isKnown = await box.isChecked().then(
    () => true,
    () => false,
  );
  if (isKnown) return null;
  const near = [box, box.locator('..'), box.locator('..').locator('..')];
  const before = await Promise.all(near.map(attributesOf));
  await box.click();
  for (const ends = Date.now() + CHANGES_WITHIN; Date.now() < ends;) {
    await nextPicture(box.page());
    for (const [at, locator] of near.entries()) {
      const state = told(before[at] ?? [], await attributesOf(locator));
      if (state === null) continue;
      await box.click();
      return { locator, ...state };
    }
  }
  return undefined;
}
