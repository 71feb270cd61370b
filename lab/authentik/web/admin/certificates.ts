import { html, type TemplateResult } from 'lit';
import { z } from 'zod';
import { capability, define, word } from '../elements/base.ts';
import type { RadioOption } from '../elements/choices.ts';
import './overview.ts';
import { input, radio, type Rows } from './form-rows.ts';
import { formDialog, ObjectForm, ObjectList } from './objects.ts';
import type { Column } from '../elements/table.ts';

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
class CertificateGenerateForm extends ObjectForm {
  protected override readonly path = `${PATH}generate/`;

  protected override rows(): Rows {
    return [
      input('commonName', 'Common Name', { required: true }),
      input('subjectAltName', 'Subject-alt name'),
      input('validityDays', 'Validity days', { type: 'number', initial: '365', required: true }),
      radio('alg', 'Private key Algorithm', algorithms),
    ];
  }
}

const keyPair = z.object({
  pk: z.string(),
  name: z.string(),
  private_key_available: z.boolean(),
  cert_expiry: z.string().nullish(),
});

type KeyPair = z.infer<typeof keyPair>;

/** System > Certificates. */
class CertificateList extends ObjectList<KeyPair> {
  protected override readonly pageTitle = 'Certificate-Key Pairs';
  protected override readonly path = PATH;
  protected override readonly schema = keyPair;
  protected override readonly columns: readonly Column[] = [
    { label: 'Name' },
    { label: 'Private key available?' },
    { label: 'Expiry date' },
  ];

  protected override renderCells({ name, private_key_available, cert_expiry }: KeyPair): readonly unknown[] {
    return [
      name,
      private_key_available ? 'Yes' : 'No',
      typeof cert_expiry === 'string' ? new Date(cert_expiry).toLocaleString() : '-',
    ];
  }

  /** A certificate that exists can be imported, too, but not in the lab. */
  protected override renderObjectCreate(): TemplateResult {
    return html`<ak-absent-dialog>
        <button slot="trigger" class="pf-c-button pf-m-primary">${word('importCertificate')}</button>
      </ak-absent-dialog>
      ${formDialog({
        heading: word('generateCertificateTitle'),
        submit: word('generateCertificate'),
        form: html`<ak-crypto-certificate-generate-form slot="form"></ak-crypto-certificate-generate-form>`,
        button: word('generateCertificate'),
        look: 'pf-m-secondary',
      })}`;
  }
}

define('ak-crypto-certificate-generate-form', CertificateGenerateForm);
define('ak-crypto-certificate-list', CertificateList);
