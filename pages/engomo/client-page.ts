import type { Locator, Page } from '@playwright/test';
import { control } from './control.ts';
import type { Dialect } from './dialect.ts';

/** engomo's start page: asks for the e-mail address and sends the browser on (clauses F1, F2). */
export class ClientPage {
  readonly email: Locator;
  readonly arrow: Locator;
  /** What engomo says when it lets nobody through. */
  readonly refusal: Locator;
  readonly #page: Page;
  readonly #address: string;

  constructor(page: Page, address: string, dialect: Dialect) {
    this.#page = page;
    this.#address = address;
    this.email = control(page, dialect, 'email');
    this.arrow = control(page, dialect, 'arrow');
    this.refusal = page.getByRole('alert').filter({ visible: true });
  }

  /** Opens the page and waits until it asks for the e-mail address. */
  async open(): Promise<void> {
    await this.#page.goto(this.#address);
    await this.email.waitFor();
  }

  /** Enters an e-mail address and clicks the arrow. Where that leads is the caller's question. */
  async goOnAs(email: string): Promise<void> {
    await this.email.fill(email);
    await this.arrow.click();
  }

  /** What engomo says when it turns somebody away. */
  async refusalSentence(): Promise<string> {
    return (await this.refusal.innerText()).trim();
  }
}
