import { appendFileSync, readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LedgerFile } from '../../fixtures/ledger/ledger-file.ts';
import { SERVER } from './ledger-in.ts';

/*
 * Writes a ledger on a small disk until there is no room, and prints what is left of it. A process of its own, as the disk is
 * mounted for it alone.
 */
const [folder = ''] = process.argv.slice(2);
const filler = join(folder, 'filler');
const file = new LedgerFile(folder, SERVER);

/** Message of what is thrown. @throws Error when nothing is. */
function thrownBy(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    return String(error);
  }
  throw new Error('there was room');
}

/** Leaves no room but for what the ledger's last page of memory has. */
const fill = (): string =>
  thrownBy(() => {
    for (;;) appendFileSync(filler, 'x'.repeat(512));
  });

let written = 0;
const write = (): void => {
  file.intend('account', `no. ${written}`, 'run');
  written += 1;
};
write();
fill();
const refusal = thrownBy(() => {
  for (;;) write();
});
const known = file.entries.length;
const problem = file.problem() ?? null;

truncateSync(file.path, statSync(file.path).size - 3);
const cut = readFileSync(file.path, 'utf8');
const told = thrownBy(() => file.problem());
const isKept = readFileSync(file.path, 'utf8') === cut;

writeFileSync(filler, '');
const afterwards = file.problem(() => undefined) ?? null;
write();
const files = readdirSync(folder).filter((name) => name !== 'filler');
console.log(
  JSON.stringify({
    written,
    refusal,
    known,
    problem,
    told,
    isKept,
    afterwards,
    entries: file.entries.length,
    files,
  }),
);
