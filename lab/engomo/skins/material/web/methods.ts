import { html, render } from 'lit';
import type { ListedMethod } from '../../../interface/messages.ts';
import { Draft } from '../../../interface/web/draft.ts';
import { NotAccepted, server } from '../../../interface/web/server.ts';
import { icon, openDialog, openPanel, say, select, textField } from './parts.ts';

const TYPES = ['LDAP', 'OpenID Connect'].map((name) => ({ value: name, name }));

/** Adding a method: name, type, *Create* (clause D4). */
function addMethod(done: (method: ListedMethod) => void): void {
  const draft = new Draft({ name: '', type: '' });
  openDialog('Add authentication method', ({ close, refresh }) => {
    const create = async (): Promise<void> => {
      const accepted = await draft.send(async () => {
        const method = await server.createMethod(draft.get('name'), draft.get('type'));
        await close();
        done(method);
      });
      if (!accepted) refresh();
    };
    return {
      content: html`${textField(draft, 'name', 'Name')} ${select(draft, 'type', 'Type', TYPES)}`,
      actions: html`<md-text-button @click=${close}>Cancel</md-text-button>
        <md-text-button @click=${create}>Create</md-text-button>`,
    };
  });
}

/** The settings of a method, in a panel at the side (clauses D5 to D8). */
function editMethod(method: ListedMethod, done: () => void): void {
  const draft = new Draft({ name: method.name, ...method.settings });
  const names = Object.keys(method.settings);
  openPanel(`${method.name} · ${method.type}`, ({ close, refresh }) => {
    const save = async (): Promise<void> => {
      const accepted = await draft.send(() =>
        server.saveMethod(method.id, draft.get('name'), draft.some(names)),
      );
      if (!accepted) {
        refresh();
        return;
      }
      close();
      say('Saved');
      done();
    };
    return html`${textField(draft, 'name', 'Name')}
      ${
        method.type === 'LDAP'
          ? html`${textField(draft, 'server', 'LDAP server')} ${textField(draft, 'baseDn', 'Base DN')}`
          : html`${textField(draft, 'issuer', 'Issuer')} ${textField(draft, 'clientId', 'Client ID')}
            ${textField(draft, 'clientSecret', 'Client Secret', 'password')}
            ${textField(draft, 'scopes', 'Scopes')}`
      }
      <div class="panel-actions"><md-filled-button @click=${save}>Save</md-filled-button></div>`;
  });
}

async function deleteMethod(method: ListedMethod, done: () => void): Promise<void> {
  try {
    await server.deleteMethod(method.id);
    done();
  } catch (error) {
    if (!(error instanceof NotAccepted)) throw error;
    say(error.message);
  }
}

/** Server > Authentication (clauses D2, D3). */
export async function showMethods(view: HTMLElement): Promise<void> {
  const again = (): void => void showMethods(view);
  const methods = await server.methods();
  const add = (): void => {
    addMethod((method) => {
      again();
      editMethod(method, again);
    });
  };
  render(
    html`<div class="head">
        <span>Authentication</span>
        <md-filled-tonal-icon-button @click=${add}>${icon('add')}</md-filled-tonal-icon-button>
      </div>
      <md-list>
        ${methods.map(
          (method) =>
            html`<md-list-item
              type="button"
              @click=${() => {
                editMethod(method, again);
              }}
            >
              <div slot="headline">${method.name}</div>
              <div slot="supporting-text">${method.type}</div>
              <md-icon-button
                slot="end"
                @click=${(event: Event) => {
                  event.stopPropagation();
                  void deleteMethod(method, again);
                }}
                >${icon('delete')}</md-icon-button
              >
            </md-list-item>`,
        )}
      </md-list>`,
    view,
  );
}
