import type { RequestContext } from '../environment.ts';
import { recordException } from '../events.ts';
import { serverErrorPage } from '../server-pages.ts';
import { methodNotAllowed } from './errors.ts';

/** A request that the real server breaks on as well; the message is that of its exception. */
export class Breakdown extends Error {
  override readonly name = 'Breakdown';
}

/**
 * Answers a request, also one that breaks the server: "Server Error" for a GET, for other methods 405 with an empty
 * body, because the error page exists for reading only (2026.2.2). An event tells of it.
 */
export async function orBreakDown(
  request: RequestContext,
  answer: (request: RequestContext) => Response | Promise<Response>,
): Promise<Response> {
  try {
    return await answer(request);
  } catch (problem) {
    if (!(problem instanceof Breakdown)) throw problem;
    recordException(request, {
      action: 'system_exception',
      app: 'authentik.events.middleware',
      exception: problem,
    });
    return request.req.method === 'GET' ? serverErrorPage(request) : methodNotAllowed('GET, HEAD, OPTIONS');
  }
}
