import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Audit, auditSchema, type ClauseEntry, testEntry, testReference } from './audit-schema.ts';
import { judged } from './exit-code.ts';
import type { RunMetadata } from '../gathering/attachments.ts';
import { causesOf } from '../gathering/cause.ts';
import { forEachName, guideNames, inNames, nameIds } from '../../guide/names.ts';
import type { Gathered, Picture, TestRecord } from '../gathering/gather.ts';
import type { Language } from '../report/frame.ts';
import { reportPage } from '../report/page.ts';
import { summarise } from './summary.ts';
import { localTime } from './text.ts';
import { type ClauseVerdict, judge } from './verdicts.ts';
import { peopleEntries, sharedCauses } from './people.ts';

/** What the runner and the machine say about a run. */
interface RunFacts {
  readonly metadata: RunMetadata;
  readonly status: Audit['summary']['status'];
  readonly startedAt: Date;
  readonly durationMs: number;
  readonly timeZone: string;
  readonly operatingSystem: string;
  readonly node: string;
  readonly playwright: string;
  readonly retries: number;
  /** Errors outside any test, such as those of the set-up. */
  readonly errors: readonly string[];
}

const clauseEntry = (cell: ClauseVerdict, { edition, names: given }: RunMetadata): ClauseEntry => {
  const { clause, formFactor, verdict, reason, blockedBy } = cell;
  const wording = clause.editions[edition];
  const printed = guideNames(edition);
  const names = forEachName((id) => given[id]?.name ?? printed[id]);
  const title = inNames(clause.title, names);
  return {
    id: clause.id,
    part: clause.part,
    title,
    editions: { ...clause.editions },
    wording: wording === 'asked' ? title : wording,
    formFactor,
    verdict,
    reason,
    blockedBy,
    where: inNames(clause.where, names),
    tests: cell.tests.map((test) => testReference.parse(test)),
    evidence: cell.evidence.map(({ clause: _clause, ...condition }) => condition),
  };
};

/** Names that were found, as a run's metadata has them. */
const foundOf = ({ names }: Gathered): RunMetadata['names'] =>
  Object.fromEntries(
    nameIds.flatMap((id) => {
      const name = names[id];
      return name === undefined ? [] : [[id, { name, by: 'found' as const }]];
    }),
  );

/** A run, judged: what `audit.json` holds and the report shows. */
export function auditOf(gathered: Gathered, facts: RunFacts): Audit {
  const { status, startedAt, durationMs, errors, metadata: _, ...machine } = facts;
  const metadata = { ...facts.metadata, names: { ...facts.metadata.names, ...foundOf(gathered) } };
  const causes = sharedCauses(causesOf(gathered.tests, errors), gathered.tests);
  const people = peopleEntries(gathered.tests);
  const guideTests = gathered.tests.filter(({ person }) => person === null);
  const [before] = causesOf([], errors);
  const judgement = judge(metadata.edition, guideTests, before?.says ?? null);
  const clauses = judgement.map((cell) => clauseEntry(cell, metadata));
  const titles = (wanted: (test: TestRecord) => boolean): string[] =>
    guideTests.filter(wanted).map(({ title }) => title);
  return {
    schema: 2,
    summary: summarise(clauses, {
      status,
      mode: metadata.mode,
      edition: metadata.edition,
      failedTests: titles((test) => test.status === 'failed'),
      flakyTests: titles((test) => test.flaky),
      problems: gathered.problems,
      causes,
      people,
      judged: judged(metadata.targets, gathered.systems),
    }),
    run: {
      ...metadata,
      startedAt: localTime(startedAt),
      endedAt: localTime(new Date(startedAt.getTime() + durationMs)),
      durationMs,
      ...machine,
    },
    systems: [...gathered.systems],
    clauses,
    people,
    notes: [...gathered.remarks],
    traits: [...gathered.traits],
    configuration: [...gathered.configuration],
    tests: gathered.tests.map((test) => testEntry.parse({ ...test, person: test.person?.email ?? null })),
    causes: causes.map(({ clauses: ids, tests, ...cause }) => ({
      ...cause,
      clauses: [...ids],
      tests: [...tests],
    })),
    problems: [...gathered.problems],
  };
}

const extensions: Readonly<Record<string, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/webp': 'webp',
};

const fileOf = (folder: string, sha256: string, extension: string): string =>
  join(folder, 'pictures', `${sha256}.${extension}`);

/**
 * Writes an audit: `audit.json` for machines, `index.html` for people, and the pictures by their digests, so that audits
 * can be merged. It is written beside and moved into place: a reader finds a whole audit or none.
 *
 * @throws Error when it cannot be written; nothing is left then.
 */
export async function writeAudit(
  folder: string,
  audit: Audit,
  pictures: ReadonlyMap<string, Picture>,
  language: Language = 'en',
): Promise<void> {
  const beside = `${folder}.writing`;
  try {
    await writeInto(beside, audit, pictures, language);
    rmSync(folder, { recursive: true, force: true });
    renameSync(beside, folder);
  } catch (error) {
    for (const half of [beside, folder]) rmSync(half, { recursive: true, force: true });
    throw error;
  }
}

async function writeInto(
  folder: string,
  audit: Audit,
  pictures: ReadonlyMap<string, Picture>,
  language: Language,
): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'pictures'), { recursive: true });
  for (const { sha256, contentType, base64 } of pictures.values()) {
    writeFileSync(fileOf(folder, sha256, extensions[contentType] ?? 'png'), Buffer.from(base64, 'base64'));
  }
  writeFileSync(join(folder, 'audit.json'), `${JSON.stringify(auditSchema.parse(audit), null, 2)}\n`);
  writeFileSync(join(folder, 'index.html'), await reportPage(audit, pictures, language));
}

/** The pictures that stand beside an `audit.json`, by their digests; one that is not there is left out. */
export function picturesBeside(auditFile: string, audit: Audit): Map<string, Picture> {
  const pictures = new Map<string, Picture>();
  for (const picture of audit.tests.flatMap((test) => test.pictures)) {
    for (const [contentType, extension] of Object.entries(extensions)) {
      const file = fileOf(dirname(auditFile), picture.sha256, extension);
      if (!existsSync(file)) continue;
      pictures.set(picture.sha256, {
        ...picture,
        contentType,
        base64: readFileSync(file).toString('base64'),
      });
    }
  }
  return pictures;
}
