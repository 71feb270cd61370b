import { z } from 'zod';
import { METHOD_TYPES } from '../core/model.ts';

/*
 * What a face that runs in the browser and its server tell each other, as JSON. All of it is *assumed*: how the real
 * engomo's pages speak to its server is not known.
 */

const permissions = z.object({ app: z.boolean(), composer: z.boolean() });

export const whoAmISchema = z.object({
  /** `null`: nobody. */
  username: z.string().nullable(),
  administrator: z.boolean(),
  /** A sentence for this page, reported once: why a sign-in ended here. */
  notice: z.string().nullable(),
});

/** Who is signed in. */
export type WhoAmI = z.infer<typeof whoAmISchema>;

export const stepTakenSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('redirect'), to: z.string() }),
  z.object({ kind: z.literal('password'), username: z.string() }),
  z.object({ kind: z.literal('signed-in') }),
  z.object({ kind: z.literal('refused'), sentence: z.string() }),
]);

/** What came of a step of the sign-in. */
export type StepTaken = z.infer<typeof stepTakenSchema>;

export const listedMethodSchema = z.object({
  id: z.string(),
  name: z.string(),
  type: z.enum(METHOD_TYPES),
  /** Those of its type, empty where nothing was typed. */
  settings: z.record(z.string(), z.string()),
});

/** An authentication method. */
export type ListedMethod = z.infer<typeof listedMethodSchema>;

export const authenticatorSchema = z.object({ value: z.string(), name: z.string() });

export const listedUserSchema = z.object({
  id: z.string(),
  username: z.string(),
  /** Value of the drop-down. */
  authenticator: z.string(),
  authenticatorName: z.string(),
  permissions,
  administrator: z.boolean(),
});

/** A user in the list and in the form. */
export type ListedUser = z.infer<typeof listedUserSchema>;

export const userListSchema = z.object({
  /** How many there are in all. */
  total: z.number(),
  users: z.array(listedUserSchema),
});

/** A part of the list of users. */
export type UserList = z.infer<typeof userListSchema>;

export const refusalSchema = z.object({
  problems: z.array(z.object({ field: z.string(), sentence: z.string() })).readonly(),
});

/** Answer to an input that was not accepted (status 422). */
export type Refusal = z.infer<typeof refusalSchema>;
