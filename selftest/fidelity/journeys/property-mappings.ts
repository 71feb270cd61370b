import { CodeEditor } from '../../../pages/authentik/widgets/code-editor.ts';
import { row, textField } from '../../../pages/authentik/widgets/row.ts';
import type { Journey } from '../controls.ts';
import { chooseType, dialogButton, type Subjects, named } from '../subjects.ts';
import { listControls, menuControls } from './lists.ts';

const MENU: readonly (readonly [group: string, route: string, label: string])[] = [
  ['Applications', '/core/applications', 'Applications'],
  ['Applications', '/core/providers', 'Providers'],
  ['Customization', '/core/property-mappings', 'Property Mappings'],
  ['Directory', '/identity/users', 'Users'],
  ['System', '/crypto/certificates', 'Certificates'],
];

const wizard = ({ page }: Subjects) => page.locator('ak-property-mapping-wizard').filter({ visible: true });

/** Every group open, so that every entry shows. */
async function openMenu({ page }: Subjects): Promise<void> {
  for (const [group, route] of MENU) {
    const entry = page.locator(`ak-sidebar-item[path="${route}"]`).getByRole('link');
    const heading = page.getByRole('button', { name: new RegExp(`^((Expand|Collapse) )?${group}$`) });
    await heading.waitFor();
    if (!(await entry.isVisible())) await heading.click();
    await entry.waitFor();
  }
}

/** Customization > Property Mappings. */
export const propertyMappingJourney: Journey = {
  id: 'property-mappings',
  says: 'the menu, the list of property mappings and their wizard',
  screens: [
    {
      id: 'overview',
      open: async (subjects) => {
        await subjects.overview.open();
        await openMenu(subjects);
      },
      controls: [
        { id: 'overview', find: ({ overview }) => overview.root },
        ...MENU.flatMap((entry) => menuControls(...entry)),
      ],
    },
    {
      id: 'property-mappings',
      open: ({ propertyMappings }) => propertyMappings.open(),
      controls: [
        ...listControls('property-mappings', ({ propertyMappings }) => propertyMappings),
        { id: 'property-mappings.create', find: ({ propertyMappings }) => propertyMappings.createButton },
      ],
    },
    {
      id: 'property-mappings.empty',
      open: async ({ page, propertyMappings }) => {
        const search = propertyMappings.root.locator('[name="search"]').first();
        const found = page.waitForResponse(/propertymappings\/all\/\?.*search=no-such-mapping/);
        await search.fill('no-such-mapping');
        await search.press('Enter');
        await found;
        await propertyMappings.emptyNotice.first().waitFor();
      },
      controls: named({
        'property-mappings.empty-notice': ({ propertyMappings }) => propertyMappings.emptyNotice,
      }),
    },
    {
      id: 'property-mapping-wizard.type',
      open: async (subjects) => {
        await subjects.propertyMappings.open();
        await subjects.propertyMappings.createButton.click();
        await wizard(subjects).getByText('Scope Mapping', { exact: true }).last().waitFor();
      },
      controls: named({
        'property-mapping-wizard': wizard,
        'property-mapping-wizard.type': (subjects) =>
          wizard(subjects).getByText(subjects.words.of('scopeMappingType'), { exact: true }).last(),
        'property-mapping-wizard.type-radio': (subjects) =>
          wizard(subjects).locator('input[type="radio"][id$="-scopemapping"]'),
        // What it says depends on what is chosen.
        'property-mapping-wizard.next': {
          find: (subjects) => dialogButton(subjects, /^(Next|Finish)$/),
          lastingName: null,
        },
      }),
    },
    {
      id: 'property-mapping-wizard.form',
      open: async (subjects) => {
        const { propertyMappings, words } = subjects;
        await chooseType(
          subjects,
          wizard(subjects),
          words.of('scopeMappingType'),
          textField(
            propertyMappings.form.or(subjects.page.locator('ak-property-mapping-scope-form:visible')),
            'name',
          ),
        );
      },
      controls: named({
        'scope-mapping-form': (subjects) => form(subjects),
        'scope-mapping-form.name': (subjects) => textField(form(subjects), 'name'),
        'scope-mapping-form.scope-name': (subjects) =>
          textField(row(form(subjects), 'scopeName'), 'scopeName'),
        'scope-mapping-form.scope-name.row': (subjects) => row(form(subjects), 'scopeName'),
        'scope-mapping-form.expression': {
          find: (subjects) => new CodeEditor(form(subjects), 'expression').content,
          classes: ['cm-content'],
        },
        'scope-mapping-form.expression.editor': (subjects) =>
          form(subjects).locator('ak-codemirror[name="expression"]'),
        'property-mapping-wizard.finish': (subjects) =>
          dialogButton(subjects, subjects.words.of('finishWizard')),
      }),
    },
  ],
};

/** The form had another tag before 2024.8. */
function form({ page, propertyMappings }: Subjects) {
  return propertyMappings.form.or(page.locator('ak-property-mapping-scope-form:visible'));
}
