import { html, nothing, type TemplateResult } from 'lit';
import { capability } from './interface.ts';
import type { PageHeader } from './page-header.ts';

/** Asks for the sidebar to be opened or closed. */
export const SIDEBAR_TOGGLE = 'ak-sidebar-toggle';

/** Heading of a page, where it is part of the page (up to 2025.4); later it stands in the bar above. */
export const pageHeading = ({ title, description, icon }: PageHeader): TemplateResult | typeof nothing =>
  capability('pageHeader') === 'navbar'
    ? nothing
    : html`<ak-page-header
        icon=${icon ?? nothing}
        header=${title}
        description=${description ?? nothing}
      ></ak-page-header>`;
