import { html, type TemplateResult } from 'lit';
import './admin-overview.ts';
import './application-list.ts';
import './application-view.ts';
import './certificate-list.ts';
import './absent-page.ts';
import './event-list.ts';
import './event-view.ts';
import './named-lists.ts';
import './property-mapping-list.ts';
import './provider-list.ts';
import './provider-view.ts';
import { sidebarEntries } from './sidebar-entries.ts';
import './user-list.ts';
import './user-view.ts';

/** A page of the admin interface. */
export interface Route {
  /** Path behind `#`; named groups are handed to the page. */
  readonly path: RegExp;
  readonly render: (values: Readonly<Record<string, string>>) => TemplateResult;
}

/** Entries of the sidebar without a page here. */
const absentPages: readonly Route[] = sidebarEntries
  .flatMap(({ children }) => children ?? [])
  .flatMap(({ path, label }) =>
    path === undefined
      ? []
      : [
          {
            path: new RegExp(`^${path}$`),
            render: () => html`<ak-absent-page label=${label}></ak-absent-page>`,
          },
        ],
  );

/** All pages; anything else is "Not found". */
export const routes: readonly Route[] = [
  {
    path: /^\/administration\/overview$/,
    render: () => html`<ak-admin-overview></ak-admin-overview>`,
  },
  { path: /^\/core\/applications$/, render: () => html`<ak-application-list></ak-application-list>` },
  {
    path: /^\/core\/applications\/(?<slug>[-a-zA-Z0-9_]+)$/,
    render: ({ slug }) => html`<ak-application-view .applicationSlug=${slug}></ak-application-view>`,
  },
  { path: /^\/core\/providers$/, render: () => html`<ak-provider-list></ak-provider-list>` },
  {
    path: /^\/core\/providers\/(?<id>\d+)$/,
    render: ({ id }) => html`<ak-provider-view .providerID=${Number(id)}></ak-provider-view>`,
  },
  {
    path: /^\/core\/property-mappings$/,
    render: () => html`<ak-property-mapping-list></ak-property-mapping-list>`,
  },
  {
    path: /^\/crypto\/certificates$/,
    render: () => html`<ak-crypto-certificate-list></ak-crypto-certificate-list>`,
  },
  { path: /^\/identity\/users$/, render: () => html`<ak-user-list></ak-user-list>` },
  {
    path: /^\/identity\/users\/(?<id>\d+)$/,
    render: ({ id }) => html`<ak-user-view .userId=${Number(id)}></ak-user-view>`,
  },
  { path: /^\/events\/log$/, render: () => html`<ak-event-list></ak-event-list>` },
  {
    path: /^\/events\/log\/(?<id>[-0-9a-f]+)$/,
    render: ({ id }) => html`<ak-event-view .eventID=${id}></ak-event-view>`,
  },
  { path: /^\/flow\/flows$/, render: () => html`<ak-flow-list></ak-flow-list>` },
  { path: /^\/identity\/groups$/, render: () => html`<ak-group-list></ak-group-list>` },
  { path: /^\/policy\/policies$/, render: () => html`<ak-policy-list></ak-policy-list>` },
  ...absentPages,
];
