import { expect, test } from '@playwright/test';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { redactedBytes, redactedText, redactionOf } from '../../audit/redaction/redaction.ts';
import { MASK, secretFingerprint } from '../../audit/redaction/secret-forms.ts';

const SECRET = `pä$$ "w<o>rd'/+=&%\\7`;
const forms: Readonly<Record<string, string>> = {
  'as it is': SECRET,
  'URL-encoded': encodeURIComponent(SECRET),
  'URL-encoded in lower case': encodeURIComponent(SECRET).replace(/%../g, (code) => code.toLowerCase()),
  'URL-encoded twice': encodeURIComponent(encodeURIComponent(SECRET)),
  'form-encoded': new URLSearchParams({ v: SECRET }).toString().slice(2),
  'JSON-escaped': JSON.stringify(SECRET).slice(1, -1),
  'JSON-escaped twice': JSON.stringify(JSON.stringify(SECRET)).slice(3, -3),
  'JSON-escaped to ASCII': JSON.stringify(SECRET).slice(1, -1).replaceAll('ä', '\\u00e4'),
  base64: Buffer.from(SECRET).toString('base64'),
  base64url: Buffer.from(SECRET).toString('base64url'),
  hex: Buffer.from(SECRET).toString('hex'),
  'hex in upper case': Buffer.from(SECRET).toString('hex').toUpperCase(),
  'HTML-escaped': 'pä$$ &quot;w&lt;o&gt;rd&#39;/+=&amp;%\\7',
};

for (const [name, form] of Object.entries(forms)) {
  test(`a secret is masked ${name}`, () => {
    expect(redactionOf([SECRET]).text(`before ${form} after`), 'only the secret is replaced').toBe(
      `before ${MASK} after`,
    );
  });
}

for (const before of ['', 'a', 'ab', 'abc', 'user:', 'client:']) {
  test(`a secret is masked in base64 after "${before}"`, () => {
    const secret = 'canarySecretQ7vX2mK9';
    const encoded = Buffer.from(`${before}${secret}:after`).toString('base64');
    const masked = redactionOf([secret]).text(encoded);
    expect(masked, 'the secret is masked').toContain(MASK);
    const readable = Buffer.from(masked.replaceAll(MASK, ' '), 'base64').toString('latin1');
    expect(readable, 'what is left does not hold it').not.toContain(secret.slice(2, -2));
  });
}

