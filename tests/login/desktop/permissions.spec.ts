import { permissionConditions } from '../../../guide/conditions/turned-away.ts';
import { about, test } from '../../../fixtures/index.ts';

test(
  'a user with the permission for the composer alone reaches the composer',
  about('E6'),
  async ({ evidence, guide, userWith, webLogin }) => {
    const permissions = { app: false, composer: true };
    const login = await webLogin.signIn(await userWith(permissions));
    await evidence.hold(permissionConditions(guide, permissions, login), 'browser');
  },
);

for (const { says, app } of [
  { says: 'the permission for the app alone', app: true },
  { says: 'no permission', app: false },
]) {
  test(
    `a user with ${says} signs in at authentik and does not reach the composer`,
    about('E6'),
    async ({ evidence, guide, userWith, webLogin }) => {
      const permissions = { app, composer: false };
      const ending = await webLogin.signInInVain(await userWith(permissions));
      await evidence.hold(permissionConditions(guide, permissions, ending), 'browser');
    },
  );
}
