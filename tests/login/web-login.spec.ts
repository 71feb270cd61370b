import { webLoginConditions } from '../../guide/conditions/web-login.ts';
import { about, test } from '../../fixtures/index.ts';

test(
  'a user signs in to engomo through authentik and ends on the composer',
  about('F1', 'F2', 'F3', 'F4', 'F5'),
  async ({ configuredProvider, endUser, evidence, guide, webLogin }) => {
    const login = await webLogin.signIn(endUser);
    const conditions = webLoginConditions(guide, configuredProvider.clientId, login);
    await evidence.hold(conditions, 'browser, every hop');
  },
);
