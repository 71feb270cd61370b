import { expect } from '@playwright/test';
import { faceNames } from '../../lab/engomo/server.ts';
import { fitting } from '../../pages/engomo/drawn.ts';
import { visibleBy } from '../../pages/engomo/locator-text.ts';
import { isTerm } from '../../pages/engomo/terms.ts';
import { teach } from '../../teach/teach.ts';
import { dialectFor } from '../engomo/face-dialects.ts';
import { runSuite } from '../processes.ts';
import { everyDay } from '../every-day.ts';
import { guide, test } from '../in-process-lab.ts';
import { type Knowledge, Person } from './person.ts';
import { localeOf } from './taught.ts';

/** Where the controls of a face are: where its own dialect file says, else where the first guess is. */
function placesOf(face: string): Knowledge {
  const dialect = dialectFor(face);
  return async (page, what, row = '') => {
    if (what === 'notice') return page.getByRole('button', { name: 'Nur notwendige', exact: true });
    const entry = isTerm(what) ? dialect.terms[what] : undefined;
    if (entry == null || !isTerm(what)) return null;
    const parsed = (text: string) => visibleBy(page, text, { method: row, email: row, option: row });
    const [text = ''] = entry.find;
    if (entry.beside === undefined) return parsed(text);
    const { at } = await fitting(parsed(text), [], await parsed(entry.beside).elementHandles());
    return parsed(text).nth(at[0] ?? 0);
  };
}

/** Chapters A to E, and the login. */
const FROM_THE_START = [
  '--project=guide',
  '--project=login on the desktop',
  'tests/guide',
  'tests/login/web-login.spec.ts',
];

// The built-in words suffice for the plain one.
for (const face of faceNames.filter((name) => name !== 'plain')) {
  test(
    `${face}: what a person shows is enough for the whole way`,
    everyDay(false),
    async ({ browser, startInProcess }, testInfo) => {
      // Every control is shown, rehearsed and used again, on pages that take a second to draw.
      testInfo.slow();
      const file = testInfo.outputPath('engomo.dialect.json');
      const { engomoAdministrator: account } = await startInProcess({ engomo: { face } });
      const person = new Person(browser, placesOf(face));
      const locale = localeOf(face);
      const isRehearsed = await teach({
        ...{ browser, guide, account, locale, file, again: [] },
        terminal: { input: person.input, output: person.output },
      });
      await testInfo.attach('terminal', { body: person.printed });
      expect(isRehearsed, person.printed).toBe(true);

      // A new process with other data: chapters D and E and a login, from the file alone.
      const settings = { LAB_ENGOMO: face, E2E_LOCALE: locale, E2E_ENGOMO_DIALECT: file };
      const run = await runSuite(testInfo.outputPath('run'), settings, FROM_THE_START);
      const desktop = run.audit().clauses.filter(({ formFactor }) => formFactor === 'desktop');
      const open = desktop.filter(
        ({ id, verdict }) => /^(D|E[1-46]|F[1-5])/.test(id) && verdict !== 'passed',
      );
      expect(open, run.printed).toEqual([]);
      expect(run.exitCode, `the run is green:\n${run.printed}`).toBe(0);
    },
  );
}
