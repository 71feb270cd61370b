/** A kind of fault as Allure sorts results: the first whose pattern is in the message takes a result. */
export interface AllureCategory {
  readonly name: string;
  readonly matchedStatuses: readonly ('failed' | 'broken' | 'skipped')[];
  /** Any message unless given. */
  readonly messageRegex?: string;
}

const FAULTS = ['failed', 'broken'] as const;

/** Within a message of several lines, at any place. */
const somewhere = (pattern: string): string => `[\\s\\S]*(?:${pattern})`;

/** Whose fault a failed test is, from its message. Order matters: a timeout behind a broken clause is that clause's. */
export const allureCategories: readonly AllureCategory[] = [
  {
    name: 'Configuration fault: a clause of chapters A to E does not hold',
    matchedStatuses: FAULTS,
    messageRegex: somewhere('guide\\s+clause [A-E]\\d'),
  },
  {
    name: 'Product fault: the login does not do what the guide says, or a control is not where it was',
    matchedStatuses: FAULTS,
    messageRegex: somewhere('guide\\s+clause F\\d|\\(clause [A-F]\\d'),
  },
  {
    name: 'Environment: a product or the browser could not be reached',
    matchedStatuses: FAULTS,
    messageRegex: somewhere(
      'no authentik at|cannot be reached|net::ERR_|ECONN|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|certificate|' +
        'No browser|browser has been closed|the lab (?:ended|was not ready)|answered 50\\d',
    ),
  },
  {
    name: 'Blocked: another clause does not hold',
    matchedStatuses: ['skipped'],
    messageRegex: somewhere('blocked by'),
  },
  { name: 'Suite fault: anything else', matchedStatuses: FAULTS },
];
