import { spawn } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { createReport, type Outcome } from './report.ts'
import { localRepositories } from './repositories.ts'
import { readWorkflow } from './workflow.ts'

export interface ActRun {
  /** Path of the program. */
  act: string
  /** The consuming repository: a git work tree in which everything is committed. */
  repository: string
  /** Relative to the repository. */
  workflow: string
  /** The folder that replaces `org/release-tools`. */
  exported: string
  /** Scratch directory of the run: event, environment, secrets, workspaces. Must be empty. */
  scratch: string
  event: { name: string; payload: unknown }
  /** The variables of steps besides those that act sets. Steps see none of our own. */
  env: Record<string, string>
  secrets: Record<string, string>
  variables: Record<string, string>
  /** PATH of act and of every step. */
  path: string
  /** Port of act's own artifact service, which is that of GitHub Enterprise Server. Without it: the service that `env` names. */
  artifactPort?: number
  print: (line: string) => void
  keep: (line: string) => void
}

/** Runs a workflow on this machine, without containers. A non-zero exit of act shows in the outcome's results. */
export async function runAct(run: ActRun): Promise<Outcome> {
  const { names, uses } = readWorkflow(join(run.repository, run.workflow))
  const files = await writeFiles(run)
  const report = createReport(names, run.print, run.keep)
  const child = spawn('setpriv', ['--pdeathsig', 'KILL', run.act, ...flags(run, uses, files)], {
    cwd: run.repository,
    // In host mode, act passes its whole environment to the steps, so it gets almost nothing.
    env: { PATH: run.path, HOME: files.home, TMPDIR: files.tmp, LANG: 'C.UTF-8' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  for (const stream of [child.stdout, child.stderr]) createInterface({ input: stream }).on('line', report.take)
  await new Promise((done, fail) => child.on('close', done).on('error', fail))
  return report.outcome
}

/** Jobs that did not succeed, one line each. This includes skipped jobs, unless they are for other events, or optional. */
export function failedJobs(run: ActRun, outcome: Outcome): string[] {
  const { jobsFor, optional } = readWorkflow(join(run.repository, run.workflow))
  const skipped = (job: string) => optional.has(job) && (outcome.results.get(job) ?? 'skipped') === 'skipped'
  const bad = jobsFor(run.event.name).filter(job => outcome.results.get(job) !== 'success' && !skipped(job))
  return bad.map(job => `${job}: ${outcome.results.get(job) ?? 'not run'}`)
}

function flags(run: ActRun, uses: string[], files: Files): string[] {
  const { mappings } = localRepositories(uses, run.exported)
  return [
    run.event.name,
    '--json',
    '--no-cache-server',
    ...['--workflows', run.workflow, '--eventpath', files.event, '--action-cache-path', join(run.scratch, 'actions')],
    ...['--env-file', files.env, '--secret-file', files.secrets, '--var-file', files.variables],
    ...['--platform', 'ubuntu-24.04=-self-hosted'],
    ...artifactFlags(run),
    ...mappings.flatMap(mapping => ['--local-repository', mapping]),
  ]
}

function artifactFlags({ artifactPort, scratch }: ActRun): string[] {
  if (artifactPort === undefined) return []
  const server = ['--artifact-server-addr', '127.0.0.1', '--artifact-server-port', String(artifactPort)]
  return ['--artifact-server-path', join(scratch, 'artifacts'), ...server]
}

type Files = Record<'event' | 'env' | 'secrets' | 'variables' | 'home' | 'tmp', string>

/** Passes values in files, because arguments are visible in the list of processes. act reads JSON, because JSON is YAML. */
async function writeFiles(run: ActRun): Promise<Files> {
  const write = async (name: string, value: unknown) => {
    const path = join(run.scratch, name)
    await writeFile(path, JSON.stringify(value), { mode: 0o600 })
    return path
  }
  const folder = async (name: string) => {
    await mkdir(join(run.scratch, name), { recursive: true })
    return join(run.scratch, name)
  }
  return {
    home: await folder('home'),
    tmp: await folder('tmp'),
    event: await write('event.json', run.event.payload),
    env: await write('env.yml', run.env),
    secrets: await write('secrets.yml', run.secrets),
    variables: await write('variables.yml', run.variables),
  }
}
