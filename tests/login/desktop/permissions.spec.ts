import { judged } from '../../../guide/condition.ts';
import { about, explained, test, withoutQuery } from '../../../fixtures/index.ts';

test(
  'a user with the permission for the composer alone reaches the composer',
  about('E6'),
  async ({ clientPage, evidence, guide, loginFlow, page, userWith }) => {
    const person = await userWith({ app: false, composer: true });
    const composer = page.waitForURL((url) => withoutQuery(url.href) === guide.engomo.composer);
    await clientPage.open();
    await clientPage.goOnAs(person.email);
    await explained(loginFlow.signIn(person, composer), evidence, 'web');
    await composer;

    await evidence.picture('the composer, for whom it is granted', page);
    const address = withoutQuery(page.url());
    await evidence.hold(
      [
        judged(
          'E6',
          'with the permission for the composer alone, the composer opens',
          address === guide.engomo.composer,
          guide.engomo.composer,
          address,
        ),
      ],
      'browser',
    );
  },
);

for (const { says, app } of [
  { says: 'the permission for the app alone', app: true },
  { says: 'no permission', app: false },
]) {
  test(
    `a user with ${says} signs in at authentik and does not reach the composer`,
    about('E6'),
    async ({ clientPage, evidence, guide, loginFlow, page, userWith }) => {
      const person = await userWith({ app, composer: false });
      await clientPage.open();
      await clientPage.goOnAs(person.email);
      await loginFlow.signIn(person, clientPage.refusal.waitFor());

      const sentence = await clientPage.refusalSentence();
      await evidence.picture('engomo asks for a permission', page);
      await evidence.hold(
        [
          judged(
            'E6',
            `with ${says} the composer stays closed`,
            withoutQuery(page.url()) !== guide.engomo.composer && sentence !== '',
            'a sentence, not the composer',
            `"${sentence}" at ${withoutQuery(page.url())}`,
          ),
        ],
        'browser',
      );
    },
  );
}
