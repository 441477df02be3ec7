import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, realpathSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { FailedWithOutputs, type Outputs } from '@release-tools/host'
import { actionDefaults, inputVariables } from '@release-tools/runner/testing'
import { type TestHost, testbed, testHost } from '@release-tools/testbed'
import { read } from '../../src/inputs.ts'
import { run } from '../../src/run.ts'
import type { Layout } from './layouts.ts'

/** A git repository with these files, all committed, as the workspace of the runner. */
export function repositoryOf(layout: Layout): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'coverage-project-')))
  write(root, layout)
  git(root, 'init', '--quiet', '--initial-branch=main')
  commit(root, 'First')
  return root
}

/** Another checkout of the same commit, as each job has one. */
export function cloneOf(root: string): string {
  const clone = realpathSync(mkdtempSync(join(tmpdir(), 'coverage-clone-')))
  git(clone, 'clone', '--quiet', root, '.')
  return clone
}

/** Writes files below a directory. */
export function write(root: string, layout: Layout): void {
  for (const [path, text] of Object.entries(layout)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
}

/** Commits everything; returns the commit. */
export function commit(root: string, message: string): string {
  git(root, 'add', '--all')
  git(root, '-c', 'user.name=Ann', '-c', 'user.email=ann@example.com', 'commit', '--quiet', '--message', message)
  return git(root, 'rev-parse', 'HEAD')
}

export function git(root: string, ...args: string[]): string {
  return execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim()
}

const defaults = actionDefaults('pytest-coverage-to-sonar')

export interface ActionRun {
  outputs: Outputs
  /** What failed the step. */
  error: Error | undefined
  host: TestHost
  summary: string
}

/** Runs the action in a workspace as the runner does, with the inputs' defaults from action.yml. */
export async function runAction(
  workspace: string,
  inputs: Record<string, string>,
  env: Record<string, string> = {},
): Promise<ActionRun> {
  const before = { ...process.env }
  const event = join(mkdtempSync(join(tmpdir(), 'event-')), 'event.json')
  writeFileSync(event, JSON.stringify({ repository: { default_branch: 'main' } }))
  for (const name of Object.keys(process.env)) if (/^(INPUT_|SONAR_|GITHUB_)/.test(name)) delete process.env[name]
  Object.assign(process.env, {
    GITHUB_WORKSPACE: workspace,
    GITHUB_REPOSITORY: 'acme/widget',
    GITHUB_SHA: git(workspace, 'rev-parse', 'HEAD'),
    GITHUB_REF: 'refs/heads/main',
    GITHUB_EVENT_NAME: 'push',
    GITHUB_EVENT_PATH: event,
    RUNNER_TOOL_CACHE: join(testbed().dir, 'tool-cache'),
    SONAR_USER_HOME: join(testbed().dir, 'sonar-home'),
    ...inputVariables({ ...defaults, python: testbed().python, ...inputs }),
    ...env,
  })
  const host = testHost()
  try {
    return { outputs: await run(read(process.env), host), error: undefined, host, summary: host.summaries.join('\n') }
  } catch (error) {
    if (!(error instanceof Error)) throw error
    const outputs = error instanceof FailedWithOutputs ? error.outputs : {}
    return { outputs, error, host, summary: host.summaries.join('\n') }
  } finally {
    process.env = before
  }
}
