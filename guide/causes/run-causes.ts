import type { CauseTemplate } from './template.ts';

/** What keeps a run from leaving its reports. */
export const reportsCauses = {
  'reports-held': {
    says: '{folder} belongs to {holder}',
    remedy: 'wait for that run, or send this one elsewhere: SUITE_RESULTS_FOLDER=<another folder>',
  },
  'reports-not-writable': {
    says: 'the reports cannot be written: {reason}; what is in {folder} is of an earlier run',
    remedy:
      'make {folder} writable for this user and see that there is room, or send the run elsewhere: SUITE_RESULTS_FOLDER=<another folder>',
  },
  'reports-not-removable': {
    says: "an earlier run's report cannot be taken away: {reason}",
    remedy: 'remove {folder} or make it writable for this user; until then no run can put a verdict there',
  },
  'no-verdict': {
    says: 'The run has no verdict: its report could not be written ({reason})',
    remedy: 'make room, or make {folder} writable, and run again',
  },
  'file-system': {
    says: 'the suite cannot write what it needs on this machine: {reason}',
    remedy: 'make room on the disk that file is on, or make its folder writable for this user, and run again',
  },
} as const satisfies Record<string, CauseTemplate>;

/** What a run needs on this machine. */
export const machineCauses = {
  'no-browser': {
    says: 'no browser was found, and none could be installed{printed}',
    remedy:
      'run "npx playwright install --with-deps chromium" or "sudo apt-get install chromium", or name a browser with E2E_BROWSER_PATH',
  },
  'browser-not-started': {
    says: 'the browser could not be started: {reason}',
    remedy:
      'see that it starts by hand; "npx playwright install --with-deps chromium" installs another one, E2E_BROWSER_PATH names one',
  },
  'lab-ended': {
    says: 'the lab ended before it was ready ({how}): {printed}',
    remedy: 'settle what it says; "npm ci" puts right what is missing, and "npm run lab" starts it alone',
  },
  'lab-not-ready': {
    says: 'the lab was not ready after {seconds} s: {printed}',
    remedy: 'end what keeps this machine busy, and run again; "npm run lab" starts the lab alone',
  },
  unreachable: {
    says: 'an address was expected to answer, but: {error}',
    remedy:
      'see that the address is right and the server is up (a browser at that address shows it), then run again',
  },
} as const satisfies Record<string, CauseTemplate>;

/** A run that proves nothing. */
export const provenCauses = {
  'nothing-proven': {
    says: 'Nothing is proven, {on}: none of the {clauses} was seen to hold',
    remedy:
      'run without --grep, --project and --last-failed, or take whole chapters, such as --grep "@[ABC]": a chapter builds on those before it',
  },
  'no-test': {
    says: 'no test fits what was asked for',
    remedy:
      'see the names of all tests with "npx playwright test --list"; --last-failed needs a run that failed',
  },
  'cut-short': {
    says: 'The run was cut short, {on}: {count} were seen to hold',
    remedy: 'run again and let it come to its end',
  },
} as const satisfies Record<string, CauseTemplate>;

/** What is wrong with the suite itself. */
export const suiteCauses = {
  'unexpected-error': {
    says: '{error}',
    remedy:
      'open the Playwright report at the failed test: it shows the step and the page; an upgrade may have changed a control (CONTRIBUTING.md)',
  },
  'control-not-found': {
    says: '{error}',
    remedy: 'show it to the suite: {cure}; the Playwright report shows the page at the failed test',
  },
  crash: {
    says: 'The run has no verdict: the suite broke down ({reason})',
    remedy: 'report it, with what stands below',
  },
  leak: {
    says: 'leak gate: expected no secret in what the run wrote, found {count}; do not publish these files',
    remedy: 'delete the files it names, and report it',
  },
  'without-clause': {
    says: 'test {test} names no clause of the guide',
    remedy: 'name one with about(…)',
  },
  'unknown-clause': {
    says: 'test {test} names clause "{clause}", which the guide does not have',
    remedy: 'name one of guide/clauses.ts',
  },
  flaky: {
    says: 'No clause was seen broken, {on}, but a test passed only after it had failed: "{test}"',
    remedy: 'report it: no test may pass by chance',
  },
  outside: {
    says: 'No clause was seen broken, {on}, but the run failed outside its tests',
    remedy: 'read what stands above the verdict in the terminal, and report it',
  },
} as const satisfies Record<string, CauseTemplate>;
