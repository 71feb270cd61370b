import type { Stage } from './stage.ts';

const TERMS = {
  field_key: 'terms',
  label: 'I accept the terms of service',
  type: 'checkbox',
  required: true,
  placeholder: '',
  initial_value: '',
  order: 0,
  sub_text: 'See <a href="https://authentik.company/terms">the terms</a>.',
  choices: null,
};

/** Terms to accept. Whether they are, the browser alone looks at (2024.10.5, 2026.2.2). */
export const prompt: Stage = {
  show: () => ({ kind: 'shown', challenge: { component: 'ak-stage-prompt', fields: [TERMS] } }),
  answer: () => ({ kind: 'passed' }),
};
