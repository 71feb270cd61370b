import { html, type TemplateResult } from 'lit';
import { z } from 'zod';
import { call, type Json } from '../api.ts';
import { define } from '../elements/base.ts';
import { capability } from '../elements/interface.ts';
import { Form, ModelForm } from '../elements/form.ts';
import '../elements/form-row.ts';
import type { RadioOption } from '../elements/radio.ts';
import '../elements/textarea-input.ts';

const PATH = 'crypto/certificatekeypairs/';

/** Algorithms of the key (`ed25519` and `ed448`: authentik 2026.2 and later). */
const algorithms: readonly RadioOption[] = [
  { label: 'RSA', value: 'rsa', default: true },
  { label: 'ECDSA', value: 'ecdsa' },
  ...(capability('edwardsCurves')
    ? [
        { label: 'ED25519', value: 'ed25519' },
        { label: 'ED448', value: 'ed448' },
      ]
    : []),
];

/** Makes a self-signed key pair on the server; its name becomes the common name. */
export class CertificateGenerateForm extends Form {
  protected override successMessage(): string {
    return 'Successfully generated certificate-key pair.';
  }

  protected override send(data: Json): Promise<Json> {
    return call('POST', `${PATH}generate/`, data);
  }

  protected override renderRows(): TemplateResult {
    return html`<ak-form-element-horizontal label="Common Name" name="commonName" required>
        <input type="text" class="pf-c-form-control" required />
      </ak-form-element-horizontal>
      <ak-form-element-horizontal label="Subject-alt name" name="subjectAltName">
        <input class="pf-c-form-control" type="text" />
        <p class="pf-c-form__helper-text">Optional, comma-separated SubjectAlt Names.</p>
      </ak-form-element-horizontal>
      <ak-form-element-horizontal label="Validity days" name="validityDays" required>
        <input class="pf-c-form-control" type="number" value="365" />
      </ak-form-element-horizontal>
      <ak-form-element-horizontal label="Private key Algorithm" required name="alg">
        <ak-radio .options=${algorithms}></ak-radio>
        <p class="pf-c-form__helper-text">Algorithm used to generate the private key.</p>
      </ak-form-element-horizontal>`;
  }
}

const keyPair = z.object({ pk: z.string(), name: z.string() });

/** Imports a key pair, or renames one. */
export class CertificateForm extends ModelForm<z.infer<typeof keyPair>> {
  protected override async loadInstance(pk: string | number): Promise<z.infer<typeof keyPair>> {
    return keyPair.parse(await call('GET', `${PATH}${pk}/`));
  }

  protected override successMessage(): string {
    return `Successfully ${this.instance === null ? 'created' : 'updated'} certificate-key pair.`;
  }

  protected override send(data: Json): Promise<Json> {
    if (this.instance === null) return call('POST', PATH, data);
    const changed = Object.entries(data).filter(([, value]) => value !== '');
    return call('PATCH', `${PATH}${this.instance.pk}/`, Object.fromEntries(changed));
  }

  protected override renderRows(): TemplateResult {
    return html`<ak-form-element-horizontal label="Name" name="name" required>
        <input type="text" value=${this.instance?.name ?? ''} class="pf-c-form-control" required />
      </ak-form-element-horizontal>
      <ak-textarea-input
        label="Certificate"
        name="certificateData"
        input-hint="code"
        placeholder="-----BEGIN CERTIFICATE-----"
        ?required=${this.instance === null}
        help="PEM-encoded Certificate data."
      ></ak-textarea-input>
      <ak-textarea-input
        label="Private Key"
        name="keyData"
        input-hint="code"
        help="Optional Private Key. If this is set, you can use this keypair for encryption."
      ></ak-textarea-input>`;
  }
}

define('ak-crypto-certificate-generate-form', CertificateGenerateForm);
define('ak-crypto-certificate-form', CertificateForm);
