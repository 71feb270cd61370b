import { randomBytes } from 'node:crypto';
import { test as base } from '@playwright/test';
import { ComposerAdministrator } from '../fixtures/engomo/composer-administrator.ts';
import { browserOptionsFor } from '../fixtures/run/browser.ts';
import { outbound, type Call } from '../fixtures/run/outbound.ts';
import { loadSettings } from '../fixtures/settings/settings.ts';
import { Secret } from '../guide/secret.ts';
import { guideValues } from '../guide/values.ts';
import type { Engomo } from '../lab/engomo/core/engomo.ts';
import { type Lab, PEOPLE_ORIGIN, startLab } from '../lab/lab.ts';
import { createCertificates, type Certificates } from '../lab/network/certificates.ts';
import { type LabNetwork, startNetwork } from '../lab/network/lab-network.ts';
import type { LabRun } from '../lab/run-folder.ts';
import type { ComposerAccount } from '../pages/engomo/composer.ts';
import type { Dialect } from '../pages/engomo/dialect.ts';

const ORIGINS = { authentik: 'https://authentik.company', engomo: 'https://engomo.company' };
const MISBEHAVING = 'https://misbehaving.company';

/** Host of a server that is no lab's; the browser trusts {@link WorkerFixtures.otherCertificates}, which are for it. */
export const OTHER_HOST = 'other.company';

/** The guide's values at the lab's addresses. */
export const guide = guideValues(ORIGINS);

/** How long a step of the composer may take, in milliseconds: what cannot be found is to be named soon. */
const STEP = 12_000;

/** What is asked of a lab; what is left out, it does not serve. */
export interface Wanted {
  /** Family of its authentik. */
  readonly authentik?: string;
  /** Its engomo. */
  readonly engomo?: Partial<Omit<NonNullable<LabRun['engomo']>, 'origin' | 'admin'>>;
  /** Whether it serves a provider whose id_tokens have the defect ordered. */
  readonly misbehavingProvider?: boolean;
  /** Id of the fault it starts with. */
  readonly fault?: string;
  /** What differs from a lab that is alone in its network. */
  readonly besides?: Partial<Pick<LabRun, 'hostMap' | 'signIn' | 'trustedCertificates'>>;
}

/** A lab in this process, and who signs in where. */
export interface InProcessLab extends Lab {
  /** Administrator of its authentik. */
  readonly authentikAdministrator: ComposerAccount;
  /** Administrator of its engomo. */
  readonly engomoAdministrator: ComposerAccount;
  readonly endUser: ComposerAccount & { readonly email: string };
  /** Origin of the provider whose id_tokens have the defect ordered. */
  readonly misbehavingProvider: string;
  /** Calls its servers by their names. */
  readonly call: Call;
}

/** The engomo of a lab, to put something into it. @throws Error when the lab has none. */
export function engomoOf({ engomo }: Pick<Lab, 'engomo'>): Engomo {
  if (engomo === null) throw new Error('the lab has no engomo');
  return engomo;
}

/** Made for one test. */
export interface TestFixtures {
  /** Starts a lab. It takes the place of the lab the test started before it, and ends with the test. */
  readonly startInProcess: (wanted: Wanted) => Promise<InProcessLab>;
  /** Somebody who has logged in to the composer of a lab, in a browser context of their own. */
  readonly composerOf: (lab: InProcessLab, dialect: Dialect) => Promise<ComposerAdministrator>;
}

/** Made once per worker; Playwright's own `browser` reaches the labs through them. */
export interface WorkerFixtures {
  readonly labNetwork: LabNetwork;
  /** Further arguments for Chromium. */
  readonly browserArguments: readonly string[];
  /** Of {@link OTHER_HOST}, from an authority no lab has. */
  readonly otherCertificates: Certificates;
}

const account = (
  username: string,
): ComposerAccount & { readonly plain: { username: string; password: string } } => {
  const password = randomBytes(12).toString('base64url');
  return { username, password: new Secret(password), plain: { username, password } };
};

/**
 * Self-tests that need a browser towards a lab: one browser and one network per worker, and in this process as many labs
 * one after the other as the tests ask for.
 */
export const test = base.extend<TestFixtures, WorkerFixtures>({
  labNetwork: [
    async ({}, use) => {
      const hosts = [ORIGINS.authentik, ORIGINS.engomo, MISBEHAVING, PEOPLE_ORIGIN].map(
        (origin) => new URL(origin).hostname,
      );
      const network = await startNetwork(hosts);
      await use(network);
      await network.proxy.close();
    },
    { scope: 'worker', box: true },
  ],
  otherCertificates: [
    async ({}, use) => use(await createCertificates([OTHER_HOST])),
    { scope: 'worker', box: true },
  ],
  browserArguments: [[], { scope: 'worker', option: true }],
  launchOptions: [
    async ({ browserArguments: args, labNetwork: { certificates, proxy }, otherCertificates }, use) => {
      const pinnedKeys = [certificates.publicKeyHash, otherCertificates.publicKeyHash];
      await use(browserOptionsFor({ proxy: proxy.url, pinnedKeys }, loadSettings({}), { args }));
    },
    { scope: 'worker', box: true },
  ],
  startInProcess: [
    async ({ labNetwork }, use) => {
      const { proxy, certificates } = labNetwork;
      const trustedCertificates = certificates.authority;
      const started: Lab[] = [];
      await using call = outbound({ proxy: proxy.url, trustedCertificates, pinnedKeys: [] });
      await use(async ({ authentik, engomo, misbehavingProvider = false, fault, besides }) => {
        const authentikAdministrator = account('akadmin');
        const engomoAdministrator = account('admin');
        const alice = account('alice');
        const endUser = { ...alice.plain, name: 'Alice Adams', email: 'alice@engomo.company' };
        const lab = await startLab(
          {
            authentik:
              authentik === undefined
                ? null
                : {
                    generation: authentik,
                    origin: ORIGINS.authentik,
                    admin: authentikAdministrator.plain,
                  },
            engomo:
              engomo === undefined
                ? null
                : {
                    face: 'plain',
                    variants: [],
                    ...engomo,
                    origin: ORIGINS.engomo,
                    admin: engomoAdministrator.plain,
                  },
            misbehavingProvider: misbehavingProvider ? { origin: MISBEHAVING, port: null } : null,
            endUser,
            fault: fault ?? null,
            hostMap: {},
            direct: [],
            trustedCertificates: null,
            ...besides,
          },
          labNetwork,
        );
        started.push(lab);
        return {
          ...lab,
          authentikAdministrator,
          engomoAdministrator,
          endUser: { ...alice, email: endUser.email },
          misbehavingProvider: MISBEHAVING,
          call,
        };
      });
      await Promise.all(started.map((lab) => lab.close()));
    },
    // The toolkits of a face of engomo may have to be installed first.
    { timeout: 300_000, title: 'a lab in this process' },
  ],
  composerOf: [
    async ({ browser }, use) => {
      const opened: ComposerAdministrator[] = [];
      await use(async ({ engomoAdministrator }, dialect) => {
        const context = await browser.newContext({
          locale: 'en-US',
          viewport: { width: 1440, height: 1000 },
          reducedMotion: 'reduce',
        });
        context.setDefaultTimeout(STEP);
        const administrator = await ComposerAdministrator.in(context, {
          guide,
          dialect,
          account: engomoAdministrator,
          mayWrite: true,
        });
        opened.push(administrator);
        return administrator;
      });
      await Promise.all(opened.map(({ page }) => page.context().close()));
    },
    { box: true },
  ],
});
