import type { Locator, Page } from '@playwright/test';
import { firstOf } from '../first-of.ts';
import { adminAddress } from './admin-address.ts';

/** The page an administrator sees first. */
export class AdminOverview {
  readonly root: Locator;
  readonly #page: Page;
  readonly #userInterface: Locator;
  readonly #origin: string;

  constructor(page: Page, origin: string) {
    this.#page = page;
    this.#origin = origin;
    this.root = page.locator('ak-admin-overview');
    this.#userInterface = page.locator('ak-interface-user');
  }

  /** Address of authentik's login that leads here afterwards. */
  get loginAddress(): string {
    return this.#loginLeadingTo('admin');
  }

  /**
   * Address of authentik's login that leads to the interface for users. From here an account without the right to
   * administer is sent on there, after this page was shown for a moment (authentik 2024.10.5).
   */
  get userLoginAddress(): string {
    return this.#loginLeadingTo('user');
  }

  #loginLeadingTo(own: 'admin' | 'user'): string {
    // `next` is a path of the whole host, a path prefix of authentik included.
    const { pathname } = new URL(`${this.#origin}/if/${own}/`);
    return `${this.#origin}/flows/-/default/authentication/?next=${encodeURIComponent(pathname)}`;
  }

  /**
   * Waits, without a deadline, until the browser shows this page, or the interface for users: all that somebody without
   * the right to administer gets to see.
   */
  async arrival(): Promise<'overview' | 'user interface'> {
    const { name } = await firstOf({
      overview: this.root.waitFor({ timeout: 0 }),
      'user interface': this.#userInterface.waitFor({ timeout: 0 }),
    });
    return name;
  }

  /** Waits, without a deadline, until neither is shown any more. */
  async departure(): Promise<void> {
    await this.root.or(this.#userInterface).first().waitFor({ state: 'hidden', timeout: 0 });
  }

  async open(): Promise<void> {
    await this.#page.goto(adminAddress(this.#origin, '/administration/overview'));
    await this.root.waitFor();
  }
}
