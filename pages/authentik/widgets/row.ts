import type { Locator } from '@playwright/test';

/**
 * A labelled line of a form. `name` is the only handle that is the same in every release (no accessible names up to
 * 2025.6, two matches for a label from 2025.10).
 */
export const row = (form: Locator, name: string): Locator =>
  form.locator(`ak-form-element-horizontal[name="${name}"]`);

/** The text field of a form. */
export const textField = (form: Locator, name: string): Locator => form.locator(`input[name="${name}"]`);

/** A choice among radio buttons, by its label. */
export const radio = (form: Locator, name: string, label: string): Locator =>
  form.locator(`ak-radio[name="${name}"]`).getByRole('radio', { name: label, exact: true });

/** A part of a form under a heading that opens and closes it. */
export class FormGroup {
  readonly root: Locator;
  readonly heading: Locator;
  readonly opened: Locator;

  constructor(form: Locator, title: string) {
    // The title is an attribute from 2025.8, text in a slot before; likewise `open` was `expanded`.
    this.root = form.locator(
      `ak-form-group[label="${title}"], ak-form-group:has(> [slot="header"]:text-is("${title}"))`,
    );
    this.heading = this.root.locator('summary, .pf-c-form__field-group-toggle-button button');
    this.opened = this.root.and(this.root.page().locator('[open], [expanded]'));
  }

  /** Opens the group; one that is open stays so. */
  async open(): Promise<void> {
    await this.heading.waitFor();
    if (!(await this.opened.isVisible())) await this.heading.click();
    await this.opened.waitFor();
  }
}
