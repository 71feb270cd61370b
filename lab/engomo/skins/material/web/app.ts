import { server, whenLoggedOut } from '../../../interface/web/server.ts';
import { showComposer } from './composer.ts';
import { showClientPage, showLogin } from './entrance.ts';

/** Takes everything off the page that lies over it. */
function clear(): void {
  for (const over of document.querySelectorAll('aside.panel, md-dialog, .snackbar')) over.remove();
}

async function start(): Promise<void> {
  const me = await server.whoAmI();
  if (me.username === null) showLogin('', start);
  else showComposer(me);
}

whenLoggedOut(() => {
  clear();
  showLogin('Your session has expired. Please sign in again.', start);
});
void (document.body.dataset['part'] === 'client' ? showClientPage() : start());
