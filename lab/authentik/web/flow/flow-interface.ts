/** The pages of flows. */
import '../elements/messages.ts';
import './executor.ts';
import './stages/passkeys-and-apps.ts';
import './stages/authenticator-validate.ts';
import './stages/ends.ts';
import './stages/identification.ts';
import './stages/password.ts';
import './stages/questions.ts';
