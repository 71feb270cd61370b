import { html } from 'hono/html';
import { oddCharacters, visible } from '../verdicts/visible-text.ts';
import { say, type Html } from './frame.ts';

/** A value byte for byte; what cannot be seen or told apart is named below it. */
export const value = (text: string): Html => {
  const odd = oddCharacters(text.replaceAll('\n', ''));
  return html`<code>${text === '' ? html`<i>${say('empty')}</i>` : text}</code>${
      odd.length === 0 ? '' : html`<small class="odd">${visible(text)} – ${odd.join(', ')}</small>`
    }`;
};
