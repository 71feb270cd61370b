import { test as base } from '../../fixtures/authentik/authentik-fixtures.ts';
import { NO_FAULT } from '../../lab/faults/catalogue.ts';
import { familyLab } from '../family-lab.ts';
import { onlyRead } from './look.ts';
import { type Subjects, subjectsOn } from './subjects.ts';

/** How long one step may take on the lab, in milliseconds: a control that is missing is to be named soon. */
const STEP = 10_000;

/** A lab with one administrator's session for all tests of a worker. */
interface LabFixtures {
  /** Page objects on a page of the administrator, from which nothing can be written. */
  readonly subjects: Subjects;
}

/**
 * Tests on a lab of one family: `lab → session → subjects`.
 *
 * @param family such as 2026.2.
 */
export const labOf = (family: string) =>
  base.extend(familyLab({ LAB_AUTHENTIK: family, LAB_FAULT: NO_FAULT })).extend<object, LabFixtures>({
    subjects: [
      async ({ authentikSession, authentikVersion, guide }, use) => {
        await onlyRead(authentikSession);
        const page = await authentikSession.newPage();
        page.setDefaultTimeout(STEP);
        await use(subjectsOn(page, guide.origins.authentik, authentikVersion.text));
        await page.close();
      },
      { scope: 'worker', box: true },
    ],
  });
