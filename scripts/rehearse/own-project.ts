import { existsSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { Problem } from '@release-tools/base'
import { isTag } from '@release-tools/evidence'
import {
  type ConfiguredProject,
  configPath,
  type GivenValues,
  readConfigs,
  readConfigured,
} from '@release-tools/project'
import { usualGpgKeys } from '@release-tools/sign'
import { askGit } from '../act/git.ts'
import { chooseWorkflow, type Found, publishingWorkflows, readAt } from './choose-workflow.ts'
import { nextTag } from './next-tag.ts'
import type { Rehearsed } from './rehearsed.ts'
import { type Place, placeOf, takeSnapshot } from './snapshot.ts'

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
  if (named !== undefined) requireNamedTag(named, attempted)
  const place = placeOf(path)
  const snapshot = takeSnapshot(place, to)
  const workflows = publishingWorkflows(to, attempted)
  const repository = repositoryOf(place)
  const isRoot = named === undefined && place.directory === '.' && (await hasRootProject(to))
  const given = { ...givenValues(place, workflows), ...(isRoot ? { directory: { value: '.', from: theUser } } : {}) }
  const configured = await readConfigured(to, { repository, tag: named, given })
  requireProject(configured, to, attempted)
  const next = nextTag(configured, to, snapshot.last, named)
  requireTag(next.tag, attempted)
  const chosen = chooseWorkflow(workflows, next.tag, configured, attempted)
  const { name, images, directory } = configured.config
  const { hasKey, hasGpg } = readAt(`${to}.yml`, chosen.text)
  return {
    rehearsed: {
      consumer: { repository, tag: next.tag, workflow: chosen.workflow },
      source: { directory: to, commit: snapshot.commit },
      files: chosen.isCommitted ? {} : { [chosen.workflow]: chosen.text },
      name: name.value,
      toIndex: chosen.toIndex,
      hasKey,
      // Its own public key decides whether it signs with GPG. A rehearsal has no private key of it, and exchanges it.
      hasGpg: hasGpg && existsSync(join(to, usualGpgKeys)),
      hasImages: images.length > 0,
    },
    clone: to,
    directory: directory.value,
    decisions: [
      `${snapshot.isNew ? 'committed the work tree' : 'cloned the last commit'} of ${place.top} in a temporary clone; nothing is written into the directory`,
      `the tag is ${next.tag}, made in the clone only: ${next.why}`,
      ...chosen.decisions,
    ],
  }
}

function requireNamedTag(tag: string, attempted: string): void {
  if (isTag(tag)) return
  throw new Problem(attempted, {
    found: `${JSON.stringify(tag)} is not a tag of a release.`,
    next: 'Name another one with --tag.',
  })
}

function requireTag(tag: string, attempted: string): void {
  if (isTag(tag)) return
  throw new Problem(attempted, {
    found: `its version would give the tag ${JSON.stringify(tag)}, which is not a tag of a release.`,
    next: 'Correct the version, or name another tag with --tag.',
  })
}

const theUser = 'the directory that you named'

/** True if the root is one of several projects: then it is the one that is meant by its directory. */
async function hasRootProject(repository: string): Promise<boolean> {
  if (!existsSync(join(repository, configPath))) return false
  const all = await readConfigs(repository)
  return all.length > 1 && all.some(({ directory }) => directory.value === '.')
}

/** What is known besides the configuration: the directory that the user named, and what the long form of the workflow says. */
function givenValues({ directory }: Place, workflows: Found[]): GivenValues {
  const [only, ...others] = workflows
  const { PROJECT, TAG_PATTERN } = only === undefined || others.length > 0 ? {} : only.workflow.env
  const from = (name: string) => `${name} in ${only?.file}`
  const written = (value: string | undefined) => value !== undefined && value !== '' && !value.includes('${{')
  return {
    ...(directory === '.' ? {} : { directory: { value: directory, from: theUser } }),
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

/**
 * Owner and name from the address of `origin`. Without one, those that the project names as its home on GitHub, otherwise the name of the
 * directory.
 */
function repositoryOf({ top, directory }: Place): string {
  const address = askGit(top, 'remote', 'get-url', 'origin') ?? ''
  const hosted = /^(?:[a-z+]+:\/\/[^/]+\/|[^/:]+:)(?:.*\/)?([\w.-]+\/[\w.-]+?)(?:\.git)?\/?$/.exec(address)?.[1]
  return hosted ?? homeOf(join(top, directory)) ?? `local/${basename(top).replace(/[^\w.-]+/g, '-')}`
}

/** The repository on GitHub that most addresses of a project's metadata name. */
function homeOf(directory: string): string | undefined {
  const texts = ['pyproject.toml', 'setup.cfg', 'setup.py'].map(name => textIfThere(join(directory, name)))
  const named = [
    ...texts
      .join('\n')
      .matchAll(
        /https:\/\/github\.com\/((?!sponsors\/|orgs\/|apps\/)[\w-]{1,39}\/[\w.-]{1,100}?)(?:\.git)?(?=[/"'#?\s])/g,
      ),
  ]
  const counts = new Map<string, number>()
  for (const [, name = ''] of named) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0]
}

function textIfThere(path: string): string {
  return existsSync(path) ? readFileSync(path, 'utf8') : ''
}
