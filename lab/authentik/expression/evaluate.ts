import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import type { OAuth2Provider, User } from '../model.ts';
import { groupsOf, type State } from '../state.ts';

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
function callPython(name: 'evaluate' | 'check', ...parameters: readonly string[]): Promise<unknown> {
  const answer = turn.then(() => askNow([name, ...parameters]));
  turn = answer.catch(() => undefined);
  return answer;
}

/** A value of a JSON document. */
export type JsonValue = z.infer<ReturnType<typeof z.json>>;

/** What an expression is evaluated with. */
interface ExpressionContext {
  readonly state: State;
  /** Whom it is about; `null`: nobody is known. */
  readonly user: User | null;
  /** `null`: a mapping is tried out, for no provider. */
  readonly provider: OAuth2Provider | null;
}

/** An exception that an expression raised; `name` is the class of Python, such as `AttributeError`. */
export class ExpressionError extends Error {
  constructor(name: string, message: string) {
    super(message);
    this.name = name;
  }
}

/** An account as plain data, in the names of Django's models (2026.2.2). */
function userData(state: State, user: User) {
  const groups = groupsOf(state, user);
  return {
    pk: user.pk,
    uuid: user.uuid,
    uid: user.uid,
    username: user.username,
    name: user.name,
    email: user.email,
    path: user.path,
    type: user.type,
    attributes: user.attributes,
    is_active: user.isActive,
    is_superuser: groups.some((group) => group.isSuperuser),
    groups: groups.map(({ pk, name }) => ({ pk, name })),
  };
}

function providerData(state: State, { pk, name, clientId, clientType }: OAuth2Provider) {
  const application = [...state.applications.values()].find(({ provider }) => provider === pk);
  return {
    pk,
    name,
    client_id: clientId,
    client_type: clientType,
    application: application && { pk: application.pk, name: application.name, slug: application.slug },
  };
}

const answerSchema = z.union([
  z.object({ value: z.json() }),
  z.object({ exception: z.string(), message: z.string() }),
]);

/** @throws ExpressionError (TypeError) for what JSON cannot hold: MicroPython writes it all the same. */
function parsed(answer: unknown): z.infer<typeof answerSchema> {
  try {
    return answerSchema.parse(JSON.parse(String(answer)));
  } catch {
    throw new ExpressionError('TypeError', 'what the expression returns is not JSON serializable');
  }
}

/**
 * Evaluates the expression of a property mapping in MicroPython. What it returns; `null` when it returns nothing.
 * @throws ExpressionError named as in Python; Error when it was stopped because it did not end.
 */
export async function evaluateExpression(
  expression: string,
  { state, user, provider }: ExpressionContext,
): Promise<JsonValue> {
  const context = {
    user: user && userData(state, user),
    provider: provider && providerData(state, provider),
  };
  const answer = parsed(await callPython('evaluate', expression, JSON.stringify(context)));
  if ('exception' in answer) throw new ExpressionError(answer.exception, answer.message);
  return answer.value;
}

const problemSchema = z.object({ message: z.string(), line: z.int() }).nullable();

/**
 * What is answered when an expression with a syntax error is saved, such as "Expression Syntax Error: invalid syntax
 * (None, line 2)"; `null` when there is none. Lines count as authentik counts them, from 2 on.
 */
export async function checkSyntax(expression: string): Promise<string | null> {
  const problem = problemSchema.parse(JSON.parse(String(await callPython('check', expression))));
  return problem && `Expression Syntax Error: ${problem.message} (None, line ${problem.line})`;
}
