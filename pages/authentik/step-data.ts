import type { Page, Request } from '@playwright/test';

/** Tail of the path of the list of OAuth sources. */
const SOURCES = '/api/v3/sources/oauth/';

/**
 * What the wizard's form of an OAuth2 provider asks the server for when it opens. The form wants the OAuth sources twice:
 * as a whole, for nothing, and page by page, for its list of federated sources. When the whole list arrives it draws
 * itself again and forgets the redirect URIs typed in so far (authentik 2024.12.5 and 2025.12.4, live).
 */
export class StepData {
  readonly #page: Page;
  readonly #asked: Request[] = [];
  readonly #pageOfList: Promise<Request>;

  /** Listens from now on: to be made before the click that opens the form. */
  constructor(page: Page) {
    this.#page = page;
    page.on('request', this.#listen);
    // The form is made before its list is: whatever it asks for itself is on its way when the list asks.
    this.#pageOfList = page.waitForRequest(
      (request) => asksForSources(request) && new URL(request.url()).searchParams.has('page'),
    );
    this.#pageOfList.catch(() => undefined);
  }

  /** Ends when all that was asked for is there: from then on the form stays as it is filled. */
  async arrived(): Promise<void> {
    await this.#pageOfList;
    this.#page.off('request', this.#listen);
    await Promise.all(this.#asked.map(async (request) => (await request.response())?.finished()));
  }

  readonly #listen = (request: Request): void => {
    if (asksForSources(request)) this.#asked.push(request);
  };
}

const asksForSources = (request: Request): boolean => new URL(request.url()).pathname.endsWith(SOURCES);
