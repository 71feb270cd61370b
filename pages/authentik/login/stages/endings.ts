import { FlowStopped } from '../flow-errors.ts';
import { sentenceOf, type LoginStage } from '../stage.ts';

/** A stage that says that the flow is over, and why. */
const ending = (tag: string): LoginStage => ({
  tag,
  answer: async ({ root }) => {
    throw new FlowStopped(tag, await sentenceOf(root), 'ended');
  },
});

/** A policy, too many wrong passwords, no second factor where one is required. */
export const accessDenied = ending('ak-stage-access-denied');

/** Something broke on the server. */
export const flowError = ending('ak-stage-flow-error');

/** After a logout. */
export const sessionEnd = ending('ak-stage-session-end');
