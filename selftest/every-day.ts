/**
 * What of each kind `npm test` looks at; `npm run test:all` looks at all. The oldest family and the newest, the face that
 * needs no words and the one whose words are German.
 */
const EVERY_DAY: readonly string[] = ['2024.6', '2026.8', 'plain', 'german'];

/** How a test is marked: `@all` when it is for `npm run test:all` alone. */
export const everyDay = (is: boolean): { readonly tag: string[] } => ({ tag: is ? [] : ['@all'] });

/** How tests of a family or a face are marked. */
export const markedFor = (name: string): { readonly tag: string[] } => everyDay(EVERY_DAY.includes(name));
