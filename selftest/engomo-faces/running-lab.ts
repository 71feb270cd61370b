import { randomBytes } from 'node:crypto';
import { chromium, type Browser } from '@playwright/test';
import { browserOptionsFor } from '../../fixtures/run/browser.ts';
import { loadSettings } from '../../fixtures/settings/settings.ts';
import { NO_FAULT } from '../../lab/faults/catalogue.ts';
import { type Lab, startLab } from '../../lab/lab.ts';

const password = (): string => randomBytes(12).toString('base64url');

/** A lab in which the guide has been carried out, and a browser that finds it. */
export interface RunningLab {
  readonly browser: Browser;
  readonly endUser: { readonly email: string; readonly username: string; readonly password: string };
  readonly close: () => Promise<void>;
}

/**
 * Starts both products, engomo with that face.
 *
 * @param features of Chromium to turn on.
 */
export async function runningLab(
  engomo: { readonly face: string; readonly variants?: string[] },
  features: readonly string[] = [],
): Promise<RunningLab> {
  const endUser = {
    username: 'alice',
    name: 'Alice Adams',
    email: 'alice@engomo.company',
    password: password(),
  };
  const lab: Lab = await startLab({
    authentik: {
      generation: '2026.2',
      origin: 'https://authentik.company',
      admin: { username: 'akadmin', password: password() },
    },
    engomo: {
      variants: [],
      ...engomo,
      origin: 'https://engomo.company',
      admin: { username: 'admin', password: password() },
    },
    endUser,
    misbehavingProvider: null,
    fault: NO_FAULT,
    hostMap: {},
    direct: [],
    trustedCertificates: null,
  });
  const { proxy, spki: pinnedKeys } = lab.address;
  const args = features.length === 0 ? [] : [`--enable-features=${features.join(',')}`];
  const browser = await chromium.launch(browserOptionsFor({ proxy, pinnedKeys }, loadSettings({}), { args }));
  return {
    browser,
    endUser,
    close: async () => {
      await browser.close();
      await lab.close();
    },
  };
}
