import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

/** Milliseconds an expression may run. */
const DEADLINE = 2000;

/** The thread that runs Python; `null` until something is asked, and after it was stopped. */
let thread: Promise<Worker> | null = null;

/** Ends when the question before has its answer: one question at a time. */
let turn: Promise<unknown> = Promise.resolve();

async function start(): Promise<Worker> {
  const worker = new Worker(new URL('interpreter-thread.js', import.meta.url));
  worker.unref();
  await once(worker, 'message');
  return worker;
}

async function askNow(question: readonly string[]): Promise<unknown> {
  const worker = await (thread ??= start());
  worker.postMessage(question);
  try {
    const answers: unknown[] = await once(worker, 'message', { signal: AbortSignal.timeout(DEADLINE) });
    return answers[0];
  } catch (problem) {
    thread = null;
    await worker.terminate();
    throw new Error(`the expression was stopped after ${DEADLINE} ms`, { cause: problem });
  }
}

/**
 * Calls a function of `interpreter.py`. Python runs in a thread of its own, so that an expression that never ends can be
 * stopped and the server goes on answering meanwhile. What the function returns. @throws Error when it was stopped.
 */
export function callPython(name: 'evaluate' | 'check', ...parameters: readonly string[]): Promise<unknown> {
  const answer = turn.then(() => askNow([name, ...parameters]));
  turn = answer.catch(() => undefined);
  return answer;
}
