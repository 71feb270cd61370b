import type { BrowserContext } from '@playwright/test';

/** Keeps a browser from writing while a form is open. */
export class Guard {
  /** What was held back, as method and path. */
  readonly heldBack: string[] = [];
  #isOn = false;

  private constructor() {
    // Made by `over` alone: a guard without a context would guard nothing.
  }

  /** A guard over everything a context sends. */
  static async over(context: BrowserContext): Promise<Guard> {
    const guard = new Guard();
    await context.route('**/*', async (route) => {
      const request = route.request();
      const writes = !['GET', 'HEAD', 'OPTIONS'].includes(request.method());
      if (!guard.#isOn || !writes) {
        await route.continue();
        return;
      }
      guard.heldBack.push(`${request.method()} ${new URL(request.url()).pathname}`);
      await route.abort('blockedbyclient');
    });
    return guard;
  }

  /** Does something during which nothing can be written. */
  async during<T>(task: () => Promise<T>): Promise<T> {
    this.#isOn = true;
    try {
      return await task();
    } finally {
      this.#isOn = false;
    }
  }
}
