import type { Context } from 'hono';
import type { User } from '../../core/model.ts';
import type { Session } from '../../core/sessions.ts';

/** What a request inside the composer carries along: who sent it. */
export interface Environment {
  Variables: { session: Session; user: User };
}

/** The sentence left for this page by the one before; it is shown once. */
export function takeNotice(context: Context<Environment>): string | null {
  const session = context.get('session');
  const { notice } = session;
  session.notice = null;
  return notice;
}

/** Goes on to a page that will show a sentence (so that a reload does not submit the form again). */
export function goOn(context: Context<Environment>, path: string, notice: string): Response {
  context.get('session').notice = notice;
  return context.redirect(path);
}
