import { writeFileSync } from 'node:fs';
import { expect, test as base } from '@playwright/test';
import { newPasskey } from '../../fixtures/second-factors/own-factors.ts';
import { keepPasskey } from '../../fixtures/settings/passkey-file.ts';
import { loadSettings } from '../../fixtures/settings/settings.ts';

const SEED = 'JBSW Y3DP EHPK 3PXP JBSW Y3DP EHPK 3PXP';

/** Reads the settings with a list of that text. */
const test = base.extend<{ readonly listed: (text: string | Buffer) => ReturnType<typeof loadSettings> }>({
  listed: async ({}, use, testInfo) => {
    await use((text) => {
      const file = testInfo.outputPath('people.csv');
      writeFileSync(file, text);
      return loadSettings({ E2E_USERS: file });
    });
  },
});

const QUOTED = '"two, ""quoted"""';

for (const [by, text] of [
  ['commas', `email,password,totp,expects\na@x.org,${QUOTED},${SEED},app\n\nb@x.org,canary-of-b,,\n`],
  [
    'semicolons',
    `\uFEFFEmail;Password;TOTP;Expects\r\na@x.org;${QUOTED};${SEED};app\r\nb@x.org;canary-of-b;;`,
  ],
] as const) {
  test(`a list separated by ${by} is read`, ({ listed }) => {
    const { people } = listed(text);

    expect(
      people.map(({ email, expects, factors, password }) => [
        email,
        password.reveal(),
        factors.totp !== null,
        expects,
      ]),
      'who, the password, whether there is an app for codes, where the login is to end',
    ).toEqual([
      ['a@x.org', 'two, "quoted"', true, 'app'],
      ['b@x.org', 'canary-of-b', false, 'composer'],
    ]);
  });
}

test('everything that is wrong with a list is reported at once, with its line, and no value is repeated', ({
  listed,
}) => {
  const wrong = [
    'email,password,totp,expects',
    'a@x.org,canary-cell',
    'canary-cell,canary "cell" two,,',
    '',
    'canary-cell,canary-cell,canary-cell,canary-cell',
    'b@x.org,password,,',
    'b@x.org,short,,',
    'c@x.org,,,',
    'd@x.org,"canary-cell',
  ].join('\n');
  const told = (): unknown => listed(wrong);

  for (const [line, sentence] of [
    [2, 'has 2 values where the first line names 4 columns'],
    [3, 'has a quote that is not closed'],
    [5, 'email is not an e-mail address'],
    [5, 'totp holds a secret of'],
    [5, 'expects is none of composer, app, refused'],
    [6, 'password is a word that the reports use'],
    [7, 'password has fewer than 8 characters'],
    [7, 'email is that of line 6, too'],
    [8, 'password is empty'],
    [9, 'has a quote that is not closed'],
  ] as const) {
    expect(told, `line ${line}`).toThrow(`- E2E_USERS line ${line}: ${sentence}`);
  }
  expect(told, 'no value, which may be a password in the wrong column').not.toThrow('canary');
});

test('a passkey is named by its path from the list, and has to be of that person and server', ({
  listed,
}, testInfo) => {
  for (const [name, host] of [
    ['ours', 'authentik.company'],
    ['elsewhere', 'sso.example.org'],
  ] as const) {
    keepPasskey(testInfo.outputPath(`keys/${name}.json`), 'a@x.org', newPasskey(host));
  }
  const lines = (...paths: string[]): string =>
    [
      'email,password,passkey',
      ...paths.map((path, at) => `${'abcd'[at] ?? ''}@x.org,canary-of-${at},${path}`),
    ].join('\n');

  expect(
    listed(lines('keys/ours.json', '')).people.map(({ factors }) => factors.passkey?.rpId),
    'the passkey of the line',
  ).toEqual(['authentik.company', undefined]);
  const told = (): unknown =>
    listed(lines('keys/elsewhere.json', 'keys/ours.json', 'people.csv', 'canary-cell'));
  for (const [line, sentence] of [
    [2, 'names a passkey made for sso.example.org, which is good for nothing on authentik.company'],
    [3, 'names the passkey of "a@x.org", not of "b@x.org"'],
    [4, 'names a file that holds no passkey'],
    [5, 'names a file that does not exist'],
  ] as const) {
    expect(told, `line ${line}`).toThrow(`- E2E_USERS line ${line}: passkey ${sentence}`);
  }
  expect(told, 'no value that is no path').not.toThrow('canary');
});

for (const [what, text, sentence] of [
  ['without a first line that names columns', 'a@x.org,canary-of-a\n', 'does not name its columns'],
  ['without the column of passwords', 'email,expects\na@x.org,app\n', 'does not name its columns'],
  ['with nobody on it', 'email,password\n', 'names nobody'],
  ['in another encoding', Buffer.from('email,password\na@x.org,kännchen-7\n', 'latin1'), 'is not UTF-8'],
] as const) {
  test(`a list ${what} is refused`, ({ listed }) => {
    expect(() => listed(text), 'what to do is said').toThrow(sentence);
  });
}
