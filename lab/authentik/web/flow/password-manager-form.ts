/**
 * Fields behind the body that password managers can see, which do not look into shadow roots: inputs beside those of
 * the stage.
 *
 * @param withPassword whether the stage has no password field of its own.
 */
export function passwordManagerForm(withPassword: boolean): HTMLFormElement {
  const form = document.createElement('form');
  const fields = [
    { type: 'text', name: 'username', autocomplete: 'username' },
    ...(withPassword ? [{ type: 'password', name: 'password', autocomplete: 'current-password' }] : []),
    { type: 'text', name: 'code', autocomplete: 'one-time-code' },
  ];
  for (const attributes of fields) {
    const input = document.createElement('input');
    for (const [name, value] of Object.entries(attributes)) input.setAttribute(name, value);
    form.append(input);
  }
  document.documentElement.append(form);
  return form;
}
