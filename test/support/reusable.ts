import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { root, trackedFiles } from '../../scripts/shared/repository.ts'

export interface Step {
  id?: string
  name?: string
  uses?: string
  if?: string
  run?: string
  env?: Record<string, string>
  with?: Record<string, string>
}

export type Permissions = Record<string, 'read' | 'write' | 'none'>

export interface Job {
  needs?: string | string[]
  if?: string
  permissions?: Permissions
  uses?: string
  with?: Record<string, unknown>
  secrets?: Record<string, string> | 'inherit'
  outputs?: Record<string, string>
  steps?: Step[]
}

interface Input {
  type: 'string' | 'boolean' | 'number'
  required?: boolean
  default?: unknown
}

/** What a reusable workflow asks of its caller. */
interface Interface {
  inputs?: Record<string, Input>
  secrets?: Record<string, { required?: boolean }>
  outputs?: Record<string, { value: string }>
}

export interface Workflow {
  on: { workflow_call?: Interface } & Record<string, unknown>
  permissions?: Permissions
  env?: Record<string, string>
  concurrency?: { group: string; 'cancel-in-progress': string }
  jobs: Record<string, Job>
}

export const readWorkflow = (path: string): Workflow => parse(readFileSync(join(root, path), 'utf8'))

/** All reusable workflows, by path. */
export const callable = new Map(
  trackedFiles('.github/workflows/*.yml')
    .map(path => [path, readWorkflow(path)] as const)
    .filter(([, { on }]) => on.workflow_call !== undefined),
)

/** Those that release. */
export const reusable = new Map([...callable].filter(([path]) => path.startsWith('.github/workflows/release')))

const ranks = ['none', 'read', 'write']
const rank = (permissions: Permissions | undefined, scope: string) => ranks.indexOf(permissions?.[scope] ?? 'none')

/** The most that a job of the workflow asks for in each scope: what each caller must grant, whatever the jobs' `if` says. */
export function unionOf({ jobs }: Workflow): Permissions {
  const union: Permissions = {}
  for (const { permissions = {} } of Object.values(jobs))
    for (const [scope, access] of Object.entries(permissions))
      if (rank({ [scope]: access }, scope) > rank(union, scope)) union[scope] = access
  return union
}

// https://docs.github.com/en/actions/reference/workflows-and-actions/reusing-workflow-configurations
const keysOfCall = ['name', 'uses', 'with', 'secrets', 'strategy', 'needs', 'if', 'concurrency', 'permissions']

/** What GitHub would refuse in a job that calls a reusable workflow of ours. */
export function mistakesOfCall(job: Job): string[] {
  const path = /^org\/release-tools\/(\.github\/workflows\/[a-z.-]+\.yml)@/.exec(job.uses ?? '')?.[1] ?? ''
  const called = callable.get(path)
  if (called === undefined) return [`there is no reusable workflow ${job.uses}`]
  const { inputs = {}, secrets = {} } = called.on.workflow_call ?? {}
  const given = job.secrets === 'inherit' ? {} : (job.secrets ?? {})
  const needed = Object.entries(unionOf(called)).filter(
    ([scope, access]) => rank(job.permissions, scope) < ranks.indexOf(access),
  )
  return [
    ...Object.keys(job)
      .filter(key => !keysOfCall.includes(key))
      .map(key => `a job that calls a workflow can't have ${key}`),
    ...needed.map(([scope, access]) => `the job does not grant ${scope}: ${access}`),
    ...Object.entries(job.with ?? {}).flatMap(([name, value]) => wrongInput(name, value, inputs[name])),
    ...missing(inputs, job.with ?? {}).map(name => `the input ${name} is missing`),
    ...Object.keys(given)
      .filter(name => !(name in secrets))
      .map(name => `there is no secret ${name}`),
  ]
}

function wrongInput(name: string, value: unknown, input: Input | undefined): string[] {
  if (input === undefined) return [`there is no input ${name}`]
  // An expression gets its type when it is evaluated.
  const isOpen = typeof value === 'string' && value.includes('${{')
  return isOpen || typeof value === input.type ? [] : [`the input ${name} is a ${typeof value}, not a ${input.type}`]
}

function missing(inputs: Record<string, Input>, given: object): string[] {
  return Object.keys(inputs).filter(name => inputs[name]?.required && !(name in given))
}

/** The name of an action of ours; undefined for other steps. */
export function ownAction({ uses }: Step): string | undefined {
  return /^(?:\$|org\/release-tools)\/actions\/([a-z-]+)/.exec(uses ?? '')?.[1]
}
