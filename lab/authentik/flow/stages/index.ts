import type { StageKind } from '../../model.ts';
import { signOut } from '../../sessions.ts';
import { authenticatorTotp } from './authenticator-totp.ts';
import { authenticatorValidate } from './authenticator-validate.ts';
import { authenticatorWebauthn } from './authenticator-webauthn.ts';
import { captcha, prompt } from './questions.ts';
import { consent } from './consent.ts';
import { deny, userLogin } from './ends.ts';
import { identification } from './identification.ts';
import { password } from './password.ts';
import type { Stage } from './stage.ts';

/** Signs them out of authentik. */
const userLogout: Stage = {
  show: ({ request }) => {
    signOut(request);
    return { kind: 'passed', queryForgotten: true };
  },
};

/** What each kind of stage does. */
export const stages: Readonly<Record<StageKind, Stage>> = {
  identification,
  password,
  prompt,
  'authenticator-validate': authenticatorValidate,
  'authenticator-webauthn': authenticatorWebauthn,
  'authenticator-totp': authenticatorTotp,
  captcha,
  'user-login': userLogin,
  'user-logout': userLogout,
  consent,
  deny,
};
