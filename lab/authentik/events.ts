import { isIP } from 'node:net';
import type { RequestContext } from './environment.ts';
import { uuid } from './identifiers.ts';
import type { Event, User } from './model.ts';
import { lastValue } from './addresses.ts';

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
  /** What belongs to the action; `http_request` is added. */
  readonly context?: Readonly<Record<string, unknown>>;
}

/** How long an event is kept: the tenant's default, in milliseconds. */
const RETENTION = 365 * 24 * 60 * 60 * 1000;

/** Keys whose values are masked (Django's list), and those that are not all the same (authentik's). */
const SECRET_KEY = /API|AUTH|TOKEN|KEY|SECRET|PASS|SIGNATURE|HTTP_COOKIE/i;
const OPEN_KEY = /passing|password_change_date|^auth_method(_args)?$/i;
const MASK = '********************';

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function maskValue(key: string, value: unknown): unknown {
  if (isRecord(value)) return mask(value);
  if (Array.isArray(value)) return value.map((item) => maskValue(key, item));
  return SECRET_KEY.test(key) && !OPEN_KEY.test(key) ? MASK : value;
}

/** A copy in which the values of keys that sound like secrets are masked. */
const mask = (values: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [key, maskValue(key, value)]));

/** Address of the client: what a proxy in front says, else the loopback address this server listens on. */
export function clientIp(request: RequestContext): string {
  const forwarded = request.req.header('x-forwarded-for');
  if (forwarded === undefined) return '127.0.0.1';
  const first = forwarded.split(',')[0]?.trim() ?? '';
  return isIP(first) === 0 ? '255.255.255.255' : first;
}

/** Parameters of the request; those of a flow's page when the flow executor passes them on. */
function requestArguments(request: RequestContext): Record<string, unknown> {
  const own = new URL(request.req.url).searchParams;
  const query = lastValue(own, 'query');
  return mask(Object.fromEntries(query === null ? own : new URLSearchParams(query)));
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

/** An exception that becomes an event. */
export interface ExceptionHappening {
  readonly action: 'system_exception' | 'suspicious_request';
  readonly app: string;
  /** What the event says; the exception's own message unless given. Versions before 2025.8 say the traceback instead. */
  readonly message?: string;
  readonly exception: unknown;
}

/** Adds an exception to the event log: up to 2025.6 as the text of its traceback, then as an object. */
export function recordException(
  request: RequestContext,
  { action, app, message, exception }: ExceptionHappening,
): Event {
  const { name, message: text } = exception instanceof Error ? exception : new Error(String(exception));
  const structured = request.get('state').capabilities.exceptionEvents === 'structured';
  const context = structured
    ? { message: message ?? text, exception: [{ frames: [], exc_type: name, exc_value: text }] }
    : { message: `Traceback (most recent call last):\n${name}: ${text}` };
  return recordEvent(request, { action, app, context });
}

/** Adds an entry to the event log, with the request it came from. */
export function recordEvent(request: RequestContext, happening: Happening): Event {
  const { user = request.get('user') ?? anonymous(request) } = happening;
  const created = new Date();
  const event: Event = {
    pk: uuid(),
    action: happening.action,
    app: happening.app,
    user: user && {
      pk: user.pk,
      username: user.username,
      email: user.email,
      ...(user.username === ANONYMOUS && { is_anonymous: true as const }),
    },
    context: {
      ...mask(happening.context ?? {}),
      http_request: {
        args: requestArguments(request),
        path: request.req.path,
        method: request.req.method,
        request_id: request.get('requestId'),
        user_agent: request.req.header('user-agent') ?? '',
      },
    },
    clientIp: clientIp(request),
    created,
    expires: new Date(created.getTime() + RETENTION),
  };
  request.get('state').events.push(event);
  return event;
}
