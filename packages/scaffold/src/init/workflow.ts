import { posix } from 'node:path'
import { quoted } from '../sonar/workflow-facts.ts'
import type { ProjectSurvey, Survey } from '../survey/model.ts'
import { compiledWheels } from '../templates/compiled-wheels.ts'
import { images } from '../templates/images.ts'
import { imagesOnGhes } from '../templates/images-on-ghes.ts'
import { python } from '../templates/python.ts'
import { pythonAndImages } from '../templates/python-and-images.ts'
import { pythonAndPypi } from '../templates/python-and-pypi.ts'
import { pythonOnGhes } from '../templates/python-on-ghes.ts'
import { type WantedSigning, withSigning } from './signing.ts'

/** The workflow that makes releases of a repository. */
export interface WantedWorkflow {
  path: string
  text: string
  /** The reusable workflow that it calls: `release.yml`. */
  calls: string
}

export interface WorkflowOptions {
  /** Publish on PyPI too. */
  pypi: boolean
  /** Version or commit of release-tools that the present workflow names: it is never lowered. */
  ref?: string
  /** For a server of GitHub Enterprise: workflows of github.com do not run there. */
  onGhes?: boolean
  /** The environment that the publisher on PyPI is bound to. */
  environment?: string
  /** Who signs besides the workflow itself. Defaults to nobody. */
  signing?: WantedSigning
  path: string
}

const needed: Partial<Record<string, string[]>> = {
  'release.yml': ['contents', 'id-token'],
  'release-prebuilt.yml': ['contents', 'id-token'],
  'release-with-images.yml': ['contents', 'id-token', 'packages'],
}

/**
 * The permissions to write that a reusable workflow of ours asks for, in some job; undefined for an unknown one. A caller must grant
 * them all, also on a pull request. The form for GHES asks for the same. test/adoption.test.ts compares them with the workflows.
 */
export function permissionsOf(file: string): string[] | undefined {
  return needed[file.replace(/\.ghes\.yml$/, '.yml')]
}

type Kind = 'python' | 'pythonAndImages' | 'images' | 'compiledWheels'

/** Renders the template that fits, with the tags of the projects. */
export function renderWorkflow({ projects }: Pick<Survey, 'projects'>, options: WorkflowOptions): WantedWorkflow {
  const kind = kindOf(projects)
  const base = templateFor(kind, options)
  const tags = projects.map(({ config }) => tagFilter(config['tag-pattern'].value))
  const withJobs = projects.length === 1 ? onlyJobs(base, kind, options) : severalJobs(base, projects, options)
  const filters = `tags: [${tags.map(tag => JSON.stringify(tag)).join(', ')}]`
  const named = withNames(withJobs, options).replace('tags: ["v*"]', () => filters)
  const text = withSigning(named, options.signing ?? { gpg: false })
  return { path: options.path, text: withRef(text, options.ref), calls: callOf(base) }
}

/** The names that the publisher on PyPI is bound to, also in the comments. They are of others: no `$` in them means anything. */
function withNames(text: string, { path, environment = 'pypi' }: WorkflowOptions): string {
  const [file, name] = [posix.basename(path), quoted(environment)]
  return text
    .replaceAll('environment: pypi\n', () => `environment: ${name}\n`)
    .replaceAll(/(the environment |and )`pypi`/g, (_, before: string) => `${before}\`${name}\``)
    .replace(' to .github/workflows/release.yml', () => ` to .github/workflows/${file}`)
    .replace('the workflow `release.yml`', () => `the workflow \`${file}\``)
}

const usual = { python, pythonAndImages, images, compiledWheels }

function templateFor(kind: Kind, { pypi, onGhes }: WorkflowOptions): string {
  if (onGhes === true) return kind === 'python' || kind === 'compiledWheels' ? pythonOnGhes : imagesOnGhes
  return kind === 'python' && pypi ? pythonAndPypi : usual[kind]
}

/** Images need a permission that others do not. Compiled wheels are built by jobs for each system. */
export function kindOf(projects: ProjectSurvey[]): Kind {
  const hasPython = projects.some(({ python }) => python !== undefined)
  if (projects.some(({ dockerfiles }) => dockerfiles.length > 0)) return hasPython ? 'pythonAndImages' : 'images'
  const [only] = projects
  return projects.length === 1 && only?.python?.build.compiler !== undefined ? 'compiledWheels' : 'python'
}

function callOf(template: string): string {
  return /\.github\/workflows\/([\w.-]+\.yml)@/.exec(template)?.[1] ?? ''
}

/** The template of wheels for PyPI has the job that publishes: other templates get that job too. */
function onlyJobs(base: string, kind: Kind, { pypi }: WorkflowOptions): string {
  return pypi && kind !== 'python' ? `${base}\n${pypiJob}` : base
}

const pypiJob = pythonAndPypi.slice(pythonAndPypi.indexOf('  # A job of this file: PyPI'))

/** One job for each project: a tag starts that of its project, and a pull request all. */
function severalJobs(base: string, projects: ProjectSurvey[], { pypi }: WorkflowOptions): string {
  const start = base.indexOf('  release:\n')
  const head = base.slice(0, start)
  const own = base.slice(start).split('\n\n')[0]?.trimEnd() ?? ''
  const jobs = projects.flatMap(project => {
    const name = jobName(project.name)
    const start = `  ${name}:\n    if: ${condition(project)}\n`
    const called = `${own.replace('  release:\n', () => start)}\n    with: { project-directory: ${JSON.stringify(project.directory)} }\n`
    const published = pypiJob
      .replace('  pypi:', `  ${name}-pypi:`)
      .replace('needs: release', `needs: ${name}`)
      .replaceAll('needs.release.', `needs.${name}.`)
      .replace('if: github.event_name', `if: needs.${name}.result == 'success' && github.event_name`)
    return pypi && project.python !== undefined ? [called, published] : [called]
  })
  return `${head}${jobs.join('\n')}`
}

function condition({ config }: ProjectSurvey): string {
  // In an expression, two quotation marks are one.
  const start = config['tag-pattern'].value.replace(/\{version\}.*/, '').replaceAll("'", "''")
  return `github.event_name == 'pull_request' || startsWith(github.ref, 'refs/tags/${start}')`
}

/** https://docs.github.com/en/actions/reference/workflow-syntax-for-github-actions#jobsjob_id */
export function jobName(name: string): string {
  const made = name.replaceAll(/[^A-Za-z0-9_-]+/g, '-')
  return /^[A-Za-z_]/.test(made) ? made : `_${made}`
}

/** The tags of a pattern, as `on.push.tags` matches them. Some characters have a meaning there. */
export function tagFilter(pattern: string): string {
  const [before = '', after = ''] = pattern.split('{version}').map(part => part.replaceAll(/[+!]/g, '\\$&'))
  return `${before}${before === '' ? '[0-9]*' : '*'}${after}`
}

/** Replaces the version of release-tools everywhere. */
function withRef(text: string, ref: string | undefined): string {
  return ref === undefined
    ? text
    : text.replaceAll(/(uses: org\/release-tools\/[^@\s]+)@\S+/g, (_, what: string) => `${what}@${ref}`)
}
