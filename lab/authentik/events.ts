import type { RequestContext } from './environment.ts';
import { uuid } from './random-and-digests.ts';
import type { Event, User } from './model.ts';

const ANONYMOUS = 'AnonymousUser';

/** The account nobody is behind: events of requests without a login are about it. */
const anonymous = (request: RequestContext): User | null =>
  [...request.get('state').users.values()].find(({ username }) => username === ANONYMOUS) ?? null;

/** What happened, as far as the one who reports it has to say. */
export interface Happening {
  /** Such as `login`, `authorize_application`, `suspicious_request`. */
  readonly action: string;
  /** Python module that reports it, such as `authentik.events.signals`. */
  readonly app: string;
  /** Whom it is about; whoever is signed in unless given, or else the anonymous account; `null` for nobody. */
  readonly user?: User | null;
  /** What belongs to the action. */
  readonly context?: Readonly<Record<string, unknown>>;
}

/** An object of the database as events name it; primary keys without dashes. */
export const modelReference = (
  app: string,
  model: string,
  object: { readonly pk: string | number; readonly name: string },
): Record<string, unknown> => ({
  pk: typeof object.pk === 'string' ? object.pk.replaceAll('-', '') : object.pk,
  app,
  name: object.name,
  model_name: model,
});

/** Adds an exception to the event log, with the exception's own message unless another is given. */
export function recordException(
  request: RequestContext,
  action: 'system_exception' | 'suspicious_request',
  exception: unknown,
  message = exception instanceof Error ? exception.message : String(exception),
): Event {
  return recordEvent(request, { action, app: 'authentik.events.middleware', context: { message } });
}

/** Adds an entry to the event log. */
export function recordEvent(request: RequestContext, happening: Happening): Event {
  const { user = request.get('user') ?? anonymous(request) } = happening;
  const event: Event = {
    pk: uuid(),
    action: happening.action,
    app: happening.app,
    user: user && {
      pk: user.pk,
      username: user.username,
      email: user.email,
    },
    context: happening.context ?? {},
    created: new Date(),
  };
  request.get('state').events.push(event);
  return event;
}
