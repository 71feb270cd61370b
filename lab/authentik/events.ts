import type { RequestContext } from './environment.ts';
import { uuid } from './random-values.ts';
import type { Event, User } from './model.ts';

const ANONYMOUS = 'AnonymousUser';

/** The account nobody is behind: events of requests without a login are about it. */
const anonymous = (request: RequestContext): User | null =>
  [...request.get('state').users.values()].find(({ username }) => username === ANONYMOUS) ?? null;

/**
 * Adds an entry to the event log.
 *
 * @param action such as `login`, `authorize_application`, `suspicious_request`.
 * @param context what belongs to it.
 * @param user whom it is about: whoever is signed in, or else the anonymous account.
 */
export function recordEvent(
  request: RequestContext,
  action: string,
  context: Readonly<Record<string, unknown>> = {},
  user: User | null = request.get('user') ?? anonymous(request),
): Event {
  const about = user && { pk: user.pk, username: user.username, email: user.email };
  const event: Event = { pk: uuid(), action, user: about, context, created: new Date() };
  request.get('state').events.push(event);
  return event;
}

/** Adds an exception to the event log, with the exception's own message unless another is given. */
export function recordException(
  request: RequestContext,
  action: 'system_exception' | 'suspicious_request',
  exception: unknown,
  message = exception instanceof Error ? exception.message : String(exception),
): void {
  recordEvent(request, action, { message });
}
