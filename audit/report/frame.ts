import { html, raw } from 'hono/html';
import type { Audit } from '../verdicts/audit-schema.ts';
import { missedPeople } from '../verdicts/people.ts';

/** The wording of the report's frame: name → English, German. What tests and products said stays as they said it. */
export const frameWords = {
  passed: ['holds', 'erfüllt'],
  failed: ['does not hold', 'nicht erfüllt'],
  blocked: ['blocked', 'blockiert'],
  'not-tested': ['not tested', 'nicht geprüft'],
  'not-testable': ['not testable', 'nicht prüfbar'],
  'means-passed': [
    'every condition that was looked at holds, and no test failed for want of this clause',
    'jede betrachtete Bedingung ist erfüllt, und kein Test ist an dieser Klausel gescheitert',
  ],
  'means-failed': [
    'a condition was seen not to hold, or a test failed because of this clause',
    'eine Bedingung war sichtlich nicht erfüllt, oder ein Test ist an dieser Klausel gescheitert',
  ],
  'means-blocked': [
    'it could not be looked at, because another clause (named there) does not hold',
    'sie war nicht zu sehen, weil eine andere Klausel (dort genannt) nicht erfüllt ist',
  ],
  'means-not-tested': [
    'no test of this run looked at it; the reason is given',
    'kein Test dieses Laufs hat sie betrachtet; der Grund steht dabei',
  ],
  'means-not-testable': [
    'there is nothing to look at here, in this edition or on this form factor',
    'hier gibt es nichts zu sehen, in dieser Ausgabe oder auf dieser Geräteart',
  ],
  'count-passed': ['hold', 'erfüllt'],
  'count-failed': ['do not hold', 'nicht erfüllt'],
  'count-blocked': ['blocked', 'blockiert'],
  'count-not-tested': ['not tested', 'nicht geprüft'],
  'count-not-testable': ['not asked for', 'nicht verlangt'],
  'test-passed': ['passed', 'bestanden'],
  'test-failed': ['failed', 'fehlgeschlagen'],
  'test-skipped': ['skipped', 'übersprungen'],
  'test-not-run': ['did not run', 'nicht gelaufen'],
  desktop: ['Desktop', 'Desktop'],
  phone: ['Phone', 'Telefon'],
  'to-clauses': ['To the clauses', 'Zu den Klauseln'],
  contents: ['Contents', 'Inhalt'],
  audit: ['Audit of the guide “Integrate with engomo”', 'Prüfbericht zur Anleitung „Integrate with engomo“'],
  edition: ['Edition', 'Ausgabe'],
  'of-edition': ['edition', 'Ausgabe'],
  run: ['Run of', 'Lauf vom'],
  mode: ['Mode', 'Modus'],
  'started-by': ['Started by', 'Gestartet von'],
  verdicts: ['Clauses by verdict', 'Klauseln nach Urteil'],
  'played-by-lab': ['played by the embedded lab', 'gespielt vom eingebauten Labor'],
  live: ['live', 'echt'],
  'language-switch': ['Deutsch', 'English'],
  failures: ['What does not hold', 'Was nicht erfüllt ist'],
  'blocked-by-this': ['Could not be looked at because of this:', 'Deshalb nicht zu prüfen:'],
  problems: ['Why this run proves nothing', 'Warum dieser Lauf nichts beweist'],
  systems: ['Systems under test', 'Geprüfte Systeme'],
  'this-run': ['This run', 'Dieser Lauf'],
  clauses: ['Clauses of the guide', 'Klauseln der Anleitung'],
  people: ['People on the list', 'Personen der Liste'],
  person: ['Person', 'Person'],
  'is-to-end': ['Is to end at', 'Soll ankommen bei'],
  configuration: ['Configuration, as read back', 'Konfiguration, wie zurückgelesen'],
  notes: ['Deviations, findings and notes', 'Abweichungen, Befunde und Hinweise'],
  untested: ['What was not tested, and why', 'Was nicht geprüft wurde, und warum'],
  tests: ['Tests', 'Tests'],
  'a-test': ['a test of it', 'ein Test dazu'],
  legend: ['Legend', 'Legende'],
  expected: ['Expected', 'Erwartet'],
  observed: ['Observed', 'Gesehen'],
  'change-it': ['Change it at', 'Zu ändern unter'],
  'seen-at': ['Seen at', 'Gesehen über'],
  'no-test-named-it': [
    'none names this clause; another test saw it',
    'keiner nennt diese Klausel; ein anderer Test hat es gesehen',
  ],
  system: ['System', 'System'],
  version: ['Version', 'Version'],
  build: ['build', 'Build'],
  address: ['Address', 'Adresse'],
  kind: ['Kind', 'Art'],
  browser: ['Browser', 'Browser'],
  'not-seen': ['not seen', 'nicht gesehen'],
  suite: ['Suite', 'Testsuite'],
  commit: ['commit', 'Commit'],
  'lock-file': ['Lock file, SHA-256', 'Lock-Datei, SHA-256'],
  'redirects-compared': ['Redirect URIs compared', 'Vergleich der Redirect-URIs'],
  names: ['Names', 'Namen'],
  'as-in-the-guide': ['as in the guide', 'wie in der Anleitung'],
  'found-by-issuer': ['found by the issuer in engomo', 'über den Issuer in engomo gefunden'],
  time: ['Time', 'Zeit'],
  to: ['to', 'bis'],
  machine: ['Operating system', 'Betriebssystem'],
  runner: ['Runner', 'Testläufer'],
  'runner-result': ['Runner’s result', 'Ergebnis des Testläufers'],
  retries: ['Attempts besides the first', 'Versuche außer dem ersten'],
  data: ['Data', 'Daten'],
  'data-says': [
    'audit.json beside this file says the same to a machine; SHA256SUMS lists every file of the run',
    'audit.json neben dieser Datei sagt dasselbe einer Maschine; SHA256SUMS führt jede Datei des Laufs',
  ],
  clause: ['Clause', 'Klausel'],
  hold: ['hold', 'erfüllt'],
  of: ['of', 'von'],
  'where-to-change': ['Where to change it', 'Wo es zu ändern ist'],
  'edition-asks': ['asks for it', 'verlangt es'],
  'edition-asks-not': ['does not ask for it', 'verlangt es nicht'],
  followed: ['(followed)', '(befolgt)'],
  condition: ['Condition', 'Bedingung'],
  'holds-mark': ['holds:', 'erfüllt:'],
  'fails-mark': ['does not hold:', 'nicht erfüllt:'],
  more: ['more', 'weitere'],
  exchanges: ['requests', 'Anfragen'],
  pictures: ['Pictures', 'Bilder'],
  picture: ['Picture', 'Bild'],
  'open-all': ['Open all', 'Alle öffnen'],
  'close-all': ['Close all', 'Alle schließen'],
  tools: ['What is shown', 'Was gezeigt wird'],
  filter: ['Filter clauses, people and tests', 'Klauseln, Personen und Tests filtern'],
  'only-open': ['only what was not seen to hold', 'nur was nicht als erfüllt gesehen wurde'],
  shown: ['shown', 'gezeigt'],
  field: ['Field', 'Feld'],
  before: ['Before', 'Vorher'],
  after: ['After', 'Nachher'],
  'read-through': ['read through', 'gelesen über'],
  'was-not-there': ['was not there', 'war nicht da'],
  'not-read': ['not read', 'nicht gelesen'],
  changed: ['changed', 'geändert'],
  finding: ['Finding', 'Befund'],
  warning: ['Warning', 'Warnung'],
  observation: ['Observation', 'Beobachtung'],
  none: ['None.', 'Keine.'],
  'no-retry': ['No test needed a second attempt.', 'Kein Test brauchte einen zweiten Versuch.'],
  retried: ['Tests with more than one attempt', 'Tests mit mehr als einem Versuch'],
  attempt: ['attempt', 'Versuch'],
  attempts: ['attempts', 'Versuche'],
  verdict: ['Verdict', 'Urteil'],
  on: ['On', 'Auf'],
  reason: ['Reason', 'Grund'],
  emulated: [
    'Phones are emulated by the browser: whether a real phone’s operating system opens the app is a different kind of test, which was not done.',
    'Telefone stellt der Browser nach: ob das Betriebssystem eines echten Telefons die App öffnet, ist eine andere Art von Test, die nicht gemacht wurde.',
  ],
  empty: ['empty', 'leer'],
} as const satisfies Record<string, readonly [string, string]>;

