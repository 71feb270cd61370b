import { radio, row, textField } from '../../../pages/authentik/widgets/row.ts';
import { RedirectUris } from '../../../pages/authentik/widgets/redirect-uris.ts';
import { ScopeLists } from '../../../pages/authentik/widgets/scope-lists.ts';
import { SearchSelect } from '../../../pages/authentik/widgets/search-select.ts';
import type { Control, Journey } from '../controls.ts';
import { chooseType, dialogButton, group, groupHeading, openGroup, type Subjects } from '../subjects.ts';
import { listControls } from './lists.ts';

const FLOW = 'default-provider-authorization-implicit-consent';

const form = ({ page }: Subjects) => page.locator('ak-provider-oauth2-form:visible');

const wizard = ({ page }: Subjects) => page.locator('ak-provider-wizard').filter({ visible: true });

const uris = (subjects: Subjects) => new RedirectUris(form(subjects), subjects.words);

const scopes = (subjects: Subjects) => new ScopeLists(form(subjects), subjects.words);

const fields: Control[] = [
  { id: 'provider-form', find: form },
  { id: 'provider-form.name', find: (subjects) => textField(form(subjects), 'name') },
  { id: 'provider-form.client-id', find: (subjects) => textField(form(subjects), 'clientId') },
  { id: 'provider-form.client-secret', find: (subjects) => textField(form(subjects), 'clientSecret') },
  {
    id: 'provider-form.authorization-flow',
    find: (subjects) => new SearchSelect(form(subjects), 'authorizationFlow').input,
  },
  {
    id: 'provider-form.authorization-flow.row',
    find: (subjects) => row(form(subjects), 'authorizationFlow'),
  },
  { id: 'provider-form.public', find: (subjects) => radio(form(subjects), 'clientType', 'Public') },
  {
    id: 'provider-form.client-type',
    find: (subjects) => form(subjects).locator('ak-radio[name="clientType"]'),
  },
  {
    id: 'provider-form.signing-key',
    find: (subjects) => new SearchSelect(form(subjects), 'signingKey').input,
  },
  { id: 'provider-form.signing-key.row', find: (subjects) => row(form(subjects), 'signingKey') },
  { id: 'provider-form.redirect-uris.add', find: (subjects) => uris(subjects).addEntry },
  {
    id: 'provider-form.redirect-uris.list',
    find: (subjects) => form(subjects).locator('ak-array-input[name="redirectUris"]'),
  },
  {
    // Up to 2024.8.4 and 2024.10.2.
    id: 'provider-form.redirect-uris.lines',
    find: (subjects) => form(subjects).locator('textarea[name="redirectUris"]'),
  },
  {
    id: 'provider-form.advanced-protocol-settings',
    find: (subjects) => group(form(subjects), 'Advanced protocol settings'),
  },
  {
    id: 'provider-form.advanced-protocol-settings.heading',
    find: (subjects) => groupHeading(form(subjects), 'Advanced protocol settings'),
  },
];

const redirectRow: Control[] = [
  { id: 'provider-form.redirect-uri', find: (subjects) => uris(subjects).rows },
  {
    id: 'provider-form.redirect-uri.mode',
    find: (subjects) => uris(subjects).rows.first().locator('select[name="matchingMode"]'),
  },
  {
    id: 'provider-form.redirect-uri.url',
    find: (subjects) => uris(subjects).rows.first().locator('input[name="url"]'),
  },
];

const scopeLists: Control[] = [
  { id: 'provider-form.scopes.available', find: (subjects) => scopes(subjects).available, lastingName: null },
  { id: 'provider-form.scopes.selected', find: (subjects) => scopes(subjects).selected, lastingName: null },
  { id: 'provider-form.scopes.remove', find: (subjects) => scopes(subjects).removeButton },
  { id: 'provider-form.scopes.row', find: (subjects) => row(form(subjects), 'propertyMappings') },
];

const captured = (controls: Control[], ...captures: string[]): Control[] =>
  controls.map((control) => ({ ...control, captures }));

