import './authenticator-validate.ts';
import './consent.ts';
import './ends.ts';
import './identification.ts';
import './leaving.ts';
import './password.ts';
import './prompt.ts';
import './user-login.ts';
