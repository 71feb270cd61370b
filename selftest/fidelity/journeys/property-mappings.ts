import { CodeEditor } from '../../../pages/authentik/widgets/code-editor.ts';
import { row, textField } from '../../../pages/authentik/widgets/row.ts';
import type { Control, Journey } from '../controls.ts';
import { chooseType, dialogButton, type Subjects, named } from '../subjects.ts';
import { listControls, menuControls } from './lists.ts';

const SEARCH = { role: 'searchbox', label: /^Table Search$/ };

const WHOLE_PAGE = ['mapping-list-empty.aria', 'mapping-wizard-1-type.aria', 'provider-list.aria'];

const MENU: readonly (readonly [group: string, route: string, label: string])[] = [
  ['Applications', '/core/applications', 'Applications'],
  ['Applications', '/core/providers', 'Providers'],
  ['Customization', '/core/property-mappings', 'Property Mappings'],
  ['Directory', '/identity/users', 'Users'],
  ['System', '/crypto/certificates', 'Certificates'],
];

const menu: Control[] = MENU.flatMap((entry) => menuControls(...entry)).map((control) => ({
  ...control,
  captures: ['sidebar', ...WHOLE_PAGE],
}));

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
      captures: [],
      open: async (subjects) => {
        await subjects.overview.open();
        await openMenu(subjects);
      },
      controls: [{ id: 'overview', find: ({ overview }) => overview.root }, ...menu],
    },
    {
      id: 'property-mappings',
      captures: ['mapping-wizard-1-type', ...WHOLE_PAGE],
      open: ({ propertyMappings }) => propertyMappings.open(),
      controls: [
        ...listControls('property-mappings', ({ propertyMappings }) => propertyMappings, SEARCH),
        {
          id: 'property-mappings.create',
          find: ({ propertyMappings }) => propertyMappings.createButton,
          inSnapshot: { role: 'button', label: /^(Create|New Property Mapping)$/ },
        },
      ],
    },
    {
      id: 'property-mappings.empty',
      captures: ['mapping-list-empty.aria'],
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
      captures: ['mapping-wizard-1-type', 'mapping-wizard-1-type.aria'],
      open: async (subjects) => {
        await subjects.propertyMappings.open();
        await subjects.propertyMappings.createButton.click();
        await wizard(subjects).getByText('Scope Mapping', { exact: true }).last().waitFor();
      },
      controls: named({
        'property-mapping-wizard': wizard,
        'property-mapping-wizard.type': (subjects) =>
          wizard(subjects).getByText(subjects.words.of('scopeMappingType'), { exact: true }).last(),
        'property-mapping-wizard.type-radio': {
          find: (subjects) => wizard(subjects).locator('input[type="radio"][id$="-scopemapping"]'),
          inSnapshot: { role: 'radio', label: /^Scope Mapping$/ },
        },
        // What it says depends on what is chosen.
        'property-mapping-wizard.next': {
          find: (subjects) => dialogButton(subjects, /^(Next|Finish)$/),
          lastingName: null,
        },
      }),
    },
    {
      id: 'property-mapping-wizard.form',
      captures: ['mapping-wizard-2-form', 'mapping-wizard-2-form.aria'],
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
        'property-mapping-wizard.finish': {
          find: (subjects) => dialogButton(subjects, subjects.words.of('finishWizard')),
          inSnapshot: { role: 'button', label: /^(Finish|Create)$/ },
        },
      }),
    },
  ],
};

/** The form had another tag before 2024.8. */
function form({ page, propertyMappings }: Subjects) {
  return propertyMappings.form.or(page.locator('ak-property-mapping-scope-form:visible'));
}
