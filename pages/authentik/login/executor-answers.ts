import type { Page, Request, Response } from '@playwright/test';
import { readChallenge, type Challenge } from './challenge.ts';

/** An answer of the executor, with the flow it is of. */
export interface Asked {
  /** Slug of the flow. */
  readonly flow: string;
  readonly challenge: Challenge;
}

const PATH = /\/api\/v3\/flows\/executor\/([^/]+)\/$/;

/** Whether a request sends the executor something. */
export const isPost = (request: Request): boolean =>
  request.method() === 'POST' && PATH.test(new URL(request.url()).pathname);

/**
 * Whether a request tells the executor which device was chosen. The page sends it by itself where there is one device, too,
 * and what the executor says to it means nothing (authentik 2026.2.2, 2026.5.0).
 */
export const isChoice = (request: Request): boolean =>
  isPost(request) && (request.postData() ?? '').includes('"selected_challenge"');

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
      if (response.status() !== 200 || !PATH.test(new URL(response.url()).pathname)) return;
      if (isChoice(response.request())) return;
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
