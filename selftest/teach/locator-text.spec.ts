import { expect, test } from '@playwright/test';
import { locatorTextProblem } from '../../pages/engomo/locator-text.ts';

const readable = [
  "getByRole('button', { name: 'Save', exact: true })",
  "getByRole('row').filter({ has: getByText('{email}', { exact: true }) }).getByRole('button')",
  'getByText(/^Users( \\(\\d+\\))?$/i)',
  "locator('iframe').contentFrame().getByLabel('Issuer')",
  "frameLocator('#inner').getByTestId('x')",
  "getByLabel('x').and(locator('input')).or(getByTitle(\"It's\")).first().nth(-1).last().visible()",
  "locator('li').filter({ hasNot: getByAltText('plus'), hasText: /[/]/, visible: true })",
];

const wrong: readonly [text: string, column: number, reason: string][] = [
  ["getByRole('button').click()", 21, 'click is no call'],
  ["page.getByRole('button')", 1, 'a call is expected'],
  ["locator('internal:role=button')", 1, 'a CSS selector is expected'],
  ["locator('div >> span')", 1, 'a CSS selector is expected'],
  ["getByRole('button', { called: 'x' })", 23, 'an option is expected'],
  ["getByText('open", 11, 'Unterminated string'],
  ["getByText('a') getByText('b')", 15, 'nothing more'],
  ["locator('iframe').contentFrame()", 33, 'a frame is no control'],
  ["locator('iframe').contentFrame().first()", 34, 'only a locator can be narrowed'],
  ['getByText(/(/)', 12, 'Invalid regular expression'],
  ["constructor('x')", 1, 'constructor is no call'],
  ['getByText(process.env)', 11, 'a call is expected'],
  ['', 1, 'Unexpected token'],
];

test('the texts Playwright prints for locators are read', () => {
  for (const text of readable) expect(locatorTextProblem(text), text).toBeNull();
});

for (const [text, column, reason] of wrong) {
  test(`${text || 'nothing'} is refused at column ${column}`, () => {
    const problem = locatorTextProblem(text);
    expect(problem, 'it says why').toContain(reason);
    expect(problem, 'and where').toContain(`at column ${column} of`);
  });
}
