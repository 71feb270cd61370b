import { html, nothing, render, type TemplateResult } from 'lit';
import type { ListedDevice, ListedUser } from '../../../interface/messages.ts';
import { Draft } from '../../../interface/web/draft.ts';
import { server } from '../../../interface/web/server.ts';
import { checkBox, icon, openDialog, openPanel, say, select, textField } from './parts.ts';

/** Adding a user, or changing one, in a panel at the side (clauses E3, E4, E6). */
async function editUser(user: ListedUser | undefined, done: () => void): Promise<void> {
  const authenticators = await server.authenticators();
  const draft = new Draft({
    username: user?.username ?? '',
    authenticator: user?.authenticator ?? 'engomo',
    app: user?.permissions.app ? 'on' : '',
    composer: user?.permissions.composer ? 'on' : '',
  });
  openPanel(user === undefined ? 'New user' : 'User', ({ close, refresh }) => {
    const save = async (): Promise<void> => {
      const accepted = await draft.send(() =>
        server.saveUser(user?.id, {
          username: draft.get('username'),
          authenticator: draft.get('authenticator'),
          password: draft.get('password'),
          permissions: { app: draft.get('app') === 'on', composer: draft.get('composer') === 'on' },
        }),
      );
      if (!accepted) {
        refresh();
        return;
      }
      close();
      say('Saved');
      done();
    };
    return html`${select(draft, 'authenticator', 'Authenticator', authenticators, refresh)}
      ${textField(draft, 'username', 'Username')}
      ${
        draft.get('authenticator') === 'engomo'
          ? textField(draft, 'password', 'Password', 'password')
          : nothing
      }
      <div class="caption">Permissions</div>
      ${checkBox(draft, 'app', 'App')} ${checkBox(draft, 'composer', 'Composer')}
      <div class="panel-actions"><md-filled-button @click=${save}>Save</md-filled-button></div>`;
  });
}

function addDevice(done: () => void): void {
  const draft = new Draft({ name: '', username: '' });
  openPanel('New device', ({ close, refresh }) => {
    const save = async (): Promise<void> => {
      if (await draft.send(() => server.addDevice(draft.get('name'), draft.get('username')))) {
        close();
        done();
      } else {
        refresh();
      }
    };
    return html`${textField(draft, 'name', 'Name')} ${textField(draft, 'username', 'Used by')}
      <div class="panel-actions"><md-filled-button @click=${save}>Save</md-filled-button></div>`;
  });
}

/** Asks before something is deleted. */
function confirmDeletion(name: string, remove: () => Promise<unknown>): void {
  openDialog('Delete?', ({ close }) => ({
    content: html`<p>“${name}” will be deleted for good.</p>`,
    actions: html`<md-text-button @click=${close}>Cancel</md-text-button>
      <md-text-button
        @click=${() => {
          void close().then(remove);
        }}
        >Delete</md-text-button
      >`,
  }));
}

const trash = (name: string, remove: () => Promise<unknown>): TemplateResult =>
  html`<md-icon-button
    slot="end"
    @click=${(event: Event) => {
      event.stopPropagation();
      confirmDeletion(name, remove);
    }}
    >${icon('delete')}</md-icon-button
  >`;

const granted = ({ app, composer }: ListedUser['permissions']): string =>
  [app ? 'App' : '', composer ? 'Composer' : ''].filter((each) => each !== '').join(', ') || 'no permission';

const userItem = (user: ListedUser, again: () => void): TemplateResult =>
  user.administrator
    ? html`<md-list-item>
        <div slot="headline">${user.username}</div>
        <div slot="supporting-text">Administrator</div>
      </md-list-item>`
    : html`<md-list-item type="button" @click=${() => void editUser(user, again)}>
        <div slot="headline">${user.username}</div>
        <div slot="supporting-text">${user.authenticatorName} · ${granted(user.permissions)}</div>
        ${trash(user.username, () => server.deleteUser(user.id).then(again))}
      </md-list-item>`;

const deviceItem = (device: ListedDevice, again: () => void): TemplateResult =>
  html`<md-list-item>
    <div slot="headline">${device.name}</div>
    <div slot="supporting-text">${device.username}</div>
    ${trash(device.name, () => server.deleteDevice(device.id).then(again))}
  </md-list-item>`;

const head = (title: string, add: () => void): TemplateResult =>
  html`<div class="head">
    <span>${title}</span>
    <md-filled-tonal-icon-button @click=${add}>${icon('add')}</md-filled-tonal-icon-button>
  </div>`;

/** Users & Devices (clauses E1, E2). */
export async function showUsersAndDevices(view: HTMLElement): Promise<void> {
  const again = (): void => void showUsersAndDevices(view);
  const [{ users }, devices] = await Promise.all([server.users(0, 1000), server.devices()]);
  render(
    html`${head('Users', () => void editUser(undefined, again))}
      <md-list>${users.map((user) => userItem(user, again))}</md-list>
      ${head('Devices', () => {
        addDevice(again);
      })}
      ${
        devices.length === 0
          ? html`<p class="none">There are no devices.</p>`
          : html`<md-list>${devices.map((device) => deviceItem(device, again))}</md-list>`
      }`,
    view,
  );
}
