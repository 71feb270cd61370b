import type { Context, Env } from 'hono';
import { z } from 'zod';
import type { User } from '../core/model.ts';
import type { Session } from '../core/sessions.ts';

/** What a request inside the composer of a face without scripts carries along: who sent it. */
export interface Environment {
  Variables: { session: Session; user: User };
}

/** A submitted form: field → text. A field that was sent twice, or as a file, is not one of ours. */
const form = z.record(z.string(), z.string());

/** The fields of a submitted form; a field that was not sent reads as empty. */
export async function submitted<E extends Env>(context: Context<E>): Promise<(name: string) => string> {
  const parsed = form.safeParse(await context.req.parseBody());
  const fields = parsed.success ? parsed.data : {};
  return (name) => fields[name] ?? '';
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
  return context.redirect(path, 303);
}
