import { isObject, parseWorkflowYaml } from '@release-tools/base'
import { beyondPublishing } from './beyond-publishing.ts'
import type { WorkflowCall, WorkflowSurvey } from './model.ts'

type Values = Record<string, unknown>

const ours = /^[^/\s]+\/release-tools\/\.github\/workflows\/([\w.-]+\.yml)@(\S+)$/
// They make no release.
const afterRelease = 'after-release.yml'
const sourceRecord = 'source-record.yml'
const checks = ['check.yml', 'check.ghes.yml']
/** The version beside a commit, as Dependabot writes it. */
const versionBeside = /^( *# *v?\d[\w.-]*)(?![^\r\n])/
const ourAction = /^[^/\s]+\/release-tools\/actions\/([\w-]+)@(\S+)$/
const uploads = /\b(?:twine\s+upload|(?:uv|flit|poetry|hatch|pdm)\s+publish)\b/

/** Reads a workflow of GitHub. If it can't be read, that is not an error: GitHub accepts more than we do. */
export function readWorkflow(path: string, text: string): WorkflowSurvey {
  const value = parsed(text, path)
  const jobs = entriesOf(isObject(value) ? value.jobs : undefined)
  const steps = jobs.flatMap(([, job]) => stepsOf(job))
  const events = isObject(value) ? eventsOf(value.on) : []
  const calls = jobs
    .flatMap(([name, job]) => callOf(name, job, isObject(value) ? value.permissions : undefined))
    .map(call => ({ ...call, ...besideRef(call, text) }))
  return {
    path,
    readable: isObject(value),
    calls: calls.filter(({ file }) => ![afterRelease, sourceRecord, ...checks].includes(file)),
    later: calls.filter(({ file }) => file === afterRelease),
    recorders: calls.filter(({ file }) => file === sourceRecord),
    checkers: calls.filter(({ file }) => checks.includes(file)),
    actions: steps.flatMap(({ uses }) => actionOf(uses)),
    publishers: publishersOf(jobs),
    beyond: beyondPublishing(events, jobs),
    events,
    tags: isObject(value) ? tagFilters(value.on) : [],
  }
}

/** The ecosystems that a configuration of Dependabot updates. */
export function ecosystemsOf(path: string, text: string): string[] {
  const value = parsed(text, path)
  const updates = isObject(value) && Array.isArray(value.updates) ? value.updates.filter(isObject) : []
  return updates.map(update => String(update['package-ecosystem']))
}

function actionOf(uses: unknown): WorkflowSurvey['actions'] {
  const [, name, ref] = ourAction.exec(String(uses)) ?? []
  return name === undefined || ref === undefined ? [] : [{ name, ref }]
}

function parsed(text: string, path: string): unknown {
  try {
    return parseWorkflowYaml(text, path)
  } catch {
    return undefined
  }
}

function entriesOf(value: unknown): [string, Values][] {
  return isObject(value) ? Object.entries(value).filter((entry): entry is [string, Values] => isObject(entry[1])) : []
}

function stepsOf(job: Values): Values[] {
  return Array.isArray(job.steps) ? job.steps.filter(isObject) : []
}

function callOf(job: string, keys: Values, ofAll: unknown): WorkflowCall[] {
  const { uses, permissions, with: inputs, secrets } = keys
  const [, file, ref] = ours.exec(String(uses)) ?? []
  if (file === undefined || ref === undefined) return []
  const given = isObject(inputs) ? Object.entries(inputs) : []
  return [
    {
      job,
      file,
      ref,
      permissions: granted(permissions ?? ofAll),
      inputs: Object.fromEntries(given.map(([name, value]) => [name, String(value)])),
      secrets: secrets === 'inherit' ? ['inherit'] : Object.keys(isObject(secrets) ? secrets : {}),
    },
  ]
}

/** The comment behind the reference, which YAML does not keep. */
function besideRef({ file, ref }: WorkflowCall, text: string): Pick<WorkflowCall, 'beside'> {
  const start = `/${file}@${ref}`
  const at = text.indexOf(start)
  const beside = at < 0 ? undefined : versionBeside.exec(text.slice(at + start.length, at + start.length + 100))?.[1]
  return beside === undefined ? {} : { beside }
}

function granted(value: unknown): WorkflowCall['permissions'] {
  if (typeof value === 'string') return value
  if (!isObject(value)) return undefined
  return Object.fromEntries(Object.entries(value).map(([scope, level]) => [scope, String(level)]))
}

function publishes({ uses, run }: Values): boolean {
  const action = String(uses)
  return (
    /^pypa\/gh-action-pypi-publish@/.test(action) ||
    ourAction.exec(action)?.[1] === 'publish-pypi' ||
    (typeof run === 'string' && uploads.test(run))
  )
}

function publishersOf(jobs: [string, Values][]): WorkflowSurvey['publishers'] {
  const all = jobs.filter(([, job]) => stepsOf(job).some(publishes))
  const isTrial = ([, job]: [string, Values]) => stepsOf(job).filter(publishes).every(toTestPypi)
  return [...all.filter(one => !isTrial(one)), ...all.filter(isTrial)].map(([job, keys]) => publisher(job, keys))
}

/** A step that publishes on TestPyPI. */
function toTestPypi({ with: inputs, run }: Values): boolean {
  return /\btest\.pypi\.org\b|\btestpypi\b/i.test(`${JSON.stringify(inputs ?? '')} ${String(run ?? '')}`)
}

function publisher(job: string, { environment }: Values): WorkflowSurvey['publishers'][number] {
  const name = isObject(environment) ? environment.name : environment
  return typeof name === 'string' ? { job, environment: name } : { job }
}

function eventsOf(on: unknown): string[] {
  if (typeof on === 'string') return [on]
  if (Array.isArray(on)) return on.map(String)
  if (!isObject(on)) return []
  const push = on.push
  // A push of tags alone is not one of branches.
  return Object.keys(on).map(name =>
    name === 'push' && isObject(push) && 'tags' in push && !('branches' in push) ? 'tags' : name,
  )
}

/** https://docs.github.com/en/actions/reference/workflow-syntax-for-github-actions#onpushbranchestagsbranches-ignoretags-ignore */
function tagFilters(on: unknown): WorkflowSurvey['tags'] {
  if (on === 'push' || (Array.isArray(on) && on.includes('push'))) return undefined
  const push = isObject(on) && 'push' in on ? on.push : false
  if (push === false) return []
  if (!isObject(push)) return undefined
  if ('tags' in push) return [push.tags].flat().map(String)
  // With branches alone, no tag starts it. What is ignored is not evaluated here.
  return 'branches' in push && !('tags-ignore' in push) ? [] : undefined
}
