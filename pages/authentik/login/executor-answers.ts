import type { Page, Response } from '@playwright/test';
import { readChallenge, type Challenge } from './challenge.ts';

/** An answer of the executor, with the flow it is of. */
export interface Asked {
  /** Slug of the flow. */
  readonly flow: string;
  readonly challenge: Challenge;
}

const PATH = /\/api\/v3\/flows\/executor\/([^/]+)\/$/;

/** Whether an address is that of the executor. */
export const isExecutor = (address: string): boolean => PATH.test(new URL(address).pathname);

/**
 * What authentik's flow executor asked a tab last. It says which stage is shown for stages nobody has seen yet, too. It
 * only listens.
 */
export class ExecutorAnswers {
  #last: Promise<Asked | undefined> = Promise.resolve(undefined);
  #count = 0;
  #waiting: (() => void)[] = [];

  /** Construct it before the tab opens the login. */
  constructor(page: Page) {
    page.on('response', (response) => {
      if (response.status() !== 200 || !isExecutor(response.url())) return;
      this.#last = this.#read(response);
      this.#count += 1;
      const waiting = this.#waiting;
      this.#waiting = [];
      for (const announce of waiting) announce();
    });
  }

  /** How many answers there were. */
  get count(): number {
    return this.#count;
  }

  /** The last answer; `undefined` where there was none, or it cannot be read any more because the page has moved on. */
  get last(): Promise<Asked | undefined> {
    return this.#last;
  }

  /** Resolves when there are more answers than these; never, when none comes. */
  async moreThan(count: number): Promise<void> {
    if (this.#count > count) return;
    await new Promise<void>((resolve) => {
      this.#waiting.push(resolve);
    });
  }

  async #read(response: Response): Promise<Asked | undefined> {
    const text = await response.text().catch(() => '');
    const challenge = readChallenge(text);
    const flow = PATH.exec(new URL(response.url()).pathname)?.[1] ?? '';
    return challenge && { flow, challenge };
  }
}
