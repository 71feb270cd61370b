import { html, type TemplateResult } from 'lit';
import { define, Element } from '../elements/base.ts';
import { patternfly } from '../patternfly.ts';

/** Text of the documentation beside a page. */
export class Documentation extends Element {
  static override styles = [Element.styles, patternfly.content];
  static override properties = { title: { attribute: false }, paragraphs: { attribute: false } };

  override title = '';
  paragraphs: readonly string[] = [];

  override render(): TemplateResult {
    return html`<div class="pf-c-content" part="content">
      <h1 part="title">${this.title}</h1>
      ${this.paragraphs.map((paragraph) => html`<p>${paragraph}</p>`)}
    </div>`;
  }
}

define('ak-mdx', Documentation);

/** A few words where authentik embeds a page of its documentation. */
export const documentation = (title: string, paragraphs: readonly string[]): TemplateResult =>
  html`<ak-mdx .title=${title} .paragraphs=${paragraphs}></ak-mdx>`;
