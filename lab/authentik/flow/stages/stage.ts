import type { RequestContext } from '../../environment.ts';
import type { FlowStage } from '../../model.ts';
import type { FieldErrors } from '../challenges.ts';
import type { Challenge, Plan } from '../plan.ts';

/** A stage of a flow under way, visited by a request. */
export interface Visit {
  readonly request: RequestContext;
  readonly plan: Plan;
  readonly stage: FlowStage;
}

/** How a visit ends. */
export type Outcome =
  /** The page shows this. */
  | { readonly kind: 'shown'; readonly challenge: Challenge; readonly errors?: FieldErrors }
  /** On to the next stage. Signing out or in as somebody else makes authentik forget the query of the page. */
  | { readonly kind: 'passed'; readonly queryForgotten?: boolean }
  /** The flow ends with a refusal. */
  | { readonly kind: 'denied'; readonly message: string };

/** What a kind of stage does. */
export interface Stage {
  /** The page asks for the stage. */
  readonly show: (visit: Visit) => Outcome | Promise<Outcome>;
  /** The page answers it; a stage without a form does the same as when it is shown. */
  readonly answer?: (visit: Visit, answer: Readonly<Record<string, unknown>>) => Outcome | Promise<Outcome>;
}

/** An error of one field. */
export const fieldError = (field: string, sentence: string, code = 'invalid'): FieldErrors => ({
  [field]: [{ string: sentence, code }],
});

/** Errors of a text field that has to be filled in; `null` when it is. */
export function requiredText(field: string, value: unknown): FieldErrors | null {
  if (value === undefined) return fieldError(field, 'This field is required.', 'required');
  if (value === null) return fieldError(field, 'This field may not be null.', 'null');
  if (typeof value !== 'string') return fieldError(field, 'Not a valid string.');
  return value === '' ? fieldError(field, 'This field may not be blank.', 'blank') : null;
}
