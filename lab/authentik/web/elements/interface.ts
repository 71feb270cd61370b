import { z } from 'zod';

/** What differs between generations of the interface; the shell hands it to the page beside `window.authentik`. */
export interface InterfaceCapabilities {
  /** Colours of the sidebar: light since 2025.8, dark before (authentik 2026.2.2: Sidebar.css). */
  readonly sidebar: 'light' | 'dark';
}

const capabilitiesSchema = z.object({ sidebar: z.enum(['light', 'dark']).catch('light') });

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

/** Which generation of the interface this page plays. */
export const interfaceCapabilities = (): InterfaceCapabilities =>
  capabilitiesSchema.parse(Reflect.get(window, 'authentikInterface') ?? {});

/** What the server told the page in its HTML. */
export const pageGlobals = (): PageGlobals => globalsSchema.parse(Reflect.get(window, 'authentik') ?? {});
