import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { python } from '@codemirror/lang-python';
import { EditorState } from '@codemirror/state';
import { drawSelection, EditorView, keymap, lineNumbers } from '@codemirror/view';
import { css, nothing } from 'lit';
import { capability, Control, define } from './base.ts';

/** An editor for code; it is made one frame after its form. */
export class CodeMirror extends Control {
  static override styles = [
    Control.styles,
    css`
      :host {
        display: block;
        border: var(--ak-line);
      }
    `,
  ];
  static override properties = { value: {} };

  #text = '';
  #editor: EditorView | null = null;

  get value(): string {
    return this.#editor?.state.doc.toString() ?? this.#text;
  }

  set value(text: string) {
    this.#text = text;
    this.#editor?.dispatch({ changes: { from: 0, to: this.#editor.state.doc.length, insert: text } });
  }

  override json(): string {
    return this.value;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (capability('editorRole')) {
      if (!this.hasAttribute('tabindex')) this.setAttribute('tabindex', '0');
      this.role ??= 'combobox';
    }
    this.addEventListener('focus', this.#focusEditor);
    requestAnimationFrame(() => {
      if (this.isConnected) this.#create();
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.removeEventListener('focus', this.#focusEditor);
    this.#text = this.value;
    this.#editor?.destroy();
    this.#editor = null;
  }

  override render(): typeof nothing {
    return nothing;
  }

  readonly #focusEditor = (): void => {
    this.#editor?.contentDOM.focus();
  };

  #create(): void {
    const { shadowRoot } = this;
    if (shadowRoot === null || this.#editor !== null) return;
    this.#editor = new EditorView({
      root: shadowRoot,
      doc: this.#text,
      extensions: [
        history(),
        keymap.of([...defaultKeymap, ...historyKeymap, ...(capability('editorRole') ? [indentWithTab] : [])]),
        python(),
        lineNumbers(),
        drawSelection(),
        EditorView.lineWrapping,
        EditorState.tabSize.of(2),
        EditorView.updateListener.of(({ docChanged }) => {
          if (docChanged) this.dispatchEvent(new CustomEvent('change'));
        }),
      ],
    });
    if (capability('editorRole')) this.#editor.contentDOM.tabIndex = 0;
    shadowRoot.append(this.#editor.dom);
  }
}

define('ak-codemirror', CodeMirror);
