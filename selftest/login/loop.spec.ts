import { expect, type Page } from '@playwright/test';
import { Secret } from '../../guide/secret.ts';
import { FlowStopped, LoginFlow, UnansweredStage } from '../../pages/authentik/login/login-flow.ts';
import { test, type ScriptedFlow, type ScriptedStage } from './scripted-flow.ts';

const user = { username: 'alice', password: new Secret('only-for-this-test') };

const identification: ScriptedStage = {
  challenge: { component: 'ak-stage-identification', user_fields: ['username'], sources: [] },
  form: '<input name="uidField" required>',
};
const password: ScriptedStage = {
  challenge: { component: 'ak-stage-password', pending_user: 'alice' },
  form: '<input name="password" required>',
};

/** Time a step may take, in milliseconds: no case here needs it. */
const STEP_WITHIN = 8_000;

/** Signs in; the stages that were answered, or what it ended with. */
async function signIn(page: Page, flow: ScriptedFlow, script: readonly ScriptedStage[], goal?: string) {
  const { origin } = flow;
  const login = new LoginFlow(page, { servers: [origin], stepWithin: STEP_WITHIN });
  await page.goto(flow.play(script, goal ?? `${origin}/goal/`), { waitUntil: 'commit' });
  const reached = page.waitForURL(`${origin}/goal/`, { timeout: 0 });
  reached.catch(() => undefined);
  return login.signIn(user, reached).catch((error: unknown) => error);
}

/** How a login stopped. @throws whatever is no stop. */
function stopped(result: unknown): Pick<FlowStopped, 'reason' | 'says' | 'stage'> {
  if (!(result instanceof FlowStopped)) throw new Error(`it did not stop: ${String(result)}`);
  const { reason, says, stage } = result;
  return { reason, says, stage };
}

test('stages are answered in any order, until the goal', async ({ flow, page }) => {
  const consent = { challenge: { component: 'ak-stage-consent' } };
  const tags = ['ak-stage-consent', 'ak-stage-identification', 'ak-stage-password'];
  expect(await signIn(page, flow, [consent, identification, password]), 'all of them').toEqual(tags);
});

test('a stage nobody has seen yet is named at once, as the executor names it', async ({ flow, page }) => {
  const result = await signIn(page, flow, [
    identification,
    { challenge: { component: 'ak-stage-of-the-future' } },
  ]);
  expect(result, 'the suite has no answer').toBeInstanceOf(UnansweredStage);
  expect(stopped(result), 'which stage').toMatchObject({ stage: 'ak-stage-of-the-future' });
});

test('a refusal is one where the stage stays and says why', async ({ flow, page }) => {
  const refused = { ...password, says: { error: 'Invalid password' } };
  expect(stopped(await signIn(page, flow, [identification, refused]))).toEqual({
    reason: 'refused',
    stage: 'ak-stage-password',
    says: 'Invalid password',
  });
});

test('an answer that is followed by the same stage, without a word against it, is given once', async ({
  flow,
  page,
}) => {
  const result = await signIn(page, flow, [identification, { ...password, says: 'again' }]);
  expect(stopped(result)).toMatchObject({ reason: 'again', stage: 'ak-stage-password' });
  expect(flow.answers(), 'the name, and the password once').toBe(2);
});

test('a flow that signs nobody in and begins again is a dead end, not a circle', async ({ flow, page }) => {
  const result = await signIn(page, flow, [identification, password, identification, password]);
  expect(stopped(result)).toMatchObject({ reason: 'again', stage: 'ak-stage-identification' });
  expect(flow.answers(), 'name and password once').toBe(2);
});

test('a session that is lost between two stages is begun again, once', async ({ flow, page }) => {
  expect(await signIn(page, flow, [identification, { ...password, says: 'lost' }])).toEqual([
    'ak-stage-identification',
    'ak-stage-password',
    'ak-stage-identification',
    'ak-stage-password',
  ]);
});

