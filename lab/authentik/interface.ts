import { Hono } from 'hono';
import { html, raw } from 'hono/html';
import type { Capabilities } from './capabilities.ts';
import type { Environment, RequestContext } from './environment.ts';
import type { Flow } from './model.ts';
import { notFoundPage, permissionDeniedPage } from './server-pages.ts';
import {
  backgroundStyle,
  FLOW_BACKGROUND,
  interfaceGlobals,
  type Markup,
  page,
  skipLink,
} from './skeleton.ts';
import { type InterfaceBundle, staticFiles } from './static-files.ts';

/** Stays in the document for ever, drawn only until the interface itself is there. */
const placeholder = ({ placeholder: kind }: Capabilities): Markup =>
  kind === 'ak-loading' ? html`<ak-loading></ak-loading>` : SPINNER;

const SPINNER = html`<div class="ak-c-placeholder" id="ak-placeholder" slot="placeholder">
  <span class="pf-c-spinner" role="progressbar" aria-valuetext="Loading...">
    <span class="pf-c-spinner__clipper"></span>
    <span class="pf-c-spinner__lead-ball"></span>
    <span class="pf-c-spinner__tail-ball"></span>
  </span>
</div>`;

/** What differs between the admin and the user interface. */
interface InterfaceParts {
  /** Below `/static/dist/`, without version. */
  readonly script: string;
  /** Tag of the element that draws everything. */
  readonly root: string;
  /** Whether it is the one whose toasts moved to the bottom. */
  readonly administration: boolean;
}

const INTERFACES: Readonly<Record<string, InterfaceParts>> = {
  '/if/admin/': {
    script: 'admin/AdminInterface',
    root: 'ak-interface-admin',
    administration: true,
  },
  '/if/user/': {
    script: 'user/UserInterface',
    root: 'ak-interface-user',
    administration: false,
  },
};

/** The page of an interface: empty but for the element that draws everything. */
function interfacePage(request: RequestContext, { script, root, administration }: InterfaceParts): Markup {
  const { capabilities } = request.get('state');
  const { version, toastsAtTheBottom } = capabilities;
  const messages =
    administration && toastsAtTheBottom
      ? html`<ak-message-container alignment="bottom"></ak-message-container>`
      : html`<ak-message-container></ak-message-container>`;
  return page(request, {
    title: 'authentik',
    head: html`<script src="/static/dist/${script}-${version}.js" type="module"></script>
      ${interfaceGlobals(request)}`,
    body: html`${skipLink(capabilities)} ${messages} ${raw(`<${root}>`)} ${placeholder(capabilities)}
    ${raw(`</${root}>`)}`,
  });
}

/** What the page of a flow knows of it (2026.5: also how it is called). */
function flowGlobals({ flowPage }: Capabilities, flow: Flow): Markup {
  const known = {
    layout: 'stacked',
    ...(flowPage === 'drawer-element' && { background: '', title: flow.title }),
  };
  return html`<script data-id="flow-config">
    'use strict';
    window.authentik.flow = ${raw(JSON.stringify(known).replaceAll('<', String.raw`\u003c`))};
  </script>`;
}

/** The element that carries a flow out, with what surrounds it. */
function flowBody(capabilities: Capabilities, { slug }: Flow): Markup {
  const waiting = placeholder(capabilities);
  const inspector = html`<ak-flow-inspector
    id="flow-inspector"
    data-registration="lazy"
    class="pf-c-drawer__panel pf-m-width-33"
    slug="${slug}"
  ></ak-flow-inspector>`;
  const executor = html`<ak-flow-executor slug="${slug}" class="pf-c-login" data-layout="stacked" loading>
    ${waiting}
    <ak-brand-links name="flow-links" slot="footer"></ak-brand-links>
  </ak-flow-executor>`;
  const inDrawer = (content: Markup): Markup =>
    html`<div class="pf-c-page__drawer">
      <div class="pf-c-drawer pf-m-collapsed" id="flow-drawer">
        <div class="pf-c-drawer__main">
          <div class="pf-c-drawer__content">
            <div class="pf-c-drawer__body">${content}</div>
          </div>
          ${inspector}
        </div>
      </div>
    </div>`;
  switch (capabilities.flowPage) {
    case 'bare':
      return html`<ak-flow-executor flowSlug="${slug}">${waiting}</ak-flow-executor>`;
    case 'drawer':
      return inDrawer(
        html`<ak-flow-executor slug="${slug}" class="pf-c-login" data-layout="stacked">
          ${waiting}
          <ak-brand-links
            slot="footer"
            exportparts="list:brand-links-list, list-item:brand-links-list-item"
            role="contentinfo"
            aria-label="Site footer"
            class="pf-c-login__footer pf-m-dark"
          ></ak-brand-links>
        </ak-flow-executor>`,
      );
    case 'drawer-with-links':
      return inDrawer(executor);
    case 'drawer-element':
      return html`<ak-drawer id="flow-drawer">
        ${executor}
        <ak-flow-inspector
          slot="panel"
          id="flow-inspector"
          data-registration="lazy"
          slug="${slug}"
        ></ak-flow-inspector>
      </ak-drawer>`;
  }
}

/** The page of a flow: the executor asks the API what to show. */
function flowPage(request: RequestContext, flow: Flow): Markup {
  const { capabilities } = request.get('state');
  const { version } = capabilities;
  return page(request, {
    title: 'authentik',
    beforeTheme: html`<link rel="prefetch" href="${FLOW_BACKGROUND}" />
      ${interfaceGlobals(request)} ${flowGlobals(capabilities, flow)}
      <link rel="stylesheet" type="text/css" href="/static/dist/styles/static-${version}.css" />`,
    head: html`<script src="/static/dist/flow/FlowInterface-${version}.js" type="module"></script>
      ${backgroundStyle('flow-css')}`,
    body: html`${skipLink(capabilities)}
      <ak-message-container></ak-message-container>
      ${flowBody(capabilities, flow)}`,
  });
}

/**
 * The pages that carry the browser part, its static files, and `/`, which leads to the user interface. Pages of the
 * admin and the user interface are 200 for everybody but external users: their scripts find out that nobody is signed
 * in.
 */
export function interfaceRoutes(bundle: InterfaceBundle): Hono<Environment> {
  const routes = new Hono<Environment>();
  routes.route('/', staticFiles(bundle));
  routes.get('/', (request) => {
    const { search } = new URL(request.req.url);
    if (request.get('user') !== null) return request.redirect(`/if/user/${search}`);
    const next = encodeURIComponent(`/${search}`).replaceAll('%2F', '/');
    return request.redirect(`/flows/-/default/authentication/?next=${next}`);
  });
  for (const [path, parts] of Object.entries(INTERFACES)) {
    routes.get(path, (request) => {
      return request.get('user')?.type === 'external'
        ? permissionDeniedPage(request)
        : request.html(interfacePage(request, parts));
    });
  }
  routes.get('/if/flow/:slug/', (request) => {
    const flow = request.get('state').flows.get(request.req.param('slug'));
    return flow === undefined ? notFoundPage(request) : request.html(flowPage(request, flow));
  });
  return routes;
}
