import { html, render, type TemplateResult } from 'lit';
import type { ListedMethod } from '../../../interface/messages.ts';
import { Draft, NotAccepted, server } from '../../../interface/web/server.ts';
import { comboBox, type GridModel, notify, openDialog, secretField, textField } from './overlays.ts';

const TYPES = ['LDAP', 'OpenID Connect'].map((name) => ({ value: name, name }));

/** Adding a method: name, type, *Create* (clause D4). */
function addMethod(done: (method: ListedMethod) => void): void {
  const draft = new Draft({ name: '', type: '' });
  const create = async (): Promise<void> => {
    const accepted = await draft.send(async () => {
      const method = await server.createMethod(draft.get('name'), draft.get('type'));
      dialog.close();
      notify('Authentication method created');
      done(method);
    });
    if (!accepted) dialog.refresh();
  };
  const dialog = openDialog(
    'New authentication method',
    () =>
      html`<div class="form">
        ${textField(draft, 'name', 'Name')} ${comboBox(draft, 'type', 'Type', TYPES)}
      </div>`,
    { text: 'Create', theme: 'primary', click: () => void create() },
  );
}

/** The settings of a method (clauses D5 to D8). */
function editMethod(method: ListedMethod, done: () => void): void {
  if (method.type !== 'OpenID Connect') {
    notify(`The settings of ${method.type} are not part of the lab`, 'error');
    return;
  }
  const draft = new Draft({ name: method.name, ...method.settings });
  const names = Object.keys(method.settings);
  const save = async (): Promise<void> => {
    const accepted = await draft.send(async () => {
      await server.saveMethod(method.id, draft.get('name'), draft.some(names));
      dialog.close();
      notify('Saved');
      done();
    });
    if (!accepted) dialog.refresh();
  };
  const dialog = openDialog(
    'Authentication method',
    () =>
      html`<div class="form">
        ${textField(draft, 'name', 'Name')} ${textField(draft, 'issuer', 'Issuer')}
        ${textField(draft, 'clientId', 'Client ID')} ${secretField(draft, 'clientSecret', 'Client Secret')}
        ${textField(draft, 'scopes', 'Scopes')}
      </div>`,
    { text: 'Save', theme: 'primary', click: () => void save() },
  );
}

function deleteMethod(method: ListedMethod, done: () => void): void {
  const remove = async (): Promise<void> => {
    dialog.close();
    try {
      await server.deleteMethod(method.id);
      done();
    } catch (error) {
      if (!(error instanceof NotAccepted)) throw error;
      notify(error.message, 'error');
    }
  };
  const dialog = openDialog(
    'Delete authentication method?',
    () => html`<p>“${method.name}” will be deleted.</p>`,
    { text: 'Delete', theme: 'error primary', click: () => void remove() },
  );
}

/** Server > Authentication (clauses D2, D3). */
export async function showMethods(view: HTMLElement): Promise<void> {
  const again = (): void => void showMethods(view);
  const methods = await server.methods();
  const cell =
    (draw: (method: ListedMethod) => TemplateResult) =>
    (root: HTMLElement, _column: unknown, { item }: GridModel<ListedMethod>): void => {
      render(draw(item), root);
    };
  const name = cell(
    (method) =>
      html`<a
        href="#"
        @click=${(event: Event) => {
          event.preventDefault();
          editMethod(method, again);
        }}
        >${method.name}</a
      >`,
  );
  const actions = cell(
    (method) =>
      html`<vaadin-button
        theme="icon tertiary"
        aria-label="Delete"
        @click=${() => {
          deleteMethod(method, again);
        }}
      >
        <vaadin-icon icon="vaadin:trash"></vaadin-icon>
      </vaadin-button>`,
  );
  render(
    html`<div class="head">
        <h3>Authentication</h3>
        <vaadin-button
          theme="icon primary"
          @click=${() => {
            addMethod((method) => {
              again();
              editMethod(method, again);
            });
          }}
        >
          <vaadin-icon icon="vaadin:plus"></vaadin-icon>
          <vaadin-tooltip slot="tooltip" text="Add authentication method"></vaadin-tooltip>
        </vaadin-button>
      </div>
      <vaadin-grid .items=${methods} all-rows-visible>
        <vaadin-grid-column header="Name" .renderer=${name}></vaadin-grid-column>
        <vaadin-grid-column header="Type" path="type"></vaadin-grid-column>
        <vaadin-grid-column width="5rem" flex-grow="0" .renderer=${actions}></vaadin-grid-column>
      </vaadin-grid>`,
    view,
  );
}
