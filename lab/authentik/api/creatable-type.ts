import type { Json } from './json.ts';

/** A kind of object that the admin interface can create: a card or a radio of its type wizard. */
export interface CreatableType {
  readonly name: string;
  readonly description: string;
  /** Tag of its form. */
  readonly component: string;
  readonly modelName: string;
  /** File below `/static/authentik/sources/`. */
  readonly icon?: string;
  /** Cannot be created without a licence. */
  readonly enterprise?: boolean;
}

/** A kind of object as `…/types/` lists it. */
export const serializeType = (type: CreatableType): Json => ({
  name: type.name,
  description: type.description,
  component: type.component,
  model_name: type.modelName,
  icon_url: type.icon === undefined ? null : `/static/authentik/sources/${type.icon}`,
  requires_enterprise: type.enterprise ?? false,
  deprecated: false,
});
