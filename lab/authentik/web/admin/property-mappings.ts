import { html, type TemplateResult } from 'lit';
import { html as staticHtml, unsafeStatic } from 'lit/static-html.js';
import { z } from 'zod';
import { capability, define, word } from '../elements/base.ts';
import type { Column } from '../elements/table.ts';
import type { TypeCreate } from '../elements/wizard-pages.ts';
import { editor, input, type Rows, text } from './form-rows.ts';
import { editDialog, ObjectForm, ObjectList } from './objects.ts';
import { typesAt, TypeWizard, wizardTrigger } from './type-wizard.ts';

/** Tag of the form. */
const SCOPE_MAPPING_FORM =
  capability('scopeMappingPath') === 'scope'
    ? 'ak-property-mapping-scope-form'
    : 'ak-property-mapping-provider-scope-form';

/** Makes or changes a scope mapping. Up to 2026.2 no row names its control, from 2026.5 on the first one does. */
class ScopeMappingForm extends ObjectForm {
  protected override readonly path = `propertymappings/${capability('scopeMappingPath')}/`;

  protected override rows(): Rows {
    const name = word('scopeMappingName');
    return [
      capability('dialogs') === 'native'
        ? text('name', name, { placeholder: 'Type a name for this mapping...', required: true })
        : input('name', name, { required: true }),
      input('scopeName', 'Scope name', { required: true }),
      input('description', 'Description'),
      editor('expression', 'Expression'),
    ];
  }
}

define(SCOPE_MAPPING_FORM, ScopeMappingForm);

const mapping = z.object({
  pk: z.string(),
  name: z.string(),
  component: z.string(),
  verbose_name: z.string(),
});

type Mapping = z.infer<typeof mapping>;

/** Makes a property mapping: first its type, then its form. */
class PropertyMappingWizard extends TypeWizard {
  protected override readonly texts = {
    heading: word('createPropertyMappingTitle'),
    thing: 'Property Mapping',
    button: word('createPropertyMapping'),
  };

  protected override load(): Promise<readonly TypeCreate[]> {
    return typesAt('propertymappings/all/types/');
  }
}

const formTag = unsafeStatic(SCOPE_MAPPING_FORM);

/** Customization > Property Mappings, without those authentik manages itself. */
class PropertyMappingList extends ObjectList<Mapping> {
  protected override readonly pageTitle = 'Property Mappings';
  protected override readonly path = 'propertymappings/all/';
  protected override readonly schema = mapping;
  protected override readonly query = { managed__isnull: true };
  protected override readonly columns: readonly Column[] = [
    { label: 'Name' },
    { label: 'Type' },
    { label: 'Actions', ariaLabel: 'Row Actions' },
  ];

  protected override renderCells({ pk, name, component, verbose_name }: Mapping): readonly unknown[] {
    const form =
      component === SCOPE_MAPPING_FORM
        ? staticHtml`<${formTag} slot="form" .instancePk=${pk}></${formTag}>`
        : html`<div slot="form"></div>`;
    return [name, verbose_name, editDialog(`Update ${verbose_name}`, form, word('editMapping') || null)];
  }

  protected override renderObjectCreate(): TemplateResult {
    return wizardTrigger(
      this,
      'ak-property-mapping-wizard',
      'New Property Mapping Wizard',
      word('createPropertyMapping'),
      html`<ak-property-mapping-wizard></ak-property-mapping-wizard>`,
    );
  }
}

define('ak-property-mapping-wizard', PropertyMappingWizard);
define('ak-property-mapping-list', PropertyMappingList);
