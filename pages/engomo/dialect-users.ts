import {
  anyLanguage,
  documented,
  documentedEverywhere,
  documentedIcon,
  english,
  german,
  icon,
} from './candidates.ts';
import type { Entry } from './dialect.ts';

/** Users & Devices: the list of users and the form of one. */
export const userWords = {
  usersTab: {
    kind: 'menu entry',
    clause: 'E2',
    candidates: [...documented('Users'), ...german('Benutzer', 'Nutzer', 'Anwender')],
  },
  users: {
    kind: 'section',
    clause: 'E2',
    candidates: [...documented('Users'), ...german('Benutzer', 'Nutzer', 'Anwender')],
  },
  devices: {
    kind: 'section',
    clause: 'E2',
    candidates: [...english('Devices'), ...german('Geräte', 'Endgeräte')],
  },
  search: {
    kind: 'text field',
    clause: 'E2',
    candidates: [
      ...english('Search', 'Filter', 'Find', 'Search users', 'Filter users', 'Search …', 'Quick search'),
      ...german('Suche', 'Suchen', 'Filtern', 'Benutzer suchen', 'Benutzer filtern', 'Schnellsuche'),
      ...icon('search', 'magnifier', 'filter'),
    ],
    section: 'users',
  },
  addUser: {
    kind: 'button',
    clause: 'E2',
    candidates: [
      ...documentedEverywhere('+'),
      ...documentedIcon('plus'),
      ...icon('add'),
      ...english('Add user', 'New user', 'Create user', 'Add', 'New', 'Create'),
      ...german(
        'Benutzer hinzufügen',
        'Neuer Benutzer',
        'Benutzer anlegen',
        'Hinzufügen',
        'Neu',
        'Anlegen',
        'Erstellen',
      ),
    ],
    section: 'users',
    place: 'right',
  },
  authenticator: {
    kind: 'drop-down',
    clause: 'E3',
    candidates: [
      ...documentedEverywhere('Authenticator'),
      ...english('Authentication method', 'Authentication'),
      ...german('Authentifikator', 'Authentifizierung', 'Authentifizierungsmethode', 'Anmeldeverfahren'),
    ],
    company: ['username'],
  },
  username: {
    kind: 'text field',
    clause: 'E4',
    candidates: [
      ...documented('Username'),
      ...english('User name', 'Login', 'Login name', 'E-mail address', 'E-mail', 'Email'),
      ...german('Benutzername', 'Anmeldename', 'E-Mail-Adresse', 'E-Mail'),
    ],
    company: ['authenticator', 'appPermission'],
  },
  removeUser: {
    kind: 'button',
    clause: 'E2',
    candidates: [
      ...english('Delete', 'Remove', 'Delete user', 'Remove user'),
      ...german('Löschen', 'Entfernen', 'Benutzer löschen'),
      ...icon('delete', 'trash', 'remove', 'bin'),
    ],
  },
  confirmRemoval: {
    kind: 'button',
    clause: 'E2',
    candidates: [
      ...english('Delete', 'Remove', 'Delete user', 'Yes', 'Confirm'),
      ...german('Löschen', 'Entfernen', 'Benutzer löschen', 'Ja', 'Bestätigen'),
      ...anyLanguage('OK'),
    ],
  },
  appPermission: {
    kind: 'check box',
    clause: 'E6',
    candidates: [
      ...anyLanguage('App', 'Apps'),
      ...english('App access', 'Access to app', 'Use apps'),
      ...german('App-Zugriff', 'Zugriff auf Apps'),
    ],
    company: ['composerPermission'],
  },
  composerPermission: {
    kind: 'check box',
    clause: 'E6',
    candidates: [
      ...anyLanguage('Composer'),
      ...english('Composer access', 'Access to composer', 'Open composer'),
      ...german('Composer-Zugriff', 'Zugriff auf Composer'),
    ],
    company: ['appPermission'],
  },
  permissions: {
    kind: 'drop-down',
    clause: 'E6',
    candidates: [
      ...english('Permissions', 'Permission', 'Rights', 'Role', 'Access'),
      ...german('Berechtigungen', 'Berechtigung', 'Rechte', 'Rolle', 'Zugriff'),
    ],
    company: ['username', 'authenticator'],
  },
  yes: {
    kind: 'option',
    clause: 'E6',
    candidates: [
      ...english('Yes', 'Granted', 'Allowed', 'On', 'Enabled'),
      ...german('Ja', 'Erteilt', 'Erlaubt', 'An', 'Aktiv'),
    ],
  },
  no: {
    kind: 'option',
    clause: 'E6',
    candidates: [
      ...english('No', 'Not granted', 'Denied', 'Off', 'Disabled', 'None'),
      ...german('Nein', 'Nicht erteilt', 'Verweigert', 'Aus', 'Inaktiv', 'Keine'),
    ],
  },
} as const satisfies Record<string, Entry>;
