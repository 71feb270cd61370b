import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MANIFEST, SIGNATURE, checkManifest } from './manifest.ts';
import { isSignedBy, verifyingKey } from './signature.ts';

/** What a check of evidence found, as a person reads it. */
export interface Verification {
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
