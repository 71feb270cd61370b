import { causeOf } from '../audit/gathering/cause.ts';
import { exitCodes } from '../audit/verdicts/exit-code.ts';
import { everything, examining, type Part } from '../fixtures/doctor/examination.ts';
import type { Examined } from '../fixtures/doctor/finding.ts';
import { startLab } from './lab-process.ts';
import { refuseUnknownFault, settingsOrExit } from './settings.ts';

/** Room for the names of what was looked at. */
const WIDTH = 12;

const withRemedy = (line: string, remedy: string | null): string =>
  remedy === null ? line : `${line}\n      what to do  ${remedy}`;

/** Prints an error as what is in the way. @returns the exit code it stands for. */
function inTheWay(error: unknown): number {
  const found = error instanceof Error ? causeOf(`${error.name}: ${error.message}`) : undefined;
  if (found === undefined) throw error;
  console.log(withRemedy(`  ✗ ${found.says}`, found.remedy));
  return exitCodes[found.kind];
}

/** Prints what a part finds as it is found. @returns the exit code it stands for. */
async function told({ title, findings }: Part, examined: Examined): Promise<number> {
  console.log(title(examined));
  try {
    for await (const { what, says, remedy } of findings(examined)) {
      console.log(withRemedy(`  ${remedy === null ? '✓' : '!'} ${what.padEnd(WIDTH)}${says}`, remedy));
    }
    return exitCodes.holds;
  } catch (error) {
    return inTheWay(error);
  }
}

/** `npm run doctor`: whether a run with these settings could judge the guide, and what is in its way. */
async function main(): Promise<number> {
  const settings = settingsOrExit();
  await refuseUnknownFault(settings);
  const endLab = await startLab(settings);
  const codes = await examining(settings, false, async (examined) => {
    const all: number[] = [];
    for (const part of everything) {
      const isTold = part.last !== true || Math.max(...all) === exitCodes.holds;
      if (isTold) all.push(await told(part, examined));
      else console.log(`${part.title(examined)}: not looked at before that is settled`);
    }
    return all;
  });
  await endLab();
  const count = codes.filter((code) => code > exitCodes.holds).length;
  console.log(
    count === 0
      ? '\nNothing is in the way: npm start'
      : `\nIn the way of a run: what is marked ✗ (${count}).`,
  );
  return Math.max(...codes);
}

process.exitCode = await main().catch(inTheWay);
