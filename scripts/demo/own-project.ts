import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { messageOf, Problem } from '@release-tools/base'
import { isTag, textInTag } from '@release-tools/evidence'
import { askGit } from '../act/git.ts'
import type { Source } from '../act/project.ts'
import { localRepositories } from '../act/repositories.ts'
import { readWorkflow, type Workflow } from '../act/workflow.ts'
import type { Consumer } from './event.ts'

/** A project of the user: what a rehearsal of its release needs to know. */
export interface OwnProject {
  consumer: Consumer
  source: Source
  /** The directory of the project that the variable `PROJECT` of the workflow names; undefined if it names none, or computes it. */
  directory?: string | undefined
  /** Paths of the requirements files that the workflow installs. */
  requirements: string[]
}

/**
 * Reads a project for a rehearsal: the last commit of a directory, and the workflow in it that the tag starts. Without a tag, it takes the one
 * at that commit. Writes nothing. Throws a Problem if the directory cannot be released like this.
 */
export function readOwnProject(path: string, tag: string | undefined): OwnProject {
  const attempted = `rehearse the release of ${path}`
  const directory = workTree(path, attempted)
  const commit = lastCommit(directory, attempted)
  const { tags, hint } = tagsOf(directory, commit, tag, attempted)
  const workflows = publishingWorkflows(directory, attempted)
  const fits = workflows.flatMap(found =>
    tags.filter(one => starts(found.workflow, one)).map(one => ({ ...found, tag: one })),
  )
  const [only, ...others] = fits
  if (only === undefined) throw new Problem(attempted, { found: whyNone(tags, workflows), next: hint })
  if (others.length > 0) {
    const found = `there are several possible releases: ${fits.map(one => `${one.tag} by ${one.file}`).join(', ')}.`
    throw new Problem(attempted, { found, next: 'Name one tag with --tag; it must start only one workflow.' })
  }
  localRepositories(only.workflow.uses, '')
  const consumer = { repository: repositoryOf(directory), tag: only.tag, workflow: only.file }
  const named = only.workflow.env.PROJECT
  return {
    consumer,
    source: { directory, commit },
    directory: named?.includes('${{') ? undefined : named,
    requirements: requirementsOf(directory, only),
  }
}

/** The real path of a directory that is the top of a git work tree without changes. */
function workTree(path: string, attempted: string): string {
  const absolute = resolve(path)
  if (!statSync(absolute, { throwIfNoEntry: false })?.isDirectory()) {
    const found = existsSync(absolute) ? 'it is not a directory.' : 'it does not exist.'
    throw new Problem(attempted, { found, next: 'Name the directory of the project with --project.' })
  }
  const directory = realpathSync(absolute)
  const top = askGit(directory, 'rev-parse', '--show-toplevel')
  if (!top) {
    const next = 'Commit the project to git first (`git init`, `git add`, `git commit`).'
    throw new Problem(attempted, { found: 'it is not the work tree of a git repository.', next })
  }
  if (top !== directory) {
    const next = `Name that directory. The variable \`PROJECT\` of its workflow names the folder of the project.`
    throw new Problem(attempted, { found: `it is inside of the git repository ${top}.`, next })
  }
  return directory
}

function lastCommit(directory: string, attempted: string): string {
  const commit = askGit(directory, 'rev-parse', '--verify', '--quiet', 'HEAD^{commit}')
  if (!commit) throw new Problem(attempted, { found: 'it has no commit.', next: 'Commit the project first.' })
  const changes = askGit(directory, 'status', '--porcelain')
  if (changes === '') return commit
  const lines = changes?.split('\n') ?? []
  const found = `it has changes, and a release has only what is committed.`
  throw new Problem(attempted, {
    found,
    next: `Commit, stash or ignore them (\`git status\`): ${lines.slice(0, 5).join(', ')}.`,
  })
}

function tagsOf(directory: string, commit: string, tag: string | undefined, attempted: string) {
  if (tag === undefined) {
    const list = askGit(directory, 'tag', '--points-at', commit) ?? ''
    const hint = 'Name a tag with --tag. It is made in the copy only.'
    return { tags: list.split('\n').filter(isTag), hint }
  }
  if (!isTag(tag)) {
    throw new Problem(attempted, {
      found: `${JSON.stringify(tag)} is not a tag of a release.`,
      next: 'Name another one with --tag.',
    })
  }
  const tagged = askGit(directory, 'rev-parse', '--verify', '--quiet', `refs/tags/${tag}^{commit}`)
  if (tagged && tagged !== commit) {
    const found = `the tag ${tag} is at commit ${tagged.slice(0, 12)}, and the directory is at ${commit.slice(0, 12)}.`
    throw new Problem(attempted, { found, next: `Run \`git checkout ${tag}\` in the directory, or name another tag.` })
  }
  return { tags: [tag], hint: 'Name another tag, or change `tags:` and `TAG_PATTERN` in the workflow.' }
}

interface Found {
  /** Relative to the directory. */
  file: string
  workflow: Workflow
}

/** A step with our action, or a job that calls a workflow which has one. */
const publishes = /\buses: +org\/release-tools\/(actions\/publish-release|\.github\/workflows\/[\w-]+\.yml)@/

/** The workflows that publish a release with our action. */
function publishingWorkflows(directory: string, attempted: string): Found[] {
  const folder = '.github/workflows'
  const there = existsSync(join(directory, folder)) ? readdirSync(join(directory, folder)) : []
  const files = there.filter(name => /\.ya?ml$/.test(name)).map(name => `${folder}/${name}`)
  const read = files.sort().filter(file => publishes.test(readFileSync(join(directory, file), 'utf8')))
  if (read.length > 0) return read.map(file => ({ file, workflow: readable(join(directory, file), file, attempted) }))
  const found = `no workflow in ${folder}/ calls a workflow of org/release-tools, or uses its action publish-release.`
  const next = `Copy workflows-templates/python-release.yml to ${folder}/release.yml and commit it.`
  throw new Problem(attempted, { found, next })
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

function whyNone(tags: string[], workflows: Found[]): string {
  if (tags.length === 0) return 'the last commit has no tag.'
  const names = workflows.map(({ file, workflow }) => `${file} (TAG_PATTERN: ${workflow.env.TAG_PATTERN || 'not set'})`)
  return `the tag ${tags.join(', ')} does not fit \`tags:\` and the tag pattern of ${names.join(', ')}.`
}

/** Owner and name from the address of `origin`; without one, the name of the directory. */
function repositoryOf(directory: string): string {
  const address = askGit(directory, 'remote', 'get-url', 'origin') ?? ''
  const hosted = /^(?:[a-z+]+:\/\/[^/]+\/|[^/:]+:)(?:.*\/)?([\w.-]+\/[\w.-]+?)(?:\.git)?\/?$/.exec(address)?.[1]
  return hosted ?? `acme/${basename(directory).replace(/[^\w.-]+/g, '-')}`
}

/** Files that the workflow hands to pip with `-r`. The environment variable `PROJECT` of the workflow is replaced. */
function requirementsOf(directory: string, { workflow }: Found): string[] {
  const named = [...workflow.text.matchAll(/(?:-r|--requirement)[ =]"?([^\s"]+\.txt)/g)].map(match => match[1] ?? '')
  const paths = named.map(path => join(directory, path.replace(/\$\{?PROJECT\}?/, workflow.env.PROJECT ?? '.')))
  return [...new Set(paths)].filter(path => existsSync(path))
}
