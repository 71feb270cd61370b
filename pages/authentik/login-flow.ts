import { errors, type Locator, type Page } from '@playwright/test';
import type { Secret } from '../../guide/secret.ts';
import { withoutQuery } from '../../guide/hop.ts';
import { firstOf } from '../first-of.ts';
import { typeSecret } from '../type-secret.ts';

/**
 * Stages nobody gave the suite an answer to, with what they ask for: it stops there with their name (components of
 * authentik's flow executor, 2024.6 to 2026.2.2).
 */
export const UNANSWERED = {
  'ak-stage-authenticator-validate': 'a second factor',
  'ak-stage-authenticator-totp': 'the set-up of a second factor (TOTP)',
  'ak-stage-authenticator-static': 'the set-up of a second factor (static tokens)',
  'ak-stage-authenticator-webauthn': 'the set-up of a second factor (security key)',
  'ak-stage-authenticator-sms': 'the set-up of a second factor (SMS)',
  'ak-stage-authenticator-email': 'the set-up of a second factor (e-mail)',
  'ak-stage-authenticator-duo': 'the set-up of a second factor (Duo)',
  'ak-stage-captcha': 'a captcha',
  'ak-stage-prompt': 'further details of the user',
  'ak-stage-email': 'a link sent by e-mail',
  'ak-stage-endpoint-agent': 'a managed device',
} as const;

/** A stage the suite has no answer to. */
export type UnansweredStage = keyof typeof UNANSWERED;

/** Whether the suite has no answer to a stage. */
export const isUnanswered = (stage: string): stage is UnansweredStage => stage in UNANSWERED;

const ANSWERED = [
  'ak-stage-identification',
  'ak-stage-password',
  'ak-stage-consent',
  'ak-stage-user-login',
  'ak-stage-access-denied',
  'ak-stage-flow-error',
  'ak-stage-session-end',
] as const;

/** Stages of a flow this page object knows, by the tag authentik shows them with. */
const STAGES: readonly Stage[] = [...ANSWERED, ...Object.keys(UNANSWERED).filter(isUnanswered)];

/** A stage of a flow. */
export type Stage = (typeof ANSWERED)[number] | UnansweredStage;

/** Who signs in. */
export interface FlowCredentials {
  readonly username: string;
  readonly password: Secret;
  /** Another name they go by: a client may name its user in `login_hint`. */
  readonly email?: string;
}

/** The flow ended somewhere else than at its goal; the message says where and what authentik said. */
export class FlowStopped extends Error {
  override readonly name = 'FlowStopped';
  /** Tag of the stage, or `page` for a page that is no flow. */
  readonly stage: Stage | 'page';
  /** What authentik said. */
  readonly says: string;

  constructor(stage: Stage | 'page', says: string) {
    super(`authentik stopped at ${stage === 'page' ? 'a page of its own' : stage}: "${says}"`);
    this.stage = stage;
    this.says = says;
  }
}

/** Whether authentik refused the user or the password. */
export const isRefusal = ({ stage }: FlowStopped): boolean =>
  stage === 'ak-stage-identification' || stage === 'ak-stage-password';

/** The first page asks for the password of somebody else than who signs in (`login_hint`, authentik 2026.2 and later). */
export class AnotherUser extends Error {
  override readonly name = 'AnotherUser';
  /** Whose password is asked for. */
  readonly asked: string;

  constructor(asked: string, { username }: FlowCredentials) {
    super(`authentik asks for the password of "${asked}", not of "${username}"`);
    this.asked = asked;
  }
}

/** Time one step of a login may take, in milliseconds: 14 s were measured under load (authentik 2024.10.5). */
const STEP_WITHIN = 30_000;

/** Nothing happened after a step: authentik asked nothing more, and the login did not arrive where it should. */
export class FlowStalled extends Error {
  override readonly name = 'FlowStalled';
  /** The stages that were answered, in order. */
  readonly answered: readonly Stage[];
  /** Address without query and fragment where the browser stayed. */
  readonly stayedAt: string;
  /** How long nothing happened, in seconds. */
  readonly seconds: number;

