import { html, nothing, render } from 'lit';
import { Draft, server } from '../../../interface/web/server.ts';
import { secretField, textField } from './overlays.ts';

/** The client page: the e-mail address with the arrow in the field (clauses F1, F2). */
export async function showClientPage(outlet: HTMLElement): Promise<void> {
  const draft = new Draft({ email: '', password: '' });
  let refusal = (await server.whoAmI()).notice ?? '';
  let username: string | null = null;
  let waits = false;

  const next = async (): Promise<void> => {
    waits = true;
    draw();
    const step = await (username === null
      ? server.signIn(draft.get('email'))
      : server.logIn(username, draft.get('password')));
    waits = false;
    if (step.kind === 'redirect') location.assign(step.to);
    else if (step.kind === 'signed-in') location.assign('/composer');
    else if (step.kind === 'password') username = step.username;
    refusal = step.kind === 'refused' ? step.sentence : '';
    draw();
  };
  const onEnter = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') void next();
  };
  const arrow = html`<vaadin-button
    slot="suffix"
    theme="icon tertiary-inline"
    aria-label="Continue"
    @click=${next}
  >
    <vaadin-icon icon="vaadin:arrow-right"></vaadin-icon>
  </vaadin-button>`;
  const set = (name: string) => (event: CustomEvent<{ readonly value: string }>) => {
    draft.set(name, event.detail.value);
  };

  const draw = (): void => {
    render(
      html`<main class="entrance">
        <h2>engomo</h2>
        ${refusal === '' ? nothing : html`<div class="refusal" role="alert">${refusal}</div>`}
        ${
          username === null
            ? html`<vaadin-email-field
                label="E-mail address"
                autocomplete="username"
                @value-changed=${set('email')}
                @keydown=${onEnter}
                >${arrow}</vaadin-email-field
              >`
            : html`<p>${username}</p>
                <vaadin-password-field
                  label="Password"
                  autocomplete="current-password"
                  @value-changed=${set('password')}
                  @keydown=${onEnter}
                ></vaadin-password-field>
                <vaadin-button theme="primary" @click=${next}>Log in</vaadin-button>`
        }
        ${waits ? html`<vaadin-progress-bar indeterminate></vaadin-progress-bar>` : nothing}
      </main>`,
      outlet,
    );
  };
  draw();
}

/** The composer's own login (clause D1). */
export function showLogin(outlet: HTMLElement, loggedIn: () => void): void {
  const draft = new Draft({ username: '', password: '' });
  let refusal = '';
  const logIn = async (): Promise<void> => {
    const step = await server.logIn(draft.get('username'), draft.get('password'));
    if (step.kind === 'signed-in') {
      loggedIn();
      return;
    }
    refusal = step.kind === 'refused' ? step.sentence : 'This account cannot log in here.';
    draw();
  };
  const draw = (): void => {
    render(
      html`<main class="entrance">
        <h2>engomo composer</h2>
        ${refusal === '' ? nothing : html`<div class="refusal" role="alert">${refusal}</div>`}
        ${textField(draft, 'username', 'Username')} ${secretField(draft, 'password', 'Password')}
        <vaadin-button theme="primary" @click=${logIn}>Log in</vaadin-button>
      </main>`,
      outlet,
    );
  };
  draw();
}
