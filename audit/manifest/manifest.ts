import { createHash } from 'node:crypto';
import { lstatSync, readFileSync, readdirSync } from 'node:fs';
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
export interface ManifestFindings {
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
export function checkManifest(folder: string, manifest: string): ManifestFindings {
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