/** Name of a wording. */
export type FrameWord = keyof typeof frameWords;

/** A piece of the page. */
export type Html = ReturnType<typeof html>;

/** Languages of the report's frame. */
export type Language = 'en' | 'de';

/** A wording in English. */
const english = (name: FrameWord): string => frameWords[name][0];

/** A wording as text that the page's script puts into another language. */
export const say = (name: FrameWord): Html => html`<span data-say="${name}">${english(name)}</span>`;

/** A wording as an attribute that the script translates, too: `data-label` of a cell, `aria-label` of a group. */
export const sayLabel = (attribute: 'data-label' | 'aria-label', name: FrameWord): Html =>
  html`${raw(attribute)}="${english(name)}"
  ${raw(attribute.replace('label', 'say-label').replace('aria-', 'data-aria-'))}="${name}"`;

/** A table's head. */
export const head = (names: readonly FrameWord[]): Html =>
  html`<thead>
    <tr>
      ${names.map((name) => html`<th scope="col">${say(name)}</th>`)}
    </tr>
  </thead>`;

/** The verdict on a run in German, as short as a headline; every name and number is that of the English sentence. */
export function germanSentence(audit: Audit): string {
  const all = new Set(audit.people.map(({ email }) => email)).size;
  const ended = all - missedPeople(audit.people).size;
  const guide = guideSentence(audit);
  return all === 0 ? guide : `${guide} ${ended} von ${all} Personen der Liste kamen an, wo sie sollten.`;
}

