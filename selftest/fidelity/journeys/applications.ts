import { RedirectUris } from '../../../pages/authentik/widgets/redirect-uris.ts';
import { radio, row, textField } from '../../../pages/authentik/widgets/row.ts';
import { ScopeLists } from '../../../pages/authentik/widgets/scope-lists.ts';
import { SearchSelect } from '../../../pages/authentik/widgets/search-select.ts';
import type { Journey } from '../controls.ts';
import { dialogButton, group, groupHeading, openGroup, type Subjects, named } from '../subjects.ts';
import { listControls } from './lists.ts';

/** Called "Create With Wizard", "Create with wizard", "Create with Provider" and "New Application" in turn. */
const CREATE_WITH_PROVIDER = /^(create with (wizard|provider)|new application)$/i;

const createWithProvider = ({ applications }: Subjects) =>
  applications.root.getByRole('button', { name: CREATE_WITH_PROVIDER });

const wizard = ({ page }: Subjects) => page.locator('ak-application-wizard:visible');

const wizardButton = (subjects: Subjects, name: string) =>
  wizard(subjects).getByRole('button', { name, exact: true });

const uris = (subjects: Subjects) => new RedirectUris(wizard(subjects), subjects.words);

const step = (name: string) => ({
  id: `application-wizard.${name}-step`,
  find: ({ page }: Subjects) => page.locator(`ak-application-wizard-${name}-step`),
});

const list: Journey = {
  id: 'applications',
  says: 'the list of applications and the form of one',
  screens: [
    {
      id: 'applications',
      open: ({ applications }) => applications.open(),
      controls: [
        ...listControls('applications', ({ applications }) => applications),
        ...named({
          'applications.create': ({ applications }) => applications.createButton,
          'applications.edit': {
            find: ({ applications }) => applications.rows.locator('button:has(i.fa-edit)'),
            lastingName: null,
          },
          'applications.create-with-provider': createWithProvider,
        }),
      ],
    },
    {
      id: 'application-form',
      open: async ({ applications, words }) => {
        await applications.openForm();
        await textField(applications.form, 'name').waitFor();
        await openGroup(applications.form, words.of('interfaceSettings'));
      },
      controls: named({
        'application-form': ({ applications }) => applications.form,
        'application-form.name': ({ applications }) => textField(applications.form, 'name'),
        'application-form.slug': ({ applications }) => textField(applications.form, 'slug'),
        'application-form.provider': ({ applications }) =>
          new SearchSelect(applications.form, 'provider').input,
        'application-form.provider.row': ({ applications }) => row(applications.form, 'provider'),
        'application-form.ui-settings': ({ applications }) => group(applications.form, 'UI settings'),
        'application-form.ui-settings.heading': ({ applications }) =>
          groupHeading(applications.form, 'UI settings'),
        'application-form.launch-url': ({ applications }) => textField(applications.form, 'metaLaunchUrl'),
        'application-form.dialog': ({ applications }) => applications.dialog,
        'application-form.submit': (subjects) =>
          dialogButton(subjects, subjects.words.of('submitApplication')),
      }),
    },
  ],
};

