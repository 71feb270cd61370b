import { html, nothing, type TemplateResult } from 'lit';
import { capability, pageGlobals } from './interface.ts';

/** What the bar above a page shows. */
export interface PageHeader {
  readonly title: string;
  readonly description?: string;
  /** Classes of an icon, such as `pf-icon pf-icon-user`. */
  readonly icon?: string;
}

/** Carries the header of a page to the bar above it. */
export class PageHeaderEvent extends Event {
  static readonly type = 'ak-page-details-update';
  readonly header: PageHeader;

  constructor(header: PageHeader) {
    super(PageHeaderEvent.type);
    this.header = header;
  }
}

/** Sets the heading of the page and the title of the document. */
export function setPageHeader(header: PageHeader): void {
  window.dispatchEvent(new PageHeaderEvent(header));
  document.title = `${header.title} - Admin - ${pageGlobals().brand.branding_title}`;
}

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
