import type { Locator, Page } from '@playwright/test';
import { adminAddress } from './admin-address.ts';

/** The page an administrator sees first. */
export class AdminOverview {
  readonly root: Locator;
  readonly #page: Page;
  readonly #origin: string;

  constructor(page: Page, origin: string) {
    this.#page = page;
    this.#origin = origin;
    this.root = page.locator('ak-admin-overview');
  }

  /** Address of authentik's login that leads here afterwards. */
  get loginAddress(): string {
    // `next` is a path of the whole host, a path prefix of authentik included.
    const { pathname } = new URL(`${this.#origin}/if/admin/`);
    return `${this.#origin}/flows/-/default/authentication/?next=${encodeURIComponent(pathname)}`;
  }

  async open(): Promise<void> {
    await this.#page.goto(adminAddress(this.#origin, '/administration/overview'));
    await this.root.waitFor();
  }
}
