import { html, raw } from 'hono/html';
import type { Verdict } from '../verdicts/verdicts.ts';
import { say, type Html } from './frame.ts';
import type { FrameWord } from './frame-words.ts';

/** The verdicts in the order of the legend. */
export const verdictOrder: readonly Verdict[] = ['passed', 'failed', 'blocked', 'not-tested', 'not-testable'];

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

/** A verdict as shape and text; as its shape alone where the text stands beside it. */
export const verdictMark = (verdict: Verdict, text: FrameWord | null = verdict): Html =>
  html`<span class="mark ${verdict}"
    ><svg aria-hidden="true" focusable="false"><use href="#mark-${verdict}" /></svg
    >${text === null ? '' : say(text)}</span
  >`;
