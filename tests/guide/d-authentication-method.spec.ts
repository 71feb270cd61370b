import { composerConditions, methodConditions } from '../../guide/conditions/method.ts';
import { about, methodReadBack, test } from '../../fixtures/index.ts';

test(
  'engomo has the authentication method of the guide',
  about('D1', 'D2', 'D3', 'D4', 'D5', 'D6', 'D7', 'D8'),
  async ({ composerAdministrator, composerReader, evidence, guide, note, provider }) => {
    await test.step('Server > Authentication: add it where it is missing', async () => {
      const { clientId, clientSecret } = provider;
      const before = await composerAdministrator.readMethod(guide.method.name);
      note(before?.clientSecret);
      await evidence.configuration('before', methodReadBack(before));
      await composerAdministrator.ensureMethod({ ...guide.method, clientId, clientSecret });
      await composerAdministrator.showMethods();
      await evidence.picture('Authentication methods', composerAdministrator.page);
      const plusIcon = await composerAdministrator.methods.addButton.isEnabled();
      await evidence.hold(composerConditions(plusIcon), 'composer');
    });

    await test.step('read it back in a session of its own', async () => {
      const stored = await composerReader.readMethod(guide.method.name);
      await evidence.picture('Authentication method', composerReader.page);
      note(stored?.clientSecret);
      await evidence.configuration('after', methodReadBack(stored));
      await evidence.hold(methodConditions(guide, stored, provider), 'composer, new session');
    });
  },
);
