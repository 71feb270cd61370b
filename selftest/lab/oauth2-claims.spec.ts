import { expect, test } from '@playwright/test';
import { addScopeMapping } from '../../lab/authentik/state.ts';
import { guideWorld, login, objectFrom, type World } from './authentik-world.ts';
import { authorizePath, codeFrom, get, locationFor, redeem, signedIn, USERINFO } from './oauth2-requests.ts';

test.describe('claims', () => {
  /** Claims of an account with these two additional mappings selected. */
  const userinfo = async (world: World): Promise<Record<string, unknown>> => {
    const { tokens } = await login(world);
    const { response } = await get(world, USERINFO, {
      headers: { authorization: `Bearer ${tokens.access_token}` },
    });
    return objectFrom(await response.json());
  };

  test('dicts are merged, lists appended, of the rest the later scope wins', async () => {
    const world = await guideWorld();
    for (const [scopeName, expression] of [
      ['email', 'return {"a": {"x": 1}, "list": [1], "word": "email"}'],
      ['profile', 'return {"a": {"y": 2}, "list": [2], "word": "profile"}'],
    ] as const) {
      const { pk } = addScopeMapping(world.state, { name: `extra ${scopeName}`, scopeName, expression });
      world.provider.propertyMappings.push(pk);
    }
    expect(await userinfo(world), 'claims').toMatchObject({
      a: { x: 1, y: 2 },
      list: [1, 2],
      word: 'profile',
    });
  });

  test('which of two mappings of one scope wins is decided once', async () => {
    const world = await guideWorld();
    const rival = addScopeMapping(world.state, {
      name: 'rival',
      scopeName: 'profile',
      expression: 'return {"preferred_username": request.user.username}',
    });
    const own = world.provider.propertyMappings;
    const winner = async (): Promise<unknown> => (await userinfo(world))['preferred_username'];
    world.provider.propertyMappings = [rival.pk, ...own];
    const first = await winner();
    world.provider.propertyMappings = [...own, rival.pk];
    expect([world.user.username, world.user.email], 'one of the two').toContain(first);
    expect(await winner(), 'selected in another order').toBe(first);
  });

  test('a mapping that raises is skipped, and two events tell of it', async () => {
    const world = await guideWorld();
    world.mapping.expression = 'return {"preferred_username": request.user.nickname}';
    expect(await userinfo(world), 'claims').not.toHaveProperty('preferred_username');
    const events = world.state.events.slice(-2);
    expect(events, 'events').toMatchObject([
      { action: 'property_mapping_exception' },
      {
        action: 'configuration_error',
        context: { message: "Failed to evaluate property-mapping: 'engomo.mapping'" },
      },
    ]);
  });

  test('the subject follows the mode of the provider', async () => {
    const world = await guideWorld();
    world.user.attributes = { upn: 'alice@upn.test' };
    for (const [subMode, expected] of [
      ['hashed_user_id', world.user.uid],
      ['user_id', String(world.user.pk)],
      ['user_uuid', world.user.uuid],
      ['user_username', 'alice'],
      ['user_email', world.user.email],
      ['user_upn', 'alice@upn.test'],
    ] as const) {
      world.provider.subMode = subMode;
      const { tokens } = await login(world);
      expect(tokens.claims()?.sub, subMode).toBe(expected);
    }
  });

  test('userinfo says what is true now, and refuses other tokens without a word', async () => {
    const world = await guideWorld();
    const { tokens } = await login(world);
    const ask = (token: string | undefined) =>
      get(world, USERINFO, token === undefined ? {} : { headers: { authorization: `Bearer ${token}` } });
    world.user.email = 'new@engomo.company';
    const claims = objectFrom(await (await ask(tokens.access_token)).response.json());
    expect(claims, 'changed e-mail address').toMatchObject({
      email: 'new@engomo.company',
      preferred_username: 'new@engomo.company',
    });
    for (const token of [undefined, 'garbage', tokens.id_token, `${tokens.access_token}x`]) {
      const { response } = await ask(token);
      expect([response.status, await response.text()], `token ${token?.slice(0, 8) ?? 'missing'}`).toEqual([
        401,
        '',
      ]);
      expect(response.headers.get('www-authenticate'), 'header without a scheme').toMatch(
        /^error="invalid_token"/,
      );
    }
    const { browser } = await signedIn(world);
    const code = codeFrom(await locationFor(browser, authorizePath(world, { scope: 'email' })));
    const { body } = await redeem(world, { code });
    expect((await ask(String(body['access_token']))).status, 'a token without openid').toBe(403);
  });
});