test('a form the browser itself does not send is reported with the field, not waited for', async ({
  flow,
  page,
}) => {
  const wanting = { challenge: { component: 'ak-stage-consent' }, form: '<input name="reason" required>' };
  expect(stopped(await signIn(page, flow, [wanting]))).toMatchObject({ reason: 'invalid', says: 'reason' });
});

test('devices no program has are named, and what would have to be set up first', async ({ flow, page }) => {
  const component = 'ak-stage-authenticator-validate';
  const offering = (...kinds: string[]) =>
    kinds.map((device_class) => ({ device_class, device_uid: '1', challenge: {} }));
  const model = (kind: string) => ({
    meta_model_name: `authentik_stages_authenticator_${kind}.authenticator${kind}stage`,
  });
  for (const [asked, asks] of [
    [{ device_challenges: offering('email') }, 'a second factor: a code sent by e-mail'],
    [{ device_challenges: offering('sms', 'duo') }, 'a second factor: a code sent by SMS, or Duo'],
    [
      { device_challenges: [], configuration_stages: ['webauthn', 'totp'].map(model) },
      'the set-up of a second factor (passkey or security key, or TOTP)',
    ],
  ] as const) {
    const result = await signIn(page, flow, [identification, { challenge: { component, ...asked } }]);
    expect(result instanceof UnansweredStage && result.asked.asks, asks).toBe(asks);
  }
});

test('a prompt is filled in: consents are ticked and reported, other fields are answered, or the fields are named', async ({
  flow,
  page,
}) => {
  const field = (field_key: string, type: string) => ({
    field_key,
    type,
    label: `Your ${field_key}`,
    required: true,
  });
  const fields = [field('terms', 'checkbox'), field('department', 'text'), field('country', 'dropdown')];
  const asked: ScriptedStage = {
    challenge: { component: 'ak-stage-prompt', fields },
    form:
      '<input type="checkbox" name="terms" required><input name="department" required>' +
      '<select name="country" required><option></option><option value="at">Austria</option></select>',
  };
  const open = await signIn(page, flow, [asked]);
  expect(open instanceof UnansweredStage && open.asked.asks, 'what nobody answered').toBe(
    'further details of the user: "Your department" (department), "Your country" (country)',
  );
  const login = new LoginFlow(page);
  await page.goto(flow.play([asked], `${flow.origin}/goal/`), { waitUntil: 'commit' });
  const answers = { department: 'IT', country: 'at' };
  await login.signIn({ ...user, answers }, page.waitForURL(`${flow.origin}/goal/`));
  expect(login.takeAccepted(), 'what was agreed to').toEqual(['Your terms']);
});

test('a stage that answers itself while it is looked at is not in the way', async ({ flow, page }) => {
  const itself = { ...identification, answersItself: true };
  const result = await signIn(page, flow, [itself, password]);
  expect(Array.isArray(result) ? result.at(-1) : result, 'the login goes on').toBe('ak-stage-password');
});

test('a first page without a field, and one with a captcha, are reported at once', async ({ flow, page }) => {
  const component = 'ak-stage-identification';
  const sources = [{ name: 'Company' }, { name: 'Other' }];
  const withSources = { challenge: { component, user_fields: [], sources } };
  const only = await signIn(page, flow, [withSources]);
  expect(only instanceof UnansweredStage && only.asked.asks, 'which sources there are').toBe(
    'a sign-in with another server: "Company", "Other"',
  );
  const captcha = { ...identification, challenge: { ...identification.challenge, captcha_stage: {} } };
  const asked = await signIn(page, flow, [captcha]);
  expect(asked instanceof UnansweredStage && asked.asked.asks, 'what is asked').toBe('a captcha');
  expect(flow.answers(), 'nothing was sent').toBe(0);
});

test('a login that leads to a stranger is reported with his address, though nobody answers there', async ({
  flow,
  page,
}) => {
  const stranger = 'http://127.0.0.1:1024';
  const one = { component: 'ak-stage-identification', user_fields: [], sources: [{ name: 'Company' }] };
  const leads = { challenge: one, answersItself: true };
  expect(stopped(await signIn(page, flow, [leads], `${stranger}/login`))).toMatchObject({
    reason: 'away',
    says: stranger,
  });
});
