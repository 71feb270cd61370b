import { define } from '../elements/base.ts';
import { capability, word } from '../elements/interface.ts';
import { editor, input, text, type Rows } from './form-rows.ts';
import { ObjectForm } from './object-form.ts';

/** Tag of the form. */
export const SCOPE_MAPPING_FORM =
  capability('scopeMappingPath') === 'scope'
    ? 'ak-property-mapping-scope-form'
    : 'ak-property-mapping-provider-scope-form';

/** Makes or changes a scope mapping. Up to 2026.2 no row names its control, from 2026.5 on the first one does. */
export class ScopeMappingForm extends ObjectForm {
  protected override readonly path = `propertymappings/${capability('scopeMappingPath')}/`;

  protected override rows(): Rows {
    const name = word('scopeMappingName');
    return [
      capability('dialogs') === 'native'
        ? text('name', name, { placeholder: 'Type a name for this mapping...', required: true })
        : input('name', name, { required: true }),
      input('scopeName', 'Scope name', { required: true }),
      input('description', 'Description'),
      editor('expression', 'Expression', { mode: 'python', required: true }),
    ];
  }
}

define(SCOPE_MAPPING_FORM, ScopeMappingForm);
