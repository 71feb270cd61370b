import type { LoginStage } from '../stage.ts';

/** Stay signed in? No: the last of its two buttons, in any language (all releases). */
export const userLogin: LoginStage = {
  tag: 'ak-stage-user-login',
  answer: ({ root, send }) => send(() => root.locator('button').last().click()),
};
