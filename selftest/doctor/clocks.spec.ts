import { expect, test } from '@playwright/test';
import { compareClocks } from '../../fixtures/doctor/clocks.ts';
import type { Finding } from '../../fixtures/doctor/finding.ts';
import { linesOf } from './lines.ts';

test.describe('whose clock is off', () => {
  /** Clocks of servers, in milliseconds ahead of this machine's. */
  const found = (authentik: number, other?: number): Iterable<Finding> =>
    compareClocks({
      clocks: new Map([
        ['authentik', authentik] as const,
        ...(other === undefined ? [] : [['engomo', other] as const]),
      ]),
    });

  /** Whose clock is to be set; `undefined`: nobody's. */
  function culprit(clocks: Iterable<Finding>): string | undefined {
    try {
      return [...clocks].find(({ remedy }) => remedy !== null)?.remedy ?? undefined;
    } catch (error) {
      return /set the clock of ([^:]*):/.exec(String(error))?.[1];
    }
  }

  for (const by of [300_000, -300_000, 86_400_000, -86_400_000]) {
    test(`one that is ${by / 1000} s off is named, that of this machine as well`, () => {
      expect(culprit(found(by, 0)), 'authentik’s').toBe('authentik');
      expect(culprit(found(0, by)), 'engomo’s').toBe('engomo');
      expect(culprit(found(by, by)), 'this machine’s').toBe('this machine');
      expect(culprit(found(by)), 'one of two').toBe('authentik or of this machine');
    });
  }

  test('seconds are in nobody’s way, and distinguished from ten on', async () => {
    expect(await linesOf(found(400, -300)), 'less than a second').toEqual(['clocks: agree to a second']);
    expect(await linesOf(found(5_000, 0)), 'five').toEqual([
      expect.stringMatching(/^clocks: that of authentik is 5 s ahead/),
    ]);
    expect(await linesOf(found(0, -15_000)), 'fifteen').toEqual([
      expect.stringMatching(/^! clocks: .*that of engomo is 15 s behind/),
    ]);
  });
});
