import type { Hono } from 'hono';
import { z } from 'zod';
import { certificateDetails, GENERATION_ALGORITHMS, generateCertificate } from '../certificates.ts';
import type { Environment } from '../environment.ts';
import type { CertificateKeyPair } from '../model.ts';
import { addCertificate, type State } from '../state.ts';
import { requireAdministrator } from './access.ts';
import { choice, integer, readBody, text, unique, validated } from './fields.ts';
import { deleteCertificate } from './deletions.ts';
import { type Json, timestamp } from './answers.ts';
import { models, recordModel } from './creatable-types.ts';
import { addResource, type Resource } from './resource.ts';

const PATH = 'crypto/certificatekeypairs';

function write({ capabilities }: State, pair: CertificateKeyPair): Json {
  const details = certificateDetails(pair.certificate);
  return {
    pk: pair.pk,
    name: pair.name,
    cert_expiry: timestamp(details.expiry),
    private_key_available: pair.privateKey !== '',
    [capabilities.certificateKeyTypeField]: details.keyType,
    managed: pair.managed,
  };
}

const generationSchema = ({ certificates, capabilities }: State) =>
  z.object({
    common_name: unique(text(), (name) => [...certificates.values()].some((pair) => pair.name === name)),
    subject_alt_name: text({ blank: true }).optional(),
    validity_days: integer(),
    alg: choice(GENERATION_ALGORITHMS)
      .refine((algorithm) => capabilities.keyAlgorithms.includes(algorithm), {
        error: ({ input }) => `"${String(input)}" is not a valid choice.`,
      })
      .optional(),
  });

const certificates: Resource<CertificateKeyPair> = {
  path: PATH,
  model: models.certificate,
  objects: (state) => state.certificates.values(),
  write,
  rules: () => ({
    search: ({ name }) => [name],
    ordering: ['name'],
    filters: {
      // `has_key=false` asks for nothing, as with the real server.
      has_key: (pair, value) => value !== 'true' || pair.privateKey !== '',
    },
  }),
  remove: deleteCertificate,
};

/** Certificate-key pairs: `crypto/certificatekeypairs/`, made with `generate/`. */
export function addCertificates(api: Hono<Environment>): void {
  api.post(`/${PATH}/generate/`, async (request) => {
    requireAdministrator(request);
    const state = request.get('state');
    const fields = await validated(generationSchema(state), await readBody(request));
    const generated = await generateCertificate({
      commonName: fields.common_name,
      subjectAltName: fields.subject_alt_name ?? '',
      validityDays: fields.validity_days,
      algorithm: fields.alg ?? 'rsa',
      version: state.capabilities.version,
    });
    const pair = addCertificate(state, { name: fields.common_name, ...generated });
    recordModel(request, 'model_created', models.certificate, pair);
    return request.json(write(state, pair));
  });
  addResource(api, certificates);
}
