import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { messageOf, Problem } from '@release-tools/base'
import { isTag, textInTag } from '@release-tools/evidence'
import { type ConfiguredProject, type GivenValues, readConfigured } from '@release-tools/project'
import { askGit } from '../act/git.ts'
import { localRepositories } from '../act/repositories.ts'
import { readWorkflow, type Workflow } from '../act/workflow.ts'
import { withoutIndexJobs } from './index-jobs.ts'
import { nextTag } from './next-tag.ts'
import type { Rehearsed } from './rehearsed.ts'
import { type Place, placeOf, takeSnapshot } from './snapshot.ts'
import { workflowFor } from './workflow-for.ts'

/** A project of the user: what a rehearsal of its release needs to know. */
export interface OwnProject {
  rehearsed: Rehearsed
  /** The clone with the work tree of the user. */
  clone: string
  /** The directory of the project, from the root of the repository. */
  directory: string
  /** What was decided, for the user to read. */
  decisions: string[]
}

/** What the user says about a rehearsal. */
export interface Wishes {
  tag?: string | undefined
}

/**
 * Reads a project for a rehearsal: commits its work tree in the new clone `to`, and finds the tag that the next release would have, and the
 * workflow that it starts. Writes nothing into the directory. Throws a Problem if it cannot be released.
 */
export async function readOwnProject(path: string, { tag: named }: Wishes, to: string): Promise<OwnProject> {
  const attempted = `rehearse the release of ${path}`
  if (named !== undefined && !isTag(named))
    throw new Problem(attempted, {
      found: `${JSON.stringify(named)} is not a tag of a release.`,
      next: 'Name another one with --tag.',
    })
  const place = placeOf(path)
  const snapshot = takeSnapshot(place, to)
  const workflows = publishingWorkflows(to, attempted)
  const repository = repositoryOf(place.top)
  const configured = await readConfigured(to, { repository, tag: named, given: givenValues(place, workflows) })
  requireProject(configured, to, attempted)
  const next = nextTag(configured, to, snapshot.last, named)
  const { workflow, files } = chooseWorkflow(workflows, next.tag, configured, attempted)
  const isTemplate = files[workflow] !== undefined
  const index = withoutIndexJobs(files[workflow] ?? readFileSync(join(to, workflow), 'utf8'))
  return {
    rehearsed: {
      consumer: { repository, tag: next.tag, workflow },
      source: { directory: to, commit: snapshot.commit },
      files: index.jobs.length === 0 ? files : { ...files, [workflow]: index.text },
      name: configured.config.name.value,
      toIndex: index.jobs.length > 0,
      // The templates have no key.
      hasKey: !isTemplate && readWorkflow(join(to, workflow)).hasKey,
      hasImages: configured.config.images.length > 0,
    },
    clone: to,
    directory: configured.config.directory.value,
    decisions: [
      `${snapshot.isNew ? 'committed the work tree' : 'cloned the last commit'} of ${place.top} in a temporary clone; nothing is written into the directory`,
      `the tag is ${next.tag}, made in the clone only: ${next.why}`,
      isTemplate
        ? `no workflow here makes a release, so the clone gets one: ${workflow}`
        : `the workflow is ${workflow}`,
      ...(index.jobs.length === 0
        ? []
        : [`instead of the job ${index.jobs.join(', ')}, its action publishes on an index of this machine`]),
    ],
  }
}

/** What is known besides the configuration: the directory that the user named, and what the long form of the workflow says. */
function givenValues({ directory }: Place, workflows: Found[]): GivenValues {
  const [only, ...others] = workflows
  const { PROJECT, TAG_PATTERN } = only === undefined || others.length > 0 ? {} : only.workflow.env
  const from = (name: string) => `${name} in ${only?.file}`
  const written = (value: string | undefined) => value !== undefined && value !== '' && !value.includes('${{')
  return {
    ...(directory === '.' ? {} : { directory: { value: directory, from: 'the directory that you named' } }),
    ...(directory === '.' && written(PROJECT) ? { directory: { value: PROJECT ?? '', from: from('PROJECT') } } : {}),
    ...(written(TAG_PATTERN) ? { 'tag-pattern': { value: TAG_PATTERN ?? '', from: from('TAG_PATTERN') } } : {}),
  }
}

