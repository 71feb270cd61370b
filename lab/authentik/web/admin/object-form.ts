import type { TemplateResult } from 'lit';
import { call, type Json } from '../api.ts';
import { ModelForm } from '../elements/form.ts';
import { drawRows, type Rows } from './form-rows.ts';

/** The form of an object of the API: its rows are described, and sent to the path they came from. */
export abstract class ObjectForm extends ModelForm<Json> {
  /** Path of the list below `/api/v3/`. */
  protected abstract readonly path: string;

  protected abstract rows(): Rows;

  /** What is sent of what was filled in. */
  protected body(data: Json): Json {
    return data;
  }

  protected override loadInstance(pk: string | number): Promise<Json> {
    return call('GET', `${this.path}${pk}/`);
  }

  protected override send(data: Json): Promise<Json> {
    const body = this.body(data);
    return this.instancePk === null
      ? call('POST', this.path, body)
      : call('PUT', `${this.path}${this.instancePk}/`, body);
  }

  protected override successMessage(): string {
    return 'Saved.';
  }

  protected override renderRows(): TemplateResult {
    return drawRows(this.rows(), this.instance ?? {});
  }
}
