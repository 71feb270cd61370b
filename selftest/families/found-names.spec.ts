import { randomBytes } from 'node:crypto';
import { createServer } from 'node:net';
import { expect, test } from '@playwright/test';
import { nameIds, nameSettings } from '../../guide/names.ts';
import { createAuthentik } from '../../lab/authentik/server.ts';
import { relyingPartyOptions } from '../../lab/engomo/core/engomo.ts';
import { createEngomo } from '../../lab/engomo/server.ts';
import { carryOut } from '../../lab/faults/carried-out.ts';
import { servePlainly } from '../../lab/network/serve.ts';
import { everyDay } from '../every-day.ts';
import { AWKWARD_NAMES } from '../family-lab.ts';
import { runSuite } from '../processes.ts';

const password = (): string => randomBytes(12).toString('base64url');

/** A port of the loopback interface that nobody listens on. */
const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        resolve(typeof address === 'object' && address !== null ? address.port : 0);
      });
    });
  });

test(
  'verify finds what two live servers call otherwise, judges it, and says what it took for what',
  everyDay(false),
  async ({}, testInfo) => {
    const [authentikPort, engomoPort] = [await freePort(), await freePort()];
    const origins = {
      authentik: `http://127.0.0.1:${authentikPort}`,
      engomo: `http://127.0.0.1:${engomoPort}`,
    };
    const [authentikAdmin, engomoAdmin] = [password(), password()];
    const endUser = { username: 'bob', name: 'Bob', email: 'bob@example.org', password: password() };
    const relyingParty = relyingPartyOptions([]);
    const authentik = await createAuthentik({
      family: '2026.8',
      admin: { username: 'akadmin', password: authentikAdmin },
    });
    const admin = { username: 'admin', password: engomoAdmin };
    const engomo = await createEngomo('plain', {
      origin: origins.engomo,
      admin,
      // What a relying party sends is a form, or nothing.
      fetch: (address, { body, ...init }) =>
        fetch(address, { ...init, body: body instanceof URLSearchParams ? body : null }),
      relyingParty,
    });
    const names = Object.fromEntries(nameIds.map((id) => [id, AWKWARD_NAMES[nameSettings[id]]]));
    await carryOut({
      authentik: authentik.state,
      engomo: engomo.engomo.directory,
      relyingParty,
      origins,
      names,
      endUser,
    });
    const servers = [
      await servePlainly(authentik.fetch, authentikPort),
      await servePlainly(engomo.fetch, engomoPort),
    ];

    const run = await runSuite(testInfo.outputPath('run'), {
      AUTHENTIK_URL: origins.authentik,
      AUTHENTIK_ADMIN: 'akadmin',
      AUTHENTIK_ADMIN_PASSWORD: authentikAdmin,
      ENGOMO_URL: origins.engomo,
      ENGOMO_ADMIN: 'admin',
      ENGOMO_ADMIN_PASSWORD: engomoAdmin,
      E2E_USER_EMAIL: endUser.email,
      E2E_USER_PASSWORD: endUser.password,
      E2E_GUIDE: '2024',
    });
    await Promise.all(servers.map((server) => server.close()));

    const audit = run.audit();
    const broken = audit.clauses.filter(({ verdict }) => verdict === 'failed' || verdict === 'blocked');
    expect(
      broken.map(({ id, reason }) => `${id}: ${reason}`),
      `no clause is broken:\n${run.printed}`,
    ).toEqual([]);
    expect(run.printed, 'the terminal says what was judged').toContain(
      'Found on the way from the issuer in engomo, and judged: scope mapping',
    );
    const { authorizationFlow: _, ...found } = names;
    expect(
      Object.fromEntries(
        Object.entries(audit.run.names).flatMap(([id, { name, by }]) => (by === 'found' ? [[id, name]] : [])),
      ),
      'the report says what was found',
    ).toEqual(found);
  },
);
