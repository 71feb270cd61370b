import { apiCauses, namedCauses, reachCauses, writeCauses } from './product-causes.ts';
import { machineCauses, provenCauses, reportsCauses, suiteCauses } from './run-causes.ts';
import { envFileCauses, nameCauses, togetherCauses, valueCauses } from './settings-causes.ts';
import { accountCauses, authentikAdministratorCauses, composerCauses } from './sign-in-causes.ts';
import { filled, type CauseTemplate, type Found } from './template.ts';

/** Everything a run can end with besides a clause that does not hold. */
const catalogue = {
  ...envFileCauses,
  ...nameCauses,
  ...valueCauses,
  ...togetherCauses,
  ...reachCauses,
  ...apiCauses,
  ...authentikAdministratorCauses,
  ...namedCauses,
  ...accountCauses,
  ...composerCauses,
  ...writeCauses,
  ...reportsCauses,
  ...machineCauses,
  ...provenCauses,
  ...suiteCauses,
};

/** Name of a cause. */
export type CauseId = keyof typeof catalogue;

/** A cause that a run came upon, in words. */
export interface FoundCause {
  /** What was expected and what was found. */
  readonly says: string;
  /** What a person can do about it. */
  readonly remedy: string;
}

/** How the line begins that says what a person can do. */
export const REMEDY = 'What to do: ';

/** A cause as it is printed: what was found, and on a line of its own what a person can do. */
export const printed = (says: string, remedy: string): string => `${says}\n${REMEDY}${remedy}`;

/** A text for each name in braces of a cause. */
export type FoundFor<Id extends CauseId> = Found<(typeof catalogue)[Id]>;

/** A cause of the catalogue, with what was found. */
export function cause<Id extends CauseId>(id: Id, found: FoundFor<Id>): FoundCause;
export function cause(id: CauseId, found: Readonly<Record<string, string | number>>): FoundCause {
  const { says, remedy }: CauseTemplate = catalogue[id];
  return { says: filled(says, found), remedy: filled(remedy, found) };
}

/** Causes of one kind, as docs/troubleshooting.md groups them. */
export interface CauseGroup {
  readonly title: string;
  /** What stands before each message, where a sentence alone would not say. */
  readonly of?: string;
  readonly causes: Readonly<Record<string, CauseTemplate>>;
}

/** The whole catalogue, by the exit code a run ends with. */
export const causesByExitCode: Readonly<Record<2 | 3 | 4, readonly CauseGroup[]>> = {
  2: [
    { title: 'The file .env', causes: envFileCauses },
    { title: 'Names of settings', causes: nameCauses },
    { title: 'Values of settings', of: '{setting} ', causes: valueCauses },
    { title: 'Settings that only make sense together', causes: togetherCauses },
  ],
  3: [
    { title: 'A product does not answer as itself', causes: reachCauses },
    { title: 'The administrator’s sign-in at authentik', causes: authentikAdministratorCauses },
    { title: 'authentik’s API', causes: apiCauses },
    { title: 'Names of objects', causes: namedCauses },
    { title: 'Accounts of those who sign in', causes: accountCauses },
    { title: 'The administrator’s login to engomo’s composer', causes: composerCauses },
    { title: 'Writing to a server', causes: writeCauses },
    { title: 'Reports', causes: reportsCauses },
    { title: 'This machine', causes: machineCauses },
    { title: 'A run that proves nothing', causes: provenCauses },
  ],
  4: [{ title: 'The suite itself', causes: suiteCauses }],
};
