import { expect, test } from '@playwright/test';
import { generateCertificate } from '../../lab/authentik/certificates.ts';
import { capabilitiesOf } from '../../lab/authentik/capabilities.ts';
import { defaultMappings } from '../../lab/authentik/default-objects.ts';
import { evaluateExpression, evaluatePolicy } from '../../lab/authentik/expression/evaluate.ts';
import { checkSyntax } from '../../lab/authentik/expression/syntax.ts';
import { addApplication, addGroup, addProvider, addUser, freshInstall } from '../../lab/authentik/state.ts';

/** An install with a user who is in two groups, and what an expression is evaluated with. */
async function context() {
  const state = await freshInstall({
    family: '2026.2',
    adminUsername: 'akadmin',
    adminPassword: 'unused',
    adminEmail: 'root@example.com',
    selfSigned: await generateCertificate({ commonName: 'x', validityDays: 1, algorithm: 'ecdsa' }),
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
  return { state, user, provider, context: { oauth_scopes: ['openid', 'email'] } };
}

/** Results of the same expressions in Python 3.13. */
const RESULTS: readonly (readonly [title: string, expression: string, result: unknown])[] = [
  [
    'the mapping of the guide',
    'return {"preferred_username": request.user.email}',
    { preferred_username: 'Alice@Engomo.company' },
  ],
  [
    'comments, trailing commas, indexing and merging',
    'return {\n    # why\n    "a": request.user.name.split(" ")[0], **{"z": 1},\n}',
    { a: 'Alice', z: 1 },
  ],
  [
    'a comprehension over groups',
    'return [g.name for g in request.user.groups.all() if g.name != "staff"]',
    ['sales'],
  ],
  [
    'assignments',
    'a = b = 1\na += 2\nx, (y, z) = 1, (2, 3)\nd = {}\nd["k"] = a\nreturn [a, b, x, y, z, d]',
    [3, 1, 1, 2, 3, { k: 3 }],
  ],
  [
    'branches',
    'if request.user.is_superuser:\n    return 1\nelif request.user.email.lower().endswith("@engomo.company"):\n    return "yes"\nelse:\n    return 3',
    'yes',
  ],
  [
    'a loop',
    'for g in request.user.all_groups():\n    if g.name == "staff":\n        return g.name\nreturn None',
    'staff',
  ],
  ['an f-string', 'return f"{request.user.username!r}/{1 + 1}{{x}}\\n" "tail"', "'alice'/2{x}\ntail"],
  ['chained comparisons', 'return [1 < 2 < 3, 1 < 3 < 2, 3 > 2 == True]', [true, false, false]],
  ['boolean operators', 'return "a" and [] or not False and {"z": 0x1f}', { z: 31 }],
  ['membership', 'return ["x" in "xyz", 1 not in [1], "a" is not None]', [true, false, true]],
  ['arithmetic', 'return [7 // 2, -7 // 2, -7 % 3, 2 ** 3, -2 ** 2]', [3, -4, 2, 8, -4]],
  ['slices', 'return ["abc"[1:], "abc"[-1], [1, 2, 3][-2:]]', ['bc', 'c', [2, 3]]],
  ['dict comprehensions', 'return {k.upper(): v for k, v in {"a": 1, "b": 2}.items() if v > 1}', { B: 2 }],
  ['two clauses', 'return [x * y for x in [1, 2] for y in [10, 20]]', [10, 20, 20, 40]],
  ['a generator argument', 'return ",".join(str(x) for x in [1, True, None, "s"])', '1,True,None,s'],
  ['conditional expressions', 'return "a" if False else "b" if True else "c"', 'b'],
  ['attributes', 'return request.user.attributes.get("upn", "none")', 'alice@upn.test'],
  ['the context', 'return request.context["oauth_scopes"] == oauth_scopes', true],
  ['the provider', 'return [provider.client_type, provider.application.slug]', ['confidential', 'engomo']],
  [
    'group membership',
    'return [ak_is_group_member(request.user, name="staff"), ak_is_group_member(user, name="x")]',
    [true, false],
  ],
  ['indented code', '    x = 1\n    return x', 1],
  ['no return', 'x = 1', null],
];

for (const [title, expression, result] of RESULTS) {
  test(`evaluates ${title}`, async () => {
    expect(evaluateExpression(expression, await context()), expression).toEqual(result);
  });
}

test('the default mappings say what they say on a real server', async () => {
  const evaluated = await context();
  const claims = (managed: string): unknown => {
    const mapping = defaultMappings(capabilitiesOf('2026.2')).find((candidate) =>
      candidate.managed.endsWith(managed),
    );
    return evaluateExpression(mapping?.expression ?? '', evaluated);
  };
  expect(claims('scope-openid'), 'openid').toEqual({});
  expect(claims('scope-offline_access'), 'offline_access').toEqual({});
  expect(claims('scope-email'), 'email').toEqual({ email: 'Alice@Engomo.company', email_verified: false });
  expect(claims('scope-profile'), 'profile').toEqual({
    name: 'Alice Adams',
    given_name: 'Alice Adams',
    preferred_username: 'alice',
    nickname: 'alice',
    groups: ['sales', 'staff'],
  });
  expect(claims('scope-entitlements'), 'entitlements').toEqual({ entitlements: [], roles: [] });
  expect(claims('scope-proxy'), 'proxy').toEqual({
    ak_proxy: { user_attributes: { upn: 'alice@upn.test', devices: 2 }, is_superuser: false },
  });
});

const EXCEPTIONS: readonly (readonly [expression: string, name: string, message: string])[] = [
  ['return request.user.foo', 'AttributeError', "'User' object has no attribute 'foo'"],
  ['return nobody', 'NameError', "name 'nobody' is not defined"],
  ['return {"a": 1}["b"]', 'KeyError', "'b'"],
  ['return [1][3]', 'IndexError', 'list index out of range'],
  ['return 1 / 0', 'ZeroDivisionError', 'division by zero'],
  ['return "a" + 1', 'TypeError', 'can only concatenate str (not "int") to str'],
  ['return request.user.email()', 'TypeError', "'str' object is not callable"],
  ['raise ValueError("no " + "way")', 'ValueError', 'no way'],
  ['return {1, 2}', 'TypeError', 'Object of type set is not JSON serializable'],
];

for (const [expression, name, message] of EXCEPTIONS) {
  test(`raises as Python does: ${expression}`, async () => {
    const evaluated = await context();
    expect(() => evaluateExpression(expression, evaluated), expression).toThrow(
      expect.objectContaining({ name, message }),
    );
  });
}

test('a construct beyond the subset is named with its line', async () => {
  const evaluated = await context();
  for (const [expression, construct] of [
    ['x = 1\nimport os', 'ImportStatement (line 2)'],
    ['return (lambda x: x)(1)', 'LambdaExpression (line 1)'],
    ['while True:\n    pass', 'WhileStatement (line 1)'],
  ] as const) {
    expect(() => evaluateExpression(expression, evaluated), expression).toThrow(
      `${construct} is not evaluated here`,
    );
  }
});

test('a policy passes when its result is true, and says what it has to say', async () => {
  const evaluated = await context();
  const said: string[] = [];
  const onMessage = (message: string): void => void said.push(message);
  const expression = 'ak_message("not you")\nreturn request.user.groups.filter(name="nobody").exists()';
  expect(evaluatePolicy(expression, { ...evaluated, onMessage }), 'the verdict').toBe(false);
  expect(said, 'messages').toEqual(['not you']);
  expect(evaluatePolicy('return request.user.groups.all()', evaluated), 'a list that is not empty').toBe(
    true,
  );
});

/** Messages of Python 3.13 for the same texts, the line authentik puts before them included. */
const SYNTAX: readonly (readonly [expression: string, message: string])[] = [
  ['return {\n    "a": 1', "'{' was never closed (None, line 2)"],
  ['\n\nreturn {', "'{' was never closed (None, line 4)"],
  ['return f(', "'(' was never closed (None, line 2)"],
  ['return }', "unmatched '}' (None, line 2)"],
  [
    'return [1,\n2}',
    "closing parenthesis '}' does not match opening parenthesis '[' on line 2 (None, line 3)",
  ],
  ['return "abc', 'unterminated string literal (detected at line 2) (None, line 2)'],
  ['return """abc', 'unterminated triple-quoted string literal (detected at line 3) (None, line 2)'],
  ['# only', 'expected an indented block after function definition on line 1 (None, line 3)'],
  ['return {"a" 1}', 'invalid syntax. Perhaps you forgot a comma? (None, line 2)'],
  ['return {\n  "a": 1\n  "b": 2\n}', 'invalid syntax. Perhaps you forgot a comma? (None, line 3)'],
  ['retrun {"a": 1}', 'invalid syntax (None, line 2)'],
  ['if x:\nreturn 1', "expected an indented block after 'if' statement on line 2 (None, line 3)"],
  ['if x\n    return 1', "expected ':' (None, line 2)"],
  ['  return 1\nreturn 2', 'unindent does not match any outer indentation level (None, line 3)'],
  ['return {"a": “x”}', "invalid character '“' (U+201C) (None, line 2)"],
  ['return 5a', 'invalid decimal literal (None, line 2)'],
  ['print "x"', "Missing parentheses in call to 'print'. Did you mean print(...)? (None, line 2)"],
];

for (const [expression, message] of SYNTAX) {
  test(`reports a syntax error as authentik does: ${JSON.stringify(expression)}`, () => {
    expect(checkSyntax(expression), expression).toBe(`Expression Syntax Error: ${message}`);
  });
}

test('expressions of the guide and of a fresh install have no syntax error', () => {
  const guide = 'return {"preferred_username": request.user.email}';
  for (const expression of [
    guide,
    ...defaultMappings(capabilitiesOf('2026.2')).map((mapping) => mapping.expression),
  ]) {
    expect(checkSyntax(expression), expression).toBeNull();
  }
});
