/**
 * Fields behind the body that password managers can see, which do not look into shadow roots: inputs beside those of
 * the stage.
 *
 * @param withPassword whether the stage has no password field of its own.
 */
export function passwordManagerForm(withPassword: boolean): HTMLFormElement {
  const form = document.createElement('form');
  const fields = [
    ['text', 'username', 'username'],
    ...(withPassword ? [['password', 'password', 'current-password']] : []),
    ['text', 'code', 'one-time-code'],
  ] as const;
  for (const [type, name, autocomplete] of fields) {
    const input = document.createElement('input');
    for (const [attribute, value] of Object.entries({ type, name, autocomplete })) {
      input.setAttribute(attribute, value ?? '');
    }
    form.append(input);
  }
  document.documentElement.append(form);
  return form;
}
