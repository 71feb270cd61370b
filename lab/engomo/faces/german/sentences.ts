import type { Problem } from '../../core/model.ts';

/** What the core says in English, and how this face says it; `$1` and `$2` are what is between the quotation marks. */
const SENTENCES: readonly (readonly [RegExp, string])[] = [
  [/^Enter your e-mail address\.$/, 'Bitte geben Sie Ihre E-Mail-Adresse ein.'],
  [
    /^There is no user “(.*)”\..*$/,
    'Der Benutzer „$1“ ist nicht bekannt. Bitte wenden Sie sich an Ihren Administrator.',
  ],
  [/^User name or password is wrong\.$/, 'Benutzername oder Passwort ist falsch.'],
  [
    /^This sign-in has expired.*$/,
    'Diese Anmeldung ist abgelaufen oder wurde in einem anderen Browser begonnen.',
  ],
  [/^The authentication method does not exist any more\.$/, 'Die Anmeldemethode gibt es nicht mehr.'],
  [
    /^The user “(.*)” is not known for “(.*)”\..*$/,
    'Der Benutzer „$1“ ist für „$2“ nicht bekannt. Bitte wenden Sie sich an Ihren Administrator.',
  ],
  [
    /^The user “(.*)” has no permission to open the composer\.$/,
    'Der Benutzer „$1“ hat keine Berechtigung für den Composer.',
  ],
  [/^Signing in with “(.*)” is not possible: (.*)$/, 'Die Anmeldung über „$1“ ist nicht möglich ($2)'],
  [/^Signing in with “(.*)” failed: (.*)$/, 'Die Anmeldung über „$1“ ist fehlgeschlagen ($2)'],
  [/^(.*) must not be empty\.$/, 'Dieses Feld darf nicht leer sein.'],
  [/^Issuer must be a complete address.*$/, 'Bitte geben Sie eine vollständige Adresse ein (https://…).'],
  [/^An authentication method named “(.*)” already exists\.$/, 'Die Anmeldemethode „$1“ gibt es bereits.'],
  [/^A user named “(.*)” already exists\.$/, 'Den Benutzer „$1“ gibt es bereits.'],
  [/^A device named “(.*)” already exists\.$/, 'Das Gerät „$1“ gibt es bereits.'],
  [/^Select a type\.$/, 'Bitte wählen Sie einen Typ.'],
  [/^Select an authenticator\.$/, 'Bitte wählen Sie einen Authentifikator.'],
  [/^A user of the authenticator engomo needs a password\.$/, 'Ein interner Benutzer braucht ein Passwort.'],
  [/^The method cannot be deleted.*$/, 'Die Anmeldemethode wird noch von Benutzern verwendet.'],
];

/** A sentence of the core in German; one without a translation stays as it is, as in many a product. */
export function german(sentence: string): string {
  for (const [english, translation] of SENTENCES) {
    if (english.test(sentence)) return sentence.replace(english, translation);
  }
  return sentence;
}

/** What is wrong with a field, in German. */
export const problemOf = (field: string, problems: readonly Problem[]): string | undefined => {
  const problem = problems.find((each) => each.field === field);
  return problem === undefined ? undefined : german(problem.sentence);
};
