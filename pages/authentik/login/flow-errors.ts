import { withoutQuery } from '../../../guide/hop.ts';

/**
 * Why a login stopped:
 *
 * - `page`: authentik's server drew a page of its own.
 * - `ended`: the flow says that it is over.
 * - `refused`: authentik did not take an answer.
 * - `again`: it asks for the same once more and says nothing against the answer.
 * - `invalid`: the browser sends nothing, as a field lacks what it requires.
 * - `away`: the browser was sent to a server nobody named.
 * - `unanswered`: the suite has no answer.
 */
export type StopReason = 'page' | 'ended' | 'refused' | 'again' | 'invalid' | 'away' | 'unanswered';

/** The flow ended somewhere else than at its goal; the message says where and what authentik said. */
export class FlowStopped extends Error {
  override readonly name: string = 'FlowStopped';
  /** Tag of the stage, or `page` for a page that is no flow. */
  readonly stage: string;
  /** What authentik said. */
  readonly says: string;
  readonly reason: StopReason;

  constructor(stage: string, says: string, reason: StopReason) {
    super(`authentik stopped at ${stage === 'page' ? 'a page of its own' : stage}: "${says}"`);
    this.stage = stage;
    this.says = says;
    this.reason = reason;
  }
}

/** What a stage without an answer asks for, in words. */
export interface Unanswered {
  /** What is asked for, such as "a captcha". */
  readonly asks: string;
  /** Kinds of devices that would help, as authentik calls them; unless given, it is no second factor. */
  readonly devices?: readonly string[];
  /** Whether such a device is to be set up, not to be used. */
  readonly setUp?: boolean;
}

/** A stage the suite has no answer to. */
export class UnansweredStage extends FlowStopped {
  override readonly name = 'UnansweredStage';
  readonly asked: Unanswered;

  constructor(stage: string, says: string, asked: Unanswered) {
    super(stage, says, 'unanswered');
    this.asked = asked;
  }
}

/** Whether authentik refused the user or the password. */
export const isRefusal = ({ stage, reason }: FlowStopped): boolean =>
  reason === 'refused' && (stage === 'ak-stage-identification' || stage === 'ak-stage-password');

/** The first page asks for the password of somebody else than who signs in (`login_hint`, authentik 2026.2 and later). */
export class AnotherUser extends Error {
  override readonly name = 'AnotherUser';
  /** Whose password is asked for. */
  readonly asked: string;

  constructor(asked: string, username: string) {
    super(`authentik asks for the password of "${asked}", not of "${username}"`);
    this.asked = asked;
  }
}

/** Nothing happened after a step: authentik asked nothing more, and the login did not arrive where it should. */
export class FlowStalled extends Error {
  override readonly name = 'FlowStalled';
  /** The stages that were answered, in order. */
  readonly answered: readonly string[];
  /** Address without query and fragment where the browser stayed. */
  readonly stayedAt: string;
  /** How long nothing happened, in seconds. */
  readonly seconds: number;

  constructor(answered: readonly string[], address: string, within: number, cause: unknown) {
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
