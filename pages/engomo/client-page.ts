import type { Page } from '@playwright/test';
import { withoutQuery } from '../../guide/hop.ts';
import { firstOf } from '../first-of.ts';
import { Control, Screen } from './control.ts';
import type { Dialect } from './dialect.ts';
import { Controls, type OnUnknown } from './find.ts';

/** engomo's start page: asks for the e-mail address and sends the browser on (clauses F1, F2). */
export class ClientPage extends Screen {
  readonly email = new Control(this.controls, 'email');
  readonly arrow = new Control(this.controls, 'arrow');
  /** What engomo says when it lets nobody through. */
  readonly refusal = new Control(this.controls, 'refusal');
  /** Where engomo asks for a password of its own, of those who sign in without a provider. */
  readonly password = new Control(this.controls, 'ownPassword');

  constructor(page: Page, address: string, dialect: Dialect, onUnknown?: OnUnknown) {
    super(new Controls({ page, dialect, address, onUnknown }));
  }

  /** Opens the page and waits until it asks for the e-mail address. */
  async open(): Promise<void> {
    await this.controls.open();
    await this.email.waitFor();
  }

  /**
   * Enters an e-mail address, clicks the arrow, and waits until the browser has left this page – for an identity provider,
   * or for where one that knows the user already sends it back to – or engomo has said something. Which of these it is,
   * is the caller's question.
   */
  async goOnAs(email: string): Promise<void> {
    const { page } = this.controls;
    await this.email.fill(email);
    const here = withoutQuery(page.url());
    const left = page.waitForURL((url) => withoutQuery(url.href) !== here, { waitUntil: 'commit' });
    left.catch(() => undefined);
    await this.arrow.click();
    await firstOf({
      left,
      says: (givenUp) => this.controls.firstSeen(['refusal', 'ownPassword'], {}, { givenUp }),
    });
  }

  /** What engomo says when it turns somebody away. */
  refusalSentence(): Promise<string> {
    return this.refusal.innerText();
  }
}
