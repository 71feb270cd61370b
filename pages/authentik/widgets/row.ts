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