/** Throws a Problem if there is nothing to release, with the directories below that have a project. */
function requireProject({ config }: ConfiguredProject, repository: string, attempted: string): void {
  const { python, images, archives, models, directory } = config
  if (python !== undefined || images.length + archives.length + models.value.length > 0) return
  const files = (askGit(repository, 'ls-files') ?? '').split('\n')
  const places = files
    .filter(path => /(^|\/)(pyproject\.toml|setup\.py|Dockerfile)$/.test(path))
    .map(path => dirname(path))
  const below = [...new Set(places)].filter(place => place !== '.').slice(0, 10)
  throw new Problem(attempted, {
    found: `there is no project in ${directory.value === '.' ? 'its root' : directory.value}: no pyproject.toml, setup.py, setup.cfg or Dockerfile${below.length === 0 ? '' : `, but in ${below.join(', ')}`}.`,
    next: below.length === 0 ? 'Name the directory of a project.' : 'Name one of these directories.',
  })
}

interface Found {
  /** Relative to the directory. */
  file: string
  workflow: Workflow
}

/** The workflow of the project that the tag starts, or the one that it would have. */
function chooseWorkflow(
  workflows: Found[],
  tag: string,
  configured: ConfiguredProject,
  attempted: string,
): { workflow: string; files: Record<string, string> } {
  if (workflows.length === 0) return workflowFor(configured)
  const [only, ...others] = workflows.filter(({ workflow }) => starts(workflow, tag))
  if (only === undefined) {
    const next = 'Name another tag with --tag, or change `tags:` and `TAG_PATTERN` in the workflow.'
    throw new Problem(attempted, { found: whyNone(tag, workflows), next })
  }
  if (others.length > 0) {
    const files = [only, ...others].map(({ file }) => file).join(', ')
    const found = `the tag ${tag} starts several workflows that make a release: ${files}.`
    throw new Problem(attempted, { found, next: 'Let each start on other tags, or name another tag with --tag.' })
  }
  localRepositories(only.workflow.uses, '')
  return { workflow: only.file, files: {} }
}

/** A step with our action, or a job that calls a workflow which has one. */
const publishes = /\buses: +org\/release-tools\/(actions\/publish-release|\.github\/workflows\/[\w-]+\.yml)@/

/** The workflows that publish a release with our action. */
function publishingWorkflows(directory: string, attempted: string): Found[] {
  const folder = '.github/workflows'
  const there = existsSync(join(directory, folder)) ? readdirSync(join(directory, folder)) : []
  const files = there.filter(name => /\.ya?ml$/.test(name)).map(name => `${folder}/${name}`)
  const read = files.sort().filter(file => publishes.test(readFileSync(join(directory, file), 'utf8')))
  return read.map(file => ({ file, workflow: readable(join(directory, file), file, attempted) }))
}

function readable(path: string, file: string, attempted: string): Workflow {
  try {
    return readWorkflow(path)
  } catch (error) {
    throw new Problem(attempted, {
      found: `${file} is not a workflow: ${messageOf(error)}`,
      next: 'Correct it.',
      cause: error,
    })
  }
}

function starts({ startsOn, env }: Workflow, tag: string): boolean {
  // Empty or computed, the actions read it.
  const pattern = env.TAG_PATTERN ?? ''
  const isUnknown = pattern === '' || pattern.includes('${{')
  return startsOn(tag) && (isUnknown || textInTag(tag, pattern) !== undefined)
}

function whyNone(tag: string, workflows: Found[]): string {
  const names = workflows.map(({ file, workflow }) => `${file} (TAG_PATTERN: ${workflow.env.TAG_PATTERN || 'not set'})`)
  return `the tag ${tag} does not fit \`tags:\` and the tag pattern of ${names.join(', ')}.`
}

/** Owner and name from the address of `origin`; without one, the name of the directory. */
function repositoryOf(directory: string): string {
  const address = askGit(directory, 'remote', 'get-url', 'origin') ?? ''
  const hosted = /^(?:[a-z+]+:\/\/[^/]+\/|[^/:]+:)(?:.*\/)?([\w.-]+\/[\w.-]+?)(?:\.git)?\/?$/.exec(address)?.[1]
  return hosted ?? `acme/${basename(directory).replace(/[^\w.-]+/g, '-')}`
}
