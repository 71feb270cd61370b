import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { readEnvFile } from '../../fixtures/settings/env-file.ts';
import { nameProblem } from '../../fixtures/settings/setting-names.ts';
import { schema } from '../../fixtures/settings/settings-schema.ts';

const known = Object.keys(schema.shape);

/** What a file with these bytes says. */
const read = (path: string, content: string | Buffer) => {
  writeFileSync(path, content);
  return readEnvFile(path);
};

test('a file in UTF-8 is read, with a byte order mark and Windows line ends too', ({}, testInfo) => {
  const file = read(
    testInfo.outputPath('.env'),
    '\uFEFFAUTHENTIK_URL=https://sso.example.org\r\nE2E_GUIDE="2026"\r\n',
  );

  expect(file.problems, 'nothing is wrong with it').toEqual([]);
  expect(file.values, 'both settings are known').toEqual({
    AUTHENTIK_URL: 'https://sso.example.org',
    E2E_GUIDE: '2026',
  });
});

for (const [says, bytes] of [
  ['UTF-16, little endian', Buffer.from('\uFEFFAUTHENTIK_URL=https://sso.example.org\r\n', 'utf16le')],
  ['UTF-16, big endian', Buffer.from('\uFEFFAUTHENTIK_URL=https://sso.example.org\r\n', 'utf16le').swap16()],
  ['UTF-16 without a mark', Buffer.from('AUTHENTIK_URL=https://sso.example.org\r\n', 'utf16le')],
  ['UTF-32', Buffer.from([0xff, 0xfe, 0, 0, 0x41, 0, 0, 0])],
  ['nothing but the mark of UTF-16', Buffer.from([0xff, 0xfe])],
  ['Latin-1', Buffer.from('AUTHENTIK_ADMIN_PASSWORD=Grüße-aus-Köln\n', 'latin1')],
] as const) {
  test(`a file in ${says} is refused, and the error says how to save it`, ({}, testInfo) => {
    const { values, problems } = read(testInfo.outputPath('.env'), bytes);

    expect(values, 'none of it is used').toEqual({});
    expect(problems.join(), 'the encoding is named').toContain('save it as UTF-8');
  });
}

for (const [says, text] of [
  ['is empty', ''],
  ['has comments alone', '# AUTHENTIK_URL=https://sso.example.org\n'],
  ['has names without values', 'AUTHENTIK_URL=\nE2E_MODE=\n'],
] as const) {
  test(`a file that ${says} is refused: it sets nothing`, ({}, testInfo) => {
    expect(read(testInfo.outputPath('.env'), text).problems.join(), 'it is reported').toContain(
      'sets nothing',
    );
  });
}

for (const [line, problem] of [
  ['AUTHENTIK_ADMIN_PASSWORD=abc#defghi', 'cut at "#"'],
  ['AUTHENTIK_ADMIN_PASSWORD=#abcdefgh', 'cut at "#"'],
  ['AUTHENTIK_ADMIN_PASSWORD="abc#def', 'does not close'],
  ['AUTHENTIK_ADMIN_PASSWORD="abc\\"def"', 'does not close'],
  ['AUTHENTIK_ADMIN_PASSWORD=“abcdefgh”', 'typographic quote'],
  ['E2E_BROWSER_PATH="C:\\new\\chrome.exe"', 'line break'],
  ['set AUTHENTIK_URL=https://sso.example.org', 'is not NAME=value'],
  ['$env:AUTHENTIK_URL="https://sso.example.org"', 'is not NAME=value'],
  ['\u200BAUTHENTIK_URL=https://sso.example.org', 'is not NAME=value'],
  ["AUTHENTIK_ADMIN_PASSWORD='it's me'", 'does not close'],
  ['AUTHENTIK_URL https://sso.example.org', 'is not NAME=value'],
  ['E2E_MODE=verify\nE2E_MODE=configure', 'set twice'],
] as const) {
  test(`the line ${line.replace(/\n/g, ' and ')} is refused with its number`, ({}, testInfo) => {
    const { problems } = read(testInfo.outputPath('.env'), `# settings\n${line}\nE2E_GUIDE=2024\n`);

    expect(problems, 'one problem').toHaveLength(1);
    expect(problems[0], 'what is wrong').toContain(problem);
    expect(problems[0], 'where').toMatch(/line [23]:/);
  });
}