  constructor(answered: readonly Stage[], address: string, within: number, cause: unknown) {
    const seconds = within / 1000;
    const stayedAt = withoutQuery(address);
    super(
      `nothing happened for ${seconds} s after ${answered.at(-1) ?? 'the first page'}: the browser is at ${stayedAt}`,
      { cause },
    );
    this.answered = answered;
    this.stayedAt = stayedAt;
    this.seconds = seconds;
  }
}

/** authentik's login as a loop over stages: it knows its goal, not the order in which a server asks. */
export class LoginFlow {
  readonly identifier: Locator;
  readonly password: Locator;
  readonly pendingUser: Locator;
  readonly errors: Locator;
  readonly #page: Page;
  readonly #stepWithin: number;

  /** @param stepWithin time one step may take, in milliseconds. */
  constructor(page: Page, stepWithin = STEP_WITHIN) {
    this.#page = page;
    this.#stepWithin = stepWithin;
    this.identifier = page.locator('ak-stage-identification input[name="uidField"]');
    this.password = page.locator('ak-stage-password input[name="password"]');
    this.pendingUser = page.locator('ak-stage-password input[name="username"]');
    this.errors = page
      .locator(STAGES.join(', '))
      .locator('[class*="pf-m-error"], .pf-c-form__alert .pf-c-alert__title')
      .filter({ visible: true });
  }

  /**
   * Answers stage after stage until the goal is reached.
   *
   * @param reached resolves when the login arrived where it should. Arm it before the click that starts the login, and
   * without a deadline: each step has one, whatever their number.
   * @returns the stages that were answered, in order.
   * @throws FlowStopped with authentik's words when it denies, refuses or shows a page of its own.
   * @throws AnotherUser when it asks for the password of somebody else, without having asked who is there.
   * @throws FlowStalled when nothing happens after a step.
   */
  async signIn(credentials: FlowCredentials, reached: Promise<unknown>): Promise<Stage[]> {
    const answered: Stage[] = [];
    await this.#withinAStep(answered, () => this.#answerAll(credentials, reached, answered));
    return answered;
  }

