import { expect } from '@playwright/test';
import { Hono } from 'hono';
import { signInAdministrator } from '../../fixtures/authentik/administrator-sign-in.ts';
import { EnvironmentFailure } from '../../guide/environment-failure.ts';
import { Secret } from '../../guide/secret.ts';
import { servePlainly } from '../../lab/network/serve.ts';
import type { SignedIn } from '../../fixtures/authentik/signed-in.ts';
import { stagesWithoutAnswer } from '../../pages/authentik/login/stages/without-answer.ts';
import { test as base } from '../browser-test.ts';

const administrator = { username: 'admin', password: new Secret('only-for-this-test') };

/**
 * A login that shows a stage with a heading in its shadow root, as authentik's do, or another element; several with blanks
 * between them: one after the other.
 */
const page = (element: string): string => `<body><script>
  const show = ([tag, ...others]) => {
    const element = document.createElement(tag);
    element.style.display = 'block';
    element.attachShadow({ mode: 'open' }).innerHTML = '<h1>Welcome to authentik!</h1><p>One more step</p>';
    document.body.replaceChildren(element);
    if (others.length > 0) setTimeout(() => show(others), 700);
  };
  show(${JSON.stringify(element.split(' '))});
</script>`;

/** Signs the administrator in where the login shows that element at once; what it ends with. */
const test = base.extend<{
  readonly signInAt: (element: string, who?: SignedIn | null) => Promise<unknown>;
}>({
  signInAt: async ({ page: tab }, use) => {
    let shown = '';
    const app = new Hono();
    app.get('/flows/-/default/authentication/', (request) => request.html(page(shown)));
    const server = await servePlainly((request) => app.fetch(request), 0);
    await use(async (element, who = { username: 'admin', email: '' }) => {
      shown = element;
      const origin = `http://127.0.0.1:${server.port}`;
      return signInAdministrator(tab, origin, administrator, () => Promise.resolve(who)).catch(
        (error: unknown) => error,
      );
    });
    await server.close();
  },
});

test('an administrator who is in needs nothing else', async ({ signInAt }) => {
  expect(await signInAt('ak-admin-overview'), 'no error').toBeUndefined();
});

test('every stage the suite has no answer to ends the sign-in at once, with its name and what to change', async ({
  signInAt,
}) => {
  for (const { tag } of stagesWithoutAnswer) {
    const error = await signInAt(tag);
    expect(error, tag).toBeInstanceOf(EnvironmentFailure);
    expect(String(error), `${tag}: who, where and what authentik says`).toMatch(
      new RegExp(
        `the administrator "admin" \\(AUTHENTIK_ADMIN\\) in with .+, but its login asks for .+ at ${tag}: "Welcome to authentik! One more step"`,
      ),
    );
    expect(String(error), `${tag}: what to do`).toContain('What to do: ');
  }
});

test('somebody else who is signed in is distinguished from the administrator', async ({ signInAt }) => {
  const error = await signInAt('ak-admin-overview', { username: 'other', email: 'other@engomo.company' });
  expect(String(error), 'who was meant, and who it is').toContain(
    'expected to sign in "admin" (AUTHENTIK_ADMIN), but says that "other" is signed in',
  );
});

test('an administrator may be named by the e-mail address, in any case of letters', async ({ signInAt }) => {
  expect(await signInAt('ak-admin-overview', { username: 'x', email: 'ADMIN' }), 'no error').toBeUndefined();
});

test('an interface that is shown for a moment proves no session', async ({ signInAt }) => {
  const error = await signInAt('ak-interface-user ak-stage-access-denied', null);
  expect(String(error), 'what comes after it is reported').toContain(
    'its login stopped at ak-stage-access-denied',
  );
});

test('an account without the right to administer is reported, not waited for', async ({ signInAt }) => {
  const error = await signInAt('ak-interface-user');
  expect(error, 'nothing of the guide').toBeInstanceOf(EnvironmentFailure);
  expect(String(error), 'which account').toContain('its admin interface to "admin" (AUTHENTIK_ADMIN)');
});

test('a login that is denied repeats what authentik says', async ({ signInAt }) => {
  expect(String(await signInAt('ak-stage-access-denied')), 'the stage and its words').toContain(
    'its login stopped at ak-stage-access-denied: "Welcome to authentik! One more step"',
  );
});