test('a value between quotes keeps its "#", a comment behind a blank is no part of a value', ({}, testInfo) => {
  const file = read(
    testInfo.outputPath('.env'),
    'AUTHENTIK_TOKEN="a#b c"\nE2E_GUIDE=2024 # the first edition\n',
  );

  expect(file, 'both values are whole').toEqual({
    values: { AUTHENTIK_TOKEN: 'a#b c', E2E_GUIDE: '2024' },
    problems: [],
  });
});

for (const [says, text] of [
  ['"export" and blanks around "="', 'export AUTHENTIK_URL = https://sso.example.org\nE2E_GUIDE = 2026\n'],
  ['old line ends', 'AUTHENTIK_URL=https://sso.example.org\rE2E_GUIDE=2026\r'],
  ['hard blanks', 'AUTHENTIK_URL\u00A0=\u00A0https://sso.example.org\nE2E_GUIDE=2026\n'],
  ['one name twice with one value', 'AUTHENTIK_URL=https://sso.example.org\nE2E_GUIDE=2026\nE2E_GUIDE=2026'],
  [
    'a comment with a "#" in it',
    'AUTHENTIK_URL=https://sso.example.org # issue#5\nE2E_GUIDE=2026 # "x\\n"\n',
  ],
] as const) {
  test(`a file with ${says} is read`, ({}, testInfo) => {
    expect(read(testInfo.outputPath('.env'), text), 'both settings').toEqual({
      values: { AUTHENTIK_URL: 'https://sso.example.org', E2E_GUIDE: '2026' },
      problems: [],
    });
  });
}

test('a link that leads nowhere is refused: whoever put it there meant something', ({}, testInfo) => {
  symlinkSync(testInfo.outputPath('nowhere'), testInfo.outputPath('.env'));
  expect(readEnvFile(testInfo.outputPath('.env')).problems.join(), 'it is reported').toContain(
    'cannot be read',
  );
});

test('a folder called .env is refused', ({}, testInfo) => {
  mkdirSync(testInfo.outputPath('.env'));
  expect(readEnvFile(testInfo.outputPath('.env')).problems.join(), 'it is reported').toContain('is a folder');
});

for (const [name, meant] of [
  ['AUTHENTIC_URL', 'AUTHENTIK_URL'],
  ['authentik_url', 'AUTHENTIK_URL'],
  ['AUTENTIK_URL', 'AUTHENTIK_URL'],
  ['AUTHENTIK-URL', 'AUTHENTIK_URL'],
  ['ENGOMO_ADMN_PASSWORD', 'ENGOMO_ADMIN_PASSWORD'],
  ['E2E_USERMAIL', 'E2E_USER_EMAIL'],
  ['AUTHENTIK_PASSWORD', 'AUTHENTIK_ADMIN_PASSWORD'],
  ['ENGOMO_BASE_URL', 'ENGOMO_URL'],
  ['AUTHENTIK_API_TOKEN', 'AUTHENTIK_TOKEN'],
  ['authentik-admin-user', 'AUTHENTIK_ADMIN'],
  ['E2E_PASSWORD', 'E2E_USER_PASSWORD'],
] as const) {
  test(`the name ${name} is refused as probably ${meant}, wherever it stands`, () => {
    for (const where of ['.env', 'environment'] as const) {
      expect(nameProblem(name, known, where), where).toContain(meant);
    }
  });
}

test('a name of another program is nobody’s business in the environment, and has to mean something in .env', () => {
  expect(nameProblem('CUSTOMER', known, 'environment'), 'not in the environment').toBeUndefined();
  expect(nameProblem('CUSTOMER', known, '.env'), 'but in .env').toContain('CUSTOMER is not a setting');
  expect(nameProblem('HTTPS_PROXY', known, '.env'), 'a proxy may be named there').toBeUndefined();
});