const shapes: readonly (readonly [string, string, string])[] = [
  [
    'a code of an app',
    '{"code":"482913"} {\\"code\\":\\"482913\\"} {"code":"invalid"}',
    `{"code":"${MASK}"} {\\"code\\":\\"${MASK}\\"} {"code":"invalid"}`,
  ],
  ['a JSON Web Token', 'got eyJhbGciOiJub25lIn0.eyJzdWIiOiIxIn0.c2ln here', `got ${MASK} here`],
  [
    'a code in an address',
    'https://engomo.company/auth?code=abc123&state=xyz',
    `https://engomo.company/auth?code=${MASK}&state=xyz`,
  ],
  [
    'a code for the app',
    'com.engomo.engomo://callback/?state=s&code=abc',
    `com.engomo.engomo://callback/?state=s&code=${MASK}`,
  ],
  ['a nested code', 'next=%2Fauth%3Fcode%3Dabc%26state%3Dx', `next=%2Fauth%3Fcode%3D${MASK}%26state%3Dx`],
  [
    'a form body',
    'grant_type=authorization_code&client_secret=s3&code_verifier=v9',
    `grant_type=authorization_code&client_secret=${MASK}&code_verifier=${MASK}`,
  ],
  [
    'a long state and nonce in an address',
    '?state=0123456789abcdefgh&nonce=abcdefgh0123456789&scope=openid',
    `?state=${MASK}&nonce=${MASK}&scope=openid`,
  ],
  [
    'the seed of one-time passwords in its key URI',
    'otpauth://totp/authentik:alice?secret=JBSWY3DPEHPK3PXP&issuer=authentik',
    `otpauth://totp/authentik:alice?secret=${MASK}&issuer=authentik`,
  ],
  [
    'the seed in a key URI within an address',
    'otpauth%3A%2F%2Ftotp%2Falice%3Fsecret%3DJBSWY3DPEHPK3PXP%26issuer%3Dx',
    `otpauth%3A%2F%2Ftotp%2Falice%3Fsecret%3D${MASK}%26issuer%3Dx`,
  ],
  ['a header against forged requests', 'X-authentik-CSRF: aB3xY9', `X-authentik-CSRF: ${MASK}`],
  ['a bearer header', 'authorization: Bearer abc.def-123', `authorization: Bearer ${MASK}`],
  ['a basic header', 'Authorization: Basic dXNlcjpwYXNz', `Authorization: Basic ${MASK}`],
  [
    'cookies',
    'authentik_session=ab12; other=1; JSESSIONID=99AF',
    `authentik_session=${MASK}; other=1; JSESSIONID=${MASK}`,
  ],
  [
    'tokens in JSON',
    '{"access_token":"a1","refresh_token": "r1","id_token":"i1","expires_in":300}',
    `{"access_token":"${MASK}","refresh_token": "${MASK}","id_token":"${MASK}","expires_in":300}`,
  ],
  [
    'tokens in JSON within JSON',
    '{"body":"{\\"access_token\\":\\"a1\\",\\"x\\":1}"}',
    `{"body":"{\\"access_token\\":\\"${MASK}\\",\\"x\\":1}"}`,
  ],
  [
    'a code in a form that submits itself',
    '<input type="hidden" name="code" value="abc">',
    `<input type="hidden" name="code" value="${MASK}">`,
  ],
  [
    'a private key',
    '-----BEGIN PRIVATE KEY-----\nMIIE\n-----END PRIVATE KEY-----\n',
    `-----BEGIN PRIVATE KEY-----${MASK}-----END PRIVATE KEY-----\n`,
  ],
];

for (const [name, original, masked] of shapes) {
  test(`${name} is masked by its shape`, () => {
    const { text } = redactionOf([]);
    expect(text(original), 'the secret is masked, the rest stays').toBe(masked);
    expect(text(masked), 'masking twice changes nothing').toBe(masked);
  });
}

for (const ordinary of [
  'the refresh_token was not rotated',
  'client_secret_post and client_secret_basic are offered',
  'response_type=code&code_challenge=abc&code_challenge_method=S256&scope=openid',
  'Basic authentication is off; a Bearer token is asked for',
  'worker process exited unexpectedly (code=1, signal=null)',
  '{"code":"token_not_valid","detail":"Token invalid"}',
  'com.engomo.engomo://callback/ is registered',
  'error code=404 in zip=1040',
  'Password: Access Token',
  'return {"preferred_username": request.user.email}',
]) {
  test(`ordinary text stays readable: ${ordinary}`, () => {
    expect(redactionOf(['canarySecretQ7vX2mK9']).text(ordinary), 'nothing is masked').toBe(ordinary);
  });
}

test('a short secret is masked as a word of its own, not inside words', () => {
  const { text } = redactionOf(['admin']);
  expect(text('password admin, path /if/admin/'), 'the word is masked').toBe(
    `password ${MASK}, path /if/${MASK}/`,
  );
  expect(text('the administrator of akadmin'), 'words that contain it stay').toBe(
    'the administrator of akadmin',
  );
});

test('a short secret right beside another one is masked, too', () => {
  expect(redactionOf(['kT9#q2', 'canarySecret']).text('typed kT9#q2canarySecret'), 'nothing is left').toBe(
    `typed ${MASK}${MASK}`,
  );
});

