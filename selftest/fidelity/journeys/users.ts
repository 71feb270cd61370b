import { textField } from '../../../pages/authentik/widgets/row.ts';
import type { Journey } from '../controls.ts';
import { dialogButton, type Subjects, named } from '../subjects.ts';
import { listControls } from './lists.ts';

const password = ({ users }: Subjects) => users.passwordForm.locator('input[name="password"]');

const expand = ({ users }: Subjects) =>
  users.row('akadmin').locator('.pf-c-table__toggle').getByRole('button');

const setPassword = ({ users, words }: Subjects) =>
  users.root.getByRole('button', { name: words.of('setPassword') }).filter({ visible: true });

/** Directory > Users. */
export const userJourney: Journey = {
  id: 'users',
  says: 'the list of users, their form and the form for a password',
  screens: [
    {
      id: 'users',
      open: ({ users }) => users.open(),
      controls: [
        ...listControls('users', ({ users }) => users),
        ...named({
          'users.create': ({ users }) => users.createButton,
          'users.expand': expand,
        }),
      ],
    },
    {
      id: 'user-form',
      open: async (subjects) => {
        const { users, page } = subjects;
        await users.createButton.click();
        const type = page.locator('ak-user-wizard').getByText('Internal User', { exact: true }).last();
        const username = textField(users.form, 'username');
        await username.or(type).first().waitFor();
        if (await type.isVisible()) await type.click();
        await username.waitFor();
      },
      controls: named({
        'user-form': ({ users }) => users.form,
        'user-form.username': ({ users }) => textField(users.form, 'username'),
        'user-form.name': ({ users }) => textField(users.form, 'name'),
        'user-form.email': ({ users }) => textField(users.form, 'email'),
        'user-form.submit': (subjects) => dialogButton(subjects, subjects.words.of('submitUser')),
      }),
    },
    {
      id: 'user-details',
      open: async (subjects) => {
        await subjects.users.open();
        await expand(subjects).first().click();
        await setPassword(subjects).first().waitFor();
      },
      controls: named({ 'user-details.set-password': setPassword }),
    },
    {
      id: 'password-form',
      open: async (subjects) => {
        await setPassword(subjects).first().click();
        await password(subjects).waitFor();
      },
      controls: named({
        'password-form': ({ users }) => users.passwordForm,
        'password-form.password': password,
        'password-form.submit': (subjects) => dialogButton(subjects, subjects.words.of('submitPassword')),
      }),
    },
  ],
};
