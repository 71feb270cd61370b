import { html, type TemplateResult } from 'lit';
import { capability } from './interface.ts';

/** A panel of tabs. */
export interface TabPanel {
  /** Slot and id: `page-…`. */
  readonly slot: string;
  readonly title: string;
  readonly content: unknown;
  readonly className?: string;
  /** Called when the panel comes into view. */
  readonly onActivate?: () => void;
}

/** A panel of tabs; up to 2025.8 it has no role. */
export const tabPanel = ({ slot, title, content, className = '', onActivate }: TabPanel): TemplateResult =>
  capability('tabsRoles')
    ? html`<div
        role="tabpanel"
        tabindex="0"
        slot=${slot}
        id=${slot}
        aria-label=${title}
        class=${className}
        @activate=${() => {
          onActivate?.();
        }}
      >
        ${content}
      </div>`
    : html`<section
        slot=${slot}
        data-tab-title=${title}
        class=${className}
        @activate=${() => {
          onActivate?.();
        }}
      >
        ${content}
      </section>`;

/** The class of panels that are a section of the page. */
export const SECTION = 'pf-c-page__main-section pf-m-no-padding-mobile';
