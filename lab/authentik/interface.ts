import { Hono } from 'hono';
import { html, raw } from 'hono/html';
import type { Environment, RequestContext } from './environment.ts';
import type { Flow } from './model.ts';
import { notFoundPage, permissionDeniedPage } from './server-pages.ts';
import { FLOW_BACKGROUND, backgroundStyle, interfaceGlobals, page, type Markup } from './skeleton.ts';
import { staticFiles } from './static-files.ts';
import type { InterfaceBundle } from './web-bundle.ts';

/** Stays in the document for ever, drawn only until the interface itself is there. */
const placeholder = html`<div class="ak-c-placeholder" id="ak-placeholder" slot="placeholder">
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
  readonly messages: Markup;
}

const INTERFACES: Readonly<Record<string, InterfaceParts>> = {
  '/if/admin/': {
    script: 'admin/AdminInterface',
    root: 'ak-interface-admin',
    messages: html`<ak-message-container alignment="bottom"></ak-message-container>`,
  },
  '/if/user/': {
    script: 'user/UserInterface',
    root: 'ak-interface-user',
    messages: html`<ak-message-container></ak-message-container>`,
  },
};

/** The page of an interface: empty but for the element that draws everything. */
function interfacePage(request: RequestContext, { script, root, messages }: InterfaceParts): Markup {
  const { version } = request.get('state').capabilities;
  return page(request, {
    title: 'authentik',
    head: html`<script src="/static/dist/${script}-${version}.js" type="module"></script>
      ${interfaceGlobals(request)}`,
    body: html`<ak-skip-to-content></ak-skip-to-content> ${messages} ${raw(`<${root}>`)} ${placeholder}
      ${raw(`</${root}>`)}`,
  });
}

/** The page of a flow: the executor asks the API what to show. */
function flowPage(request: RequestContext, flow: Flow): Markup {
  const { version } = request.get('state').capabilities;
  return page(request, {
    title: 'authentik',
    beforeTheme: html`<link rel="prefetch" href="${FLOW_BACKGROUND}" />
      ${interfaceGlobals(request)}
      <script data-id="flow-config">
        'use strict';
        window.authentik.flow = {
          layout: 'stacked',
        };
      </script>
      <link rel="stylesheet" type="text/css" href="/static/dist/styles/static-${version}.css" />`,
    head: html`<script src="/static/dist/flow/FlowInterface-${version}.js" type="module"></script>
      ${backgroundStyle('flow-css')}`,
    body: html`<ak-skip-to-content></ak-skip-to-content>
      <ak-message-container></ak-message-container>
      <div class="pf-c-page__drawer">
        <div class="pf-c-drawer pf-m-collapsed" id="flow-drawer">
          <div class="pf-c-drawer__main">
            <div class="pf-c-drawer__content">
              <div class="pf-c-drawer__body">
                <ak-flow-executor slug="${flow.slug}" class="pf-c-login" data-layout="stacked" loading>
                  ${placeholder}
                  <ak-brand-links name="flow-links" slot="footer"></ak-brand-links>
                </ak-flow-executor>
              </div>
            </div>
            <ak-flow-inspector
              id="flow-inspector"
              data-registration="lazy"
              class="pf-c-drawer__panel pf-m-width-33"
              slug="${flow.slug}"
            ></ak-flow-inspector>
          </div>
        </div>
      </div>`,
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
    routes.get(path, (request) =>
      request.get('user')?.type === 'external'
        ? permissionDeniedPage(request)
        : request.html(interfacePage(request, parts)),
    );
  }
  routes.get('/if/flow/:slug/', (request) => {
    const flow = request.get('state').flows.get(request.req.param('slug'));
    return flow === undefined ? notFoundPage(request) : request.html(flowPage(request, flow));
  });
  return routes;
}
