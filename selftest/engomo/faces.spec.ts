import { expect } from '@playwright/test';
import { Secret } from '../../guide/secret.ts';
import { faceNames } from '../../lab/engomo/server.ts';
import { ClientPage } from '../../pages/engomo/client-page.ts';
import { markedFor } from '../every-day.ts';
import { guide, test } from '../in-process-lab.ts';
import { dialectFor } from './face-dialects.ts';

const entry = { ...guide.method, clientId: 'an-id', clientSecret: new Secret('a-secret') };

const allowed = [
  { app: true, composer: true },
  { app: true, composer: false },
  { app: false, composer: true },
  { app: false, composer: false },
];

for (const face of faceNames) {
  test(
    `${face}: the guide can be carried out in the composer, read back, and undone`,
    markedFor(face),
    async ({ composerOf, startInProcess }) => {
      const lab = await startInProcess({ engomo: { face } });
      const administrator = await composerOf(lab, dialectFor(face));

      expect(await administrator.ensureMethod(entry), 'D3 to D7: the method is made').toBe('made');
      expect(await administrator.ensureMethod(entry), 'D8: it is there').toBe('left alone');
      const reader = await composerOf(lab, dialectFor(face));
      const method = await reader.readMethod(entry.name);
      expect(
        { ...method, clientSecret: method?.clientSecret.reveal() },
        'D4 to D8: it is what was entered',
      ).toEqual({
        ...entry,
        clientSecret: entry.clientSecret.reveal(),
      });

      for (const [place, permissions] of allowed.entries()) {
        const user = { username: `user-${place}@engomo.company`, authenticator: entry.name, permissions };
        expect(await administrator.ensureUser(user), 'E2 to E4: the user is made').toBe('made');
        expect(await reader.readUser(user.username), 'E3, E4, E6: it is what was entered').toEqual(user);
      }

      await administrator.removeUser('user-1@engomo.company');
      expect(await reader.readUser('user-1@engomo.company'), 'the user is gone').toBeUndefined();
      expect(await reader.readUser('user-0@engomo.company'), 'the others are there').toBeDefined();
    },
  );

  test(
    `${face}: a session that ends in the middle is begun anew`,
    markedFor(face),
    async ({ composerOf, startInProcess }) => {
      const lab = await startInProcess({ engomo: { face } });
      const administrator = await composerOf(lab, dialectFor(face));
      await administrator.show('users');
      await administrator.page.context().clearCookies();

      expect(
        await administrator.readUser('late@engomo.company'),
        'after another login the list is read',
      ).toBeUndefined();
      await administrator.page.context().clearCookies();
      expect(await administrator.ensureMethod({ ...entry, name: 'other' }), 'and a method made').toBe('made');
    },
  );

  test(
    `${face}: the start page asks for an e-mail address and turns the unknown away`,
    markedFor(face),
    async ({ page, startInProcess }) => {
      await startInProcess({ engomo: { face } });
      const clientPage = new ClientPage(page, guide.engomo.start, dialectFor(face));
      await clientPage.open();
      await clientPage.goOnAs('nobody@engomo.company');

      expect(await clientPage.refusalSentence(), 'F1, F2, E5: it says why').toContain(
        'nobody@engomo.company',
      );
    },
  );
}
