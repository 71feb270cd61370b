import { anyLanguage, documented, documentedEverywhere, english, german, icon } from './candidates.ts';
import type { Entry } from './dialect.ts';

/** The composer's login, what may stand in the way, and its menu. */
export const composerWords = {
  composerUsername: {
    kind: 'text field',
    clause: 'D1',
    candidates: [
      ...english('User name', 'Username', 'E-mail address', 'E-mail', 'Email', 'Login', 'User'),
      ...german('Benutzername', 'Anmeldename', 'E-Mail-Adresse', 'E-Mail', 'Benutzer'),
    ],
    company: ['composerPassword'],
    place: 'only',
  },
  composerPassword: {
    kind: 'text field',
    clause: 'D1',
    candidates: [...english('Password'), ...german('Passwort', 'Kennwort')],
    company: ['composerUsername'],
    takes: 'password',
  },
  composerLogIn: {
    kind: 'button',
    clause: 'D1',
    candidates: [
      ...english('Log in', 'Login', 'Log on', 'Sign in', 'Continue'),
      ...german('Anmelden', 'Einloggen', 'Weiter'),
      ...icon('login', 'sign in', 'arrow'),
    ],
    company: ['composerUsername', 'composerPassword'],
  },
  passwordNag: {
    kind: 'text',
    clause: 'D1',
    candidates: [
      ...english(
        'change your password',
        'change the password',
        'change password',
        'new password',
        'password has expired',
        'password expires',
        'password is older',
      ),
      ...german('Passwort ändern', 'Kennwort ändern', 'Passwort ist abgelaufen', 'neues Passwort'),
    ],
  },
  later: {
    kind: 'button',
    clause: 'D1',
    candidates: [
      ...english(
        'Later',
        'Skip',
        'Not now',
        'Remind me later',
        'Maybe later',
        'Change later',
        'Skip for now',
      ),
      ...german('Später', 'Überspringen', 'Jetzt nicht', 'Später erinnern', 'Nicht jetzt', 'Später ändern'),
    ],
    company: ['passwordNag'],
    onlyInCompany: true,
  },
  cookieNotice: { kind: 'text', clause: 'D1', candidates: anyLanguage('cookie') },
  cookieDismissal: {
    kind: 'button',
    clause: 'D1',
    candidates: [
      ...english(
        'Only necessary',
        'Necessary only',
        'Only necessary cookies',
        'Reject all',
        'Reject',
        'Decline',
        'Got it',
        'Understood',
        'Accept',
        'Accept all',
        'I agree',
        'Agree',
        'Close',
      ),
      ...german(
        'Nur notwendige',
        'Nur notwendige Cookies',
        'Ablehnen',
        'Alle ablehnen',
        'Verstanden',
        'Akzeptieren',
        'Alle akzeptieren',
        'Zustimmen',
        'Einverstanden',
        'Schließen',
      ),
      ...anyLanguage('OK'),
    ],
    company: ['cookieNotice'],
    onlyInCompany: true,
  },
  menu: {
    kind: 'button',
    clause: 'D2',
    candidates: [
      ...english('Menu', 'Main menu', 'Open menu', 'Show menu', 'Navigation', 'Open navigation'),
      ...german('Menü', 'Hauptmenü', 'Menü öffnen', 'Navigation öffnen'),
      ...anyLanguage('☰'),
      ...icon('menu', 'bars', 'hamburger'),
    ],
  },
  server: { kind: 'menu entry', clause: 'D2', candidates: documentedEverywhere('Server') },
  authentication: {
    kind: 'menu entry',
    clause: 'D2',
    candidates: [
      ...documented('Authentication'),
      ...german('Authentifizierung', 'Authentisierung', 'Anmeldung'),
    ],
  },
  usersAndDevices: {
    kind: 'menu entry',
    clause: 'E1',
    candidates: [
      ...documented('Users & Devices'),
      ...english('Users and Devices'),
      ...german(
        'Benutzer & Geräte',
        'Benutzer und Geräte',
        'Nutzer & Geräte',
        'Nutzer und Geräte',
        'Anwender & Geräte',
      ),
    ],
  },
} as const satisfies Record<string, Entry>;
