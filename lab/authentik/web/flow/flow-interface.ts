/** The pages of flows. */
import '../elements/messages.ts';
import './executor.ts';
import './stages/authenticator-totp.ts';
import './stages/authenticator-validate.ts';
import './stages/endings.ts';
import './stages/identification.ts';
import './stages/password.ts';
import './stages/questions.ts';
import './stages/webauthn.ts';
