import { define } from './base.ts';
import { Form } from './form.ts';
import { ProxyForm } from './proxy-form.ts';
import { WizardPage } from './wizard-page.ts';
import type { Wizard } from './wizard.ts';

/** A page of a wizard that is a form; leaving it sends the form. */
export class WizardFormPage extends WizardPage {
  override activated(host: Wizard): void {
    host.isValid = true;
    this.wake();
    for (const child of this.children) {
      if (child instanceof ProxyForm) child.wake();
    }
  }

  override async leave(host: Wizard): Promise<boolean> {
    const form = this.#form;
    if (form === null || !form.reportValidity()) return false;
    try {
      await form.submit();
    } catch {
      // The form has shown what is wrong.
      return false;
    }
    host.canBack = false;
    return true;
  }

  override reset(): void {
    super.reset();
    this.#form?.reset();
  }

  get #form(): Form | null {
    for (const child of this.children) {
      if (child instanceof Form) return child;
      if (child instanceof ProxyForm) return child.form;
    }
    return null;
  }
}

define('ak-wizard-page-form', WizardFormPage);
