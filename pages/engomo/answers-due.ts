import { setTimeout as pause } from 'node:timers/promises';
import type { Page, Request } from '@playwright/test';

/** Time after which an answer is no longer waited for, in milliseconds: some requests are kept open on purpose. */
const KEPT_OPEN = 5_000;

/** Kinds of requests whose answers a screen is drawn from. */
const DRAWN_FROM = ['document', 'script', 'stylesheet', 'xhr', 'fetch'];

/** An answer that is still to come. */
interface Due {
  readonly since: number;
  readonly come: Promise<unknown>;
  readonly arrived: () => void;
}

const watched = new WeakMap<Page, AnswersDue>();

/** The answers a tab is waiting for: until they are there, what it shows is not all it is going to show. */
export class AnswersDue {
  readonly #due = new Map<Request, Due>();

  private constructor(page: Page) {
    page.on('request', (request) => {
      if (!DRAWN_FROM.includes(request.resourceType())) return;
      let arrived = (): void => undefined;
      const come = new Promise<void>((resolve) => (arrived = resolve));
      this.#due.set(request, { since: Date.now(), come, arrived });
    });
    const ended = (request: Request): void => {
      this.#due.get(request)?.arrived();
      this.#due.delete(request);
    };
    page.on('requestfinished', ended);
    page.on('requestfailed', ended);
  }

  /** What a tab is waiting for from now on; one watch per tab. */
  static of(page: Page): AnswersDue {
    const watch = watched.get(page) ?? new AnswersDue(page);
    watched.set(page, watch);
    return watch;
  }

  /** Waits until none is due, apart from those that are kept open. */
  async settled(): Promise<void> {
    for (let due = this.#recent(); due.length > 0; due = this.#recent()) {
      const oldest = Math.min(...due.map(({ since }) => since));
      const leave = pause(oldest + KEPT_OPEN - Date.now(), undefined, { ref: false });
      await Promise.race([Promise.all(due.map(({ come }) => come)), leave]);
    }
  }

  /** Whether an answer is due that is not kept open. */
  isWaiting(): boolean {
    return this.#recent().length > 0;
  }

  #recent(): Due[] {
    return [...this.#due.values()].filter(({ since }) => Date.now() - since < KEPT_OPEN);
  }
}
