import type { LoginStage } from '../stage.ts';
import { authenticatorTotp } from './authenticator-totp.ts';
import { authenticatorValidate } from './authenticator-validate.ts';
import { consent, userLogin } from './questions.ts';
import { accessDenied, flowError, sessionEnd, stagesWithoutAnswer, unknownStage } from './endings.ts';
import { identification } from './identification.ts';
import { password } from './password.ts';
import { prompt } from './prompt.ts';

/** The stages the suite knows. */
export const stages: readonly LoginStage[] = [
  identification,
  password,
  authenticatorValidate,
  authenticatorTotp,
  consent,
  prompt,
  userLogin,
  accessDenied,
  flowError,
  sessionEnd,
  ...stagesWithoutAnswer,
];

/** The stage that is shown with that element. */
export const stageOf = (tag: string): LoginStage =>
  stages.find((stage) => stage.tag === tag) ?? unknownStage(tag);
