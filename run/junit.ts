import { existsSync, readFileSync } from 'node:fs';

/** A test and how long it took. */
export interface TimedTest {
  readonly name: string;
  readonly seconds: number;
}

/** What a JUnit file says of a run. */
export interface JunitCounts {
  readonly passed: number;
  readonly failed: number;
  readonly tests: readonly TimedTest[];
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Value of an attribute in the text of a tag; empty where there is none. */
const attribute = (tag: string, name: string): string =>
  (new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? '').replace(
    /&(amp|lt|gt|quot|apos);/g,
    (_, entity: string) => ENTITIES[entity] ?? '',
  );

/** Counts and times in the JUnit file Playwright wrote; a run that left none counts as one failure. */
export function junitOf(file: string): JunitCounts {
  if (!existsSync(file)) return { passed: 0, failed: 1, tests: [] };
  const text = readFileSync(file, 'utf8');
  const [head = ''] = /<testsuites[^>]*>/.exec(text) ?? [];
  const count = (name: string): number => Number(attribute(head, name));
  const failed = count('failures') + count('errors');
  const tests = (text.match(/<testcase[^>]*>/g) ?? []).map((tag) => ({
    name: `${attribute(tag, 'classname')}: ${attribute(tag, 'name')}`,
    seconds: Number(attribute(tag, 'time')),
  }));
  return { passed: count('tests') - failed - count('skipped'), failed, tests };
}
