import { html } from 'hono/html';
import type { Capabilities } from './capabilities.ts';
import type { RequestContext } from './environment.ts';

/** A piece of a page, escaped. */
export type Markup = ReturnType<typeof html>;

/** Address of the logo. */
export const BRAND_LOGO = '/static/dist/assets/icons/icon_left_brand.svg';

/** What a page is made of. */
interface PageParts {
  readonly title: string;
  /** Set at the end of the head: the page's own script. */
  readonly head?: Markup;
  readonly body: Markup;
}

/** A script of the browser part, by its name without version. */
export const script = ({ version }: Capabilities, name: string): Markup =>
  html`<script src="/static/dist/${name}-${version}.js" type="module"></script>`;

/** The skeleton of every HTML page of the server. */
export function page(request: RequestContext, { title, head, body }: PageParts): Markup {
  const { version } = request.get('state').capabilities;
  return html`<!DOCTYPE html>
    <html>
      <head>
        <meta charset="UTF-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, maximum-scale=1" />
        <title>${title}</title>
        <link rel="icon" href="/static/dist/assets/icons/icon.png" />
        <link rel="stylesheet" type="text/css" href="/static/dist/styles/interface-${version}.css" />
        ${head ?? ''}
      </head>
      <body>
        ${body}
      </body>
    </html> `;
}
