import { z } from 'zod';
import { word } from '../elements/interface.ts';
import type { RadioOption } from '../elements/radio.ts';
import { providerSummary } from './provider-model.ts';

/** What the forms of an application are about; every key can be missing while a form is being filled. */
export const applicationFields = z
  .object({
    name: z.string(),
    slug: z.string(),
    group: z.string(),
    policy_engine_mode: z.enum(['any', 'all']),
    meta_launch_url: z.string(),
    open_in_new_tab: z.boolean(),
    meta_icon: z.string().nullable(),
    meta_publisher: z.string(),
    meta_description: z.string(),
  })
  .partial();

/** What the forms of an application are about. */
export type ApplicationFields = z.infer<typeof applicationFields>;

/** An application as the API shows it (`core/applications/`). */
export const application = z.object({
  ...applicationFields.required().shape,
  pk: z.string(),
  provider: z.number().nullable(),
  provider_obj: providerSummary.nullable(),
  launch_url: z.string().nullable(),
  meta_icon_url: z.string().nullish(),
});

/** An application. */
export type Application = z.infer<typeof application>;

/** How several policies of an application work together. */
export const policyEngineModes: readonly RadioOption[] = [
  {
    label: word('anyPolicy'),
    className: word('anyPolicy') === 'ANY' ? 'pf-m-monospace' : '',
    value: 'any',
    default: true,
    description: 'Any policy must match to grant access',
  },
  {
    label: word('allPolicies'),
    className: word('anyPolicy') === 'ANY' ? 'pf-m-monospace' : '',
    value: 'all',
    description: 'All policies must match to grant access',
  },
];
