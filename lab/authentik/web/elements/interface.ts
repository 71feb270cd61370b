import { z } from 'zod';
import type { Family } from '../../versions.ts';
import { capabilityIn, type InterfaceCapabilities } from './interface-capabilities.ts';
import { wordIn, type InterfaceWord } from './interface-words.ts';

/** Version family this bundle plays; written into it when it is built, so that pages show no trace of it. */
declare const AUTHENTIK_FAMILY: Family;

/** What the interface does about one thing, in the family that is played. */
export const capability = <Name extends keyof InterfaceCapabilities>(
  name: Name,
): InterfaceCapabilities[Name] => capabilityIn(name, AUTHENTIK_FAMILY);

/** A text of the interface that changed over time, in the family that is played. */
export const word = (name: InterfaceWord): string => wordIn(name, AUTHENTIK_FAMILY);

const globalsSchema = z.object({
  brand: z
    .object({
      branding_title: z.string().catch('authentik'),
      branding_logo: z.string().catch('/static/dist/assets/icons/icon_left_brand.svg'),
    })
    .catch({ branding_title: 'authentik', branding_logo: '/static/dist/assets/icons/icon_left_brand.svg' }),
});

/** The part of `window.authentik` that the elements use. */
export type PageGlobals = z.infer<typeof globalsSchema>;

/** What the server told the page in its HTML. */
export const pageGlobals = (): PageGlobals => globalsSchema.parse(Reflect.get(window, 'authentik') ?? {});

/** Marks the outermost element of an interface the way its family does. */
export function markRoot(root: HTMLElement): void {
  const mark = capability('interfaceRoot');
  if (mark === 'id') root.id = 'interface-root';
  else if (mark === 'test-id') root.dataset['testId'] = 'interface-root';
  else root.dataset['akInterfaceRoot'] = mark === 'tag' ? root.localName : 'true';
}
