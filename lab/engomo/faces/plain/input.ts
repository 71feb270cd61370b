import type { Context, Env } from 'hono';
import { z } from 'zod';

/** A submitted form: field → text. A field that was sent twice, or as a file, is not one of ours. */
const form = z.record(z.string(), z.string());

/** The fields of a submitted form; a field that was not sent reads as empty. */
export async function submitted<E extends Env>(context: Context<E>): Promise<(name: string) => string> {
  const parsed = form.safeParse(await context.req.parseBody());
  const fields = parsed.success ? parsed.data : {};
  return (name) => fields[name] ?? '';
}
