import type { StageKind } from '../../model.ts';
import { signOut } from '../../sessions.ts';
import { authenticatorTotp, authenticatorWebauthn } from './authenticator-set-up.ts';
import { authenticatorValidate } from './authenticator-validate.ts';
import { captcha } from './captcha.ts';
import { consent } from './consent.ts';
import { deny } from './deny.ts';
import { identification } from './identification.ts';
import { password } from './password.ts';
import { prompt } from './prompt.ts';
import type { Stage } from './stage.ts';
import { userLogin } from './user-login.ts';

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
