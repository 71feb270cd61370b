import { html, raw } from 'hono/html';
import { frameWords, type FrameWord } from './frame-words.ts';

/** A piece of the page. */
export type Html = ReturnType<typeof html>;

/** Languages of the report's frame. */
export type Language = 'en' | 'de';

/** A wording in English. */
export const english = (name: FrameWord): string => frameWords[name][0];

/** A wording as text that the page's script puts into another language. */
export const say = (name: FrameWord): Html => html`<span data-say="${name}">${english(name)}</span>`;

/** A wording as an attribute that the script translates, too: `data-label` of a cell, `aria-label` of a group. */
export const sayLabel = (attribute: 'data-label' | 'aria-label', name: FrameWord): Html =>
  html`${raw(attribute)}="${english(name)}"
  ${raw(attribute.replace('label', 'say-label').replace('aria-', 'data-aria-'))}="${name}"`;

/** A table's head. */
export const head = (names: readonly FrameWord[]): Html =>
  html`<thead>
    <tr>
      ${names.map((name) => html`<th scope="col">${say(name)}</th>`)}
    </tr>
  </thead>`;
