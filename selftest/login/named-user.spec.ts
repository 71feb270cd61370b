import { expect } from '@playwright/test';
import { Secret } from '../../guide/secret.ts';
import { AnotherUser, LoginFlow, type FlowCredentials } from '../../pages/authentik/login/login-flow.ts';
import { slowFlow } from './slow-flow.ts';

const test = slowFlow(0);
const password = new Secret('only-for-this-test');
const alone = ['ak-stage-password'];

test('a password is typed for nobody but the one who signs in, when authentik does not ask who is there', async ({
  flow: { address, guide },
  page,
}) => {
  const { composer } = guide.engomo;
  const signInAs = async (credentials: Omit<FlowCredentials, 'password'>, stages: string[]) => {
    await page.goto(address(stages, composer));
    const composerShown = page.waitForURL(composer, { timeout: 0 });
    composerShown.catch(() => undefined);
    return new LoginFlow(page)
      .signIn({ ...credentials, password }, composerShown)
      .catch((error: unknown) => error);
  };
  const asked = ['ak-stage-identification', ...alone];

  expect(await signInAs({ username: 'Alice' }, alone), 'the page names who signs in').toEqual(alone);
  expect(await signInAs({ username: 'adams', email: 'alice' }, alone), 'by another name').toEqual(alone);
  expect(await signInAs({ username: 'bob' }, asked), 'as it was asked before').toEqual(asked);
  const refused = await signInAs({ username: 'bob' }, alone);
  expect(refused, 'the page names somebody else').toBeInstanceOf(AnotherUser);
  await expect(page.locator('input[name="password"]'), 'nothing was typed').toHaveValue('');
});

test('after it was asked who is there, authentik calls the account as it likes, until a login begins anew', async ({
  flow: { address, guide },
  page,
}) => {
  const { composer } = guide.engomo;
  const flow = new LoginFlow(page);
  const arrived = () => page.waitForURL(composer, { timeout: 0 });
  const credentials = { username: 'alice@engomo.company', password };

  await page.goto(address(['ak-stage-identification', ...alone], composer));
  await flow.signIn(credentials, arrived());
  await page.goto(address(alone, composer));
  expect(await flow.signIn(credentials, arrived()), 'as after a wrong password').toEqual(alone);

  await page.goto(address(alone, composer));
  const never = new Promise<void>(() => {});
  expect(await flow.asks(never), 'a login begins').toBe('authentik');
  await expect(flow.signIn(credentials, never), 'somebody else was named').rejects.toThrow(AnotherUser);
});
