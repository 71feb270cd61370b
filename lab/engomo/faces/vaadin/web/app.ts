import { html, nothing, render } from 'lit';
import { showClientPage, showLogin } from './entrance.ts';
import type { WhoAmI } from '../../../interface/messages.ts';
import { server, whenLoggedOut } from '../../../interface/web/server.ts';
import { showMethods } from './methods.ts';
import { showUsersAndDevices } from './users.ts';

const BASE = '/composer';

function showStart(view: HTMLElement, me: WhoAmI): void {
  render(
    html`<h3>Welcome, ${me.username}</h3>
      <p>No apps have been built on this server yet.</p>`,
    view,
  );
}

function showGeneral(view: HTMLElement): void {
  render(
    html`<h3>General</h3>
      <p>Address of this server: ${location.origin}/</p>`,
    view,
  );
}

/** Draws what an address of the composer stands for, with a bar while it is fetched. */
async function show(view: HTMLElement, path: string, me: WhoAmI): Promise<void> {
  const part = document.createElement('div');
  render(html`<vaadin-progress-bar indeterminate></vaadin-progress-bar>${part}`, view);
  if (path === `${BASE}/server/general`) showGeneral(part);
  else if (path === `${BASE}/server/authentication`) await showMethods(part);
  else if (path === `${BASE}/users-devices`) showUsersAndDevices(part);
  else showStart(part, me);
  view.querySelector('vaadin-progress-bar')?.remove();
}

/** The composer: a bar, a drawer with the menu, and what the menu opens. */
function showComposer(outlet: HTMLElement, me: WhoAmI): void {
  const view = document.createElement('div');
  view.className = 'view';
  const navigate = ({ path }: { readonly path: string }): void => {
    history.pushState(null, '', path);
    dispatchEvent(new CustomEvent('vaadin-navigated'));
    void show(view, path, me);
  };
  const logOut = async (): Promise<void> => {
    await server.logOut();
    location.assign(BASE);
  };
  render(
    html`<vaadin-app-layout>
      <vaadin-drawer-toggle slot="navbar"></vaadin-drawer-toggle>
      <h2 slot="navbar">engomo composer</h2>
      <vaadin-button slot="navbar" theme="tertiary" @click=${logOut}>Log out</vaadin-button>
      <vaadin-side-nav slot="drawer" .onNavigate=${navigate}>
        <vaadin-side-nav-item path=${BASE}>Start</vaadin-side-nav-item>
        ${
          me.administrator
            ? html`<vaadin-side-nav-item>
                  Server
                  <vaadin-side-nav-item slot="children" path="${BASE}/server/general"
                    >General</vaadin-side-nav-item
                  >
                  <vaadin-side-nav-item slot="children" path="${BASE}/server/authentication"
                    >Authentication</vaadin-side-nav-item
                  >
                </vaadin-side-nav-item>
                <vaadin-side-nav-item path="${BASE}/users-devices">Users & Devices</vaadin-side-nav-item>`
            : nothing
        }
      </vaadin-side-nav>
      ${view}
    </vaadin-app-layout>`,
    outlet,
  );
  addEventListener('popstate', () => void show(view, location.pathname, me));
  void show(view, location.pathname, me);
}

async function start(outlet: HTMLElement): Promise<void> {
  render(html`<vaadin-progress-bar indeterminate></vaadin-progress-bar>`, outlet);
  if (outlet.dataset['part'] === 'client') {
    await showClientPage(outlet);
    return;
  }
  const me = await server.whoAmI();
  if (me.username === null) {
    showLogin(outlet, () => {
      location.reload();
    });
  } else {
    showComposer(outlet, me);
  }
}

const outlet = document.querySelector<HTMLElement>('#outlet');
if (outlet !== null) {
  whenLoggedOut(() => {
    location.reload();
  });
  void start(outlet);
}
