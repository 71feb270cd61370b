import { submitOf, type LoginStage } from '../stage.ts';

/** May the application know this? Yes. */
export const consent: LoginStage = {
  tag: 'ak-stage-consent',
  answer: ({ root, send }) => send(() => submitOf(root).click()),
};
