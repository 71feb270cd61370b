import type { Page } from '@playwright/test';
import { Control } from './control.ts';
import type { Dialect } from './dialect.ts';
import { dismissCookieNotice } from './interruptions.ts';
import { Screen } from './screen.ts';

/** engomo's start page: asks for the e-mail address and sends the browser on (clauses F1, F2). */
export class ClientPage {
  readonly email: Control;
  readonly arrow: Control;
  /** What engomo says when it lets nobody through. */
  readonly refusal: Control;
  readonly #screen: Screen;
  readonly #address: string;

  constructor(page: Page, address: string, dialect: Dialect) {
    this.#address = address;
    this.#screen = new Screen(page, dialect, address);
    this.email = new Control(this.#screen, 'email');
    this.arrow = new Control(this.#screen, 'arrow');
    this.refusal = new Control(this.#screen, 'refusal');
  }

  /** Opens the page and waits until it asks for the e-mail address. */
  async open(): Promise<void> {
    await dismissCookieNotice(this.#screen);
    await this.#screen.page.goto(this.#address);
    await this.email.waitFor();
  }

  /** Enters an e-mail address and clicks the arrow. Where that leads is the caller's question. */
  async goOnAs(email: string): Promise<void> {
    await this.email.fill(email);
    await this.arrow.click();
  }

  /** What engomo says when it turns somebody away. */
  refusalSentence(): Promise<string> {
    return this.refusal.innerText();
  }
}