const create: Journey = {
  id: 'application-wizard',
  says: 'the wizard for an application with its provider',
  screens: [
    {
      id: 'application-wizard.application',
      open: async (subjects) => {
        await subjects.applications.open();
        await createWithProvider(subjects).first().click();
        await textField(wizard(subjects), 'name').fill('Not to be saved');
        await textField(wizard(subjects), 'slug').fill('not-to-be-saved');
        await openGroup(wizard(subjects), subjects.words.of('wizardInterfaceSettings'));
      },
      controls: named({
        'application-wizard': wizard,
        'application-wizard.name': (subjects) => textField(wizard(subjects), 'name'),
        'application-wizard.slug': (subjects) => textField(wizard(subjects), 'slug'),
        'application-wizard.ui-settings': (subjects) => group(wizard(subjects), 'UI Settings'),
        'application-wizard.ui-settings.heading': (subjects) => groupHeading(wizard(subjects), 'UI Settings'),
        'application-wizard.launch-url': (subjects) => textField(wizard(subjects), 'metaLaunchUrl'),
        'application-wizard.next': (subjects) => wizardButton(subjects, subjects.words.of('next')),
      }),
    },
    {
      id: 'application-wizard.provider-choice',
      open: async (subjects) => {
        await wizardButton(subjects, subjects.words.of('next')).click();
        await wizard(subjects)
          .getByText(subjects.words.of('oauth2ProviderType'), { exact: true })
          .last()
          .waitFor();
      },
      controls: named({
        'application-wizard.type': (subjects) =>
          wizard(subjects).getByText(subjects.words.of('oauth2ProviderType'), { exact: true }).last(),
      }),
    },
    {
      id: 'application-wizard.provider',
      open: async (subjects) => {
        const { page, words } = subjects;
        await wizard(subjects).getByText(words.of('oauth2ProviderType'), { exact: true }).last().click();
        const name = textField(wizard(subjects), 'name').filter({ visible: true });
        const clientId = textField(wizard(subjects), 'clientId');
        const next = wizardButton(subjects, words.of('next')).and(page.locator(':enabled'));
        await clientId.or(next).first().waitFor();
        if (!(await clientId.isVisible())) await next.click();
        await clientId.waitFor();
        if ((await name.inputValue()) === '') await name.fill('Not to be saved');
        await new SearchSelect(wizard(subjects), 'authorizationFlow').choose({
          slug: 'default-provider-authorization-implicit-consent',
        });
        await uris(subjects).addEntry.click();
        const url = uris(subjects).rows.first().locator('input[name="url"]');
        await url.fill('https://engomo.company/auth');
        await url.press('Tab');
        await openGroup(wizard(subjects), words.of('advancedProtocolSettings'));
        await new ScopeLists(wizard(subjects), words).selected.first().waitFor();
      },
      controls: named({
        'application-wizard.provider.name': (subjects) =>
          textField(wizard(subjects), 'name').filter({ visible: true }),
        'application-wizard.provider.authorization-flow': (subjects) =>
          new SearchSelect(wizard(subjects), 'authorizationFlow').input,
        'application-wizard.provider.public': (subjects) => radio(wizard(subjects), 'clientType', 'Public'),
        'application-wizard.provider.signing-key': (subjects) =>
          new SearchSelect(wizard(subjects), 'signingKey').input,
        'application-wizard.provider.redirect-uris.add': (subjects) => uris(subjects).addEntry,
        'application-wizard.provider.redirect-uri.url': (subjects) =>
          uris(subjects).rows.first().locator('input[name="url"]'),
        'application-wizard.provider.scopes.selected': {
          find: (subjects) => new ScopeLists(wizard(subjects), subjects.words).selected,
          lastingName: null,
        },
      }),
    },
    {
      id: 'application-wizard.bindings',
      open: async (subjects) => {
        await wizardButton(subjects, subjects.words.of('next')).click();
        await subjects.page
          .locator('ak-application-wizard-bindings-step')
          .filter({ visible: true })
          .waitFor();
      },
      controls: [step('bindings')],
    },
    {
      id: 'application-wizard.review',
      open: async (subjects) => {
        await wizardButton(subjects, subjects.words.of('next')).click();
        await wizardButton(subjects, subjects.words.of('submitWizard')).waitFor();
      },
      controls: named({
        'application-wizard.submit': (subjects) => wizardButton(subjects, subjects.words.of('submitWizard')),
      }),
    },
    {
      id: 'application-wizard.saved',
      open: async (subjects) => {
        // The answer is made up here; nothing reaches the server.
        await subjects.page.route(
          '**/api/v3/core/transactional/applications/',
          (route) => route.fulfill({ json: { applied: true, logs: [] } }),
          { times: 1 },
        );
        await wizardButton(subjects, subjects.words.of('submitWizard')).click();
        await wizard(subjects).getByText(subjects.words.of('applicationSaved')).first().waitFor();
      },
      controls: named({
        'application-wizard.saved-notice': (subjects) =>
          wizard(subjects).getByText(subjects.words.of('applicationSaved')),
      }),
    },
  ],
};

/** Applications > Applications. */
export const applicationJourneys: readonly Journey[] = [list, create];
