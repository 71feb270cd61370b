import type { Context } from 'hono';
import { z } from 'zod';
import type { User } from '../../core/model.ts';
import type { Session } from '../../core/sessions.ts';

/** What a request inside the composer carries along: who sent it. */
export interface Environment {
  Variables: { session: Session; user: User };
}

const form = z.record(z.string(), z.string());

/** The fields of a submitted form; a field that was not sent reads as empty. */
export async function submitted(context: Context<Environment>): Promise<(name: string) => string> {
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

/** Goes on to a page that will show a sentence. */
export function goOn(context: Context<Environment>, path: string, notice: string): Response {
  context.get('session').notice = notice;
  return context.redirect(path, 303);
}
