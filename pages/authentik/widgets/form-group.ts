import type { Locator } from '@playwright/test';

/** A part of a form under a heading that opens and closes it. */
export class FormGroup {
  readonly root: Locator;
  readonly heading: Locator;

  constructor(form: Locator, title: string) {
    this.root = form.locator(`ak-form-group[label="${title}"]`);
    this.heading = this.root.locator('summary');
  }

  /** Opens the group; one that is open stays so. */
  async open(): Promise<void> {
    const isOpen = (await this.root.getAttribute('open')) !== null;
    if (!isOpen) await this.heading.click();
    await this.root.and(this.root.page().locator('[open]')).waitFor();
  }
}
