import { errorsIn } from '../../../pages/authentik/login/send-answer.ts';
import { submitOf as submitIn } from '../../../pages/authentik/login/stage.ts';
import { identifierIn, passwordBesideIn } from '../../../pages/authentik/login/stages/identification.ts';
import { passwordIn, pendingUserIn } from '../../../pages/authentik/login/stages/password.ts';
import type { Control, Journey, Screen } from '../controls.ts';
import { type Subjects, named } from '../subjects.ts';

/** Answers the flow executor's next question with a challenge of our own, so that a stage shows without a login. */
async function show({ page, origin }: Subjects, component: string, challenge: object): Promise<void> {
  const answer = {
    flow_info: {
      title: 'Welcome to authentik!',
      background: '/static/dist/assets/images/flow_background.jpg',
      background_themed_urls: null,
      cancel_url: '/flows/-/cancel/',
      layout: 'stacked',
    },
    component,
    pending_user: 'akadmin',
    pending_user_avatar: `${origin}/static/dist/assets/images/user_default.png`,
    ...challenge,
  };
  await page.route('**/api/v3/flows/executor/**', (route) => route.fulfill({ json: answer }), { times: 1 });
  await page.goto('about:blank');
  await page.goto(`${origin}/if/flow/default-authentication-flow/`);
  await page.locator(component).waitFor();
}

const identification = {
  user_fields: ['username', 'email'],
  password_fields: false,
  application_pre: null,
  flow_designation: 'authentication',
  primary_action: 'Log in',
  sources: [],
  show_source_labels: false,
  enable_remember_me: false,
  captcha_stage: null,
  passkey_challenge: null,
};

const refused = (field: string, says: string) => ({
  response_errors: { [field]: [{ string: says, code: 'invalid' }] },
});

const ERROR_CLASSES = ['pf-c-form__helper-text', 'pf-c-alert__title', 'pf-m-error'];

const error = (stage: string): Control => ({
  id: `login.${stage}.error`,
  find: ({ page }) => errorsIn(page.locator(`ak-stage-${stage}`)),
  classes: ERROR_CLASSES,
});

const submitOf = (stage: string): Control => ({
  id: `login.${stage}.submit`,
  find: ({ page }) => submitIn(page.locator(`ak-stage-${stage}`)),
});

/** A stage that ends a login: what it is, and what it says. */
const end = (stage: string, challenge: object): Screen => ({
  id: `login.${stage}`,
  open: (subjects) => show(subjects, `ak-stage-${stage}`, challenge),
  controls: [
    ...named({
      [`login.${stage}.stage`]: ({ page }) => page.locator(`ak-stage-${stage}`),
      [`login.${stage}.heading`]: {
        find: ({ page }) => page.locator(`ak-stage-${stage}`).locator('h1'),
        lastingName: null,
      },
    }),
    ...(stage === 'flow-error'
      ? []
      : [
          {
            id: `login.${stage}.text`,
            find: ({ page }: Subjects) => page.locator(`ak-stage-${stage}`).locator('p'),
          },
        ]),
  ],
});

/** authentik's login, stage by stage, and the page its server draws when it refuses a request. */
export const loginJourney: Journey = {
  id: 'login',
  says: 'the login',
  screens: [
    {
      id: 'login.identification',
      open: (subjects) => show(subjects, 'ak-stage-identification', identification),
      controls: [
        ...named({
          'login.identification.stage': ({ page }) => page.locator('ak-stage-identification'),
          'login.identification.user': ({ page }) => identifierIn(page.locator('ak-stage-identification')),
        }),
        submitOf('identification'),
      ],
    },
    {
      id: 'login.identification-with-password',
      open: (subjects) =>
        show(subjects, 'ak-stage-identification', { ...identification, password_fields: true }),
      controls: named({
        'login.identification.password': ({ page }) =>
          passwordBesideIn(page.locator('ak-stage-identification')),
      }),
    },
    {
      id: 'login.identification-error',
      open: (subjects) =>
        show(subjects, 'ak-stage-identification', {
          ...identification,
          ...refused('non_field_errors', 'Failed to authenticate.'),
        }),
      controls: [
        error('identification'),
        {
          id: 'login.identification.alert',
          find: ({ page }) => page.locator('ak-stage-identification .pf-c-form__alert'),
          classes: ['pf-c-form__alert'],
        },
      ],
    },
    {
      id: 'login.password',
      open: (subjects) => show(subjects, 'ak-stage-password', { recovery_url: null }),
      controls: [
        ...named({
          'login.password.stage': ({ page }) => page.locator('ak-stage-password'),
          'login.password.password': ({ page }) => passwordIn(page.locator('ak-stage-password')),
          'login.password.user': ({ page }) => pendingUserIn(page.locator('ak-stage-password')),
        }),
        submitOf('password'),
      ],
    },
    {
      id: 'login.password-error',
      open: (subjects) => show(subjects, 'ak-stage-password', refused('password', 'Invalid password')),
      controls: [error('password')],
    },
    {
      id: 'login.consent',
      open: (subjects) =>
        show(subjects, 'ak-stage-consent', {
          header_text: "You're about to sign into engomo.",
          permissions: [
            { id: 'email', name: 'Email address' },
            { id: 'profile', name: 'General Profile Information' },
          ],
          additional_permissions: [],
          token: '00000000-0000-4000-8000-000000000000',
        }),
      controls: [
        { id: 'login.consent.stage', find: ({ page }) => page.locator('ak-stage-consent') },
        submitOf('consent'),
      ],
    },
    {
      id: 'login.user-login',
      open: (subjects) => show(subjects, 'ak-stage-user-login', {}),
      controls: named({
        'login.user-login.stage': ({ page }) => page.locator('ak-stage-user-login'),
        'login.user-login.no': ({ page }) =>
          page.locator('ak-stage-user-login').getByRole('button', { name: 'No', exact: true }),
      }),
    },
    end('access-denied', { error_message: 'Policy denied.' }),
    end('flow-error', { error: 'Something exploded', request_id: 'req1', traceback: 'tb' }),
    end('session-end', {
      application_name: 'engomo',
      application_launch_url: 'https://engomo.company/',
      invalidation_flow_url: '/if/flow/default-invalidation-flow/',
      brand_name: 'authentik',
    }),
    {
      id: 'login.refused-request',
      open: async ({ page, origin }) => {
        const query = 'client_id=nobody&response_type=code&redirect_uri=https%3A%2F%2Fengomo.company%2Fauth';
        await page.goto(`${origin}/application/o/authorize/?${query}`);
      },
      controls: named({
        'login.refused-request.heading': {
          find: ({ page }) => page.locator('h1.pf-c-title'),
          classes: ['pf-c-title'],
        },
        'login.refused-request.main': {
          find: ({ page }) => page.locator('.pf-c-login__main'),
          classes: ['pf-c-login__main'],
        },
      }),
    },
  ],
};
