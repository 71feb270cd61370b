import { type LoginStage, submitOf } from '../stage.ts';

/** May the application know this? Yes. */
export const consent: LoginStage = {
  tag: 'ak-stage-consent',
  answer: ({ root, send }) => send(() => submitOf(root).click()),
};

/** Stay signed in? No: the last of its two buttons, in any language (all releases). */
export const userLogin: LoginStage = {
  tag: 'ak-stage-user-login',
  answer: ({ root, send }) => send(() => root.locator('button').last().click()),
};
