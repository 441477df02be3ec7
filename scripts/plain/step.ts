import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { Problem } from '@release-tools/base'
import { parse } from 'yaml'
import type { ActLine } from '../act/line.ts'
import { fill, fillAll } from './expressions.ts'
import { runProcess } from './process.ts'
import { newStepFiles, readLines, readValues, type StepFiles } from './step-files.ts'

/** A step as a workflow has it. */
export interface Step {
  id?: string
  name?: string
  uses?: string
  if?: string
  run?: string
  shell?: string
  env?: Record<string, unknown>
  with?: Record<string, unknown>
  'working-directory'?: string
}

/** Where the steps of a job run. What a step adds to PATH and to the environment is there for those after it. */
export interface Place {
  workspace: string
  /** Directory for the files of steps. */
  scratch: string
  /** Variables of all steps, without PATH. */
  env: Record<string, string>
  path: string[]
  /** The repository of the project, and the commit that is checked out. */
  repository: string
  commit: string
  /** Directory of each repository with actions, by `owner/name@ref`. */
  actions: Map<string, string>
}

interface ActionFile {
  inputs?: Record<string, { default?: unknown } | null>
  runs: { using: string; main: string; post?: string }
}

/** A step that ran, and what its job does at the end for it. */
export interface Ran {
  code: number
  outputs: Record<string, string>
  summary: string
  /** Runs the end of an action; undefined if it has none. Returns what it adds to the summary of the job. */
  post?: (() => Promise<string>) | undefined
}

type Say = (line: Partial<ActLine>) => void

/** Runs a step in its place. `contexts` are those of its expressions. */
export async function runStep(step: Step, place: Place, contexts: object, say: Say): Promise<Ran> {
  mkdirSync(place.scratch, { recursive: true })
  const files = newStepFiles(place.scratch)
  const env = { ...place.env, ...fillAll(step.env, contexts), ...files }
  if (step.uses?.startsWith('actions/checkout@')) return checkOut(place)
  if (step.uses !== undefined) return runAction(step, place, contexts, env, files, say)
  const script = join(place.scratch, 'script.sh')
  writeFileSync(script, fill(step.run ?? '', contexts))
  const cwd = join(place.workspace, fill(step['working-directory'] ?? '.', contexts))
  const args = ['--noprofile', '--norc', '-eo', 'pipefail', script]
  const code = await runProcess({ program: 'bash', args, cwd, env: { ...env, PATH: pathOf(place) } }, say)
  return ended(code, place, files)
}

/** The commit of the tag, with its history and all tags. */
function checkOut({ repository, workspace, commit }: Place): Ran {
  const git = (...args: string[]) => execFileSync('git', args, { stdio: ['ignore', 'pipe', 'pipe'] })
  git('clone', '--quiet', '--no-hardlinks', '--no-checkout', repository, workspace)
  const remote = execFileSync('git', ['-C', repository, 'remote', 'get-url', 'origin'], { encoding: 'utf8' }).trim()
  git('-C', workspace, 'remote', 'set-url', 'origin', remote)
  git('-C', workspace, 'checkout', '--quiet', '--detach', commit)
  return { code: 0, outputs: {}, summary: '' }
}

async function runAction(
  step: Step,
  place: Place,
  contexts: object,
  env: Record<string, string>,
  files: StepFiles,
  say: Say,
): Promise<Ran> {
  const folder = folderOf(step.uses ?? '', place.actions)
  const { inputs = {}, runs }: ActionFile = parse(readFileSync(join(folder, 'action.yml'), 'utf8'))
  const defaults = Object.entries(inputs).map(([name, input]) => [name, input?.default ?? ''])
  const given = fillAll({ ...Object.fromEntries(defaults), ...step.with }, contexts)
  const named = Object.entries(given).map(([name, value]) => [
    `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`,
    value,
  ])
  const all = { ...env, ...Object.fromEntries(named) }
  const node = (file: string, more: Record<string, string> = {}) =>
    runProcess(
      {
        ...{ program: process.execPath, args: [join(folder, file)], cwd: place.workspace },
        env: { ...all, ...more, PATH: pathOf(place) },
      },
      say,
    )
  const code = await node(runs.main)
  const state = Object.entries(readValues(files.GITHUB_STATE)).map(([name, value]) => [`STATE_${name}`, value])
  const { post } = runs
  return {
    ...ended(code, place, files),
    post:
      post === undefined
        ? undefined
        : async () => {
            writeFileSync(files.GITHUB_STEP_SUMMARY, '')
            await node(post, Object.fromEntries(state))
            return readFileSync(files.GITHUB_STEP_SUMMARY, 'utf8')
          },
  }
}

/** Takes over what a step wrote to its files. */
function ended(code: number, place: Place, files: StepFiles): Ran {
  Object.assign(place.env, readValues(files.GITHUB_ENV))
  place.path.unshift(...readLines(files.GITHUB_PATH).reverse())
  return { code, outputs: readValues(files.GITHUB_OUTPUT), summary: readFileSync(files.GITHUB_STEP_SUMMARY, 'utf8') }
}

function pathOf({ path }: Place): string {
  return path.join(delimiter)
}

/** The directory of an action: `org/release-tools/actions/check-release@v1`. */
function folderOf(uses: string, actions: Map<string, string>): string {
  const [path = '', ref = ''] = uses.split('@')
  const [owner, name, ...rest] = path.split('/')
  const repository = actions.get(`${owner}/${name}@${ref}`)
  if (repository !== undefined) return join(repository, ...rest)
  throw new Problem(`run ${uses}`, { found: 'it is not on this machine.', next: 'Use the actions of the template.' })
}
