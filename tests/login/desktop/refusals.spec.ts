import { judged } from '../../../guide/condition.ts';
import { Secret } from '../../../guide/secret.ts';
import { about, expect, firstOf, test, withoutQuery } from '../../../fixtures/index.ts';

test(
  'a wrong password is refused by authentik, and the right one still works',
  about('F3'),
  async ({ clientPage, endUser, guide, loginFlow, page }) => {
    const composer = page.waitForURL((url) => withoutQuery(url.href) === guide.engomo.composer);
    await clientPage.open();
    await clientPage.goOnAs(endUser.email);

    await test.step('the wrong one', async () => {
      await loginFlow.asksForUser();
      const stopped = await loginFlow.refusal({
        username: endUser.username,
        password: new Secret('not the password'),
      });
      // In which language it says so is the brand's affair, not the browser's.
      expect(stopped.stage, 'authentik refuses where it asks').toMatch(
        /^ak-stage-(password|identification)$/,
      );
      expect(stopped.says, 'authentik says why').not.toBe('');
      expect(page.url(), 'the browser stays at authentik').toContain(`${guide.origins.authentik}/if/flow/`);
    });

    await test.step('the right one', async () => {
      await loginFlow.signIn(endUser, composer);
      await composer;
      expect(withoutQuery(page.url()), 'the browser ends on the composer').toBe(guide.engomo.composer);
    });
  },
);

test(
  'an e-mail address engomo does not know gets nowhere',
  about('E5'),
  async ({ clientPage, evidence, guide, page, redirects }) => {
    await clientPage.open();
    await clientPage.goOnAs(`nobody-${Date.now()}@${new URL(guide.origins.engomo).hostname}`);
    await clientPage.refusal.waitFor();

    const says = await clientPage.refusalSentence();
    const atAuthentik = redirects.hops.filter(({ origin }) => guide.origins.authentik.startsWith(origin));
    await evidence.picture('engomo does not know the e-mail address', page);
    await evidence.hold(
      [
        judged('E5', 'engomo turns the unknown away with a sentence', says !== '', 'a sentence', `"${says}"`),
        judged(
          'E5',
          'the unknown are not sent to authentik',
          atAuthentik.length === 0,
          'no visit to authentik',
          atAuthentik.length === 0 ? 'no visit to authentik' : `${atAuthentik.length} visits`,
        ),
      ],
      'browser',
    );
  },
);

test(
  'an e-mail address in capitals leads to authentik or is turned away with a sentence',
  about('E4', 'F2'),
  async ({ clientPage, endUser, evidence, guide, page }) => {
    await clientPage.open();
    await clientPage.goOnAs(endUser.email.toUpperCase());
    const { name: what } = await firstOf({
      'leads to authentik': page.waitForURL((url) => url.href.startsWith(`${guide.origins.authentik}/`), {
        waitUntil: 'commit',
      }),
      'is turned away': (givenUp) => clientPage.refusal.waitFor(givenUp),
    });

    await evidence.remark({
      clause: 'E4',
      kind: 'observation',
      text: `The e-mail address of the user in capitals ${what}: engomo compares usernames with ${what === 'is turned away' ? '' : 'no '}regard to case.`,
    });
    expect(withoutQuery(page.url()), 'the composer stays closed').not.toBe(guide.engomo.composer);
  },
);

test(
  'an account that engomo does not know is turned away after the login, and no user appears',
  about('E5'),
  async ({ clientPage, composerReader, endUser, evidence, guide, loginFlow, page, unknownToEngomo }) => {
    await clientPage.open();
    await clientPage.goOnAs(endUser.email);
    await loginFlow.signIn(unknownToEngomo, clientPage.refusal.waitFor());

    const says = await clientPage.refusalSentence();
    await evidence.picture('engomo turns a stranger away', page);
    const stored = await composerReader.readUser(unknownToEngomo.email);
    await evidence.hold(
      [
        judged(
          'E5',
          'an account that is no user of engomo does not get in',
          withoutQuery(page.url()) !== guide.engomo.composer && says !== '',
          'a sentence, not the composer',
          `"${says}" at ${withoutQuery(page.url())}`,
        ),
        judged(
          'E5',
          'engomo makes no user by itself',
          stored === undefined,
          'no such user',
          stored === undefined ? 'no such user' : `user ${stored.username}`,
        ),
      ],
      'browser; composer, new session',
    );
  },
);
