import { expect, test } from '@playwright/test';
import { AuthentikApi } from '../../fixtures/authentik/authentik-api.ts';
import { mappingTest } from '../../fixtures/authentik/mapping-test.ts';
import { normalForm, scopeMappingConditions } from '../../guide/conditions/scope-mapping.ts';
import { authentikWithGuide, guide } from './in-process.ts';

const PERSON = { username: 'alice', name: 'Alice Adams', email: 'alice@engomo.company', own: true };

/** The condition of clause A4 for an expression, as authentik evaluates it for somebody who asks. */
async function judgedFor(expression: string, asker = 'akadmin') {
  const { requestsAs, world } = await authentikWithGuide();
  world.mapping.expression = expression;
  const stored = await new AuthentikApi(requestsAs('akadmin')).scopeMapping(guide);
  const tested = await mappingTest(new AuthentikApi(requestsAs(asker)), guide, stored, PERSON);
  const found = scopeMappingConditions(guide, stored, tested).find(({ clause }) => clause === 'A4');
  if (found === undefined) throw new Error('clause A4 was not judged');
  return found;
}

for (const [says, expression] of [
  ['another spelling', "return {'preferred_username' : request.user.email, }"],
  ['a further claim', 'return {"preferred_username": request.user.email, "nickname": request.user.name}'],
  ['several lines', 'address = request.user.email\nreturn {"preferred_username": address}'],
] as const) {
  test(`an expression with ${says} holds: it answers the same`, async () => {
    expect(await judgedFor(expression), 'clause A4').toMatchObject({ holds: true });
  });
}

for (const [says, expression, found] of [
  [
    'the username',
    'return {"preferred_username": request.user.username}',
    'the username as preferred_username',
  ],
  ['another claim', 'return {"email": request.user.email}', 'no claim preferred_username'],
  ['nothing', 'return None', 'no claim preferred_username'],
  ['an exception', 'return {"preferred_username": request.user.mail}', 'AttributeError'],
] as const) {
  test(`an expression that answers ${says} does not hold, and what it answers is said`, async () => {
    const { holds, observed } = await judgedFor(expression);
    expect(holds, 'clause A4').toBe(false);
    expect(observed, 'what authentik evaluates it to').toContain(found);
  });
}

test('where authentik does not evaluate it, the text is judged by what of it means something', async () => {
  const spelt = await judgedFor("return { 'preferred_username': request.user.email, }", 'alice');
  expect(spelt, 'another spelling').toMatchObject({
    holds: true,
    property: expect.stringContaining('judged by its text: authentik did not evaluate it'),
  });
  const other = await judgedFor(
    'address = request.user.email\nreturn {"preferred_username": address}',
    'alice',
  );
  expect(other.holds, 'another text').toBe(false);
});

test('the normal form leaves out what means nothing, and nothing else', () => {
  const { expression } = guide.scopeMapping;
  for (const same of [
    "return {'preferred_username':request.user.email}",
    'return  {  "preferred_username" :  request.user.email , } ;',
    'return{"preferred_username": request . user . email,}',
  ]) {
    expect(normalForm(same), same).toBe(normalForm(expression));
  }
  for (const other of [
    'return {"preferred username": request.user.email}',
    'return {" preferred_username": request.user.email}',
    'return {"preferred_username": request.user.username}',
    'return {"preferred_username": request.user.e mail}',
  ]) {
    expect(normalForm(other), other).not.toBe(normalForm(expression));
  }
});
