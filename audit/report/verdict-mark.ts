import { html, raw } from 'hono/html';
import type { FormFactor } from '../../guide/clauses.ts';
import type { Verdict } from '../verdicts.ts';

/** A piece of the page. */
export type Html = ReturnType<typeof html>;

/** What a verdict is called on the page. */
export const verdictNames: Readonly<Record<Verdict, string>> = {
  passed: 'holds',
  failed: 'does not hold',
  blocked: 'blocked',
  'not-tested': 'not tested',
  'not-testable': 'not testable',
};

/** The verdicts in the order of the legend. */
export const verdictOrder: readonly Verdict[] = ['passed', 'failed', 'blocked', 'not-tested', 'not-testable'];

/** What a verdict means, for the legend. */
export const verdictMeanings: Readonly<Record<Verdict, string>> = {
  passed: 'every condition that was looked at holds, and no test failed for want of this clause',
  failed: 'a condition was seen not to hold, or a test failed because of this clause',
  blocked: 'it could not be looked at, because another clause (named there) does not hold',
  'not-tested': 'no test of this run looked at it; the reason is given',
  'not-testable': 'there is nothing to look at here, in this edition or on this form factor',
};

/** What a form factor is called on the page. */
export const formFactorNames: Readonly<Record<FormFactor, string>> = { desktop: 'Desktop', phone: 'Phone' };

/** One shape per verdict, so that nothing depends on telling colours apart. */
const shapes: Readonly<Record<Verdict, string>> = {
  passed: '<circle cx="8" cy="8" r="7" class="ground"/><path d="M4.6 8.4l2.3 2.3 4.5-5" class="line"/>',
  failed:
    '<rect x="1.2" y="1.2" width="13.6" height="13.6" rx="2.5" class="ground"/><path d="M5 5l6 6M11 5l-6 6" class="line"/>',
  blocked: '<path d="M8 .8l7.2 7.2L8 15.2.8 8z" class="ground"/><path d="M5 8h6" class="line"/>',
  'not-tested': '<circle cx="8" cy="8" r="6.2" class="outline" stroke-dasharray="2.6 2.27"/>',
  'not-testable': '<path d="M3.5 8h9" class="outline"/>',
};

/** The shapes, once per page. */
export const verdictSprite = (): Html =>
  html`<svg class="sprite" aria-hidden="true" focusable="false">
    ${Object.entries(shapes).map(
      ([verdict, shape]) => html`<symbol id="mark-${verdict}" viewBox="0 0 16 16">${raw(shape)}</symbol>`,
    )}
  </svg>`;

/** A verdict as shape and text. */
export const verdictMark = (verdict: Verdict, text: string = verdictNames[verdict]): Html =>
  html`<span class="mark ${verdict}"
    ><svg aria-hidden="true" focusable="false"><use href="#mark-${verdict}" /></svg><span>${text}</span></span
  >`;
