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
