import type { AdminList } from '../../../pages/authentik/admin-list.ts';
import type { Control } from '../controls.ts';
import { type Subjects, named } from '../subjects.ts';

/** Controls every list of the admin interface has. */
export const listControls = (id: string, list: (subjects: Subjects) => AdminList): Control[] =>
  named({
    [`${id}.list`]: (subjects) => list(subjects).root,
    [`${id}.search`]: (subjects) => list(subjects).root.locator('[name="search"]'),
    [`${id}.row`]: { find: (subjects) => list(subjects).rows, lastingName: null },
  });

/** The entry of a menu group that leads to a list. */
export const menuControls = (group: string, route: string, label: string): Control[] =>
  named({
    [`menu.${group}`]: {
      find: ({ page }) => page.getByRole('button', { name: new RegExp(`^((Expand|Collapse) )?${group}$`) }),
      // It says what a click would do.
      lastingName: (name) => name.replace(/^(Expand|Collapse) /, 'Expand or Collapse '),
    },
    [`menu.${group}.${label}`]: ({ page }) => page.locator(`ak-sidebar-item a[href$="${route}"]`),
    [`menu.${group}.${label}.item`]: ({ page }) => page.locator(`ak-sidebar-item[path="${route}"]`),
  });
