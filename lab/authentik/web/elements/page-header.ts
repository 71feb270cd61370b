import { pageGlobals } from './interface.ts';

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
