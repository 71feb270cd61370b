import { sessionConditions, twoTabsCondition } from '../../../guide/conditions/sessions.ts';
import { about, test } from '../../../fixtures/index.ts';

test(
  'whoever is signed in at authentik is asked nothing, unless the app wants it or they signed out',
  about('F3'),
  async ({ endUser, evidence, oneBrowser }) => {
    const first = await oneBrowser.signIn(endUser);
    const again = await oneBrowser.signIn(endUser);
    const prompted = await oneBrowser.signIn(endUser, { prompt: 'login' });
    await oneBrowser.signOut();
    const signedOut = await oneBrowser.signIn(endUser);
    await evidence.hold(sessionConditions({ first, again, prompted, signedOut }), 'browser');
  },
);

test(
  'two tabs of one browser in which a login began both call the app',
  about('F3'),
  async ({ endUser, evidence, oneBrowser }) => {
    const [one, other] = [await oneBrowser.begin(), await oneBrowser.begin()];
    test.skip(one.asks === 'another server', 'two logins side by side at another server are not authentik’s');
    const { calls: later } = await other.finish(endUser);
    const { calls: first } = await one.finish(endUser);
    await evidence.hold([twoTabsCondition([first, later])], 'browser');
  },
);
