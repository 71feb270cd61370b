import type { Locator, Page } from '@playwright/test';
import { asMeant } from '../as-meant.ts';
import { AdminList } from './admin-list.ts';
import { primaryKey } from './submit.ts';
import { textField } from './widgets/row.ts';
import type { Words } from './words.ts';

/** System > Certificates. */
export class Certificates extends AdminList {
  readonly form: Locator;

  constructor(page: Page, origin: string, words: Words) {
    super(page, origin, words, {
      tag: 'ak-crypto-certificate-list',
      menu: 'System',
      route: '/crypto/certificates',
      request: 'crypto/certificatekeypairs/',
      title: 'Certificates',
      create: 'generateCertificate',
    });
    this.form = page.locator('ak-crypto-certificate-generate-form:visible');
  }

  /** Generates a self-signed RSA key pair, whose name becomes the common name, and returns its key. */
  async generate(commonName: string): Promise<string> {
    await this.createButton.click();
    const name = textField(this.form, 'commonName');
    await name.fill(commonName);
    asMeant('the certificate form', [['Common name (clause B6)', commonName, await name.inputValue()]]);
    const button = this.dialogButton(this.words.of('submitCertificate'));
    const sends = { method: 'POST', path: 'crypto/certificatekeypairs/generate/' } as const;
    return primaryKey(await this.save(commonName, button, this.form, sends));
  }
}
