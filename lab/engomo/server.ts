import type { Fetch } from '../network/serve.ts';
import { appInterface } from './core/app-interface.ts';
import { createEngomoCore, type Engomo, type EngomoOptions } from './core/engomo.ts';
import { missingHint, withoutHints } from './less-hints.ts';

/** How a face is made; with `toolkits` it needs packages that are installed when it is asked for. */
interface Skin {
  readonly toolkits: boolean;
  readonly load: (engomo: Engomo) => Promise<{ readonly fetch: Fetch }>;
}

/** The faces engomo can have; one is loaded only when it is asked for. */
const skins = {
  plain: {
    toolkits: false,
    load: async (engomo) => (await import('./skins/plain/app.ts')).plainSkin(engomo),
  },
  german: {
    toolkits: false,
    load: async (engomo) => (await import('./skins/german/app.ts')).germanSkin(engomo),
  },
  'jquery-ui': {
    toolkits: true,
    load: async (engomo) => (await import('./skins/jquery-ui/face.ts')).jqueryUiSkin(engomo),
  },
  vaadin: {
    toolkits: true,
    load: async (engomo) => (await import('./skins/vaadin/face.ts')).vaadinSkin(engomo),
  },
  material: {
    toolkits: true,
    load: async (engomo) => (await import('./skins/material/face.ts')).materialSkin(engomo),
  },
} satisfies Record<string, Skin>;

/** Name of a face. */
export type SkinName = keyof typeof skins;

/** Names of all faces. */
export const skinNames: readonly string[] = Object.keys(skins);

const isSkin = (name: string): name is SkinName => Object.hasOwn(skins, name);

/** How a face begins that is made from a capture; the folder follows. */
const CAPTURED = 'captured:';

/** @throws Error naming the faces there are when there is no such face. */
function skinCalled(name: string): Skin {
  if (name.startsWith(CAPTURED)) {
    const folder = name.slice(CAPTURED.length);
    const load = async (engomo: Engomo) =>
      (await import('./skins/captured/face.ts')).capturedSkin(engomo, folder);
    return { toolkits: false, load };
  }
  if (isSkin(name)) return skins[name];
  throw new Error(`engomo has no skin "${name}"; it has ${skinNames.join(', ')}, and captured:<folder>`);
}

/** An engomo server: what it remembers, and how it answers. */
export interface EngomoServer {
  readonly engomo: Engomo;
  readonly fetch: Fetch;
}

/** How a face is to be had. */
export interface FaceOptions {
  /** Hints to take from its pages, each as `kind` or `kind:text`. */
  readonly without?: readonly string[];
  /** Where a sentence goes that a person has to know, such as that something is being installed. */
  readonly say?: (sentence: string) => void;
}

/**
 * Makes an engomo server with the given face.
 *
 * @throws Error naming the faces there are when it has no such face, and the hints that can be missing.
 */
export async function createEngomo(
  skin: string,
  options: EngomoOptions,
  { without = [], say = console.warn }: FaceOptions = {},
): Promise<EngomoServer> {
  const { toolkits, load } = skinCalled(skin);
  if (toolkits) await (await import('./skins/toolkits.ts')).ensureToolkits(say);
  const engomo = await createEngomoCore(options);
  const face = await load(engomo);
  const pages = withoutHints((request) => face.fetch(request), without.map(missingHint));
  const app = appInterface(engomo.appSignIn);
  const fetch: Fetch = (request) =>
    new URL(request.url).pathname.startsWith('/app/') ? app.fetch(request) : pages(request);
  return { engomo, fetch };
}
