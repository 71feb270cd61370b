import { expect, test } from '@playwright/test';
import { capabilitiesOf } from '../../lab/authentik/capabilities.ts';
import { checkSyntax, evaluateExpression } from '../../lab/authentik/expression/evaluate.ts';
import { defaultMappings, freshInstall } from '../../lab/authentik/fresh-install.ts';
import { addApplication, addGroup, addProvider, addUser } from '../../lab/authentik/state.ts';

/** An install with a user who is in two groups, and what an expression is evaluated with. */
async function context() {
  const state = await freshInstall({
    family: '2026.2',
    adminUsername: 'akadmin',
    adminPassword: 'unused',
    adminEmail: 'root@example.com',
    selfSigned: null,
  });
  const user = addUser(state, {
    username: 'alice',
    name: 'Alice Adams',
    email: 'Alice@Engomo.company',
    attributes: { upn: 'alice@upn.test', devices: 2 },
  });
  addGroup(state, { name: 'sales', members: [user.pk] });
  addGroup(state, { name: 'staff', members: [user.pk] });
  const provider = addProvider(state, { name: 'SP-engomo' });
  addApplication(state, { name: 'engomo', slug: 'engomo', provider: provider.pk });
  return { state, user, provider };
}

const GUIDE = 'return {"preferred_username": request.user.email}';

/** Results of the same expressions in Python 3.13. */
const RESULTS: readonly (readonly [title: string, expression: string, result: unknown])[] = [
  ['the mapping of the guide', GUIDE, { preferred_username: 'Alice@Engomo.company' }],
  [
    'comments, trailing commas and indexing',
    'return {\n    # why\n    "a": request.user.name.split(" ")[0],\n}',
    { a: 'Alice' },
  ],
  [
    'a comprehension over groups',
    'return [g.name for g in request.user.groups.all() if g.name != "staff"]',
    ['sales'],
  ],
  [
    'branches',
    'if request.user.is_superuser:\n    return 1\nelif user.email.lower().endswith("@engomo.company"):\n    return "yes"\nelse:\n    return 3',
    'yes',
  ],
  ['an f-string', 'return f"{request.user.username!r}/{1 + 1}{{x}}\\n" "tail"', "'alice'/2{x}\ntail"],
  ['attributes', 'return request.user.attributes.get("upn", "none")', 'alice@upn.test'],
  ['the provider', 'return [provider.client_type, provider.application.slug]', ['confidential', 'engomo']],
  ['indented code', '    x = 1\n    return x', 1],
  ['no return', 'x = 1', null],
  ['characters beyond ASCII', 'return "Müller “x”"', 'Müller “x”'],
];

for (const [title, expression, result] of RESULTS) {
  test(`evaluates ${title}`, async () => {
    expect(await evaluateExpression(expression, await context()), expression).toEqual(result);
  });
}

test('the default mappings say what they say on a real server', async () => {
  const evaluated = await context();
  const claims = (managed: string): Promise<unknown> => {
    const mapping = defaultMappings(capabilitiesOf('2026.2')).find((candidate) =>
      candidate.managed.endsWith(managed),
    );
    return evaluateExpression(mapping?.expression ?? '', evaluated);
  };
  expect(await claims('scope-openid'), 'openid').toEqual({});
  expect(await claims('scope-offline_access'), 'offline_access').toEqual({});
  expect(await claims('scope-email'), 'email').toEqual({
    email: 'Alice@Engomo.company',
    email_verified: false,
  });
  expect(await claims('scope-profile'), 'profile').toEqual({
    name: 'Alice Adams',
    given_name: 'Alice Adams',
    preferred_username: 'alice',
    nickname: 'alice',
    groups: ['sales', 'staff'],
  });
  expect(await claims('scope-entitlements'), 'entitlements').toEqual({ entitlements: [], roles: [] });
  expect(await claims('scope-proxy'), 'proxy').toEqual({
    ak_proxy: { user_attributes: { upn: 'alice@upn.test', devices: 2 }, is_superuser: false },
  });
});

const EXCEPTIONS: readonly (readonly [expression: string, name: string, message: RegExp])[] = [
  ['return request.user.foo', 'AttributeError', /^'User' object has no attribute 'foo'$/],
  ['return nobody', 'NameError', /'nobody'/],
  ['return {"a": 1}["b"]', 'KeyError', /b/],
  ['raise ValueError("no " + "way")', 'ValueError', /^no way$/],
  // Python merges the two, MicroPython cannot.
  ['return {"a": 1, **{"b": 2}}', 'SyntaxError', /^invalid syntax$/],
  ['return {1, 2}', 'TypeError', /not JSON serializable$/],
  ['return [0] * 100000000', 'MemoryError', /allocating/],
  ['import os\nreturn os.getcwd()', 'ImportError', /^the lab's expressions cannot import os$/],
  ['raise SystemExit', 'SystemExit', /^$/],
];

for (const [expression, name, message] of EXCEPTIONS) {
  test(`raises the exception of Python: ${expression}`, async () => {
    const evaluated = await context();
    await expect(evaluateExpression(expression, evaluated), expression).rejects.toMatchObject({
      name,
      message: expect.stringMatching(message),
    });
  });
}

test('an expression that never ends is stopped, and the next one is evaluated', async () => {
  const evaluated = await context();
  const endless = evaluateExpression('while True:\n    pass', evaluated);
  const next = evaluateExpression(GUIDE, evaluated);
  await expect(endless, 'the endless one').rejects.toThrow('the expression was stopped after 2000 ms');
  expect(await next, 'the one behind it').toEqual({ preferred_username: 'Alice@Engomo.company' });
});

/** Lines count as in authentik, which puts a line before the expression. */
const SYNTAX: readonly (readonly [expression: string, line: number])[] = [
  ['return }', 2],
  ['return "abc', 2],
  ['x = 1\nretrun {"a": 1}', 3],
  ['if x\n    return 1', 2],
  ['# only', 3],
];

for (const [expression, line] of SYNTAX) {
  test(`reports a syntax error with its line: ${JSON.stringify(expression)}`, async () => {
    expect(await checkSyntax(expression), expression).toBe(
      `Expression Syntax Error: invalid syntax (None, line ${line})`,
    );
  });
}

test('expressions of the guide and of a fresh install have no syntax error', async () => {
  for (const expression of [
    GUIDE,
    ...defaultMappings(capabilitiesOf('2026.2')).map((mapping) => mapping.expression),
  ]) {
    expect(await checkSyntax(expression), expression).toBeNull();
  }
});
