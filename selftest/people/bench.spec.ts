import { expect, test } from '@playwright/test';
import { costOfPeople } from '../../bench/people.ts';
import { everyDay } from '../every-day.ts';

test(
  'the bench counts the logins of its people, on the desktop and on a phone',
  everyDay(false),
  async () => {
    const { failed, passed, seconds } = await costOfPeople(1);
    expect({ failed, passed }, 'one person, twice').toEqual({ failed: 0, passed: 2 });
    expect(seconds, 'what it took is measured').toBeGreaterThan(1);
  },
);
