import type { Page } from '@playwright/test';
import { firstOf } from '../first-of.ts';
import { sentenceOf } from './login/stage.ts';

/** Time authentik has to make a passkey known, in milliseconds; it takes a second (2024.10.5 to 2026.5.0). */
const WITHIN = 30_000;

/** authentik's flow that makes a passkey or security key known, of whoever is signed in. */
export class PasskeySetUp {
  readonly #page: Page;
  readonly #address: string;

  constructor(page: Page, origin: string) {
    this.#page = page;
    this.#address = `${origin}/if/flow/default-authenticator-webauthn-setup/`;
  }

  /**
   * Runs it with the authenticator the browser was given: nobody has to click.
   *
   * @throws Error with what the page says when authentik takes none.
   */
  async run(): Promise<void> {
    const response = await this.#page.goto(this.#address, { waitUntil: 'commit' });
    if (response?.status() !== 200) throw new Error(`there is no ${this.#address}`);
    const stage = this.#page.locator('ak-stage-authenticator-webauthn');
    const ending = this.#page.locator('ak-stage-access-denied, ak-stage-flow-error');
    const within = { timeout: WITHIN };
    const { name } = await firstOf({
      done: this.#page.waitForURL(({ pathname }) => !pathname.includes('/if/flow/'), within),
      refused: (signal) => stage.locator('button.pf-m-primary').waitFor({ ...within, signal }),
      ended: (signal) => ending.waitFor({ ...within, signal }),
    });
    if (name !== 'done') throw new Error(await sentenceOf(name === 'refused' ? stage : ending));
  }
}
