import { documented, documentedEverywhere, documentedIcon, english, german, icon } from './candidates.ts';
import type { Entry } from './dialect.ts';

/** engomo's start page, where users say who they are. */
export const loginWords = {
  email: {
    kind: 'text field',
    clause: 'F1',
    candidates: [
      ...documented('E-mail address'),
      ...english('E-mail', 'Email', 'Email address', 'Username', 'User name', 'Your e-mail address'),
      ...german('E-Mail-Adresse', 'E-Mail', 'Benutzername', 'Ihre E-Mail-Adresse'),
    ],
    takes: 'email',
    place: 'only',
  },
  arrow: {
    kind: 'button',
    clause: 'F2',
    candidates: [
      ...documentedEverywhere('→', '➔', '➜', '›', '>'),
      ...documentedIcon('arrow'),
      ...icon('chevron', 'caret', 'triangle', 'east', 'navigate next'),
      ...english('Continue', 'Next', 'Go', 'Log in', 'Login', 'Sign in'),
      ...german('Weiter', 'Anmelden', 'Los'),
    ],
    company: ['email'],
    place: 'only',
  },
  refusal: {
    kind: 'text',
    clause: 'E5',
    candidates: [
      ...english(
        'there is no user',
        'no user',
        'unknown user',
        'user not found',
        'is not known',
        'no permission',
        'not allowed',
        'not permitted',
        'access denied',
        'failed',
        'not possible',
      ),
      ...german(
        'keinen Benutzer',
        'unbekannter Benutzer',
        'nicht bekannt',
        'keine Berechtigung',
        'nicht erlaubt',
        'Zugriff verweigert',
        'fehlgeschlagen',
        'nicht möglich',
      ),
    ],
    alerts: true,
  },
  success: {
    kind: 'text',
    clause: 'D8',
    candidates: [
      ...english('saved', 'created', 'added', 'success', 'stored'),
      ...german('gespeichert', 'angelegt', 'erstellt', 'hinzugefügt', 'erfolgreich'),
    ],
  },
} as const satisfies Record<string, Entry>;
