import { radio, row, textField } from '../../../pages/authentik/widgets/row.ts';
import { RedirectUris } from '../../../pages/authentik/widgets/redirect-uris.ts';
import { ScopeLists } from '../../../pages/authentik/widgets/scope-lists.ts';
import { SearchSelect } from '../../../pages/authentik/widgets/search-select.ts';
import type { Control, Journey } from '../controls.ts';
import {
  chooseType,
  dialogButton,
  group,
  groupHeading,
  openGroup,
  type Subjects,
  named,
} from '../subjects.ts';
import { listControls } from './lists.ts';

const FLOW = 'default-provider-authorization-implicit-consent';

const form = ({ page }: Subjects) => page.locator('ak-provider-oauth2-form:visible');

const wizard = ({ page }: Subjects) => page.locator('ak-provider-wizard').filter({ visible: true });

const uris = (subjects: Subjects) => new RedirectUris(form(subjects), subjects.words);

const scopes = (subjects: Subjects) => new ScopeLists(form(subjects), subjects.words);

const fields: Control[] = named({
  'provider-form': form,
  'provider-form.name': (subjects) => textField(form(subjects), 'name'),
  'provider-form.client-id': (subjects) => textField(form(subjects), 'clientId'),
  'provider-form.client-secret': (subjects) => textField(form(subjects), 'clientSecret'),
  'provider-form.authorization-flow': (subjects) =>
    new SearchSelect(form(subjects), 'authorizationFlow').input,
  'provider-form.authorization-flow.row': (subjects) => row(form(subjects), 'authorizationFlow'),
  'provider-form.public': (subjects) => radio(form(subjects), 'clientType', 'Public'),
  'provider-form.client-type': (subjects) => form(subjects).locator('ak-radio[name="clientType"]'),
  'provider-form.signing-key': (subjects) => new SearchSelect(form(subjects), 'signingKey').input,
  'provider-form.signing-key.row': (subjects) => row(form(subjects), 'signingKey'),
  'provider-form.redirect-uris.add': (subjects) => uris(subjects).addEntry,
  'provider-form.redirect-uris.list': (subjects) =>
    form(subjects).locator('ak-array-input[name="redirectUris"]'),
  // Up to 2024.8.4 and 2024.10.2.
  'provider-form.redirect-uris.lines': (subjects) => form(subjects).locator('textarea[name="redirectUris"]'),
  'provider-form.advanced-protocol-settings': (subjects) =>
    group(form(subjects), 'Advanced protocol settings'),
  'provider-form.advanced-protocol-settings.heading': (subjects) =>
    groupHeading(form(subjects), 'Advanced protocol settings'),
});

const redirectRow: Control[] = named({
  'provider-form.redirect-uri': (subjects) => uris(subjects).rows,
  'provider-form.redirect-uri.mode': (subjects) =>
    uris(subjects).rows.first().locator('select[name="matchingMode"]'),
  'provider-form.redirect-uri.url': (subjects) => uris(subjects).rows.first().locator('input[name="url"]'),
  // From 2026.5 on.
  'provider-form.redirect-uri.type': (subjects) =>
    uris(subjects).rows.first().locator('select[name="redirectUriType"]'),
  'provider-form.redirect-uri.remove': (subjects) => uris(subjects).removeButtons,
});

const scopeLists: Control[] = named({
  'provider-form.scopes.available': { find: (subjects) => scopes(subjects).available, lastingName: null },
  'provider-form.scopes.selected': { find: (subjects) => scopes(subjects).selected, lastingName: null },
  'provider-form.scopes.remove': (subjects) => scopes(subjects).removeButton,
  'provider-form.scopes.row': (subjects) => row(form(subjects), 'propertyMappings'),
});

const validities: Control[] = named({
  'provider-form.access-code-validity': (subjects) => textField(form(subjects), 'accessCodeValidity'),
  'provider-form.access-token-validity': (subjects) => textField(form(subjects), 'accessTokenValidity'),
  'provider-form.refresh-token-validity': (subjects) => textField(form(subjects), 'refreshTokenValidity'),
  // From 2025.10 on.
  'provider-form.refresh-token-threshold': (subjects) => textField(form(subjects), 'refreshTokenThreshold'),
});

/** Applications > Providers. */
export const providerJourney: Journey = {
  id: 'providers',
  says: 'the list of providers, their wizard and the form of an OAuth2 provider',
  screens: [
    {
      id: 'providers',
      open: ({ providers }) => providers.open(),
      controls: [
        ...listControls('providers', ({ providers }) => providers),
        { id: 'providers.create', find: ({ providers }) => providers.createButton },
      ],
    },
    {
      id: 'provider-wizard.type',
      open: async (subjects) => {
        await subjects.providers.createButton.click();
        await wizard(subjects).getByText('OAuth2/OpenID Provider', { exact: true }).last().waitFor();
      },
      controls: named({
        'provider-wizard': wizard,
        'provider-wizard.type': (subjects) =>
          wizard(subjects).getByText(subjects.words.of('oauth2ProviderType'), { exact: true }).last(),
        'provider-wizard.next': {
          find: (subjects) => dialogButton(subjects, /^(Next|Finish)$/),
          lastingName: null,
        },
      }),
    },
    {
      id: 'provider-wizard.form',
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
        },
      ],
    },
    {
      id: 'provider-form.flow-option',
      open: async (subjects) => {
        const select = new SearchSelect(form(subjects), 'authorizationFlow');
        await select.input.click();
        await select.option({ slug: FLOW }).first().waitFor();
      },
      controls: named({
        'provider-form.authorization-flow.option': {
          find: ({ page }) =>
            page
              .locator('[data-managed-by], ak-list-select')
              .locator('button')
              .filter({ visible: true })
              .filter({ hasText: FLOW }),
          lastingName: (name) => (name.startsWith(FLOW) ? FLOW : name),
        },
        'provider-form.authorization-flow.portal': ({ page }) =>
          page.locator('[data-managed-by]').filter({ has: page.locator('button:visible') }),
      }),
    },
    {
      id: 'provider-form.redirect-uri',
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
      controls: [...redirectRow, ...scopeLists, ...validities],
    },
    {
      id: 'provider-view',
      open: async ({ page, providers }) => {
        await providers.open();
        const link = providers.rows.locator('a[href*="/core/providers/"]').first();
        if (!(await link.isVisible())) return;
        await link.click();
        await page
          .locator('ak-provider-oauth2-view input[value$="/.well-known/openid-configuration"]')
          .waitFor();
      },
      controls: named({
        'provider-view.setup-url': ({ page }) =>
          page.locator('ak-provider-oauth2-view input[value$="/.well-known/openid-configuration"]'),
      }),
    },
  ],
};