  async #answerAll(
    credentials: FlowCredentials,
    reached: Promise<unknown>,
    answered: Stage[],
  ): Promise<void> {
    for (;;) {
      const event = await firstOf({ reached, stage: this.#nextStage, page: this.#serverPage });
      if (event.name === 'reached') return;
      if (event.name === 'page') throw new FlowStopped('page', await this.#saysPage());
      const stage = await this.#shownStage();
      if (stage === undefined) continue;
      if (stage === 'ak-stage-password' && answered.length === 0) await this.#refuseAnother(credentials);
      await this.#answer(stage, credentials);
      answered.push(stage);
      const shown = this.#page.locator(stage);
      const gone = (signal: AbortSignal) =>
        shown.waitFor({ state: 'detached', timeout: this.#stepWithin, signal });
      if ((await firstOf({ reached, gone })).name === 'reached') return;
    }
  }

  /**
   * Answers stage after stage until authentik refuses an answer: the wrong password, an unknown user.
   *
   * @throws Error when authentik accepts everything.
   */
  async refusal(credentials: FlowCredentials): Promise<FlowStopped> {
    const leftTheFlow = this.#page.waitForURL((url) => !url.pathname.includes('/if/flow/'), { timeout: 0 });
    leftTheFlow.catch(() => undefined);
    try {
      await this.signIn(credentials, leftTheFlow);
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
   * @returns whether authentik asks anything.
   * @throws FlowStopped with authentik's words when it shows a page of its own instead.
   * @throws FlowStalled when neither happens.
   */
  async asks(reached: Promise<unknown>): Promise<boolean> {
    let asks = false;
    await this.#withinAStep([], async () => {
      const { name } = await firstOf({ reached, stage: this.#nextStage, page: this.#serverPage });
      if (name === 'page') throw new FlowStopped('page', await this.#saysPage());
      asks = name === 'stage';
    });
    return asks;
  }

  /** The page names its user in a field for password managers (all releases). */
  async #refuseAnother(credentials: FlowCredentials): Promise<void> {
    if ((await this.pendingUser.count()) === 0) return;
    const asked = await this.pendingUser.inputValue();
    const names = [credentials.username, credentials.email].map((name) => name?.toLowerCase());
    if (asked !== '' && !names.includes(asked.toLowerCase())) throw new AnotherUser(asked, credentials);
  }

  /** @throws FlowStalled when a wait of the task ends in vain. */
  async #withinAStep(answered: readonly Stage[], task: () => Promise<void>): Promise<void> {
    try {
      await task();
    } catch (error) {
      if (!(error instanceof errors.TimeoutError)) throw error;
      throw new FlowStalled(answered, this.#page.url(), this.#stepWithin, error);
    }
  }

  readonly #nextStage = (signal: AbortSignal): Promise<void> => {
    const stages = this.#page.locator(STAGES.join(', ')).filter({ visible: true });
    return stages.first().waitFor({ timeout: this.#stepWithin, signal });
  };

  /** A page authentik's server draws itself: a refused redirect URI, an unknown client, a denied application. */
  readonly #serverPage = async (signal: AbortSignal): Promise<void> => {
    const within = { timeout: this.#stepWithin, signal };
    await this.#page.waitForURL((url) => url.pathname.endsWith('/application/o/authorize/'), within);
    await this.#page.locator('h1.pf-c-title').first().waitFor(within);
  };

  async #shownStage(): Promise<Stage | undefined> {
    for (const stage of STAGES) {
      if (await this.#page.locator(stage).isVisible()) return stage;
    }
    return undefined;
  }

  /** Answers a stage and waits for what authentik's executor says to it: 302 for yes, 200 or an error for no. */
  async #answer(stage: Stage, credentials: FlowCredentials): Promise<void> {
    const root = this.#page.locator(stage);
    const answer = this.#page.waitForResponse(
      (response) =>
        response.request().method() === 'POST' &&
        new URL(response.url()).pathname.includes('/api/v3/flows/executor/'),
      { timeout: this.#stepWithin },
    );
    answer.catch(() => undefined);
    await this.#send(stage, root, credentials);
    const status = (await answer).status();
    if (status !== 200 && status < 400) return;
    const next = await firstOf({
      error: (signal) => this.errors.first().waitFor({ signal }),
      gone: (signal) => root.waitFor({ state: 'detached', signal }),
    });
    if (next.name === 'error') throw new FlowStopped(stage, await this.#says(this.errors.first()));
  }

  async #send(stage: Stage, root: Locator, credentials: FlowCredentials): Promise<void> {
    const submit = root.locator('button[type="submit"]').first();
    switch (stage) {
      case 'ak-stage-identification': {
        await this.identifier.fill(credentials.username);
        const password = root.locator('input[name="password"]');
        if ((await password.count()) > 0) await typeSecret(password, credentials.password);
        await submit.click();
        return;
      }
      case 'ak-stage-password':
        await typeSecret(this.password, credentials.password);
        await submit.click();
        return;
      case 'ak-stage-consent':
        await submit.click();
        return;
      case 'ak-stage-user-login':
        await root.getByRole('button', { name: 'No', exact: true }).click();
        return;
      case 'ak-stage-access-denied':
      case 'ak-stage-flow-error':
      case 'ak-stage-session-end':
      default:
        throw new FlowStopped(stage, await this.#saysStage(root));
    }
  }

  async #says(element: Locator): Promise<string> {
    return (await element.innerText()).replace(/\s+/g, ' ').trim();
  }

  /** What a stage says stands in its shadow root, so its own text is empty. */
  async #saysStage(root: Locator): Promise<string> {
    const texts = await root.locator('h1, h2, p').filter({ visible: true }).allInnerTexts();
    return texts.join(' ').replace(/\s+/g, ' ').trim();
  }

  async #saysPage(): Promise<string> {
    return this.#says(this.#page.locator('.pf-c-login__main, main, body').first());
  }
}
