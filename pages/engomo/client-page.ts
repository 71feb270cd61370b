import type { Page } from '@playwright/test';
import { withoutQuery } from '../../guide/hop.ts';
import { firstOf } from '../first-of.ts';
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
  /** Where engomo asks for a password of its own, of those who sign in without a provider. */
  readonly password: Control;
  readonly #screen: Screen;
  readonly #address: string;

  constructor(page: Page, address: string, dialect: Dialect) {
    this.#address = address;
    this.#screen = new Screen(page, dialect, address);
    this.email = new Control(this.#screen, 'email');
    this.arrow = new Control(this.#screen, 'arrow');
    this.refusal = new Control(this.#screen, 'refusal');
    this.password = new Control(this.#screen, 'composerPassword');
  }

  /** Opens the page and waits until it asks for the e-mail address. */
  async open(): Promise<void> {
    await dismissCookieNotice(this.#screen);
    await this.#screen.page.goto(this.#address);
    await this.email.waitFor();
  }

  /**
   * Enters an e-mail address, clicks the arrow, and waits until the browser has left this page – for an identity provider,
   * or for where one that knows the user already sends it back to – or engomo has said something. Which of these it is,
   * is the caller's question.
   */
  async goOnAs(email: string): Promise<void> {
    const { page } = this.#screen;
    await this.email.fill(email);
    const here = withoutQuery(page.url());
    const left = page.waitForURL((url) => withoutQuery(url.href) !== here, { waitUntil: 'commit' });
    left.catch(() => undefined);
    await this.arrow.click();
    await firstOf({
      left,
      refused: (givenUp) => this.refusal.waitFor(givenUp),
      password: (givenUp) => this.password.waitFor(givenUp),
    });
  }

  /** What engomo says when it turns somebody away. */
  refusalSentence(): Promise<string> {
    return this.refusal.innerText();
  }
}
