import { html, nothing, type TemplateResult } from 'lit';
import { z } from 'zod';
import { call } from '../api.ts';
import { define } from '../elements/base.ts';
import { descriptionList, descriptionStyles } from '../elements/description-list.ts';
import '../elements/forms-delete-bulk.ts';
import type { DeleteMetadata } from '../elements/forms-delete-bulk.ts';
import '../elements/forms-modal.ts';
import '../elements/label.ts';
import { word } from '../elements/interface.ts';
import { fetchList, type ListQuery, type Page } from '../elements/list-page.ts';
import { TablePage } from '../elements/table-page.ts';
import type { Column } from '../elements/table.ts';
import '../elements/tooltip.ts';
import './certificate-forms.ts';
import './permission-modal.ts';
import { usedBy } from './used-by.ts';

const keyPair = z.object({
  pk: z.string(),
  name: z.string(),
  managed: z.string().nullish(),
  private_key_available: z.boolean(),
  key_type: z.string().nullish(),
  /** The same up to 2025.10. */
  private_key_type: z.string().nullish(),
  fingerprint_sha1: z.string().nullish(),
  fingerprint_sha256: z.string().nullish(),
  cert_expiry: z.string().nullish(),
  cert_subject: z.string().nullish(),
  certificate_download_url: z.string(),
  private_key_download_url: z.string(),
});

type KeyPair = z.infer<typeof keyPair>;

const MONTH = 30 * 86_400_000;

const expiry = ({ cert_expiry }: KeyPair): Date | null =>
  cert_expiry === null || cert_expiry === undefined ? null : new Date(cert_expiry);

function expiryColor(date: Date | null): string {
  const left = date === null ? Infinity : date.getTime() - Date.now();
  if (left <= 0) return 'red';
  return left <= MONTH ? 'orange' : 'green';
}

const downloadLink = (href: string, text: string): TemplateResult =>
  html`<a class="pf-c-button pf-m-secondary" target="_blank" href=${href}>${text}</a>`;

/** System > Certificates. */
export class CertificateList extends TablePage<KeyPair> {
  static override styles = [TablePage.styles, descriptionStyles];

  protected override readonly pageTitle = 'Certificate-Key Pairs';
  protected override readonly pageDescription =
    'Import certificates of external providers or create certificates to sign requests with.';
  protected override readonly pageIcon = 'pf-icon pf-icon-key';
  protected override readonly searchEnabled = true;
  protected override readonly checkbox = true;
  protected override readonly expandable = true;
  protected override order = 'name';
  protected override readonly columns: readonly Column[] = [
    { label: 'Name', orderBy: 'name' },
    { label: 'Private key available?' },
    { label: 'Expiry date' },
    { label: 'Actions', ariaLabel: 'Row Actions' },
  ];

  protected override fetchPage(query: ListQuery): Promise<Page<KeyPair>> {
    return fetchList('crypto/certificatekeypairs/', keyPair, query);
  }

  protected override renderCells(pair: KeyPair): readonly unknown[] {
    const date = expiry(pair);
    return [
      html`<div>${pair.name}</div>
        ${pair.managed ? html`<small>Managed by authentik</small>` : nothing}`,
      html`<ak-status-label
        type="info"
        ?good=${pair.private_key_available}
        good-label="Yes (${(pair.key_type ?? pair.private_key_type ?? '').toUpperCase()})"
      ></ak-status-label>`,
      html`<ak-label color=${expiryColor(date)}>${date?.toLocaleString() ?? '-'}</ak-label>`,
      html`<div>
        <ak-forms-modal>
          <span slot="submit">${word('submitEdit')}</span>
          <span slot="header">Update Certificate-Key Pair</span>
          <ak-crypto-certificate-form slot="form" .instancePk=${pair.pk}></ak-crypto-certificate-form>
          <button slot="trigger" class="pf-c-button pf-m-plain">
            <pf-tooltip position="top" content="Edit"
              ><i class="fas fa-edit" aria-hidden="true"></i
            ></pf-tooltip>
          </button>
        </ak-forms-modal>
        <ak-rbac-object-permission-modal></ak-rbac-object-permission-modal>
      </div>`,
    ];
  }

  protected override renderExpanded(pair: KeyPair): TemplateResult {
    return descriptionList(
      [
        ['Certificate Fingerprint (SHA1)', pair.fingerprint_sha1],
        ['Certificate Fingerprint (SHA256)', pair.fingerprint_sha256],
        ['Certificate Subject', pair.cert_subject],
        [
          'Download',
          html`${downloadLink(pair.certificate_download_url, 'Download Certificate')}
          ${
            pair.private_key_available
              ? downloadLink(pair.private_key_download_url, 'Download Private key')
              : nothing
          }`,
        ],
      ],
      'pf-m-horizontal',
    );
  }

  protected override renderObjectCreate(): TemplateResult {
    return html`<ak-forms-modal>
        <span slot="submit">${word('submitImport')}</span>
        <span slot="header">${word('importCertificateTitle')}</span>
        <ak-crypto-certificate-form slot="form"></ak-crypto-certificate-form>
        <button slot="trigger" class="pf-c-button pf-m-primary">${word('importCertificate')}</button>
      </ak-forms-modal>
      <ak-forms-modal>
        <span slot="submit">${word('generateCertificate')}</span>
        <span slot="header">${word('generateCertificateTitle')}</span>
        <ak-crypto-certificate-generate-form slot="form"></ak-crypto-certificate-generate-form>
        <button slot="trigger" class="pf-c-button pf-m-secondary">${word('generateCertificate')}</button>
      </ak-forms-modal>`;
  }

  protected override renderToolbarSelected(): TemplateResult {
    const count = this.selected.length;
    return html`<ak-forms-delete-bulk
      object-label=${count === 1 ? 'Certificate-Key Pair' : 'Certificate-Key Pairs'}
      .objects=${this.selected}
      .metadata=${(pair: KeyPair): readonly DeleteMetadata[] => [
        { key: 'Name', value: pair.name },
        { key: 'Expiry', value: expiry(pair)?.toLocaleString() ?? '' },
      ]}
      .usedBy=${({ pk }: KeyPair) => usedBy(`crypto/certificatekeypairs/${pk}/used_by/`)}
      .delete=${({ pk }: KeyPair) => call('DELETE', `crypto/certificatekeypairs/${pk}/`)}
    >
      <button slot="trigger" class="pf-c-button pf-m-danger" ?disabled=${count === 0}>Delete</button>
    </ak-forms-delete-bulk>`;
  }
}

define('ak-crypto-certificate-list', CertificateList);