test('of two secrets that begin alike the longer one is masked whole', () => {
  expect(
    redactionOf(['canarySecret', 'canarySecretAndMore']).text('x canarySecretAndMore y'),
    'nothing of it is left',
  ).toBe(`x ${MASK} y`);
});

test('so it is among many secrets', () => {
  const many = Array.from({ length: 20 }, (_, index) => `unrelatedSecret${index}`);
  const { text } = redactionOf(['canarySecret', ...many, 'canarySecretAndMore']);
  expect(text('x canarySecretAndMore y'), 'nothing of it is left').toBe(`x ${MASK} y`);
});

test('what could be the beginning of a secret is reported by its length', () => {
  const { begun } = redactionOf(['canarySecretQ7vX2mK9']);
  expect(begun('printed canarySecr'), 'its beginning stands at the end').toBe('canarySecr'.length);
  expect(begun('printed can'), 'a few letters are chance').toBe(0);
  expect(begun('canarySecret was printed'), 'elsewhere it is no beginning').toBe(0);
});

test('a named field is masked where traces and HAR keep its value', () => {
  const redacted = redactionOf([]).value({
    queryString: [
      { name: 'code', value: 'abc' },
      { name: 'state', value: 'kept' },
    ],
    cookies: [{ name: 'authentik_session', value: 'abc' }],
    snapshot: ['INPUT', { name: 'code', __playwright_value_: 'abc', value: 'abc' }],
    headers: [{ name: 'Authorization', value: 'Bearer x' }],
  });
  expect(redacted, 'secret fields are masked, others stay').toEqual({
    queryString: [
      { name: 'code', value: MASK },
      { name: 'state', value: 'kept' },
    ],
    cookies: [{ name: 'authentik_session', value: MASK }],
    snapshot: ['INPUT', { name: 'code', __playwright_value_: MASK, value: MASK }],
    headers: [{ name: 'Authorization', value: MASK }],
  });
});

test('a trace line stays JSON when a secret in it had to be escaped', () => {
  const field = { name: 'code', value: 'abc' };
  const line = JSON.stringify({ params: { value: SECRET }, title: `Fill ${SECRET}`, field });
  const redacted = redactedText('0-trace.trace', `${line}\n${line}\n`, redactionOf([SECRET]));
  const parsed = redacted
    .trim()
    .split('\n')
    .map((text) => JSON.parse(text) as unknown);
  const expected = { params: { value: MASK }, title: `Fill ${MASK}`, field: { name: 'code', value: MASK } };
  expect(parsed, 'secrets are masked inside string values').toEqual([expected, expected]);
});

test('archives are masked inside, also those within archives, and other content is left alone', () => {
  const picture = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 255]);
  const inner = zipSync({ 'deep.txt': strToU8(`deep ${SECRET}`) });
  const archive = zipSync({ 'a.txt': strToU8(`text ${SECRET}`), 'p.png': picture, 'inner.zip': inner });
  const opened = unzipSync(redactedBytes('x.zip', archive, redactionOf([SECRET])));
  const content = (name: string, files: Record<string, Uint8Array>) => files[name] ?? new Uint8Array();
  expect(strFromU8(content('a.txt', opened)), 'text is masked').toBe(`text ${MASK}`);
  expect([...content('p.png', opened)], 'the picture is the same').toEqual([...picture]);
  const deep = unzipSync(content('inner.zip', opened));
  expect(strFromU8(content('deep.txt', deep)), 'text within the inner archive is masked').toBe(
    `deep ${MASK}`,
  );
});

test('bytes without a secret are handed back as they are', () => {
  const archive = zipSync({ 'a.txt': strToU8('nothing to hide') });
  expect(redactedBytes('x.zip', archive, redactionOf([SECRET])), 'the archive is not packed anew').toBe(
    archive,
  );
});

test('a fingerprint says which secret, not what it is', () => {
  // printf secret | sha256sum
  expect(secretFingerprint('secret'), 'length and digest').toBe('6 characters, SHA-256 2bb80d53…');
});
