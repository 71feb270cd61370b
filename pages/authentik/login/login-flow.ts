import { errors, type Locator, type Page } from '@playwright/test';
import { type Awaited, firstOf } from '../../first-of.ts';
import { leaves } from './challenge.ts';
import { type Asked, ExecutorAnswers } from './executor-answers.ts';
import { FlowStalled, FlowStopped } from './flow-errors.ts';
import { typeSecret } from '../../type-secret.ts';
import { Departures } from './departures.ts';
import { presentPasskey } from './passkey.ts';
import { errorsIn, sendAnswer, sendChoice } from './send-answer.ts';
import { type FlowCredentials, type LoginStage, sentenceOf, textOf } from './stage.ts';
import { stageOf, stages } from './stages/all.ts';

export { AnotherUser, FlowStalled, FlowStopped, isRefusal, UnansweredStage } from './flow-errors.ts';
export type { FlowCredentials } from './stage.ts';

/** Time one step of a login may take, in milliseconds: 14 s were measured under load (authentik 2024.10.5). */
const STEP_WITHIN = 30_000;

/** How often a stage may be shown with an error: a session lost between two stages begins again (authentik 2026.2.2). */
const SIGHTS = 2;

/** What a login is told of its surroundings. */
export interface LoginFlowOptions {
  /** Time one step may take, in milliseconds. */
  readonly stepWithin?: number;
  /** Addresses of the servers a login leads over; unless given, no other one is distinguished from them. */
  readonly servers?: readonly string[];
}

/** A stage that is shown. */
interface Shown {
  readonly tag: string;
  readonly root: Locator;
  readonly stage: LoginStage;
  readonly asked: Asked | undefined;
  /** How many answers of the executor there were before the last one was sent. */
  count: number;
  /** Whether its answer was sent. */
  isSent: boolean;
}

/** A login under way. */
interface Login {
  readonly credentials: FlowCredentials;
  readonly reached: Promise<unknown>;
  readonly answered: string[];
  /** How often each stage was shown. */
  readonly sights: Map<string, number>;
}

/** Who asks the first question of a login: authentik, the server of a source it sends the browser to, or nobody. */
export type Asking = 'authentik' | 'another server' | 'nobody';

/** Whether the browser was sent to a server nobody named. */
const isAway = (error: unknown): error is FlowStopped =>
  error instanceof FlowStopped && error.reason === 'away';

/** authentik's login as a loop over stages: it knows its goal, not the order in which a server asks. */
export class LoginFlow {
  readonly #page: Page;
  readonly #stepWithin: number;
  readonly #known: Locator;
  readonly #answers: ExecutorAnswers;
  readonly #departures: Departures;
  /** Whether authentik asked who is there: from then on it calls the account by a name of its own. */
  #askedWho = false;
  readonly #accepted: string[] = [];

  /** Construct it before the tab opens the login: it listens to what the executor asks. */
  constructor(page: Page, { servers = [], stepWithin = STEP_WITHIN }: LoginFlowOptions = {}) {
    this.#page = page;
    this.#stepWithin = stepWithin;
    this.#known = page.locator(stages.map(({ tag }) => tag).join(', '));
    this.#answers = new ExecutorAnswers(page);
    this.#departures = new Departures(page, servers);
  }

  /**
   * Answers stage after stage until the goal is reached.
   *
   * @param reached resolves when the login arrived where it should. Arm it before the click that starts the login, and
   * without a deadline: each step has one, whatever their number.
   * @returns the stages that were answered, in order.
   * @throws FlowStopped with authentik's words when it denies, refuses, asks for the same again, shows a page of its own or
   * sends the browser to a server nobody named.
   * @throws what the sign-in at another server throws.
   * @throws AnotherUser when it asks for the password of somebody else, without having asked who is there.
   * @throws FlowStalled when nothing happens after a step.
   */
  async signIn(credentials: FlowCredentials, reached: Promise<unknown>): Promise<string[]> {
    const login: Login = { credentials, reached, answered: [], sights: new Map() };
    if (credentials.passkey) await presentPasskey(this.#page, credentials.passkey);
    await this.#withinAStep(login.answered, async () => {
      while (await this.#stepOrElsewhere(login));
    });
    return login.answered;
  }

