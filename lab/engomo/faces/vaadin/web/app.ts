import { html, render } from 'lit';
import { server, whenLoggedOut } from '../../../interface/web/server.ts';
import { showComposer } from './composer.ts';
import { showClientPage, showLogin } from './entrance.ts';

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
