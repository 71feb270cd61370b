import { expect, test } from '@playwright/test';
import { EngomoSignIn } from '../../fixtures/protocol/engomo-sign-in.ts';
import { Secret } from '../../guide/secret.ts';
import { guideValues } from '../../guide/values.ts';
import { LoginFlow } from '../../pages/authentik/login-flow.ts';
import { Dialect } from '../../pages/engomo/dialect.ts';
import { runningLab } from './running-lab.ts';

const guide = guideValues({ authentik: 'https://authentik.company', engomo: 'https://engomo.company' });
const endpoint = `${guide.origins.authentik}/application/o/authorize/`;

test('a user whom authentik knows already comes back without a page of authentik; a stranger is asked', async () => {
  const lab = await runningLab({ face: 'plain' });
  try {
    const visit = { browser: lab.browser, guide, dialect: new Dialect() };
    await using first = await EngomoSignIn.open(visit);
    await first.begin(lab.endUser.email, endpoint);
    const flow = new LoginFlow(first.page);
    await flow.asksForUser();
    const composer = first.page.waitForURL((url) => url.href === guide.engomo.composer);
    const { username, password } = lab.endUser;
    await flow.signIn({ username, password: new Secret(password) }, composer);
    await composer;

    const { cookies } = await first.page.context().storageState();
    const ofAuthentik = cookies.filter(({ domain }) => domain.endsWith('authentik.company'));
    await using known = await EngomoSignIn.open(visit, { cookies: ofAuthentik, origins: [] });
    const pages: string[] = [];
    known.page.on('framenavigated', (frame) => pages.push(new URL(frame.url()).pathname));
    expect(await known.signInAs(lab.endUser.email), 'signed in at engomo').toMatchObject({
      kind: 'signed in',
    });
    expect(
      pages.filter((path) => path.startsWith('/if/')),
      'no page of authentik on the way',
    ).toEqual([]);

    await using stranger = await EngomoSignIn.open(visit);
    await stranger.begin(lab.endUser.email, endpoint);
    await new LoginFlow(stranger.page).asksForUser();
    await expect(new LoginFlow(stranger.page).identifier, 'authentik asks who is there').toBeVisible();
  } finally {
    await lab.close();
  }
});
