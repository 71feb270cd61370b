import { fieldError, type Stage } from './stage.ts';

/** What the page of a captcha is shown with: Turnstile's keys for tests (2026.2.2). */
export const CAPTCHA = {
  component: 'ak-stage-captcha',
  site_key: '1x00000000000000000000AA',
  js_url: 'https://challenges.cloudflare.com/turnstile/v0/api.js',
  interactive: true,
};

/** A captcha that nobody can solve: no program of the lab reaches who could say so. */
export const captcha: Stage = {
  show: () => ({ kind: 'shown', challenge: CAPTCHA }),
  answer: () => ({
    kind: 'shown',
    challenge: CAPTCHA,
    errors: fieldError('token', 'Failed to validate token'),
  }),
};

const TERMS = {
  field_key: 'terms',
  label: 'I accept the terms of service',
  type: 'checkbox',
  required: true,
  placeholder: '',
  initial_value: '',
  order: 0,
  sub_text: 'See <a href="https://authentik.company/terms">the terms</a>.',
  choices: null,
};

/** Terms to accept. Whether they are, the browser alone looks at (2024.10.5, 2026.2.2). */
export const prompt: Stage = {
  show: () => ({ kind: 'shown', challenge: { component: 'ak-stage-prompt', fields: [TERMS] } }),
  answer: () => ({ kind: 'passed' }),
};
