import type { Fetch } from '../network/serve.ts';
import { createEngomoCore, type Engomo, type EngomoOptions } from './core/engomo.ts';

/** The faces engomo can have; one is loaded only when it is asked for. */
const skins = {
  plain: async (engomo: Engomo) => (await import('./skins/plain/app.ts')).plainSkin(engomo),
};

/** Name of a face. */
export type SkinName = keyof typeof skins;

/** Names of all faces. */
export const skinNames: readonly string[] = Object.keys(skins);

const isSkin = (name: string): name is SkinName => Object.hasOwn(skins, name);

/** An engomo server: what it remembers, and how it answers. */
export interface EngomoServer {
  readonly engomo: Engomo;
  readonly fetch: Fetch;
}

/**
 * Makes an engomo server with the given face.
 *
 * @throws Error naming the faces there are when it has no such face.
 */
export async function createEngomo(skin: string, options: EngomoOptions): Promise<EngomoServer> {
  if (!isSkin(skin)) throw new Error(`engomo has no skin "${skin}"; it has ${skinNames.join(', ')}`);
  const engomo = await createEngomoCore(options);
  const app = await skins[skin](engomo);
  return { engomo, fetch: (request) => app.fetch(request) };
}
