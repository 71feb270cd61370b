/** What this face uses of the toolkit's elements beyond attributes; their own types come with the installed packages. */

/** A cell of a grid draws what belongs to an item. */
export interface GridModel<T> {
  readonly item: T;
}

/** What a grid asks for: one page of its items. */
export interface GridPage {
  readonly page: number;
  readonly pageSize: number;
}

/** An event that tells a new value. */
export type ValueChanged = CustomEvent<{ readonly value: string }>;

interface VaadinDialog extends HTMLElement {
  opened: boolean;
  headerTitle: string;
  renderer: (root: HTMLElement) => void;
  footerRenderer: (root: HTMLElement) => void;
  requestContentUpdate(): void;
}

interface VaadinNotification extends HTMLElement {
  opened: boolean;
  duration: number;
  position: string;
  renderer: (root: HTMLElement) => void;
}

interface VaadinGrid extends HTMLElement {
  clearCache(): void;
}

declare global {
  interface HTMLElementTagNameMap {
    'vaadin-dialog': VaadinDialog;
    'vaadin-grid': VaadinGrid;
    'vaadin-notification': VaadinNotification;
  }
}