/** Applications > Providers. */
export const providerJourney: Journey = {
  id: 'providers',
  says: 'the list of providers, their wizard and the form of an OAuth2 provider',
  screens: [
    {
      id: 'providers',
      captures: ['provider-wizard-1-type', 'provider-list.aria', 'provider-list-empty.aria'],
      open: ({ providers }) => providers.open(),
      controls: [
        ...listControls('providers', ({ providers }) => providers, {
          role: 'searchbox',
          label: /^(Provider|Table) Search$/,
        }),
        {
          id: 'providers.create',
          find: ({ providers }) => providers.createButton,
          inSnapshot: { role: 'button', label: /^(Create|New Provider)$/ },
        },
      ],
    },
    {
      id: 'provider-wizard.type',
      captures: ['provider-wizard-1-type'],
      open: async (subjects) => {
        await subjects.providers.createButton.click();
        await wizard(subjects).getByText('OAuth2/OpenID Provider', { exact: true }).last().waitFor();
      },
      controls: [
        { id: 'provider-wizard', find: wizard },
        {
          id: 'provider-wizard.type',
          find: (subjects) =>
            wizard(subjects).getByText(subjects.words.of('oauth2ProviderType'), { exact: true }).last(),
        },
        {
          id: 'provider-wizard.next',
          find: (subjects) => dialogButton(subjects, /^(Next|Finish)$/),
          lastingName: null,
        },
      ],
    },
    {
      id: 'provider-wizard.form',
      captures: ['provider-form', 'provider-form.aria'],
      open: async (subjects) => {
        const type = subjects.words.of('oauth2ProviderType');
        await chooseType(subjects, wizard(subjects), type, textField(form(subjects), 'name'));
        await new SearchSelect(form(subjects), 'signingKey').input
          .and(subjects.page.locator(':enabled'))
          .waitFor();
      },
      controls: [
        ...fields,
        {
          id: 'provider-wizard.finish',
          find: (subjects) => dialogButton(subjects, subjects.words.of('finishWizard')),
          captures: ['provider-form.aria'],
          inSnapshot: { role: 'button', label: /^(Finish|Create)$/ },
        },
      ],
    },
    {
      id: 'provider-form.flow-option',
      captures: [],
      open: async (subjects) => {
        const select = new SearchSelect(form(subjects), 'authorizationFlow');
        await select.input.click();
        await select.option({ slug: FLOW }).first().waitFor();
      },
      controls: [
        {
          id: 'provider-form.authorization-flow.option',
          find: ({ page }) =>
            page
              .locator('[data-managed-by], ak-list-select')
              .locator('button')
              .filter({ visible: true })
              .filter({ hasText: FLOW }),
          lastingName: (name) => (name.startsWith(FLOW) ? FLOW : name),
        },
        {
          id: 'provider-form.authorization-flow.portal',
          find: ({ page }) =>
            page.locator('[data-managed-by]').filter({ has: page.locator('button:visible') }),
        },
      ],
    },
    {
      id: 'provider-form.redirect-uri',
      captures: [],
      open: async (subjects) => {
        const option = new SearchSelect(form(subjects), 'authorizationFlow').option({ slug: FLOW }).first();
        await option.click();
        await option.waitFor({ state: 'hidden' });
        if (await uris(subjects).addEntry.isVisible()) await uris(subjects).addEntry.click();
        await openGroup(form(subjects), subjects.words.of('advancedProtocolSettings'));
        await scopes(subjects)
          .selected.first()
          .or(form(subjects).locator('select[multiple]').first())
          .first()
          .waitFor();
      },
      controls: [
        ...captured(redirectRow, 'provider-form-redirect-uris'),
        ...captured(scopeLists, 'provider-form-scopes', 'provider-form'),
      ],
    },
    {
      id: 'provider-view',
      captures: ['provider-detail'],
      open: async ({ page, providers }) => {
        await providers.open();
        const link = providers.rows.locator('a[href*="/core/providers/"]').first();
        if (!(await link.isVisible())) return;
        await link.click();
        await page
          .locator('ak-provider-oauth2-view input[value$="/.well-known/openid-configuration"]')
          .waitFor();
      },
      controls: [
        {
          id: 'provider-view.setup-url',
          find: ({ page }) =>
            page.locator('ak-provider-oauth2-view input[value$="/.well-known/openid-configuration"]'),
        },
      ],
    },
  ],
};
