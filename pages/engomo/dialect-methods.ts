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

/** Server > Authentication: the list of authentication methods and the form of one. */
export const methodWords = {
  authenticationPage: {
    kind: 'section',
    clause: 'D2',
    candidates: [
      ...documented('Authentication'),
      ...english('Authentication methods', 'Authenticators'),
      ...german('Authentifizierung', 'Authentifizierungsmethoden', 'Authentifizierungsverfahren'),
    ],
  },
  addMethod: {
    kind: 'button',
    clause: 'D3',
    candidates: [
      ...documentedEverywhere('+'),
      ...documentedIcon('plus'),
      ...icon('add'),
      ...english(
        'Add authentication method',
        'New authentication method',
        'Add method',
        'New method',
        'Add',
        'New',
        'Create',
      ),
      ...german(
        'Authentifizierungsmethode hinzufügen',
        'Neue Authentifizierungsmethode',
        'Methode hinzufügen',
        'Hinzufügen',
        'Neu',
        'Anlegen',
        'Erstellen',
      ),
    ],
    section: 'authenticationPage',
    place: 'right',
  },
  methodName: {
    kind: 'text field',
    clause: 'D4',
    candidates: [...documentedEverywhere('Name'), ...german('Bezeichnung')],
    company: ['methodType', 'issuer', 'createMethod'],
  },
  methodType: {
    kind: 'drop-down',
    clause: 'D4',
    candidates: [...documented('Type'), ...german('Typ', 'Art')],
    company: ['methodName', 'createMethod'],
    place: 'only',
  },
  openIdConnect: {
    kind: 'option',
    clause: 'D4',
    candidates: [
      ...documentedEverywhere('OpenID Connect'),
      ...anyLanguage('OpenID Connect (OIDC)', 'OIDC', 'OpenID'),
    ],
  },
  createMethod: {
    kind: 'button',
    clause: 'D4',
    candidates: [
      ...documented('Create'),
      ...english('Add', 'Next', 'Continue', 'OK', 'Save'),
      ...german('Erstellen', 'Anlegen', 'Hinzufügen', 'Weiter', 'Speichern'),
    ],
    company: ['methodName', 'methodType'],
  },
  issuer: {
    kind: 'text field',
    clause: 'D5',
    candidates: [
      ...documentedEverywhere('Issuer'),
      ...english('Issuer URL', 'Issuer URI'),
      ...german('Aussteller', 'Aussteller-URL', 'Herausgeber'),
    ],
    company: ['clientId', 'clientSecret'],
  },
  clientId: {
    kind: 'text field',
    clause: 'D6',
    candidates: [...documented('Client ID'), ...german('Client-ID', 'Client-Kennung')],
    company: ['issuer', 'clientSecret'],
  },
  clientSecret: {
    kind: 'text field',
    clause: 'D7',
    candidates: [
      ...documented('Client Secret'),
      ...german('Client-Secret', 'Client-Geheimnis', 'Geheimer Clientschlüssel'),
    ],
    company: ['issuer', 'clientId'],
    takes: 'password',
  },
  reveal: {
    kind: 'button',
    clause: 'D7',
    candidates: [...english('Show', 'Reveal', 'Show password'), ...german('Anzeigen'), ...icon('eye')],
    company: ['clientSecret'],
  },
  save: {
    kind: 'button',
    clause: 'D8',
    candidates: [
      ...documented('Save'),
      ...english('Save changes', 'Apply', 'Save and close', 'OK', 'Done'),
      ...german('Speichern', 'Änderungen speichern', 'Übernehmen', 'Sichern', 'Fertig'),
      ...icon('save', 'disk', 'floppy', 'check'),
    ],
    company: ['issuer', 'clientId', 'username', 'authenticator'],
  },
  leave: {
    kind: 'button',
    clause: 'D8',
    candidates: [
      ...english('Cancel', 'Close', 'Back', 'Discard'),
      ...german('Abbrechen', 'Schließen', 'Zurück', 'Verwerfen'),
      ...icon('close', 'times', 'cancel', 'closethick', 'x'),
    ],
    company: ['username', 'issuer', 'methodName'],
  },
  edit: {
    kind: 'button',
    clause: 'D8',
    candidates: [
      ...english('Edit', 'Open', 'Details', 'Change'),
      ...german('Bearbeiten', 'Öffnen', 'Ändern'),
      ...icon('edit', 'pencil', 'pen'),
    ],
  },
} as const satisfies Record<string, Entry>;
