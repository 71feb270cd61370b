import { html, nothing, render, type TemplateResult } from 'lit';
import type { ListedUser } from '../../../interface/messages.ts';
import { Draft, server } from '../../../interface/web/server.ts';
import {
  checkBox,
  comboBox,
  type GridModel,
  type GridPage,
  notify,
  openDialog,
  secretField,
  textField,
  type ValueChanged,
} from './overlays.ts';

/** Time after the last key before the list is filtered, in milliseconds. */
const FILTER_AFTER = 300;

/** Adding a user, or changing one (clauses E3, E4, E6). */
async function editUser(user: ListedUser | undefined, done: () => void): Promise<void> {
  const authenticators = await server.authenticators();
  const draft = new Draft({
    username: user?.username ?? '',
    authenticator: user?.authenticator ?? '',
    app: user?.permissions.app ? 'on' : '',
    composer: user?.permissions.composer ? 'on' : '',
  });
  const save = async (): Promise<void> => {
    const accepted = await draft.send(async () => {
      await server.saveUser(user?.id, {
        username: draft.get('username'),
        authenticator: draft.get('authenticator'),
        password: draft.get('password'),
        permissions: { app: draft.get('app') === 'on', composer: draft.get('composer') === 'on' },
      });
      dialog.close();
      notify('Saved');
      done();
    });
    if (!accepted) dialog.refresh();
  };
  const dialog = openDialog(
    user === undefined ? 'New user' : 'User',
    () =>
      html`<div class="form">
        ${comboBox(draft, 'authenticator', 'Authenticator', authenticators, () => {
          dialog.refresh();
        })}
        ${textField(draft, 'username', 'Username')}
        ${draft.get('authenticator') === 'engomo' ? secretField(draft, 'password', 'Password') : nothing}
        <h4>Permissions</h4>
        ${checkBox(draft, 'app', 'App')} ${checkBox(draft, 'composer', 'Composer')}
      </div>`,
    { text: 'Save', theme: 'primary', click: () => void save() },
  );
}

/** Asks before a user is deleted. */
function confirmDeletion({ id, username }: ListedUser, done: () => void): void {
  const dialog = openDialog('Delete?', () => html`<p>“${username}” will be deleted.</p>`, {
    text: 'Delete',
    theme: 'error primary',
    click: () => {
      dialog.close();
      void server.deleteUser(id).then(done);
    },
  });
}

const granted = ({ app, composer }: ListedUser['permissions']): string =>
  [app ? 'App' : '', composer ? 'Composer' : ''].filter((each) => each !== '').join(', ');

const plus = (click: () => void): TemplateResult =>
  html`<vaadin-button theme="icon primary" @click=${click}>
    <vaadin-icon icon="vaadin:plus"></vaadin-icon>
  </vaadin-button>`;

const trash = (click: () => void): TemplateResult =>
  html`<vaadin-button
    theme="icon tertiary"
    aria-label="Delete"
    @click=${(event: Event) => {
      event.stopPropagation();
      click();
    }}
  >
    <vaadin-icon icon="vaadin:trash"></vaadin-icon>
  </vaadin-button>`;

const cell =
  (draw: (user: ListedUser) => TemplateResult | string | typeof nothing) =>
  (root: HTMLElement, _column: unknown, { item }: GridModel<ListedUser>): void => {
    render(html`${draw(item)}`, root);
  };

function usersPart(view: HTMLElement): TemplateResult {
  let filter = '';
  let timer: ReturnType<typeof setTimeout> | undefined;
  const again = (): void => {
    view.querySelector<HTMLElementTagNameMap['vaadin-grid']>('vaadin-grid.users')?.clearCache();
  };
  const dataProvider = (
    { page, pageSize }: GridPage,
    callback: (items: readonly ListedUser[], total: number) => void,
  ): void => {
    void server.users(page * pageSize, pageSize, filter).then(({ users, total }) => {
      callback(users, total);
    });
  };
  const search = ({ detail }: ValueChanged): void => {
    if (detail.value === filter) return;
    filter = detail.value;
    clearTimeout(timer);
    timer = setTimeout(again, FILTER_AFTER);
  };
  const open = ({ detail }: CustomEvent<{ readonly value: ListedUser | null }>): void => {
    if (detail.value !== null && !detail.value.administrator) void editUser(detail.value, again);
  };
  const remove = cell((user) =>
    user.administrator
      ? nothing
      : trash(() => {
          confirmDeletion(user, again);
        }),
  );
  return html`<div class="head">
      <h3>Users</h3>
      <vaadin-text-field placeholder="Search" clear-button-visible @value-changed=${search}
        ><vaadin-icon slot="prefix" icon="vaadin:search"></vaadin-icon
      ></vaadin-text-field>
      ${plus(() => void editUser(undefined, again))}
    </div>
    <vaadin-grid class="users" .dataProvider=${dataProvider} @active-item-changed=${open}>
      <vaadin-grid-column header="Username" path="username" flex-grow="2"></vaadin-grid-column>
      <vaadin-grid-column header="Authenticator" path="authenticatorName"></vaadin-grid-column>
      <vaadin-grid-column
        header="Permissions"
        .renderer=${cell(({ permissions }) => granted(permissions))}
      ></vaadin-grid-column>
      <vaadin-grid-column width="5rem" flex-grow="0" .renderer=${remove}></vaadin-grid-column>
    </vaadin-grid>`;
}

const devices = html`<div class="head">
    <h3>Devices</h3>
    ${plus(() => {
      notify('Devices are not part of the lab', 'error');
    })}
  </div>
  <vaadin-grid .items=${[]} all-rows-visible>
    <vaadin-grid-column header="Name" path="name"></vaadin-grid-column>
    <vaadin-grid-column header="Used by" path="username"></vaadin-grid-column>
  </vaadin-grid>`;

/** Users & Devices (clauses E1, E2): a list that draws only what is in view, and a short one below it. */
export function showUsersAndDevices(view: HTMLElement): void {
  render(html`${usersPart(view)} ${devices}`, view);
}
