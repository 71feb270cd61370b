import { html, nothing, render, type TemplateResult } from 'lit';
import type { WhoAmI } from '../../../interface/messages.ts';
import { server } from '../../../interface/web/server.ts';
import { showMethods } from './methods.ts';
import { icon } from './parts.ts';
import { showUsersAndDevices } from './users.ts';

function showStart(view: HTMLElement, me: WhoAmI): void {
  render(
    html`<div class="head"><span>Welcome, ${me.username}</span></div>
      <p class="none">No apps have been built on this server yet.</p>`,
    view,
  );
}

function showGeneral(view: HTMLElement): void {
  render(
    html`<div class="head"><span>General</span></div>
      <p class="none">Address of this server: ${location.origin}/</p>`,
    view,
  );
}

/** The composer: a bar, a rail with the menu, and what the menu opens. */
export function showComposer(me: WhoAmI): void {
  const view = document.createElement('div');
  view.className = 'view';
  let serverOpen = false;

  const go = (show: (view: HTMLElement) => void) => (): void => {
    for (const panel of document.querySelectorAll('aside.panel')) panel.remove();
    const part = document.createElement('div');
    view.replaceChildren(part);
    show(part);
  };
  const entry = (words: string, ligature: string, click: () => void, nested = false): TemplateResult =>
    html`<md-list-item type="button" class=${nested ? 'nested' : ''} @click=${click}>
      ${icon(ligature, 'start')}
      <div slot="headline">${words}</div>
    </md-list-item>`;
  const administration = (): TemplateResult =>
    html`${entry('Server', 'dns', () => {
      serverOpen = !serverOpen;
      draw();
    })}
    ${
      serverOpen
        ? html`${entry('General', 'tune', go(showGeneral), true)}
          ${entry(
            'Authentication',
            'key',
            go((part) => void showMethods(part)),
            true,
          )}`
        : nothing
    }
    ${entry(
      'Users & Devices',
      'group',
      go((part) => void showUsersAndDevices(part)),
    )}`;
  const logOut = async (): Promise<void> => {
    await server.logOut();
    location.reload();
  };
  const draw = (): void => {
    render(
      html`<div class="bar">
          <span>engomo composer</span>
          <md-icon-button @click=${logOut}>${icon('logout')}</md-icon-button>
        </div>
        <div class="columns">
          <md-list class="rail">
            ${entry(
              'Start',
              'home',
              go((part) => {
                showStart(part, me);
              }),
            )}
            ${me.administrator ? administration() : nothing}
          </md-list>
          ${view}
        </div>`,
      document.body,
    );
  };
  draw();
  showStart(view, me);
}
