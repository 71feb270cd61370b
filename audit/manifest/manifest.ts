import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import { existsSync, lstatSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** Name of the list of digests; `sha256sum --check` reads it. */
export const MANIFEST = 'SHA256SUMS';

/** Name of the signature over the list, where a key was given. */
export const SIGNATURE = `${MANIFEST}.sig`;

/** Says which files hold a secret; beside it there is no list of digests. */
export const LEAKS = 'leaks.txt';

/** Says who writes into the folder; it is no part of what was written. */
export const HOLDER = '.holder.json';

const NOT_LISTED: readonly string[] = [MANIFEST, SIGNATURE, HOLDER];

/** What a list of digests and the files beside it say about one another. */
interface ManifestFindings {
  /** How many files are what they were. */
  readonly same: number;
  /** Files whose bytes are not those of the list. */
  readonly changed: readonly string[];
  /** Files of the list that are not there. */
  readonly missing: readonly string[];
  /** Files that are there and not in the list. */
  readonly extra: readonly string[];
  /** Lines that are no digest and path, with their number. */
  readonly unreadable: readonly string[];
}

/** Whatever lies below a folder and is no folder, as sorted paths with `/`; a link counts, wherever it leads. */
function namesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((name) => !NOT_LISTED.includes(name))
    .sort();
}

const digestOf = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex');

const isPlainFile = (file: string): boolean => lstatSync(file, { throwIfNoEntry: false })?.isFile() === true;

/** Digests of every file below a folder but list and signature, sorted by path, in the form of `sha256sum`. */
export const manifestOf = (folder: string): string =>
  namesBelow(folder)
    .filter((name) => isPlainFile(join(folder, name)))
    .map((name) => `${digestOf(join(folder, name))}  ${name}\n`)
    .join('');

/** A path that stays below the folder. */
const isInside = (name: string): boolean =>
  !name.startsWith('/') && !name.split('/').some((part) => part === '..' || part === '');

/**
 * Holds the files of a folder against the list of their digests.
 *
 * @param manifest content of the list.
 */
function checkManifest(folder: string, manifest: string): ManifestFindings {
  const listed = new Map<string, string>();
  const unreadable: string[] = [];
  manifest.split('\n').forEach((line, index) => {
    if (line === '') return;
    const [, digest = '', name = ''] = /^([0-9a-f]{64}) [ *](.+)$/.exec(line) ?? [];
    if (name === '' || !isInside(name) || listed.has(name)) unreadable.push(`line ${index + 1}: ${line}`);
    else listed.set(name, digest);
  });
  const names = [...listed.keys()].sort();
  const present = names.filter((name) => isPlainFile(join(folder, name)));
  const changed = present.filter((name) => digestOf(join(folder, name)) !== listed.get(name));
  return {
    same: present.length - changed.length,
    changed,
    missing: names.filter((name) => !present.includes(name)),
    extra: namesBelow(folder).filter((name) => !present.includes(name)),
    unreadable,
  };
}

/** Kinds of keys whose signatures `openssl` verifies with one command. */
const KINDS: readonly (string | undefined)[] = ['rsa', 'ec', 'ed25519'];

/** Ed25519 digests by itself (RFC 8032, section 5.1). */
const digestFor = (key: KeyObject): string | null => (key.asymmetricKeyType === 'ed25519' ? null : 'sha256');

const message = (error: unknown): string => (error instanceof Error ? error.message : String(error));

function usable(file: string, what: string, read: (pem: Buffer) => KeyObject): KeyObject {
  try {
    const key = read(readFileSync(file));
    if (KINDS.includes(key.asymmetricKeyType)) return key;
    throw new Error(`it is of kind ${String(key.asymmetricKeyType)}`);
  } catch (error) {
    throw new Error(
      `${file}: expected ${what} (RSA, EC or Ed25519, PEM), found none that can be used: ${message(error)}`,
      { cause: error },
    );
  }
}

/**
 * A private key to sign with, from a PEM file without a passphrase.
 *
 * @throws Error when there is none that can be used.
 */
