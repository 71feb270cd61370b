import { expect, type Locator, type Page } from '@playwright/test';
import type { Entry } from '../../pages/engomo/dialect-file.ts';
import { fitting } from '../../pages/engomo/drawn.ts';
import { visibleBy, type Places } from '../../pages/engomo/locator-text.ts';
import type { TermKind } from '../../pages/engomo/terms.ts';
import { candidatesFor } from '../../teach/candidates.ts';
import { test } from '../browser-test.ts';

/** What is the same on a page whoever uses it, and what differs from one time to the next. */
interface Times {
  readonly count: number;
  readonly id: string;
  readonly name: string;
  readonly others: readonly string[];
  readonly chosen: string;
}

const teaching: Times = { count: 2, id: 'gwt-uid-17', name: 'kalo', others: ['bero'], chosen: 'engomo' };
const later: Times = {
  count: 41,
  id: 'gwt-uid-58',
  name: 'kalo',
  others: ['kaloma', 'bero', 'zuri'],
  chosen: 'kalo',
};

interface Difficulty {
  readonly says: string;
  readonly kind: TermKind;
  readonly places?: Places;
  /** `it` marks the control that is pointed at, for the test alone. */
  readonly html: (times: Times, it: string) => string;
}

const rows = ({ name, others }: Times, row: (name: string) => string): string =>
  [...others, name].map(row).join('');

const difficulties: readonly Difficulty[] = [
  {
    says: 'a button under a heading with a count',
    kind: 'button',
    html: ({ count }, it) =>
      `<div><h2>Devices (${count})</h2><button>Add</button></div><div><h2>Users (${count})</h2><button ${it}>Add</button></div>`,
  },
  {
    says: 'a field with a generated id and its caption in the cell beside it',
    kind: 'field',
    html: ({ id }, it) =>
      `<table><tr><td>Issuer</td><td><input id="${id}" ${it}></td></tr><tr><td>Client ID</td><td><input id="${id}0"></td></tr></table>`,
  },
  {
    says: 'a drop-down that is named by its value only',
    kind: 'choice',
    html: ({ chosen }, it) =>
      `<div class="line"><div>Authenticator</div><div role="button" tabindex="0" ${it}>${chosen}</div></div><div class="line"><div>Language</div><div role="button" tabindex="0">English</div></div>`,
  },
  {
    says: 'a switch that is a mere span beside its caption',
    kind: 'check box',
    html: (_, it) =>
      `<div><span>App</span> <span class="switch" tabindex="0" ${it}>x</span></div><div><span>Composer</span> <span class="switch" tabindex="0">x</span></div>`,
  },
  {
    says: 'a field with a value',
    kind: 'field',
    html: ({ chosen }, it) =>
      `<label>Username * <input value="${chosen}" ${it}></label><input aria-label="Other">`,
  },
  {
    says: 'a menu entry with a count',
    kind: 'entry',
    html: ({ count }, it) =>
      `<a href="/u/${count}" ${it}>Users & Devices ${count}</a><a href="/d">Devices</a>`,
  },
  {
    says: 'an icon without a name',
    kind: 'button',
    html: (_, it) =>
      `<button ${it}><svg class="icon-plus" width="9" height="9"></svg></button><button><svg class="icon-bin" width="9" height="9"></svg></button>`,
  },
  {
    says: 'a link with the name of a row',
    kind: 'row',
    places: { method: 'kalo' },
    html: (times, it) =>
      `<ul>${rows(times, (name) => `<li><a href="#" ${name === times.name ? it : ''}>${name}</a> OpenID</li>`)}</ul>`,
  },
  {
    says: 'a button in a row',
    kind: 'button',
    places: { email: 'kalo' },
    html: (times, it) =>
      `<table>${rows(times, (name) => `<tr><td>${name}</td><td><button ${name === times.name ? it : ''}>Delete</button></td></tr>`)}</table>`,
  },
  {
    says: 'a button in a row without any role',
    kind: 'button',
    places: { email: 'kalo' },
    html: (times, it) =>
      `<div>${rows(times, (name) => `<div><span>${name}</span><span><i title="Remove" ${name === times.name ? it : ''}>x</i></span></div>`)}</div>`,
  },
  {
    says: 'a control in a frame',
    kind: 'field',
    html: ({ id }, it) =>
      `<iframe srcdoc='<label for="${id}">Issuer</label><input id="${id}" ${it}>'></iframe>`,
  },
  {
    says: 'a caption handed through a slot',
    kind: 'field',
    html: ({ id }, it) =>
      ['Client ID', 'Client Secret']
        .map(
          (label) =>
            `<x-field><template shadowrootmode="open"><b><slot name="label"></slot></b><slot name="input"></slot></template><span slot="label">${label}</span><input slot="input" id="${id}" ${label === 'Client ID' ? it : ''}></x-field>`,
        )
        .join(''),
  },
];

const MARK = 'data-pointed-at';

/** Shows a page at one time, and finds the control the test knows of. */
async function shown(page: Page, { html }: Difficulty, times: Times) {
  await page.setContent(html(times, MARK));
  const inFrame = page.locator('iframe').contentFrame().locator(`[${MARK}]`);
  return html(times, MARK).includes('<iframe') ? inFrame : page.locator(`[${MARK}]`);
}

/** The names beside which a control is distinguished; `null`: it is alone. */
const namesOf = async (entry: Entry | null, visible: (text: string) => Locator) =>
  entry?.beside === undefined ? null : visible(entry.beside).elementHandles();

for (const difficulty of difficulties) {
  test(`${difficulty.says} is found again among other data`, async ({ shared }) => {
    const page = await shared.newPage();
    const { kind, places = {} } = difficulty;
    const locator = await shown(page, difficulty, teaching);
    const data = [...teaching.others, teaching.name, teaching.chosen];

    const entry = await candidatesFor({ page, locator, kind, places, data });
    const texts = entry?.find ?? [];

    expect(texts.length, 'something tells it apart').toBeGreaterThan(0);
    expect(texts.join('\n'), 'no data is in it').not.toMatch(/kalo|bero|gwt|engomo|\d/);
    const again = await (await shown(page, difficulty, later)).elementHandle();
    const visible = (text: string) => visibleBy(page, text, places);
    const names = await namesOf(entry, visible);
    for (const text of texts) {
      const { at } = await fitting(visible(text), [], names);
      expect(at, `${text} still means one element`).toHaveLength(1);
      const found = visible(text).nth(at[0] ?? 0);
      expect(await found.evaluate((one, pointed) => one === pointed, again), `${text} still means it`).toBe(
        true,
      );
    }
    await page.context().close();
  });
}

test('what nothing tells apart has no locator', async ({ shared }) => {
  const page = await shared.newPage();
  await page.setContent('<div><button>Add</button><button>Add</button></div>');
  const locator = page.getByRole('button').first();

  expect(
    await candidatesFor({ page, locator, kind: 'button', places: {}, data: [] }),
    'neither of two equal buttons is taken by its position',
  ).toBeNull();
  await page.context().close();
});
