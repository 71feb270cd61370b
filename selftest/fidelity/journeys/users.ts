import { textField } from '../../../pages/authentik/widgets/row.ts';
import type { Control, Journey } from '../controls.ts';
import { dialogButton, type Subjects, named } from '../subjects.ts';
import { listControls } from './lists.ts';

const field = (id: string, name: string, label: RegExp): Control => ({
  id: `user-form.${id}`,
  find: ({ users }) => textField(users.form, name),
  inSnapshot: { role: 'textbox', label },
});

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
      captures: ['user-list', 'user-list.aria'],
      open: ({ users }) => users.open(),
      controls: [
        ...listControls('users', ({ users }) => users, { role: 'searchbox', label: /^User Search$/ }),
        ...named({
          'users.create': {
            find: ({ users }) => users.createButton,
            inSnapshot: { role: 'button', label: /^(Create|New User)$/ },
          },
          'users.expand': { find: expand, inSnapshot: { role: 'button', label: /^Expand row$/ } },
        }),
      ],
    },
    {
      id: 'user-form',
      captures: ['user-form', 'user-form.aria'],
      open: async (subjects) => {
        const { users, page } = subjects;
        await users.createButton.click();
        const type = page.locator('ak-user-wizard').getByText('Internal User', { exact: true }).last();
        const username = textField(users.form, 'username');
        await username.or(type).first().waitFor();
        if (await type.isVisible()) await type.click();
        await username.waitFor();
      },
      controls: [
        ...named({ 'user-form': ({ users }) => users.form }),
        field('username', 'username', /^Username( \*)?$/),
        field('name', 'name', /^(Display )?Name( \*)?$/),
        field('email', 'email', /^Email( Address)?$/),
        ...named({
          'user-form.submit': {
            find: (subjects) => dialogButton(subjects, subjects.words.of('submitUser')),
            captures: ['user-form.aria'],
            inSnapshot: { role: 'button', label: /^Create( User)?$/ },
          },
        }),
      ],
    },
    {
      id: 'user-details',
      captures: [],
      open: async (subjects) => {
        await subjects.users.open();
        await expand(subjects).first().click();
        await setPassword(subjects).first().waitFor();
      },
      controls: named({ 'user-details.set-password': setPassword }),
    },
    {
      id: 'password-form',
      captures: ['user-password-form.aria'],
      open: async (subjects) => {
        await setPassword(subjects).first().click();
        await password(subjects).waitFor();
      },
      controls: named({
        'password-form': ({ users }) => users.passwordForm,
        'password-form.password': {
          find: password,
          inSnapshot: { role: 'textbox', label: /^New Password$/ },
        },
        'password-form.submit': {
          find: (subjects) => dialogButton(subjects, subjects.words.of('submitPassword')),
          inSnapshot: { role: 'button', label: /^(Update password|Set Password)$/ },
        },
      }),
    },
  ],
};
