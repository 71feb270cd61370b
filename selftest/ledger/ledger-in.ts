import type { Recording } from '../../fixtures/ledger/ledger.ts';
import { LedgerFile } from '../../fixtures/ledger/ledger-file.ts';

/** A server whose ledgers are written. */
export const SERVER = 'https://sso.example.org/auth';

/** What a run records in a folder of the test; nobody else writes to the server. */
export const recordingIn = (folder: string, run = 'run'): Recording & { readonly file: LedgerFile } => ({
  file: new LedgerFile(folder, SERVER),
  run,
  hold: () => Promise.resolve(),
});
