import type { Challenge, PromptField } from '../challenge.ts';
import { UnansweredStage } from '../flow-errors.ts';
import { sentenceOf, submitOf, type LoginStage, type StageVisit } from '../stage.ts';

/** Kinds of fields that ask for nothing. */
const SILENT: readonly string[] = ['static', 'separator', 'hidden'];

const asking = (challenge: Challenge | undefined): readonly PromptField[] =>
  challenge?.fields?.filter(({ type }) => !SILENT.includes(type)) ?? [];

/** Whether a field has to be filled in by the suite: it is required, and the server suggests nothing. */
const isOpen = ({ initial_value: suggested, required }: PromptField): boolean =>
  required && (suggested ?? '') === '';

/** Fills in one field; native controls by their `name` in all releases, labels differ. */
async function fillIn(
  { accept, root }: StageVisit,
  field: PromptField,
  answer: string | undefined,
): Promise<void> {
  const control = root.locator(`[name="${field.field_key}"]`);
  if (field.type === 'checkbox') {
    const isWanted = answer === undefined ? field.required : answer === 'true';
    await control.setChecked(isWanted);
    if (answer === undefined && isWanted) accept(field.label);
    return;
  }
  if (answer === undefined) return;
  if (field.type === 'dropdown') await control.selectOption(answer);
  else if (field.type === 'radio-button-group')
    await root.locator(`[name="${field.field_key}"][value="${answer}"]`).check();
  else await control.fill(answer);
}

/**
 * Terms to accept, and whatever else an installation asks for (authentik 2024.10.5, 2026.2.2). A required check box is a
 * consent: it is ticked, and reported. Other fields need an answer of the person's own, or what the server suggests.
 */
export const prompt: LoginStage = {
  tag: 'ak-stage-prompt',
  identity: ({ fields }) => fields?.map(({ field_key: key }) => key).join(' ') ?? '',
  answer: async (visit) => {
    const { challenge, credentials, root, send, tag } = visit;
    const answers = new Map(Object.entries(credentials.answers ?? {}));
    const fields = asking(challenge);
    const open = fields.filter(
      (field) => field.type !== 'checkbox' && isOpen(field) && !answers.has(field.field_key),
    );
    if (challenge === undefined || open.length > 0) {
      const named = open.map(({ field_key: key, label }) => `"${label}" (${key})`).join(', ');
      const asks = named === '' ? 'further details of the user' : `further details of the user: ${named}`;
      throw new UnansweredStage(tag, await sentenceOf(root), { asks });
    }
    for (const field of fields) await fillIn(visit, field, answers.get(field.field_key));
    await send(() => submitOf(root).click());
  },
};
