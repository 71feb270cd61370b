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

  async open(): Promise<void> {
    await this.#page.goto(adminAddress(this.#origin, '/administration/overview'));
    await this.root.waitFor();
  }
}
