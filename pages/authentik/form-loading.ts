import type { Page, Request } from '@playwright/test';

/** What a form asks the server for when it is opened, whatever that leads it to ask for besides. */
export class FormLoading {
  readonly #page: Page;
  readonly #asked: Promise<unknown>[] = [];

  /** Listens from now on: to be made before the click that opens the form. */
  constructor(page: Page) {
    this.#page = page;
    page.on('request', this.#listen);
  }

  /** Ends when all that was asked for is there, and drawn without anything more being asked for. */
  async arrived(): Promise<void> {
    let known = -1;
    while (known < this.#asked.length) {
      known = this.#asked.length;
      await Promise.all(this.#asked);
      await this.#drawn();
    }
    this.#page.off('request', this.#listen);
  }

  readonly #listen = (request: Request): void => {
    if (!new URL(request.url()).pathname.includes('/api/v3/')) return;
    this.#asked.push(request.response().then((response) => response?.finished()));
  };

  /** Two pictures: what arrived before the first is drawn by the second. */
  async #drawn(): Promise<void> {
    await this.#page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
  }
}
