import { html } from 'lit';
import { z } from 'zod';
import { call } from '../api.ts';
import { define } from '../elements/base.ts';
import { capability } from '../elements/interface.ts';
import { wholeList } from '../elements/list-page.ts';
import { StatusCard, type Status } from './cards.ts';
import { serverVersion } from './server-version.ts';

const success = 'fa fa-check-circle pf-m-success';
const warning = 'fa fa-exclamation-triangle pf-m-warning';
const danger = 'fa fa-times-circle pf-m-danger';

const system = z.object({
  http_is_secure: z.boolean(),
  server_time: z.string(),
  embedded_outpost_disabled: z.boolean(),
  embedded_outpost_host: z.string(),
});

/** Clocks of server and browser may differ by this much, in milliseconds. */
const CLOCK_TOLERANCE = 5000;

/** Whether the server finds anything wrong with itself. */
export class SystemStatusCard extends StatusCard {
  override icon = 'pf-icon pf-icon-server';
  override label = 'System Status';

  protected override async ask(): Promise<Status> {
    const asked = Date.now();
    const answer = system.parse(await call('GET', 'admin/system/'));
    if (!answer.embedded_outpost_disabled && answer.embedded_outpost_host === '') {
      return { icon: warning, value: 'Warning', message: 'Embedded outpost is not configured correctly.' };
    }
    if (!answer.http_is_secure && location.protocol === 'https:') {
      return { icon: warning, value: 'Warning', message: 'HTTPS is not detected correctly' };
    }
    if (Math.abs(Date.parse(answer.server_time) - asked) > CLOCK_TOLERANCE) {
      return {
        icon: warning,
        value: 'Warning',
        message: 'Server and client are further than 5 seconds apart.',
      };
    }
    return { icon: success, value: 'OK', message: 'Everything is ok.' };
  }
}

/** Which version runs, and whether there is a newer one. */
export class VersionStatusCard extends StatusCard {
  override icon = 'pf-icon pf-icon-bundle';
  override label = 'Version';

  protected override async ask(): Promise<Status> {
    const version = await serverVersion();
    const family = version.version_current.split('.').slice(0, -1).join('.');
    const value = html`<a
      rel="noopener noreferrer"
      href="https://docs.goauthentik.io/releases/${family}"
      target="_blank"
      >${version.version_current}</a
    >`;
    if (version.outdated) {
      return { icon: warning, value, message: `${version.version_latest} is available!` };
    }
    return version.version_latest_valid
      ? { icon: success, value, message: 'Up-to-date!' }
      : { icon: 'fa fa-question-circle', value, message: 'Latest version unknown' };
  }
}

const worker = z.object({ version_matching: z.boolean() });
const workerCount = z.object({ count: z.number() });

/** Up to 2025.6 the server only says how many there are. */
async function connectedWorkers(): Promise<readonly z.infer<typeof worker>[]> {
  if (capability('charts') === 'actions') return wholeList('tasks/workers/', worker);
  const { count } = workerCount.parse(await call('GET', 'admin/workers/'));
  return Array.from({ length: count }, () => ({ version_matching: true }));
}

/** How many workers carry out background tasks. */
export class WorkerStatusCard extends StatusCard {
  override icon = 'pf-icon pf-icon-server';
  override label = 'Workers';

  protected override async ask(): Promise<Status> {
    const workers = await connectedWorkers();
    const value = String(workers.length);
    if (workers.length === 0) {
      return {
        icon: danger,
        value,
        message: 'No workers connected. Background tasks will not run.',
      };
    }
    return workers.every(({ version_matching }) => version_matching)
      ? { icon: success, value }
      : { icon: danger, value, message: 'Worker with incorrect version connected.' };
  }
}

define('ak-admin-status-system', SystemStatusCard);
define('ak-admin-status-version', VersionStatusCard);
define('ak-admin-status-card-workers', WorkerStatusCard);
