import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { expectations } from '../guide/expectation.ts';
import { nameIds } from '../guide/names.ts';

const account = z.object({ username: z.string(), password: z.string() });

const runSchema = z.object({
  /** The authentik to play; `null` when a live one is used. */
  authentik: z.object({ generation: z.string(), origin: z.url(), admin: account }).nullable(),
  /** The engomo to play; `null` when a live one is used. */
  engomo: z
    .object({
      face: z.string(),
      /** What it does one way or another as a relying party. */
      variants: z.array(z.string()).default([]),
      origin: z.url(),
      admin: account,
    })
    .nullable(),
  /** Where a misbehaving provider is served, for proofs of what engomo does with that; `null`: nowhere. */
  misbehavingProvider: z
    .object({
      origin: z.url(),
      /** Port of this machine at which a live engomo's server reaches its back channel; `null`: none. */
      port: z.number().nullable(),
    })
    .nullable()
    .default(null),
  /** The person who signs in; made by the lab only where a fault says that the guide was carried out already. */
  endUser: z.object({ username: z.string(), name: z.string(), email: z.string(), password: z.string() }),
  /** People whom the products know from the start, with where their logins are to end. */
  people: z
    .array(
      z.object({
        email: z.string(),
        password: z.string(),
        totp: z.string().nullable(),
        passkey: z.object({ id: z.string(), publicKey: z.string() }).nullable(),
        expects: z.enum(expectations),
      }),
    )
    .optional(),
  /** How people sign in besides name and password, and what who has for it, by username. */
  signIn: z
    .object({
      ways: z.array(z.string()),
      devices: z.record(
        z.string(),
        z.object({
          totp: z.string().nullable(),
          recoveryCodes: z.array(z.string()),
          passkey: z.object({ id: z.string(), publicKey: z.string() }).nullable(),
        }),
      ),
    })
    .optional(),
  /** What everything is called where that is not as in the guide, in a lab that a fault is put into. */
  names: z.partialRecord(z.enum(nameIds), z.string()).optional(),
  /** Id of a fault to start with. */
  fault: z.string().nullable(),
  /** `host:port` → `address:port` to connect to instead. */
  hostMap: z.record(z.string(), z.string()),
  /** `host:port` of live products, reached as they are. */
  direct: z.array(z.string()),
  /** `host:port` of what is reached through a company's proxy → address of that, credentials included. */
  proxies: z.record(z.string(), z.string()).optional(),
  /** `host:port` of a live product → what its server wants of whoever asks it. */
  access: z
    .record(
      z.string(),
      z.object({
        /** PEM texts. */
        clientCertificate: z.object({ certificate: z.string(), key: z.string() }).nullable(),
        /** `name:password` (RFC 7617). */
        basicAuth: z.string().nullable(),
        /** SHA-256 of the one certificate it may show, as Node.js writes it; `null`: an authority vouches for it. */
        fingerprint: z.string().nullable(),
      }),
    )
    .optional(),
  /** PEM texts of authorities a played engomo trusts besides the public ones, to reach a live authentik. */
  trustedCertificates: z.string().nullable().default(null),
});

/** What a run asks the lab for. */
export type LabRun = z.infer<typeof runSchema>;

/** What a run has to know of a lab that is ready. */
export interface LabAddress {
  /** Address of the host-mapping proxy. */
  readonly proxy: string;
  /** Certificate of the authority behind the served hosts, PEM. */
  readonly ca: string;
  /** Base64 SHA-256 of the served public keys. */
  readonly spki: readonly string[];
  readonly pid: number;
}

/**
 * What the run in that folder asks for.
 *
 * @throws ZodError naming every field that is missing or malformed.
 */
export const readRun = (folder: string): LabRun =>
  runSchema.parse(JSON.parse(readFileSync(join(folder, 'run.json'), 'utf8')));

/** Writes `lab.json`; whoever waits for the file never sees half of it. */
export function writeLabAddress(folder: string, address: LabAddress): void {
  const path = join(folder, 'lab.json');
  writeFileSync(`${path}.new`, JSON.stringify(address), { mode: 0o600 });
  renameSync(`${path}.new`, path);
}
