import type { Json } from '../api.ts';
import { hasJson } from './control.ts';
import type { FormRow } from './form-row.ts';

/** `scopeName` as it is on the wire: `scope_name`. */
export const toSnakeCase = (name: string): string =>
  name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

function valueOf(control: Element): unknown {
  if (hasJson(control)) return control.json();
  if (control instanceof HTMLSelectElement && control.multiple) {
    return Array.from(control.selectedOptions, (option) => option.value);
  }
  if (control instanceof HTMLInputElement) {
    return control.type === 'checkbox' ? control.checked : control.value;
  }
  if (control instanceof HTMLTextAreaElement || control instanceof HTMLSelectElement) return control.value;
  return 'value' in control ? control.value : undefined;
}

/**
 * The values of rows by name. A row that is hidden sends nothing; one in a closed group sends its default.
 *
 * @throws NotReady when a control has no value yet.
 */
export function serializeRows(rows: readonly FormRow[]): Json {
  const data: Record<string, unknown> = {};
  for (const row of rows) {
    const control = row.querySelector('[name]');
    if (row.hidden || row.name === '' || control === null || control.hasAttribute('data-form-ignore'))
      continue;
    data[toSnakeCase(row.name)] = valueOf(control);
  }
  return data;
}
