import type { Locator, Page, Request, Response } from '@playwright/test';
import { firstOf } from '../first-of.ts';

/** What a form sends when it is submitted. */
export interface Submission {
  /** `change`: whichever of the two a release changes an object with. */
  readonly method: 'POST' | 'PUT' | 'change';
  /** Tail of the path below `/api/v3/`, such as `propertymappings/provider/scope/` or `set_password/`. */
  readonly path: string;
}

/**
 * Primary key of what was saved, as the answer to a form gives it.
 *
 * @throws Error when the answer has none.
 */
export function primaryKey(saved: unknown): string {
  if (typeof saved === 'object' && saved !== null && 'pk' in saved) return String(saved.pk);
  throw new Error('authentik said that it saved something, but not under which key');
}

/** authentik said no; the message carries its own words. */
export class Refused extends Error {
  override readonly name = 'Refused';
  /** Why, in its own words. */
  readonly reasons: string;
  /** Status of its answer; `null`: the browser sent nothing. */
  readonly status: number | null;

  constructor(what: string, reasons: string, status: number | null) {
    super(`${what}: ${reasons}`);
    this.reasons = reasons;
    this.status = status;
  }
}

/** Flattens authentik's error body, `{field: [sentence]}` possibly nested, into `field: sentence` lines. */
function sentences(body: unknown, field = ''): string[] {
  if (typeof body === 'string') return [field === '' ? body : `${field}: ${body}`];
  if (Array.isArray(body)) return body.flatMap((entry) => sentences(entry, field));
  if (typeof body === 'object' && body !== null) {
    return Object.entries(body).flatMap(([key, value]) =>
      sentences(value, field === '' ? key : `${field}.${key}`),
    );
  }
  return [];
}

/** What the page was told. @throws Refused with authentik's own words; Error where nobody can know what was done. */
async function answer(response: Response): Promise<unknown> {
  const { method, path } = { method: response.request().method(), path: new URL(response.url()).pathname };
  if (response.status() === 204) return undefined;
  const body: unknown = await response.json().catch(() => undefined);
  if (response.ok()) return body;
  const reasons = sentences(body).join('; ') || 'without giving a reason';
  const what = `${method} ${path} (${response.status()})`;
  // A proxy before it may have given up after authentik did what was asked.
  if (response.status() >= 500) throw new Error(`no clear answer came to ${what}: ${reasons}`);
  throw new Refused(`authentik refused ${what}`, reasons, response.status());
}

/** authentik may be served under a path prefix, and the object's key may stand between API root and tail. */
function isSent({ method, path }: Submission, request: Request): boolean {
  const { pathname } = new URL(request.url());
  const methods = method === 'change' ? ['PUT', 'PATCH'] : [method];
  return methods.includes(request.method()) && pathname.includes('/api/v3/') && pathname.endsWith(`/${path}`);
}

/**
 * Clicks a submit button and waits for the first thing that follows: the answer to the request the form sends, an
 * error the page shows, or the browser's own check of a required field, which sends nothing and shows nothing in the
 * document (authentik 2025.8 and later).
 *
 * @returns the parsed answer.
 * @throws Refused with authentik's words, or with the name of the control that was not valid.
 */
export async function submit(
  page: Page,
  button: Locator,
  form: Locator,
  sends: Submission,
): Promise<unknown> {
  const response = page.waitForResponse((candidate) => isSent(sends, candidate.request()));
  const unanswered = page
    .waitForEvent('requestfailed', (request) => isSent(sends, request))
    .then((request) => {
      throw new Error(
        `no answer came to ${request.method()} ${request.url()}: ${request.failure()?.errorText ?? ''}`,
      );
    });
  for (const wait of [response, unanswered]) wait.catch(() => undefined);
  await button.click();
  const invalid = form.locator('input:invalid, textarea:invalid').first();
  const { name } = await firstOf({
    answered: response,
    unanswered,
    invalid: (signal) => invalid.waitFor({ signal }),
  });
  if (name === 'invalid') {
    const field = await invalid.getAttribute('name');
    throw new Refused(
      'the browser did not send the form',
      `the field "${field ?? 'without a name'}" is not valid`,
      null,
    );
  }
  return answer(await response);
}
