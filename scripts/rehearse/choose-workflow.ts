import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { messageOf, Problem } from '@release-tools/base'
import { textInTag } from '@release-tools/evidence'
import type { ConfiguredProject } from '@release-tools/project'
import { localRepositories } from '../act/repositories.ts'
import { readTriggers, readWorkflow, type Workflow } from '../act/workflow.ts'
import { rehearsedJobs } from './rehearsed-jobs.ts'
import { workflowFor } from './workflow-for.ts'

/** A workflow that publishes a release with our action. */
export interface Found {
  /** Relative to the directory. */
  file: string
  text: string
  workflow: ReturnType<typeof readTriggers>
}

/** The workflow that the tag starts, or the one that the project would have, as it is rehearsed. */
interface Chosen {
  workflow: string
  text: string
  /** True if the text is that of the commit. */
  isCommitted: boolean
  toIndex: boolean
  decisions: string[]
}

export function chooseWorkflow(found: Found[], tag: string, configured: ConfiguredProject, attempted: string): Chosen {
  const template = workflowFor(configured)
  const own = found.length === 0 ? undefined : onlyOne(found, tag, attempted)
  const { file, text } = own ?? template
  const isCompiled = /\buses: +pypa\/cibuildwheel@/.test(text)
  const jobs = rehearsedJobs(isCompiled ? template.text : text, tag)
  return {
    workflow: file,
    text: jobs.text,
    isCommitted: jobs.text === own?.text,
    toIndex: jobs.index.length > 0,
    decisions: [
      own === undefined
        ? `no workflow here makes a release, so the clone gets one: ${file}`
        : `the workflow is ${file}`,
      ...(isCompiled
        ? ['wheels for other systems need their machines: release.yml builds the wheel for this one']
        : []),
      ...(jobs.others.length === 0 ? [] : [`the tag does not start the jobs ${jobs.others.join(', ')}`]),
      ...(jobs.asking.length === 0
        ? []
        : [`the job ${jobs.asking.join(', ')} does not run: only the real server knows what it asks`]),
      ...(jobs.index.length === 0
        ? []
        : [`the job ${jobs.index.join(', ')} does not run: its package index may be the real one`]),
    ],
  }
}

function onlyOne(found: Found[], tag: string, attempted: string): Found {
  const [only, ...others] = found.filter(({ workflow }) => starts(workflow, tag))
  if (only === undefined) {
    const next = 'Name another tag with --tag, or change `tags:` in the workflow, and its tag pattern if it has one.'
    throw new Problem(attempted, { found: whyNone(tag, found), next })
  }
  if (others.length === 0) return only
  const files = [only, ...others].map(({ file }) => file).join(', ')
  throw new Problem(attempted, {
    found: `the tag ${tag} starts several workflows that make a release: ${files}.`,
    next: 'Let each start on other tags, or name another tag with --tag.',
  })
}

/** Reads a workflow that is in no file yet. Throws a Problem if it needs what is not on this machine. */
export function readAt(path: string, text: string): Workflow {
  writeFileSync(path, text)
  const workflow = readWorkflow(path)
  localRepositories(workflow.uses, '')
  return workflow
}

/**
 * A step with our action, or a job that calls a workflow which has one. Their names begin with `release`; source-record.yml, which a tag
 * starts too, makes none.
 */
const publishes = /\buses: +org\/release-tools\/(actions\/publish-release|\.github\/workflows\/release[\w-]*\.yml)@/

/** The workflows that publish a release with our action. */
export function publishingWorkflows(directory: string, attempted: string): Found[] {
  const folder = '.github/workflows'
  const there = existsSync(join(directory, folder)) ? readdirSync(join(directory, folder)) : []
  const files = there.filter(name => /\.ya?ml$/.test(name)).map(name => `${folder}/${name}`)
  const texts = files.sort().map(file => ({ file, text: readFileSync(join(directory, file), 'utf8') }))
  return texts
    .filter(({ text }) => publishes.test(text))
    .map(({ file, text }) => ({ file, text, workflow: readable(text, file, attempted) }))
}

function readable(text: string, file: string, attempted: string): Found['workflow'] {
  try {
    return readTriggers(text)
  } catch (error) {
    throw new Problem(attempted, {
      found: `${file} is not a workflow: ${messageOf(error)}`,
      next: 'Correct it.',
      cause: error,
    })
  }
}

function starts({ startsOn, env }: Found['workflow'], tag: string): boolean {
  // Empty or computed, the actions read it.
  const pattern = env.TAG_PATTERN ?? ''
  const isUnknown = pattern === '' || pattern.includes('${{')
  return startsOn(tag) && (isUnknown || textInTag(tag, pattern) !== undefined)
}

function whyNone(tag: string, workflows: Found[]): string {
  const names = workflows.map(({ file, workflow: { env } }) =>
    env.TAG_PATTERN ? `${file} (TAG_PATTERN: ${env.TAG_PATTERN})` : file,
  )
  return `the tag ${tag} does not start ${names.join(', ')}.`
}
