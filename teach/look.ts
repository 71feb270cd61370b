import type { Control } from '../pages/engomo/control.ts';
import type { Tried } from '../pages/engomo/finding-errors.ts';
import type { Places } from '../pages/engomo/locator-text.ts';
import { termNames, terms, type Term } from '../pages/engomo/terms.ts';
import type { Session } from './session.ts';

/** Time a control has to be found when nobody is asked, in milliseconds. */
const WITHIN = 6_000;

/**
 * Looks for every term that can be seen without writing: forms are opened, and left by loading the composer anew.
 *
 * @param method name of a method whose settings may be looked at.
 * @returns what was found, one line a term, and whether everything that was looked for was found.
 */
export async function look(
  { administrator, clientPage, dialect }: Session,
  method: string,
): Promise<{ readonly lines: readonly string[]; readonly isFound: boolean }> {
  const { composer, methods, users } = administrator;
  const looked = new Map<Term, readonly Tried[]>();
  /** Opens a part of engomo, and looks for its terms; a part that cannot be opened has none of them. */
  const part = async (
    names: readonly Term[],
    open: () => Promise<unknown>,
    { controls, places = {} }: { controls?: typeof composer.controls; places?: Places } = {},
  ): Promise<void> => {
    const isOpen = await open().then(
      () => true,
      () => false,
    );
    const page = controls ?? composer.controls;
    for (const term of names) {
      if (isOpen) await page.firstSeen([term], places, { within: WITHIN });
      looked.set(term, isOpen ? await page.tried(term, places) : []);
    }
  };
  const click = async (control: Control): Promise<void> =>
    (await control.located({ within: WITHIN })).click();
  await part(['email', 'arrow'], () => clientPage.open(), clientPage);
  await part(['server'], () => composer.goToStart());
  await part(['authentication'], () => click(composer.serverEntry));
  await part(['addMethod'], () => composer.openAuthentication());
  await part(['methodName', 'methodType', 'createMethod'], () => click(methods.addButton));
  await composer.openAuthentication();
  if (await methods.list.has(method)) {
    await part(['openMethod'], () => Promise.resolve(), { places: { method } });
    await part(['issuer', 'clientId', 'clientSecret', 'saveMethod'], () => click(methods.list.row(method)));
  }
  await part(['usersAndDevices'], () => composer.goToStart());
  await part(['addUser', 'searchUsers'], () => composer.openUsersAndDevices());
  const form = ['authenticator', 'username', 'appPermission', 'composerPermission', 'saveUser'] as const;
  await part(form, () => click(users.addButton));
  await composer.goToStart();

  let isFound = true;
  const lines = termNames.map((term) => {
    const tried = looked.get(term);
    const says = (text: string): string => `${term.padEnd(22)} ${text}`;
    if (dialect.terms[term] === null) return says('there is none');
    if (tried === undefined) return says('not looked at: it is not to be seen without a change');
    const at = tried.findIndex(({ hits }) => hits === 1);
    const isMoved = at > 0 && dialect.terms[term] !== undefined;
    // What engomo may have none of is missed only where it was shown.
    isFound &&= at >= 0 || (terms[term].optional && dialect.terms[term] === undefined);
    if (at >= 0)
      return says(
        `${tried[at]?.text ?? ''}${isMoved ? ` (moved: the first ${at} of its locators fit no more)` : ''}`,
      );
    const several = tried.filter(({ hits }) => hits > 1).map(({ hits, text }) => `${hits} fit ${text}`);
    return says(several.length > 0 ? several.join('; ') : 'not found');
  });
  return { lines, isFound };
}
