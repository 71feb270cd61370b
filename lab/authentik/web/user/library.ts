import { LitElement, html, type TemplateResult } from 'lit';
import { define } from '../elements/base.ts';
import '../elements/empty-state.ts';
import { allApplications, type LibraryApplication } from './application.ts';
import './library-page.ts';

/** Fetches the user's applications and shows them; drawn into the tree of the interface. */
class Library extends LitElement {
  static override properties = { applications: { state: true }, problem: { state: true } };

  protected applications: readonly LibraryApplication[] | null = null;
  protected problem: string | null = null;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    allApplications().then(
      (applications) => {
        this.applications = applications;
      },
      (problem: unknown) => {
        this.problem = problem instanceof Error ? problem.message : String(problem);
      },
    );
  }

  override render(): TemplateResult {
    if (this.problem !== null) {
      return html`<ak-empty-state icon="fa-ban"
        ><span>Failed to fetch applications.</span>
        <div slot="body">${this.problem}</div>
      </ak-empty-state>`;
    }
    if (this.applications === null) return html`<ak-empty-state default-label></ak-empty-state>`;
    return html`<ak-library-impl .applications=${this.applications}></ak-library-impl>`;
  }
}

define('ak-library', Library);