export const signingKey = (file: string): KeyObject => usable(file, 'a private key', createPrivateKey);

/**
 * A public key to verify with, from a PEM file: the key itself, or a certificate that holds it.
 *
 * @throws Error when there is none that can be used.
 */
const verifyingKey = (file: string): KeyObject => usable(file, 'a public key', createPublicKey);

/**
 * A signature as `openssl dgst -sha256 -verify` reads it (RSA: PKCS #1 v1.5; EC: DER), of an Ed25519 key as
 * `openssl pkeyutl -verify -rawin` does.
 */
export const signatureOf = (bytes: Uint8Array, key: KeyObject): Buffer => sign(digestFor(key), bytes, key);

/** Whether the owner of the key signed these bytes. */
const isSignedBy = (key: KeyObject, bytes: Uint8Array, signature: Uint8Array): boolean =>
  verify(digestFor(key), bytes, key, signature);

/** Lists the files of a folder with their digests, and signs the list where there is a key. An empty folder has none. */
export function writeManifest(folder: string, key: KeyObject | null): void {
  // The signature of an earlier list would belie this one.
  rmSync(join(folder, SIGNATURE), { force: true });
  const manifest = existsSync(folder) ? manifestOf(folder) : '';
  if (manifest === '') return;
  writeFileSync(join(folder, MANIFEST), manifest);
  if (key !== null) writeFileSync(join(folder, SIGNATURE), signatureOf(Buffer.from(manifest), key));
}

/** What a check of evidence found, as a person reads it. */
interface Verification {
  /** 0: nothing was changed; 1: something was; 2: there is nothing that could be checked. */
  readonly exitCode: 0 | 1 | 2;
  readonly lines: readonly string[];
}

/** What the signature says; the list itself is checked elsewhere. */
function checkSignature(folder: string, publicKeyFile: string | null): { good: boolean; line: string } {
  const file = join(folder, SIGNATURE);
  if (!existsSync(file)) {
    return publicKeyFile === null
      ? { good: true, line: 'not signed: whoever can change a file can change the list, too' }
      : { good: false, line: `the signature: expected ${file}, found none` };
  }
  if (publicKeyFile === null) {
    return { good: true, line: 'signed; who signed it shows --public-key <file>' };
  }
  const signed = isSignedBy(
    verifyingKey(publicKeyFile),
    readFileSync(join(folder, MANIFEST)),
    readFileSync(file),
  );
  return signed
    ? { good: true, line: `signed with the key that belongs to ${publicKeyFile}` }
    : {
        good: false,
        line: `the signature: not made with the key that belongs to ${publicKeyFile}, or the list was changed`,
      };
}

/**
 * Checks the evidence of a run: every file against the list of digests, the list against its signature.
 *
 * @param folder of the reports, with `SHA256SUMS`.
 * @param publicKeyFile PEM file of the key that has to have signed it; `null`: the signature is not looked at.
 * @throws Error when the public key cannot be used.
 */
export function verifyEvidence(folder: string, publicKeyFile: string | null = null): Verification {
  const list = join(folder, MANIFEST);
  if (!existsSync(list)) {
    return { exitCode: 2, lines: [`expected a list of digests at ${list}, found none: run the suite first`] };
  }
  const { same, changed, missing, extra, unreadable } = checkManifest(folder, readFileSync(list, 'utf8'));
  const signature = checkSignature(folder, publicKeyFile);
  const problems = [
    ...changed.map((name) => `changed     ${name}`),
    ...missing.map((name) => `missing     ${name}`),
    ...extra.map((name) => `not listed  ${name}`),
    ...unreadable.map((line) => `unreadable  ${MANIFEST}, ${line}`),
  ];
  const good = problems.length === 0 && signature.good;
  return {
    exitCode: good ? 0 : 1,
    lines: [
      ...problems,
      `${same} files are what they were when the run ended${problems.length === 0 ? '' : `, ${problems.length} problems`}`,
      signature.line,
    ],
  };
}
