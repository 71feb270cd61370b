import { unsafeCSS } from 'lit';

/** Characters that stand for icons, by what follows `fa-` in their class; all others share one. */
const characters: Readonly<Record<string, string>> = {
  times: '×',
  ban: '×',
  check: '✓',
  'check-circle': '✓',
  'angle-left': '‹',
  'angle-right': '›',
  'angle-double-left': '«',
  'angle-double-right': '»',
  'angle-down': '▾',
  'caret-down': '▾',
  plus: '+',
  minus: '−',
  bars: '≡',
  edit: '✎',
  eye: '◎',
  'eye-slash': '⊘',
  'exclamation-circle': '!',
  'question-circle': '?',
};

/** Draws a character that is no part of any accessible name. */
const drawn = (selector: string, character: string): string =>
  `${selector}::before { content: '${character}' / ''; }`;

/** Style sheet of the icon classes `fas fa-…` and `pf-icon pf-icon-…`. */
export const icons = unsafeCSS(
  [
    drawn(':is(.fas, .fa, .pf-icon)', '◆'),
    ...Object.entries(characters).map(([name, character]) => drawn(`.fa-${name}`, character)),
  ].join('\n'),
);
