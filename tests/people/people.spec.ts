import { appCallbackConditions, tokenConditions } from '../../guide/conditions/app-login.ts';
import { permissionConditions, refusedCondition } from '../../guide/conditions/turned-away.ts';
import { webLoginConditions } from '../../guide/conditions/web-login.ts';
import { permissionsFor } from '../../guide/expectation.ts';
import { aboutPerson, listedPeople, test } from '../../fixtures/index.ts';

test.use({ brief: true });

for (const person of listedPeople('composer')) {
  test(
    `${person.email} signs in and ends on the composer`,
    aboutPerson(person, 'F1', 'F2', 'F3', 'F4', 'F5'),
    async ({ configuredProvider, evidence, guide, webLogin, withFactors }) => {
      const login = await webLogin.signIn(withFactors(person));
      const conditions = webLoginConditions(guide, configuredProvider.clientId, login);
      await evidence.hold(conditions, 'browser, every hop');
    },
  );
}

for (const person of listedPeople('app')) {
  test(
    `${person.email} signs in to the app, and the composer stays closed`,
    aboutPerson(person, 'E6', 'F6', 'F7'),
    async ({ appLogin, configuredProvider, evidence, guide, webLogin, withFactors }) => {
      const user = withFactors(person);
      const ending = await webLogin.signInInVain(user);
      await evidence.hold(permissionConditions(guide, permissionsFor.app, ending), 'browser');

      const login = await appLogin.signIn(user);
      await evidence.hold(appCallbackConditions(guide, login), 'browser, without interception');
      const tokens = await appLogin.redeem();
      const { clientId } = configuredProvider;
      await evidence.hold(tokenConditions(guide, clientId, user.email, tokens), 'token endpoint, userinfo');
    },
  );
}

for (const person of listedPeople('refused')) {
  test(
    `${person.email} is refused`,
    aboutPerson(person, 'E5'),
    async ({ evidence, guide, webLogin, withFactors }) => {
      const ending = await webLogin.signInRefused(withFactors(person));
      await evidence.hold([refusedCondition(guide, ending)], 'browser');
    },
  );
}
