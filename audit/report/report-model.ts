import type { Audit, TestEntry } from '../verdicts/audit-schema.ts';
import type { Picture } from '../gathering/gather.ts';

/** What names a test within an audit. */
export type TestName = Pick<TestEntry, 'title' | 'file' | 'line' | 'project'>;

/** A picture with its place in the report. */
export interface NumberedPicture {
  readonly number: number;
  readonly picture: TestEntry['pictures'][number];
  /** `null` when its bytes are not at hand. */
  readonly content: Picture | null;
}

const keyOf = ({ title, file, line, project }: TestName): string =>
  JSON.stringify([title, file, line, project]);

/** An audit with what its sections refer to one another by: numbers of tests and pictures. */
export class ReportModel {
  readonly audit: Audit;
  readonly #tests = new Map<string, { anchor: string; entry: TestEntry }>();
  readonly #pictures = new Map<TestEntry, NumberedPicture[]>();

  constructor(audit: Audit, pictures: ReadonlyMap<string, Picture>) {
    this.audit = audit;
    let number = 0;
    audit.tests.forEach((entry, index) => {
      this.#tests.set(keyOf(entry), { anchor: `test-${index + 1}`, entry });
      this.#pictures.set(
        entry,
        entry.pictures.map((picture) => ({
          number: (number += 1),
          picture,
          content: pictures.get(picture.sha256) ?? null,
        })),
      );
    });
  }

  /** Address of a test within the page. */
  anchorOf(test: TestName): string {
    return this.#tests.get(keyOf(test))?.anchor ?? 'tests';
  }

  /** The pictures a test took. */
  picturesOf(test: TestName): readonly NumberedPicture[] {
    const entry = this.#tests.get(keyOf(test))?.entry;
    return (entry && this.#pictures.get(entry)) ?? [];
  }
}
