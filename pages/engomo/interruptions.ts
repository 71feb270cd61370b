import { Control } from './control.ts';
import { locatorFor } from './eyes.ts';
import { SignedOut } from './finding-errors.ts';
import { queryOf } from './queries.ts';
import type { Interruption, Screen } from './screen.ts';

const watched = new WeakSet<object>();

/**
 * From now on engomo's notice about cookies is dismissed whenever it is there before an action, once per page.
 * Playwright asks for it before each action, so pages of other products, such as authentik's login, are left out.
 */
export async function dismissCookieNotice({ page, dialect, origin }: Screen): Promise<void> {
  if (watched.has(page)) return;
  watched.add(page);
  const query = { ...queryOf(dialect, 'cookieDismissal'), ...(origin === null ? {} : { origin }) };
  const dismissal = locatorFor(page.mainFrame(), query).first();
  await page.addLocatorHandler(dismissal.describe('the notice about cookies'), (button) => button.click());
}

/** A request to change the administrator's password is put off: nothing of it is any business of the guide's. */
export function putOffPasswordChange(screen: Screen): Interruption {
  const later = new Control(screen, 'later');
  return async () => {
    if (!(await later.isVisible())) return;
    await later.click();
    await screen.atRest();
  };
}

/** A login where something else was looked for ends what is being done. @throws SignedOut. */
export function noticeLogin(screen: Screen): Interruption {
  const password = new Control(screen, 'composerPassword');
  const logIn = new Control(screen, 'composerLogIn');
  const username = new Control(screen, 'composerUsername');
  const itsOwn = [password, logIn, username].map((control) => control.wanted.term);
  return async (wanted, term) => {
    if (itsOwn.includes(term)) return;
    if (!(await username.isVisible()) || !(await logIn.isVisible())) return;
    throw new SignedOut(wanted);
  };
}