  /** What was agreed to in logins since this was asked last, such as terms: labels of the check boxes. */
  takeAccepted(): readonly string[] {
    return this.#accepted.splice(0);
  }

  /**
   * Answers stage after stage until authentik refuses an answer: the wrong password, an unknown user. A passkey stays away:
   * it would be taken instead of the password.
   *
   * @throws Error when authentik accepts everything.
   */
  async refusal(credentials: FlowCredentials): Promise<FlowStopped> {
    const leftTheFlow = this.#page.waitForURL((url) => !url.pathname.includes('/if/flow/'), { timeout: 0 });
    leftTheFlow.catch(() => undefined);
    try {
      await this.signIn({ ...credentials, passkey: null }, leftTheFlow);
    } catch (error) {
      if (error instanceof FlowStopped) return error;
      throw error;
    }
    throw new Error('authentik refused nothing: the flow went on to its end');
  }

  /**
   * Waits for the first thing authentik asks, whatever it is: a client may say who is there (`login_hint`), and whoever is
   * known already is asked nothing.
   *
   * @param reached resolves when the login is over.
   * @throws FlowStopped when it shows a page of its own instead.
   * @throws FlowStalled when none of that happens.
   */
  async asks(reached: Promise<unknown>): Promise<Asking> {
    this.#askedWho = false;
    let asks: Asking = 'nobody';
    await this.#withinAStep([], async () => {
      const next = () =>
        this.#next({ reached }).catch((error: unknown) => {
          // Another server asks: whether somebody signs in there, signIn says.
          if (isAway(error)) return 'away';
          throw error;
        });
      let first = await next();
      // What the executor says leads on by itself, or was gone before it could be looked at.
      while (first === 'changed') first = await next();
      if (first !== 'reached') asks = first === 'away' ? 'another server' : 'authentik';
    });
    return asks;
  }

  /** A step, or the sign-in at the server that a source has led to: once, since whoever is sent back is not known there. */
  async #stepOrElsewhere(login: Login): Promise<boolean> {
    const { answered, credentials } = login;
    try {
      return await this.#step(login);
    } catch (error) {
      if (!isAway(error) || !credentials.elsewhere || answered.includes(error.says)) throw error;
      const { username, password } = credentials;
      const visit = { page: this.#page, server: error.says, credentials: { username, password } };
      await credentials.elsewhere({ ...visit, type: typeSecret });
      this.#departures.forget();
      answered.push(error.says);
      return true;
    }
  }

  /** @returns whether the login goes on. */
  async #step(login: Login): Promise<boolean> {
    const { answered, reached } = login;
    const shown = await this.#next({ reached });
    if (shown === 'reached') return false;
    if (shown === 'changed') return true;
    const { root } = shown;
    await this.#meet(shown, login);
    this.#askedWho ||= shown.tag === 'ak-stage-identification';
    const gone = (timeout: number) => (signal: AbortSignal) =>
      root.waitFor({ state: 'detached', timeout, signal });
    // An answer has deadlines of its own, and may have to wait for the next code of an app.
    const answer = this.#answer(shown, login);
    const { name } = await this.#first({ reached, gone: gone(0), answer });
    // The goal may be reached before anybody has heard that the answer was taken.
    if (shown.isSent || name !== 'reached') answered.push(shown.tag);
    if (name === 'reached') return false;
    if (name === 'gone') return true;
    const moved = { reached, gone: gone(this.#stepWithin) };
    const after = await this.#first({ ...moved, asked: this.#answers.moreThan(shown.count) });
    return after.name !== 'reached';
  }

  /** The first of these events. @throws FlowStopped when the browser is sent to a server nobody named before any of them. */
  async #first<Name extends string>(events: Readonly<Record<Name, Awaited>>): Promise<{ name: Name }> {
    const away = this.#departures.first.then((server) => {
      throw new FlowStopped('page', server, 'away');
    });
    away.catch(() => undefined);
    const left: Promise<{ name: Name }> = away;
    return Promise.race([left, firstOf(events)]);
  }

  /** Waits for what comes next, and throws where the way ends. */
  async #next({ reached }: Pick<Login, 'reached'>): Promise<Shown | 'reached' | 'changed'> {
    const count = this.#answers.count;
    const asked = await this.#answers.last;
    const expected =
      asked === undefined || leaves(asked.challenge)
        ? this.#known
        : this.#page.locator(asked.challenge.component);
    const stage = (signal: AbortSignal): Promise<void> =>
      expected.filter({ visible: true }).first().waitFor({ timeout: this.#stepWithin, signal });
    const events = { reached, stage, page: this.#serverPage, changed: this.#answers.moreThan(count) };
    const { name } = await this.#first(events);
    if (name === 'page') throw new FlowStopped('page', await this.#saysPage(), 'page');
    return name === 'stage' ? this.#shown() : name;
  }

  /** The stage that is shown; one that has vanished meanwhile is none. */
  async #shown(): Promise<Shown | 'changed'> {
    const { count, last } = this.#answers;
    const told = await last;
    const asked = told === undefined || leaves(told.challenge) ? undefined : told;
    for (const tag of asked === undefined ? stages.map((stage) => stage.tag) : [asked.challenge.component]) {
      const root = this.#page.locator(tag);
      if (await root.isVisible()) return { tag, root, stage: stageOf(tag), asked, count, isSent: false };
    }
    return 'changed';
  }

  /** @throws FlowStopped when the stage was there before, without an error or too often. */
  async #meet({ asked, root, stage, tag }: Shown, { sights }: Login): Promise<void> {
    const identity = asked === undefined ? '' : (stage.identity?.(asked.challenge) ?? '');
    const key = [asked?.flow, tag, identity].join(' ');
    const before = sights.get(key) ?? 0;
    sights.set(key, before + 1);
    if (before === 0) return;
    const found = errorsIn(root).first();
    if (!(await found.isVisible())) throw new FlowStopped(tag, await sentenceOf(root), 'again');
    if (before >= SIGHTS) throw new FlowStopped(tag, await textOf(found), 'refused');
    // The session was lost between two stages: all of them come again.
    sights.clear();
    sights.set(key, before + 1);
  }

  async #answer(shown: Shown, { answered, credentials }: Login): Promise<void> {
    const { asked, root, stage, tag } = shown;
    await stage.answer({
      root,
      tag,
      challenge: asked?.challenge,
      credentials,
      isFirst: answered.length === 0 && !this.#askedWho,
      send: (act) => {
        // What the executor said before is no answer to this.
        shown.count = this.#answers.count;
        shown.isSent = true;
        return sendAnswer(this.#page, root, tag, this.#stepWithin, act);
      },
      accept: (what) => this.#accepted.push(what),
      choose: (act) => sendChoice(this.#page, this.#stepWithin, act),
    });
  }

  /** @throws FlowStalled when a wait of the task ends in vain. */
  async #withinAStep(answered: readonly string[], task: () => Promise<void>): Promise<void> {
    try {
      await task();
    } catch (error) {
      if (!(error instanceof errors.TimeoutError)) throw error;
      throw new FlowStalled(answered, this.#page.url(), this.#stepWithin, error);
    }
  }

  /** A page authentik's server draws itself: a refused redirect URI, an unknown client, a denied application. */
  readonly #serverPage = async (signal: AbortSignal): Promise<void> => {
    const within = { timeout: this.#stepWithin, signal };
    await this.#page.waitForURL((url) => url.pathname.endsWith('/application/o/authorize/'), within);
    await this.#page.locator('h1.pf-c-title').first().waitFor(within);
  };

  #saysPage(): Promise<string> {
    return textOf(this.#page.locator('.pf-c-login__main, main, body').first());
  }
}
