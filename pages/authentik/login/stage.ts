import type { Locator } from '@playwright/test';
import type { Secret } from '../../../guide/secret.ts';
import type { Challenge } from './challenge.ts';
import type { SignInElsewhere } from './elsewhere.ts';
import type { Passkey } from './passkey.ts';
import type { SecondFactor } from './second-factor.ts';

/** Who signs in. */
export interface FlowCredentials {
  readonly username: string;
  readonly password: Secret;
  /** Another name they go by: a client may name its user in `login_hint`. */
  readonly email?: string;
  /** What they have besides the password. */
  readonly secondFactors?: readonly SecondFactor[];
  /** A passkey: instead of a password where the server offers that, else a second factor before all others. */
  readonly passkey?: Passkey | null;
  /** Signs in at another server that a source leads to. */
  readonly elsewhere?: SignInElsewhere | null;
  /** Field of a prompt → what to answer. */
  readonly answers?: Readonly<Record<string, string>>;
}

/** A stage that is shown. */
export interface StageVisit {
  /** The stage's element. */
  readonly root: Locator;
  readonly tag: string;
  /** What the executor asked; `undefined` where that was not seen. */
  readonly challenge: Challenge | undefined;
  readonly credentials: FlowCredentials;
  /** Whether nothing was answered and nobody asked for before: whoever is asked here was not named by the suite. */
  readonly isFirst: boolean;
  /**
   * Sends an answer and waits for what the executor says to it.
   *
   * @param act what sends it, such as a click on the stage's button.
   * @throws FlowStopped when it is refused, and when the browser itself refuses to send it.
   */
  readonly send: (act: () => Promise<unknown>) => Promise<void>;
  /** Notes what was agreed to on the way, such as terms. */
  readonly accept: (what: string) => void;
  /** Chooses a device, which is no answer yet, and waits until the executor has said anything to it. */
  readonly choose: (act: () => Promise<unknown>) => Promise<void>;
}

/** A stage of a login. */
export interface LoginStage {
  /** The element it is shown with, which is the executor's name for it. */
  readonly tag: string;
  /** What tells two stages of that tag in one flow apart; unless given, they are the same. */
  readonly identity?: (challenge: Challenge) => string;
  /**
   * Answers it. The stage may vanish meanwhile: some answer themselves.
   *
   * @throws FlowStopped when there is no way on.
   */
  readonly answer: (visit: StageVisit) => Promise<void>;
}

/** The button that sends a stage's form. */
export const submitOf = (root: Locator): Locator => root.locator('button[type="submit"]').first();

/** Text of an element on one line. */
export async function textOf(element: Locator): Promise<string> {
  return (await element.innerText()).replace(/\s+/g, ' ').trim();
}

/** What a stage says: it stands in its shadow root, so the stage's own text is empty. */
export async function sentenceOf(root: Locator): Promise<string> {
  const texts = await root.locator('h1, h2, p').filter({ visible: true }).allInnerTexts();
  return texts.join(' ').replace(/\s+/g, ' ').trim();
}