function guideSentence({ summary, run, clauses, problems }: Audit): string {
  const { passed, failed, blocked } = summary.clauses;
  const asked = passed + failed + blocked + summary.clauses['not-tested'];
  const count = `${passed} von ${asked} Klauseln der Ausgabe ${run.edition}`;
  const broken = clauses.filter(({ verdict }) => verdict === 'failed');
  const [first] = broken;
  if (first !== undefined) {
    const ids = [...new Set(broken.map(({ id }) => id))];
    const where = first.evidence.find(({ holds }) => !holds)?.where ?? first.where;
    const named =
      ids.length > 4 ? `${ids.slice(0, 3).join(', ')} und ${ids.length - 3} weitere` : ids.join(', ');
    const verb = ids.length === 1 ? `Klausel ${named} ist` : `die Klauseln ${named} sind`;
    return `engomo meldet sich NICHT so bei authentik an, wie die Anleitung es verlangt: ${verb} nicht erfüllt; zu ändern unter ${where}.`;
  }
  if (problems.length > 0) return 'Der Lauf beweist nichts; die Gründe stehen unten.';
  if (summary.holds) {
    return `engomo meldet sich bei authentik an, wie die Anleitung es verlangt: alle ${asked} Klauseln der Ausgabe ${run.edition} sind erfüllt.`;
  }
  if (summary.status !== 'passed') {
    return `Keine Klausel war sichtlich verletzt, aber der Lauf ist nicht gelungen: ${count} waren erfüllt.`;
  }
  if (run.mode === 'plan') return 'Das würde ein Lauf tun; gesendet wurde nichts.';
  if (run.mode === 'remove') return 'Was die Suite angelegt hatte, ist entfernt.';
  if (passed === 0) return `Nichts ist bewiesen: ${count} waren erfüllt.`;
  return `Soweit geprüft wurde, ist alles, wie die Anleitung es verlangt: ${count} sind erfüllt.`;
}
