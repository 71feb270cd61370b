import type { Capabilities } from '../capabilities.ts';
import { familiesUpTo, type Family } from '../versions.ts';
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
  /** The family it came with; 2024.6 and all before unless given. */
  readonly since?: Family;
}

/** The kinds of objects that a family has. */
export const typesIn = (types: readonly CreatableType[], family: Family): CreatableType[] =>
  types.filter(({ since }) => since === undefined || familiesUpTo(family).includes(since));

/** A kind of object as `…/types/` lists it. */
export const serializeType = (
  { typesDeprecated }: Pick<Capabilities, 'typesDeprecated'>,
  type: CreatableType,
): Json => ({
  name: type.name,
  description: type.description,
  component: type.component,
  model_name: type.modelName,
  icon_url: type.icon === undefined ? null : `/static/authentik/sources/${type.icon}`,
  requires_enterprise: type.enterprise ?? false,
  ...(typesDeprecated && { deprecated: false }),
});
