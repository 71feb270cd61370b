import { FlowStopped, type Unanswered, UnansweredStage } from '../flow-errors.ts';
import { type LoginStage, sentenceOf } from '../stage.ts';
import { unansweredSetUp } from '../devices.ts';

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

/** A stage the suite has no answer to: the login stops there with its name. */
const withoutAnswer = (tag: string, asked: Unanswered): LoginStage => ({
  tag,
  answer: async ({ root }) => {
    throw new UnansweredStage(tag, await sentenceOf(root), asked);
  },
});

const further = (asks: string): Unanswered => ({ asks });

/** The set-up of a device, which an installation may force; its kind is the end of the tag. */
const setUp = (tag: string): LoginStage => withoutAnswer(tag, unansweredSetUp([tag.replace(/^.*-/, '')]));

/** Stages without an answer, with what they ask for (components of authentik's flow executor, 2024.6 to 2026.2.2). */
export const stagesWithoutAnswer: readonly LoginStage[] = [
  setUp('ak-stage-authenticator-static'),
  setUp('ak-stage-authenticator-webauthn'),
  setUp('ak-stage-authenticator-sms'),
  setUp('ak-stage-authenticator-email'),
  setUp('ak-stage-authenticator-duo'),
  withoutAnswer('ak-stage-captcha', further('a captcha')),
  withoutAnswer('ak-stage-email', further('a link sent by e-mail')),
  withoutAnswer('ak-stage-endpoint-agent', further('a managed device')),
  withoutAnswer('ak-source-plex', further('a sign-in with Plex')),
  withoutAnswer('ak-source-oauth-apple', further('a sign-in with Apple')),
  withoutAnswer('ak-source-telegram', further('a sign-in with Telegram')),
];

/** A stage nobody has seen yet. */
export const unknownStage = (tag: string): LoginStage =>
  withoutAnswer(tag, further('something the suite does not know'));
