import { createPrivateKey } from 'node:crypto';
import type { Hono } from 'hono';
import { z } from 'zod';
import type { Capabilities } from '../capabilities.ts';
import { certificateDetails, generateCertificate, type GenerationAlgorithm } from '../certificates.ts';
import type { Environment, RequestContext } from '../environment.ts';
import { recordEvent } from '../events.ts';
import type { CertificateKeyPair } from '../model.ts';
import { addCertificate, type State } from '../state.ts';
import { requireAdministrator } from './access.ts';
import { readBody, validated } from './body.ts';
import { deleteCertificate, usesOfCertificate } from './dependents.ts';
import { choice, integer, text, unique } from './fields.ts';
import { timestamp, type Json } from './json.ts';
import { equalsFilter } from './lists.ts';
import { described, models, recordModel } from './models.ts';
import { addResource, objectOf, type Resource } from './resource.ts';

const PATH = 'crypto/certificatekeypairs';

function serialize(request: RequestContext, pair: CertificateKeyPair): Json {
  const details = certificateDetails(pair.certificate);
  const { certificateKeyTypeField } = request.get('state').capabilities;
  return {
    pk: pair.pk,
    name: pair.name,
    fingerprint_sha256: details.fingerprintSha256,
    fingerprint_sha1: details.fingerprintSha1,
    cert_expiry: timestamp(details.expiry),
    cert_subject: details.subject,
    private_key_available: pair.privateKey !== '',
    [certificateKeyTypeField]: details.keyType,
    certificate_download_url: `/api/v3/${PATH}/${pair.pk}/view_certificate/?download`,
    private_key_download_url: `/api/v3/${PATH}/${pair.pk}/view_private_key/?download`,
    managed: pair.managed,
  };
}

const isTaken = (state: State, name: string, current: CertificateKeyPair | null): boolean =>
  [...state.certificates.values()].some((pair) => pair !== current && pair.name === name);

const succeeds = (attempt: () => unknown): boolean => {
  try {
    attempt();
    return true;
  } catch {
    return false;
  }
};

const schema = (state: State, current: CertificateKeyPair | null) =>
  z.object({
    name: unique(
      text(),
      (name) => isTaken(state, name, current),
      'Certificate-Key Pair with this name already exists.',
    ),
    certificate_data: text().refine((pem) => succeeds(() => certificateDetails(pem)), {
      error: 'Unable to load certificate.',
    }),
    key_data: text({ blank: true })
      .refine((pem) => pem === '' || succeeds(() => createPrivateKey(pem)), {
        error: 'Unable to load private key (possibly encrypted?).',
      })
      .optional(),
  });

const ALGORITHMS = ['rsa', 'ecdsa', 'ed25519', 'ed448'] as const satisfies readonly GenerationAlgorithm[];

const generationSchema = (
  state: State,
  { keyAlgorithms, duplicateCertificateRefused: refused }: Capabilities,
) =>
  z.object({
    common_name: unique(text(), (name) => refused && isTaken(state, name, null)),
    subject_alt_name: text({ blank: true }).optional(),
    validity_days: integer(),
    alg: choice(ALGORITHMS)
      .refine((algorithm) => keyAlgorithms.includes(algorithm), {
        error: ({ input }) => `"${String(input)}" is not a valid choice.`,
      })
      .optional(),
  });

const certificates: Resource<CertificateKeyPair> = {
  path: PATH,
  model: models.certificate,
  objects: (state) => state.certificates.values(),
  nameOf: ({ name }) => name,
  serialize,
  rules: () => ({
    search: ({ name }) => [name],
    ordering: ['name'],
    filters: {
      name: equalsFilter(({ name }) => name),
      managed: equalsFilter(({ managed }) => managed),
      // `has_key=false` asks for nothing, as with the real server.
      has_key: (pair, value) => value !== 'true' || pair.privateKey !== '',
      key_type: equalsFilter(({ certificate }) => certificateDetails(certificate).keyType),
    },
  }),
  create: (request, body) => {
    const state = request.get('state');
    const fields = validated(schema(state, null), body);
    return addCertificate(state, {
      name: fields.name,
      certificate: fields.certificate_data,
      privateKey: fields.key_data ?? '',
    });
  },
  update: (request, pair, body, partial) => {
    const whole = schema(request.get('state'), pair);
    const fields = validated(partial ? whole.partial() : whole, body);
    pair.name = fields.name ?? pair.name;
    pair.certificate = fields.certificate_data ?? pair.certificate;
    pair.privateKey = fields.key_data ?? pair.privateKey;
  },
  remove: deleteCertificate,
  usedBy: usesOfCertificate,
};

/** Shows one half of a pair and says so in the event log; with `?download` as a file. */
function addView(api: Hono<Environment>, half: 'certificate' | 'private_key'): void {
  api.get(`/${PATH}/:key/view_${half}/`, (request) => {
    requireAdministrator(request);
    const pair = objectOf(request, certificates);
    recordEvent(request, {
      action: 'secret_view',
      app: 'authentik.crypto.api',
      context: { secret: described(models.certificate, pair), type: half },
    });
    const data = half === 'certificate' ? pair.certificate : pair.privateKey;
    if (request.req.query('download') === undefined) return request.json({ data });
    return request.body(data, 200, {
      'content-type': 'application/x-pem-file',
      'content-disposition': `attachment; filename="${pair.name}_${half}.pem"`,
    });
  });
}

/** Certificate-key pairs: `crypto/certificatekeypairs/`, with `generate/` and the two views of a pair. */
export function addCertificates(api: Hono<Environment>): void {
  api.post(`/${PATH}/generate/`, async (request) => {
    requireAdministrator(request);
    const state = request.get('state');
    const fields = validated(generationSchema(state, state.capabilities), await readBody(request));
    // Where nothing refuses it earlier, the database does, and that is a crash.
    if (isTaken(state, fields.common_name, null))
      throw new Error('duplicate key value violates unique constraint');
    const generated = await generateCertificate({
      commonName: fields.common_name,
      subjectAltName: fields.subject_alt_name ?? '',
      validityDays: fields.validity_days,
      algorithm: fields.alg ?? 'rsa',
      version: state.capabilities.version,
    });
    const pair = addCertificate(state, { name: fields.common_name, ...generated });
    recordModel(request, 'model_created', models.certificate, pair);
    return request.json(serialize(request, pair));
  });
  addView(api, 'certificate');
  addView(api, 'private_key');
  addResource(api, certificates);
}
