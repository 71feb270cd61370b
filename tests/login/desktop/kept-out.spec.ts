import { keptOutConditions } from '../../../guide/conditions/sessions.ts';
import { about, test } from '../../../fixtures/index.ts';

for (const how of ['deactivated', 'denied by a binding'] as const) {
  test(
    `an account that is ${how} does not get to the app`,
    about('F3'),
    async ({ evidence, keptOut, oneBrowser }) => {
      const person = await keptOut(how);
      const stopped = await (await oneBrowser.begin()).stop(person);
      await evidence.hold(keptOutConditions(how, stopped), 'browser');
    },
  );
}

test(
  'an account that is locked out after wrong passwords does not get in with the right one',
  about('F3'),
  async ({ evidence, keptOut, oneBrowser }) => {
    const person = await keptOut('locked out');
    for (let wrong = 1; wrong <= 3; wrong += 1) {
      await (await oneBrowser.begin()).giveWrongPassword(person);
    }
    const stopped = await (await oneBrowser.begin()).stop(person);
    await evidence.hold(keptOutConditions('locked out', stopped), 'browser');
  },
);
