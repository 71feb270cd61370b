import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, join, relative, resolve, sep } from 'node:path';
import { gunzipSync, strToU8, unzipSync, zipSync } from 'fflate';
import { expression, isZip, redactedBytes, type Redaction } from './redaction.ts';
import { formIndex, secretFingerprint, secretForms } from './secret-forms.ts';

/** The bytes of a file without secrets. What cannot be opened is left out: it may hold anything. */
export function cleanBytes(name: string, bytes: Uint8Array, redaction: Redaction): Uint8Array {
  try {
    return redactedBytes(name, bytes, redaction);
  } catch (error) {
    const reason = `${name} could not be opened and was left out: ${String(error)}`;
    process.stderr.write(`redaction: ${reason}\n`);
    return isZip(bytes) ? zipSync({ 'left-out.txt': strToU8(reason) }) : strToU8(reason);
  }
}

/** The files a run leaves in its output folders, rewritten without secrets. Files elsewhere belong to the user. */
export class OutputFiles {
  readonly #folders: readonly string[];
  readonly #clean = new Map<string, string>();

  constructor(folders: readonly string[]) {
    this.#folders = folders.map((folder) => resolve(folder));
  }

  /** Rewrites one file, if it lies in an output folder. What is clean already is not read again. */
  redact(path: string, redaction: Redaction): void {
    const file = resolve(path);
    const inside = this.#folders.some((folder) => !relative(folder, file).startsWith('..'));
    if (!inside || statSync(file, { throwIfNoEntry: false })?.isFile() !== true) return;
    const state = (): string => {
      const { size, mtimeMs } = statSync(file);
      return `${size} ${mtimeMs} ${redaction.secrets}`;
    };
    if (this.#clean.get(file) === state()) return;
    const bytes = readFileSync(file);
    const redacted = cleanBytes(basename(file), bytes, redaction);
    if (redacted !== bytes) writeFileSync(file, redacted);
    this.#clean.set(file, state());
  }

  /** Rewrites every file of the output folders. */
  redactAll(redaction: Redaction): void {
    for (const folder of this.#folders) this.#redactFolder(folder, redaction);
  }

  #redactFolder(folder: string, redaction: Redaction): void {
    if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) return;
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) this.#redactFolder(path, redaction);
      else if (entry.isFile()) this.redact(path, redaction);
    }
  }
}

/** A secret found in a file. */
export interface Leak {
  /** Path relative to the folder; files within archives follow after `!`. */
  readonly file: string;
  /** Which secret, by its fingerprint; never the secret. */
  readonly secret: string;
}

/** Archives that a page carries with it: Playwright's HTML report keeps its data in one. */
const EMBEDDED_ARCHIVE = /data:application\/zip;base64,([A-Za-z0-9+/=]+)/g;

/** Other base64 content of a page: Allure's one-file report keeps each of its data files this way. */
const EMBEDDED_CONTENT = /["'`(,]([A-Za-z0-9+/]{24,}={0,2})["'`),]/g;

const TOKEN = /\b(eyJ[\w-]{8,})\.(?:eyJ)?[\w-]{8,}\.[\w-]{16,}/g;

const PRIVATE_KEY = /-----BEGIN [A-Z ]*PRIVATE KEY-----[\s\\nr]+[A-Za-z0-9+/]{16,}/g;

interface Search {
  /** Fingerprints of the secrets in a text. */
  readonly known: (text: string) => string[];
  /** What was found in files with these bytes, by their digest: every picture is in several reports. */
  readonly seen: Map<string, string[]>;
}

/** Files are read byte by byte, so a form is looked for as the bytes it has in UTF-8. */
const asBytes = (text: string): string => Buffer.from(text, 'utf8').toString('latin1');

const patternOf = (secret: string): RegExp =>
  new RegExp(
    secretForms(secret)
      .map((form) => expression({ ...form, text: asBytes(form.text) }))
      .join('|'),
  );

function searchFor(secrets: readonly string[]): Search {
  const index = formIndex(secrets, asBytes);
  const known = (text: string): string[] =>
    index.secretsIn(text).flatMap((position) => {
      const secret = secrets[position] ?? '';
      return patternOf(secret).test(text) ? [secretFingerprint(secret)] : [];
    });
  return { known, seen: new Map() };
}

const isTokenHeader = (part: string): boolean => {
  try {
    const header: unknown = JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
    return typeof header === 'object' && header !== null && 'alg' in header;
  } catch {
    return false;
  }
};

/** Secrets that nobody registered: JSON Web Tokens and private keys. */
const unknownSecrets = (text: string): string[] => [
  ...[...text.matchAll(TOKEN)]
    .filter(([, header = '']) => isTokenHeader(header))
    .map(([token]) => `a JSON Web Token of ${secretFingerprint(token)}`),
  ...[...text.matchAll(PRIVATE_KEY)].map(([key]) => `a private key of ${secretFingerprint(key)}`),
];

/** Secrets in the text of a file, not in what it carries with it. */
function secretsIn(bytes: Uint8Array, text: string, { known, seen }: Search): string[] {
  const digest = createHash('sha256').update(bytes).digest('base64');
  const before = seen.get(digest);
  if (before !== undefined) return before;
  const found = [...new Set([...known(text), ...unknownSecrets(text)])];
  seen.set(digest, found);
  return found;
}

/** Whether the bytes begin as those of a gzip file do (RFC 1952, section 2.3.1). */
const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;

/** A file with its name, which is not repeated where it holds a secret. */
function scanNamed(folder: string, name: string, bytes: Uint8Array, search: Search): Leak[] {
  const inName = search.known(asBytes(name));
  const file = `${folder}${inName.length === 0 ? name : '(the name of a file)'}`;
  return [...inName.map((secret) => ({ file, secret })), ...scanBytes(file, bytes, search)];
}

function scanBytes(file: string, bytes: Uint8Array, search: Search): Leak[] {
  if (isZip(bytes)) {
    return Object.entries(unzipSync(bytes)).flatMap(([name, content]) =>
      scanNamed(`${file}!`, name, content, search),
    );
  }
  if (isGzip(bytes)) return scanBytes(`${file}!data`, gunzipSync(bytes), search);
  const text = Buffer.from(bytes).toString('latin1');
  return [
    ...secretsIn(bytes, text, search).map((secret) => ({ file, secret })),
    ...[...text.matchAll(EMBEDDED_ARCHIVE)].flatMap(([, content = '']) =>
      scanBytes(`${file}!data`, Buffer.from(content, 'base64'), search),
    ),
    ...(/\.html?$/.test(file)
      ? [...text.matchAll(EMBEDDED_CONTENT)].flatMap(([, content = '']) =>
          scanBytes(`${file}!content`, Buffer.from(content, 'base64'), search),
        )
      : []),
  ];
}

/** Every file below a folder, sorted; nothing when there is no such folder. */
export function filesBelow(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}

/**
 * Looks for secrets in every file below a folder: in every form, in names, inside archives, and inside archives that
 * pages carry.
 *
 * @throws Error when a file cannot be read or an archive not opened: what was not looked at is not clean.
 */
export function scanFolder(folder: string, secrets: readonly string[]): Leak[] {
  const search = searchFor(secrets);
  return filesBelow(folder).flatMap((path) => {
    const file = relative(folder, path).split(sep).join('/');
    try {
      return scanNamed('', file, readFileSync(path), search);
    } catch (error) {
      throw new Error(`leak gate: could not look into ${path}: ${String(error)}`, { cause: error });
    }
  });
}
