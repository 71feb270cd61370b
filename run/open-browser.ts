import { chromium, type Browser } from '@playwright/test';
import { browserOptionsFor } from '../fixtures/run/browser.ts';
import { trustOf } from '../fixtures/run/browser-trust.ts';
import { network, type Run } from '../fixtures/run/run.ts';
import type { Settings } from '../fixtures/settings/settings.ts';

/** Why a command that shows a browser ends where it cannot. */
export const NO_DISPLAY =
  'There is no display to show a browser on: run this on a machine with a screen, under xvfb-run, or name a browser on another machine with --browser-endpoint.';

/** A browser on another machine. */
export const connect = (endpoint: string): Promise<Browser> =>
  endpoint.startsWith('ws') ? chromium.connect(endpoint) : chromium.connectOverCDP(endpoint);

/** Chromium's arguments for names that only some machines know. */
const mapped = ({ hostMap }: Settings): string[] => {
  const rules = Object.entries(hostMap).map(([name, target]) => `MAP ${name} ${target}`);
  return rules.length === 0 ? [] : [`--host-resolver-rules=${rules.join(',')}`];
};

/**
 * A browser outside of tests that reaches the products and trusts them, as that of a run does; the lab has to be ready.
 *
 * @param use `by hand`: a person goes with it wherever a sign-in at a live product leads.
 */
export async function openBrowser(
  run: Run,
  settings: Settings,
  use: 'unseen' | 'seen' | 'by hand',
): Promise<Browser> {
  const headless = use === 'unseen';
  const way = network(run, settings);
  const trust = await trustOf(run.folder, settings, way.proxy);
  const pinnedKeys = [...way.pinnedKeys, ...trust.pinnedKeys];
  const products = { proxy: way.proxy, pinnedKeys, home: trust.home };
  const { proxy, ...options } = browserOptionsFor(products, settings, { headless, args: mapped(settings) });
  const { access, authentik } = settings;
  // Only the run's proxy has what such a server wants of clients.
  const isGuarded = access.authentik !== null || access.engomo !== null;
  const isFree = use === 'by hand' && authentik !== null && !isGuarded;
  return chromium.launch({ ...options, ...(!isFree && proxy !== undefined && { proxy }), headless });
}
