import { webLoginConditions } from '../../guide/conditions/login.ts';
import { relyingPartySentence } from '../../guide/conditions/relying-party.ts';
import { judged } from '../../guide/condition.ts';
import { about, explained, sentOn, test, withoutQuery } from '../../fixtures/index.ts';

test(
  'a user signs in to engomo through authentik and ends on the composer',
  about('F1', 'F2', 'F3', 'F4', 'F5'),
  async ({ clientPage, endUser, evidence, guide, loginFlow, page, provider, redirects }) => {
    const authorize = `${guide.origins.authentik}/application/o/authorize/`;

    await test.step('engomo asks for the e-mail address', async () => {
      await clientPage.open();
      await evidence.picture('engomo asks for the e-mail address', page);
      const asks = await clientPage.email.isEditable();
      await evidence.hold(
        [
          judged(
            'F1',
            'engomo asks for the e-mail address',
            asks,
            'an e-mail field',
            asks ? 'an e-mail field' : 'none',
          ),
        ],
        'engomo, start page',
      );
    });

    const stages = await test.step('the arrow leads to authentik, which signs the user in', async () => {
      const composer = page.waitForURL((url) => withoutQuery(url.href) === guide.engomo.composer);
      await clientPage.goOnAs(endUser.email);
      const asked = explained(loginFlow.asksForUser(), evidence, 'web');
      await sentOn(asked, clientPage, page, guide.origins.engomo, evidence);
      await evidence.picture('authentik asks who is there', page);
      const answered = await explained(loginFlow.signIn(endUser, composer), evidence, 'web');
      await composer;
      return answered;
    });

    await evidence.traits([
      { product: 'authentik', kind: 'capability', name: 'stages of the login', value: stages.join(', ') },
    ]);
    await evidence.picture('the composer after the login', page);
    await evidence.remark({
      clause: 'F2',
      kind: 'observation',
      text: relyingPartySentence(guide, {
        hops: redirects.hops,
        sent: {
          codeChallengeMethod: redirects.sent(authorize, 'code_challenge_method'),
          responseMode: redirects.sent(authorize, 'response_mode'),
          scope: redirects.sent(authorize, 'scope'),
        },
      }),
    });
    await evidence.hold(
      webLoginConditions(guide, provider.clientId, {
        hops: redirects.hops,
        sent: {
          clientId: redirects.sent(authorize, 'client_id'),
          redirectUri: redirects.sent(authorize, 'redirect_uri'),
        },
        stateKept:
          redirects.sent(authorize, 'state') !== null &&
          redirects.sent(authorize, 'state') === redirects.sent(guide.engomo.callback, 'state'),
        stages,
        endedAt: withoutQuery(page.url()),
      }),
      'browser, every hop',
    );
  },
);
