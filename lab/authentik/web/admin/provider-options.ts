import type { RadioOption } from '../elements/radio.ts';

/** Choices of the radio buttons in the provider form, in their order (authentik 2026.2.2). */
export const clientTypes: readonly RadioOption[] = [
  {
    label: 'Confidential',
    value: 'confidential',
    default: true,
    description:
      'Confidential clients are capable of maintaining the confidentiality of their credentials such as client secrets',
  },
  {
    label: 'Public',
    value: 'public',
    description:
      'Public clients are incapable of maintaining the confidentiality and should use methods like PKCE. ',
  },
];

/** How a logout address is called. */
export const logoutMethods: readonly RadioOption[] = [
  {
    label: 'Back-channel',
    value: 'backchannel',
    default: true,
    description: 'Server-to-server logout notifications',
  },
  { label: 'Front-channel', value: 'frontchannel', description: 'Browser iframe logout notifications' },
];

/** Which property of the user becomes `sub`. */
export const subjectModes: readonly RadioOption[] = [
  { label: "Based on the User's hashed ID", value: 'hashed_user_id', default: true },
  { label: "Based on the User's ID", value: 'user_id' },
  { label: "Based on the User's UUID", value: 'user_uuid' },
  { label: "Based on the User's username", value: 'user_username' },
  {
    label: "Based on the User's Email",
    value: 'user_email',
    description: 'This is recommended over the UPN mode.',
  },
  {
    label: "Based on the User's UPN",
    value: 'user_upn',
    description:
      "Requires the user to have a 'upn' attribute set, and falls back to hashed user ID. Use this mode only if you have different UPN and Mail domains.",
  },
];

/** What the issuer of tokens is. */
export const issuerModes: readonly RadioOption[] = [
  {
    label: 'Each provider has a different issuer, based on the application slug',
    value: 'per_provider',
    default: true,
  },
  { label: 'Same identifier is used for all providers', value: 'global' },
];
