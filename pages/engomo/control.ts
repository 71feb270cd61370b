import type { Locator, Page } from '@playwright/test';
import type { Dialect, Entry, Term } from './dialect.ts';

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The whole text, any case, with or without a mark for required fields behind it. */
const named = (entry: Entry): RegExp =>
  new RegExp(`^\\s*(${entry.words.map(({ text }) => escaped(text)).join('|')})\\s*[*:]?\\s*$`, 'i');

/** Any case; what follows says which of several is meant, as in "Delete alice". */
export const startingWith = (dialect: Dialect, term: Term): RegExp =>
  new RegExp(`^\\s*(${dialect[term].words.map(({ text }) => escaped(text)).join('|')})\\b`, 'i');

/** The controls called one of the entry's words, by what assistive technology is told, else by their label. */
function candidates(scope: Page | Locator, entry: Entry): Locator {
  const name = named(entry);
  switch (entry.kind) {
    case 'text field':
      return scope.getByRole('textbox', { name }).or(scope.getByLabel(name));
    case 'drop-down':
      return scope.getByRole('combobox', { name });
    case 'check box':
      return scope.getByRole('checkbox', { name });
    case 'button':
      return scope.getByRole('button', { name });
    case 'menu entry':
      return scope
        .getByRole('link', { name })
        .or(scope.getByRole('menuitem', { name }))
        .or(scope.getByRole('treeitem', { name }))
        .or(scope.getByRole('tab', { name }));
    case 'section':
      return scope.getByRole('region', { name });
  }
}

/**
 * The control a word of the dialect stands for. It is found the way a person finds it, by what it is and what it is
 * called; several at once are Playwright's strict-mode error, which lists them, never a silent first.
 *
 * @param scope page or part of it to look in.
 */
export const control = (scope: Page | Locator, dialect: Dialect, term: Term): Locator =>
  candidates(scope, dialect[term])
    .filter({ visible: true })
    .describe(
      `engomo’s ${dialect[term].kind} "${dialect[term].words[0].text}" (clause ${dialect[term].clause})`,
    );
