import type { Json } from '../api.ts';

/** What a binding restricts the application to. */
export type BindingTarget = 'policy' | 'group' | 'user';

/** A binding that is going to be made. */
export interface WizardBinding {
  readonly target: BindingTarget;
  /** Primary key of the policy, group or user. */
  readonly key: string;
  readonly name: string;
  readonly order: number;
  readonly enabled: boolean;
  readonly negate: boolean;
  /** In seconds. */
  readonly timeout: number;
  readonly failureResult: boolean;
}

/** What the wizard knows so far; `app` and `provider` as they would be sent. */
export interface WizardState {
  readonly app: Json;
  readonly provider: Json;
  /** Model name of the chosen type, such as `oauth2provider`; empty before one is chosen. */
  readonly providerModel: string;
  readonly bindings: readonly WizardBinding[];
  /** Index of the binding that is being changed; -1 for a new one. */
  readonly currentBinding: number;
  /** What the API complained about: `app`, `provider`, `detail`, `non_field_errors`. */
  readonly errors: Json;
}

/** A wizard that has just been opened. */
export const freshState: WizardState = {
  app: {},
  provider: {},
  providerModel: '',
  bindings: [],
  currentBinding: -1,
  errors: {},
};

/** A step tells the wizard what it has learned. */
export class WizardUpdate extends Event {
  static readonly type = 'ak-wizard-update';
  readonly changes: Partial<WizardState>;

  constructor(changes: Partial<WizardState>) {
    super(WizardUpdate.type, { bubbles: true, composed: true });
    this.changes = changes;
  }
}
