import { readFileSync } from 'node:fs';
import { expect, type Browser, type Page } from '@playwright/test';
import { Secret } from '../../guide/secret.ts';
import { guideValues } from '../../guide/values.ts';
import { readDialect, type DialectFile } from '../../pages/engomo/dialect-file.ts';
import type { Term } from '../../pages/engomo/terms.ts';
import { teach } from '../../teach/teach.ts';
import { test } from '../browser-test.ts';
import { everyDay } from '../every-day.ts';
import { runCommand } from '../processes.ts';
import { Person, type Knowledge, type Mistakes } from './person.ts';
import { difficulties, smallComposer, type Difficulty } from './small-composer.ts';

const PASSWORD = 'a-password-of-the-administrator';
const account = { username: 'admin', password: new Secret(PASSWORD) };

/** Where the controls of the small composers are. */
const marked =
  (difficulty: Difficulty | 'refuses' | null): Knowledge =>
  (page, what, row) => {
    const isFramed = difficulty === 'frame' && page.url().endsWith('/composer');
    const scope = isFramed ? page.locator('iframe').contentFrame() : page;
    const isInRow = row !== undefined && /^(?:open|remove)/.test(what);
    const control = scope.locator(`[data-it="${what}"]${isInRow ? `[data-row="${row}"]` : ''}`);
    return Promise.resolve(control.filter({ visible: true }));
  };

const clickOn = (page: Page, it: string): Promise<void> => page.locator(`[data-it="${it}"]`).click();

/** What a dialect file holds, whatever it is meant for. */
function keptIn(file: string): DialectFile {
  const read = readDialect(readFileSync(file, 'utf8'), file, null);
  if ('problems' in read) throw new Error(read.problems.join('\n'));
  return read.file;
}

/** A composer with one difficulty, and what teaches it in this process. */
async function smallOne(browser: Browser, difficulty: Difficulty | 'refuses' | null, file: string) {
  const composer = await smallComposer(difficulty, PASSWORD);
  const guide = guideValues({ authentik: 'https://authentik.company', engomo: composer.origin });
  /** Somebody shows it the composer. */
  const taughtBy = async (mistakes: Mistakes = {}, again: readonly Term[] = []) => {
    const person = new Person(browser, marked(difficulty), mistakes);
    const terminal = { input: person.input, output: person.output };
    return {
      person,
      isRehearsed: await teach({ browser, guide, account, file, again, locale: 'en', terminal }),
    };
  };
  return { composer, guide, taughtBy };
}

for (const difficulty of [null, ...difficulties]) {
  test(
    `a composer is taught, rehearsed and then worked with from the file alone: ${difficulty ?? 'no difficulty'}`,
    everyDay(difficulty === null),
    async ({ shared }, testInfo) => {
      const file = testInfo.outputPath('engomo.dialect.json');
      const { composer, guide, taughtBy } = await smallOne(shared, difficulty, file);
      const { person, isRehearsed } = await taughtBy();
      await testInfo.attach('terminal', { body: person.printed });

      expect(isRehearsed, person.printed).toBe(true);
      expect(composer.methods.size, 'the methods it made are gone').toBe(0);
      expect(
        [...composer.users.keys()].filter((name) => !name.startsWith('crowd')),
        'so are the users',
      ).toEqual([]);

      const run = await runCommand('selftest/teach/carry-out.ts', [file, composer.origin, PASSWORD]);
      expect(run.exitCode, run.printed).toBe(0);
      expect(JSON.parse(run.output), 'a new process with other data: made, read back, turned away').toEqual({
        done: ['made', 'made'],
        read: {
          username: 'alice@engomo.company',
          authenticator: guide.method.name,
          permissions: { app: true, composer: false },
        },
        says: 'There is no such user.',
      });
      expect(composer.methods.get(guide.method.name), 'what the composer stored').toMatchObject({
        issuer: guide.method.issuer,
        clientSecret: 'def',
      });
      await composer.close();
    },
  );
}

test(
  'a button that was shown wrong is noticed, and asked again',
  everyDay(false),
  async ({ shared }, testInfo) => {
    const file = testInfo.outputPath('engomo.dialect.json');
    const { composer, taughtBy } = await smallOne(shared, null, file);
    const { person, isRehearsed } = await taughtBy({ saveUser: (page) => clickOn(page, 'cancel') });

    expect(person.printed, 'it says what is wrong').toContain('not in the list afterwards');
    expect(person.confirmed, 'the right one is asked for').toContain('saveUser');
    expect(isRehearsed, 'and it goes on').toBe(true);
    await composer.close();
  },
);

test(
  'a control that was shown for another term is refused, and asked again',
  everyDay(false),
  async ({ shared }, testInfo) => {
    const file = testInfo.outputPath('engomo.dialect.json');
    const { composer, taughtBy } = await smallOne(shared, null, file);
    const { person, isRehearsed } = await taughtBy({ clientSecret: (page) => clickOn(page, 'clientId') });

    const says = 'This is what was shown for engomo’s field "clientId"';
    expect(person.printed, 'it says so').toContain(says);
    expect(
      person.remarks.filter((remark) => remark.includes(says)),
      'at the next question, in the page too',
    ).toHaveLength(1);
    expect(isRehearsed, 'and goes on').toBe(true);
    await composer.close();
  },
);

test(
  'a session that ends while something is asked is begun anew',
  everyDay(false),
  async ({ shared }, testInfo) => {
    const file = testInfo.outputPath('engomo.dialect.json');
    const { composer, taughtBy } = await smallOne(shared, null, file);
    const { person, isRehearsed } = await taughtBy({
      username: async (page) => {
        await page.context().clearCookies();
        await clickOn(page, 'username');
      },
    });

    expect(isRehearsed, person.printed).toBe(true);
    await composer.close();
  },
);

test(
  'what the composer refuses ends teaching with its words; what was taught is kept',
  everyDay(false),
  async ({ shared }, testInfo) => {
    const file = testInfo.outputPath('engomo.dialect.json');
    const { composer, taughtBy } = await smallOne(shared, 'refuses', file);
    const { person, isRehearsed } = await taughtBy();

    expect(isRehearsed, 'it is not finished').toBe(false);
    expect(person.printed, 'it says why').toContain('The issuer cannot be reached.');
    expect(keptIn(file), 'what was taught is kept').toMatchObject({
      taught: { rehearsed: false },
      terms: { issuer: {} },
    });
    expect(composer.methods.size, 'what was made is removed or named').toBe(
      person.printed.includes('by hand') ? 1 : 0,
    );
    await composer.close();
  },
);

test(
  'when the window is closed, what was taught is kept and gone on with; one term can be asked anew',
  everyDay(false),
  async ({ shared }, testInfo) => {
    const file = testInfo.outputPath('engomo.dialect.json');
    const { composer, taughtBy } = await smallOne(shared, null, file);
    const first = await taughtBy({ clientId: (page) => page.close() });
    expect(first.isRehearsed, 'it is not finished').toBe(false);
    expect(first.person.printed, 'it says so').toContain('The window was closed.');
    expect(keptIn(file), 'what was taught is kept').toMatchObject({
      taught: { rehearsed: false },
      terms: { issuer: {} },
    });

    const second = await taughtBy();
    expect(second.isRehearsed, second.person.printed).toBe(true);
    expect(second.person.confirmed, 'what is known is not asked again').not.toContain('issuer');
    const third = await taughtBy({}, ['issuer']);
    expect(third.person.confirmed, 'nothing else is asked').toEqual(['issuer']);
    expect(third.isRehearsed, third.person.printed).toBe(true);
    await composer.close();
  },
);
