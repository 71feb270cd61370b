import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { define, Element } from '../elements/base.ts';
import { REFRESH } from '../elements/refresh.ts';
import { setRouteParameters } from '../elements/route-parameters.ts';
import { patternfly } from '../patternfly.ts';

/** A folder; the root has an empty path. */
interface Folder {
  readonly label: string;
  readonly path: string;
  readonly folders: Folder[];
}

const SEPARATOR = '/';

function folderTree(paths: readonly string[]): Folder {
  const root: Folder = { label: 'Root', path: '', folders: [] };
  for (const path of paths) {
    let parent = root;
    for (const label of path.split(SEPARATOR)) {
      let folder = parent.folders.find((other) => other.label === label);
      if (folder === undefined) {
        folder = { label, path: parent === root ? label : `${parent.path}${SEPARATOR}${label}`, folders: [] };
        parent.folders.push(folder);
      }
      parent = folder;
    }
  }
  return root;
}

/** A folder with those inside it. Renders into the light DOM of its tree. */
export class TreeViewNode extends LitElement {
  static override properties = {
    folder: { attribute: false },
    activePath: { attribute: false },
    open: { type: Boolean },
  };

  folder: Folder | null = null;
  activePath = '';
  open = false;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override firstUpdated(): void {
    const path = this.folder?.path ?? '';
    if (path !== '' && this.activePath.startsWith(`${path}${SEPARATOR}`)) this.open = true;
  }

  override render(): unknown {
    const { folder } = this;
    if (folder === null) return nothing;
    const { label, folders, path } = folder;
    const current = path === this.activePath;
    return html`<li
      class="pf-c-tree-view__list-item ${this.open ? 'pf-m-expanded' : ''}"
      role="treeitem"
      aria-expanded=${folders.length === 0 ? nothing : String(this.open)}
      aria-label=${label}
      aria-selected=${String(current)}
      tabindex="0"
    >
      <div class="pf-c-tree-view__content">
        <div class="pf-c-tree-view__node ${current ? 'pf-m-current' : ''}" @click=${this.#select}>
          <div class="pf-c-tree-view__node-container">
            ${folders.length === 0 ? nothing : this.#toggle(label)}
            <span class="pf-c-tree-view__node-icon"
              ><i class="fas ${this.open ? 'fa-folder-open' : 'fa-folder'}" aria-hidden="true"></i
            ></span>
            <button type="button" aria-label=${`Select "${label}"`} class="pf-c-tree-view__node-text">
              ${label}
            </button>
          </div>
        </div>
      </div>
      <ul
        class="pf-c-tree-view__list"
        ?hidden=${!this.open || folders.length === 0}
        role="group"
        aria-label=${`Items of "${label}"`}
      >
        ${folders.map(
          (inner) =>
            html`<ak-treeview-node .folder=${inner} .activePath=${this.activePath}></ak-treeview-node>`,
        )}
      </ul>
    </li>`;
  }

  #toggle(label: string): TemplateResult {
    return html`<button
      type="button"
      aria-label=${`${this.open ? 'Collapse' : 'Expand'} "${label}"`}
      class="pf-c-tree-view__node-toggle"
      @click=${(event: Event) => {
        event.stopPropagation();
        this.open = !this.open;
      }}
    >
      <span class="pf-c-tree-view__node-toggle-icon"
        ><i class="fas fa-angle-right" aria-hidden="true"></i
      ></span>
    </button>`;
  }

  #select(): void {
    const path = this.folder?.path ?? '';
    setRouteParameters({ path });
    this.dispatchEvent(new CustomEvent(REFRESH, { bubbles: true, composed: true, detail: { path } }));
  }
}

/** Folders, one of them chosen. */
export class TreeView extends Element {
  static override styles = [Element.styles, patternfly.treeView];
  static override properties = {
    label: {},
    items: { attribute: false },
    activePath: { attribute: 'activepath' },
  };

  label = '';
  /** Paths of the folders, in any order. */
  items: readonly string[] = [];
  activePath = '';

  override render(): TemplateResult {
    return html`<div class="pf-c-tree-view pf-m-guides">
      <ul class="pf-c-tree-view__list" role="tree" aria-label=${this.label}>
        <ak-treeview-node
          open
          .folder=${folderTree(this.items)}
          .activePath=${this.activePath}
        ></ak-treeview-node>
      </ul>
    </div>`;
  }
}

define('ak-treeview-node', TreeViewNode);
define('ak-treeview', TreeView);
