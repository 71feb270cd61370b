import type { Fetch } from '../network/serve.ts';
import { appInterface } from './core/app-sign-in.ts';
import { createEngomoCore, type Engomo, type EngomoOptions } from './core/engomo.ts';

/** How a face is made; with `toolkits` it needs packages that are installed when it is asked for. */
interface Face {
  readonly toolkits: boolean;
  readonly load: (engomo: Engomo) => Promise<{ readonly fetch: Fetch }>;
}

/** The faces engomo can have; one is loaded only when it is asked for. */
const faces = {
  plain: {
    toolkits: false,
    load: async (engomo) => (await import('./faces/plain/app.ts')).plainFace(engomo),
  },
  german: {
    toolkits: false,
    load: async (engomo) => (await import('./faces/german/app.ts')).germanFace(engomo),
  },
  vaadin: {
    toolkits: true,
    load: async (engomo) => (await import('./faces/vaadin/face.ts')).vaadinFace(engomo),
  },
} satisfies Record<string, Face>;

/** Names of all faces. */
export const faceNames: readonly string[] = Object.keys(faces);

const isFace = (name: string): name is keyof typeof faces => Object.hasOwn(faces, name);

/** An engomo server: what it remembers, and how it answers. */
export interface EngomoServer {
  readonly engomo: Engomo;
  readonly fetch: Fetch;
}

/**
 * Makes an engomo server with the given face.
 *
 * @param say where a sentence goes that a person has to know, such as that something is being installed.
 * @throws Error naming the faces there are when it has no such face.
 */
export async function createEngomo(
  name: string,
  options: EngomoOptions,
  say: (sentence: string) => void = console.warn,
): Promise<EngomoServer> {
  if (!isFace(name)) throw new Error(`engomo has no face "${name}"; it has ${faceNames.join(', ')}`);
  const { toolkits, load } = faces[name];
  if (toolkits) await (await import('./faces/bundle.ts')).ensureToolkits(say);
  const engomo = await createEngomoCore(options);
  const face = await load(engomo);
  const app = appInterface(engomo.appSignIn);
  const fetch: Fetch = (request) =>
    new URL(request.url).pathname.startsWith('/app/') ? app.fetch(request) : face.fetch(request);
  return { engomo, fetch };
}
