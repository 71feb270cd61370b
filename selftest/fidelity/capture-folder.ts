import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Dumps and snapshots of one version of authentik. */
export interface VersionCaptures {
  /** Full version. */
  readonly version: string;
  /**
   * Text of a capture and the file it stands in; a file that is the same in another version is stored there alone.
   *
   * @param name without `.txt`.
   */
  read(name: string): { readonly text: string; readonly file: string } | undefined;
}

/** Spells a version as the folders do: `24.6.4` in the table, `2024.6.4` on disk. */
const folderOf = (short: string, folders: readonly string[]): string | undefined =>
  folders.find((name) => name === `20${short}` || name.startsWith(`${short}-`));

/** Where a file that was not stored again is: `<version>/<name>` → version, from the tables of the folder's README. */
function sameAs(root: string, folders: readonly string[]): Map<string, string> {
  const same = new Map<string, string>();
  let versions: (string | undefined)[] = [];
  for (const line of readFileSync(join(root, 'README.md'), 'utf8').split('\n')) {
    const [, first = '', , ...cells] = line.split('|').map((cell) => cell.trim());
    if (first === 'File') versions = cells.map((cell) => folderOf(cell, folders));
    const name = /^`([^`]+)`$/.exec(first)?.[1];
    if (name === undefined) continue;
    for (const [column, cell] of cells.entries()) {
      const other = folderOf(/^= (\S+)$/.exec(cell)?.[1] ?? '-', folders);
      const version = versions[column];
      if (version !== undefined && other !== undefined) same.set(`${version}/${name}`, other);
    }
  }
  return same;
}

/**
 * The captures of every version in a folder: `<version>/` from a mocked API, `live-<version>/` from a server.
 *
 * @throws Error when there is no README, whose tables say which files are the same.
 */
export function capturesIn(root: string): VersionCaptures[] {
  const folders = readdirSync(root, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? [entry.name] : [],
  );
  const same = sameAs(root, folders);
  return folders
    .filter((name) => !name.startsWith('live-'))
    .map((folder) => ({
      version: folder.replace(/^[A-Za-z]+-/, ''),
      read: (name) => {
        const candidates = [folder, same.get(`${folder}/${name}`), `live-${folder}`];
        for (const candidate of candidates) {
          const file = `${candidate ?? ''}/${name}.txt`;
          if (candidate !== undefined && existsSync(join(root, file))) {
            return { text: readFileSync(join(root, file), 'utf8'), file };
          }
        }
        return undefined;
      },
    }));
}
