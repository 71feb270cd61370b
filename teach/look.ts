import type { Control } from '../pages/engomo/control.ts';
import type { Tried } from '../pages/engomo/finding-errors.ts';
import type { Places } from '../pages/engomo/locator-text.ts';
import { termNames, terms, type Term } from '../pages/engomo/terms.ts';
import type { Session } from './session.ts';

/** Time a control has to be found when nobody is asked, in milliseconds. */
const WITHIN = 6_000;

/** What a look at a term came to: what its locators fitted, or why the part of engomo that has it could not be opened. */
type Looked = readonly Tried[] | string;

/** The first line of what Playwright says, and what was in the way of a click where it says that. */
const why = (error: unknown): string => {
  const { message } = error instanceof Error ? error : new Error(String(error));
  const [covered] = /<[^>]*>.* intercepts pointer events/.exec(message) ?? [];
  return `not looked at: ${covered ?? message.split('\n')[0] ?? ''}`;
};

/**
 * Looks for every term that can be seen without writing: forms are opened, and left by loading the composer anew.
 *
 * @param method name of a method whose settings may be looked at.
 * @returns what was found, one line a term and one for all, and whether everything that was looked for was found.
 */
export async function look(
  { administrator, clientPage, dialect }: Session,
  method: string,
): Promise<{ readonly lines: readonly string[]; readonly isFound: boolean }> {
  const { composer, methods, users } = administrator;
  const looked = new Map<Term, Looked>();
  /** Opens a part of engomo, and looks for its terms; of a part that cannot be opened it is kept why. */
  const part = async (
    names: readonly Term[],
    open: () => Promise<unknown>,
    { controls, places = {} }: { controls?: typeof composer.controls; places?: Places } = {},
  ): Promise<void> => {
    const closed = await open().then(() => null, why);
    const page = controls ?? composer.controls;
    for (const term of names) {
      if (closed === null) await page.firstSeen([term], places, { within: WITHIN });
      looked.set(term, closed ?? (await page.look(term, places)).tried);
    }
  };
  const click = async (control: Control): Promise<void> =>
    (await control.located({ within: WITHIN })).click({ timeout: WITHIN });
  await part(['email', 'arrow'], () => clientPage.open(), clientPage);
  await part(['server'], () => composer.goToStart());
  await part(['authentication'], () => click(composer.serverEntry));
  await part(['addMethod'], () => composer.openAuthentication());
  await part(['methodName', 'methodType', 'createMethod'], () => click(methods.addButton));
  const isListed = async (): Promise<boolean> => {
    await composer.openAuthentication();
    return methods.has(method);
  };
  if (await isListed().catch(() => false)) {
    await part(['openMethod'], () => Promise.resolve(), { places: { method } });
    await part(['issuer', 'clientId', 'clientSecret', 'saveMethod'], () => click(methods.row(method)));
  }
  await part(['usersAndDevices'], () => composer.goToStart());
  await part(['addUser', 'searchUsers'], () => composer.openUsersAndDevices());
  const form = ['authenticator', 'username', 'appPermission', 'composerPermission', 'saveUser'] as const;
  await part(form, () => click(users.addButton));

  const missing: Term[] = [];
  let found = 0;
  const lines = termNames.map((term) => {
    const tried = looked.get(term);
    const says = (text: string): string => `${term.padEnd(22)} ${text}`;
    if (dialect.terms[term] === null) return says('there is none');
    if (tried === undefined) return says('not looked at: it is not to be seen without a change');
    if (typeof tried === 'string') {
      missing.push(term);
      return says(tried);
    }
    const at = tried.findIndex(({ hits }) => hits === 1);
    const isMoved = at > 0 && dialect.terms[term] !== undefined;
    // What engomo may have none of is missed only where it was shown.
    const mayBeMissing = terms[term].optional && dialect.terms[term] === undefined;
    if (at < 0 && !mayBeMissing) missing.push(term);
    if (at >= 0) found += 1;
    if (at >= 0)
      return says(
        `${tried[at]?.text ?? ''}${isMoved ? ` (moved: the first ${at} of its locators fit no more)` : ''}`,
      );
    const several = tried.filter(({ hits }) => hits > 1).map(({ hits, text }) => `${hits} fit ${text}`);
    return says(several.length > 0 ? several.join('; ') : 'not found');
  });
  const sum = `${found} controls are found, ${missing.length === 0 ? 'none is missing' : `not: ${missing.join(', ')}`}`;
  return { lines: [...lines, '', sum], isFound: missing.length === 0 };
}
