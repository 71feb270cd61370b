import { composerConditions, methodConditions } from '../../guide/conditions/method.ts';
import { about, methodDescription as description, test } from '../../fixtures/index.ts';

test(
  'engomo has the authentication method of the guide',
  about('D1', 'D2', 'D3', 'D4', 'D5', 'D6', 'D7', 'D8'),
  async ({ chapter, composerAdministrator, composerReader, configuredProvider, evidence, guide }) => {
    const { methods, page } = composerAdministrator;
    const { name } = guide.method;
    const { clientId, clientSecret } = configuredProvider;
    const entry = { ...guide.method, clientId, clientSecret };
    await chapter.ensure(
      { description, read: () => composerAdministrator.readMethod(name) },
      () => composerAdministrator.ensureMethod(entry),
      { title: 'Authentication methods', page, show: () => composerAdministrator.show('methods') },
    );
    await evidence.hold(composerConditions(await methods.addButton.isEnabled()), 'composer');
    const stored = await chapter.readBack(
      { description, read: () => composerReader.readMethod(name) },
      { title: 'Authentication method', page: composerReader.page },
    );
    await evidence.hold(methodConditions(guide, stored, configuredProvider), 'composer, new session');
  },
);
