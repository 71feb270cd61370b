import type { Locator, Page } from '@playwright/test';
import { AdminOverview } from '../../pages/authentik/admin-overview.ts';
import { Applications } from '../../pages/authentik/applications.ts';
import { Certificates } from '../../pages/authentik/certificates.ts';
import { PropertyMappings } from '../../pages/authentik/property-mappings.ts';
import { Providers } from '../../pages/authentik/providers.ts';
import { Users } from '../../pages/authentik/users.ts';
import { wordsOf, type Words } from '../../pages/authentik/words.ts';
import type { Control } from './controls.ts';
import { familyOf } from './facts.ts';

/** The page objects on one page of one authentik. */
export interface Subjects {
  readonly page: Page;
  readonly origin: string;
  readonly words: Words;
  readonly overview: AdminOverview;
  readonly propertyMappings: PropertyMappings;
  readonly certificates: Certificates;
  readonly providers: Providers;
  readonly applications: Applications;
  readonly users: Users;
}

/**
 * Page objects that speak the words of a version, supported by the suite or not.
 *
 * @param version full version, such as 2024.12.5.
 */
export function subjectsOn(page: Page, origin: string, version: string): Subjects {
  const words = wordsOf({ text: version, family: familyOf(version) });
  return {
    page,
    origin,
    words,
    overview: new AdminOverview(page, origin),
    propertyMappings: new PropertyMappings(page, origin, words),
    certificates: new Certificates(page, origin, words),
    providers: new Providers(page, origin, words),
    applications: new Applications(page, origin, words),
    users: new Users(page, origin, words),
  };
}

/** A button of the open dialog. */
export const dialogButton = ({ page }: Subjects, name: string | RegExp): Locator =>
  page.getByRole('dialog').getByRole('button', { name, exact: true }).last();

/** A part of a form under a heading, by its title: an attribute from 2025.8, a slotted text before. */
export const group = (form: Locator, title: string): Locator =>
  form.locator(`ak-form-group[label="${title}"], ak-form-group:has(> [slot="header"]:text-is("${title}"))`);

/** What opens and closes such a part. */
export const groupHeading = (form: Locator, title: string): Locator =>
  group(form, title).locator('summary, button[aria-expanded]');

/** Opens such a part; one that is open stays so. */
export async function openGroup(form: Locator, title: string): Promise<void> {
  const heading = groupHeading(form, title);
  await heading.waitFor();
  const opened = group(form, title).and(form.page().locator('[open], [expanded]'));
  if (!(await opened.isVisible())) await heading.click();
  await opened.waitFor();
}

/** Chooses a type in a wizard that asks for one first, and goes on to its form. */
export async function chooseType(
  subjects: Subjects,
  host: Locator,
  type: string,
  form: Locator,
): Promise<void> {
  await host.getByText(type, { exact: true }).filter({ visible: true }).last().click();
  const next = dialogButton(subjects, subjects.words.of('next'));
  await form
    .or(next.and(subjects.page.locator(':enabled')))
    .first()
    .waitFor();
  if (!(await form.isVisible())) await next.click();
  await form.waitFor();
}

/** Controls by their ids: how each is found, with what else is known of it where there is more. */
export const named = (controls: Readonly<Record<string, Control['find'] | Omit<Control, 'id'>>>): Control[] =>
  Object.entries(controls).map(([id, known]) =>
    typeof known === 'function' ? { id, find: known } : { id, ...known },
  );
