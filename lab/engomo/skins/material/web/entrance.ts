import { html, nothing, render } from 'lit';
import { Draft } from '../../../interface/web/draft.ts';
import { server } from '../../../interface/web/server.ts';
import { icon, openDialog, say, textField } from './parts.ts';

const onEnter =
  (then: () => Promise<void>) =>
  (event: KeyboardEvent): void => {
    if (event.key === 'Enter') void then();
  };

/** The client page: one field, the arrow in its end (clauses F1, F2). */
export async function showClientPage(): Promise<void> {
  const draft = new Draft({ email: '', password: '' });
  let refusal = (await server.whoAmI()).notice;
  let username: string | null = null;

  const next = async (): Promise<void> => {
    const step = await (username === null
      ? server.signIn(draft.get('email'))
      : server.logIn(username, draft.get('password')));
    refusal = step.kind === 'refused' ? step.sentence : null;
    if (step.kind === 'redirect') location.assign(step.to);
    if (step.kind === 'signed-in') location.assign('/composer');
    if (step.kind === 'password') username = step.username;
    draw();
  };
  const arrow = html`<md-icon-button slot="trailing-icon" @click=${next}
    >${icon('arrow_forward')}</md-icon-button
  >`;
  const draw = (): void => {
    render(
      html`<div class="entrance" @keydown=${onEnter(next)}>
        <div class="brand">engomo</div>
        ${
          username === null
            ? textField(draft, 'email', 'E-mail address', 'text', arrow)
            : html`<p>${username}</p>
                ${textField(draft, 'password', 'Password', 'password', arrow)}`
        }
        ${refusal === null ? nothing : html`<p class="refusal" role="alert">${refusal}</p>`}
      </div>`,
      document.body,
    );
  };
  draw();
}

/** Asks for another password, as often as somebody logs in with the old one. */
function nag(): void {
  const draft = new Draft({ password: '' });
  openDialog('Change your password', ({ close, refresh }) => {
    const change = async (): Promise<void> => {
      if (await draft.send(() => server.changePassword(draft.get('password')))) {
        await close();
        say('Your password was changed');
      } else {
        refresh();
      }
    };
    return {
      content: html`<p>You have had your password for more than 90 days.</p>
        ${textField(draft, 'password', 'New password', 'password')}`,
      actions: html`<md-text-button @click=${close}>Remind me later</md-text-button>
        <md-filled-button @click=${change}>Change password</md-filled-button>`,
    };
  });
}

/** The composer's own login (clause D1). */
export function showLogin(reason: string, loggedIn: () => Promise<void>): void {
  const draft = new Draft({ username: '', password: '' });
  let refusal = reason;
  const logIn = async (): Promise<void> => {
    const step = await server.logIn(draft.get('username'), draft.get('password'));
    if (step.kind === 'signed-in') {
      await loggedIn();
      nag();
      return;
    }
    refusal = step.kind === 'refused' ? step.sentence : 'This account cannot log in here.';
    draw();
  };
  const draw = (): void => {
    render(
      html`<div class="entrance" @keydown=${onEnter(logIn)}>
        <div class="brand">engomo composer</div>
        ${textField(draft, 'username', 'Username')} ${textField(draft, 'password', 'Password', 'password')}
        ${refusal === '' ? nothing : html`<p class="refusal" role="alert">${refusal}</p>`}
        <md-filled-button @click=${logIn}>Sign in</md-filled-button>
      </div>`,
      document.body,
    );
  };
  draw();
}
