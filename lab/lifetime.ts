/** Milliseconds between two looks at the parent process. */
const INTERVAL = 250;

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/**
 * Waits for the end of this process's time: SIGINT, SIGTERM, SIGHUP, or the end of its parent, whatever way that
 * took. The parent is looked at, because a killed parent can say nothing; the end of standard input would say it,
 * too, but is there from the start when the run itself has none.
 *
 * The parent has to be the run itself, not a wrapper that outlives it: start with `node --import tsx`, not with the
 * command `tsx`.
 */
export function endOfTime(): Promise<void> {
  const parent = process.ppid;
  return new Promise((resolve) => {
    const end = (): void => {
      clearInterval(timer);
      resolve();
    };
    const timer = setInterval(() => {
      if (process.ppid !== parent || !isAlive(parent)) end();
    }, INTERVAL);
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, end);
  });
}
