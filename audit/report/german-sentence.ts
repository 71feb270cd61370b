import type { Audit } from '../verdicts/audit-schema.ts';
import { missedPeople } from '../verdicts/people.ts';

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
