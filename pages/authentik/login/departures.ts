import type { Page } from '@playwright/test';

/**
 * Sees where a tab is sent to a server nobody named: a source of identities, a stranger. The attempt counts, whether that
 * server answers or not. Without any server named, nothing is seen. It only listens.
 */
export class Departures {
  #first: Promise<string>;
  #announce: (server: string) => void = () => undefined;

  /** @param servers addresses a tab may go to. */
  constructor(page: Page, servers: readonly string[]) {
    const known = servers.map((server) => new URL(server).origin);
    this.#first = this.#next();
    if (known.length === 0) return;
    page.on('request', (request) => {
      if (!request.isNavigationRequest() || request.frame() !== page.mainFrame()) return;
      const { origin, protocol } = new URL(request.url());
      // An app's scheme is the goal of its login.
      if (/^https?:$/.test(protocol) && !known.includes(origin)) this.#announce(origin);
    });
  }

  /** Forgets where the tab was sent so far: somebody has signed in there. */
  forget(): void {
    this.#first = this.#next();
  }

  #next(): Promise<string> {
    return new Promise((resolve) => {
      this.#announce = resolve;
    });
  }

  /** Origin of the first such server; it never settles when there is none. */
  get first(): Promise<string> {
    return this.#first;
  }
}
