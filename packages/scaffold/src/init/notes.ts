import { posix } from 'node:path'
import { cut, oneLine, shellWord } from '@release-tools/base'
import { pythonName } from '@release-tools/evidence'
import { readRequirement } from '@release-tools/project'
import type { ProjectSurvey } from '../survey/model.ts'
import { type Server, serverOf } from '../survey/server.ts'
import { tagPatternOf } from '../survey/tags.ts'
import { readWorkflow } from '../survey/workflows.ts'
import { unwatchedBy } from './dependabot.ts'
import type { AdoptFile, AdoptPlan } from './model.ts'
import { signingTodo } from './signing.ts'

type Facts = Omit<AdoptPlan, 'notes' | 'todo'>

/** What was found in the projects, and what follows from it. */
export function notesOf(facts: Facts): string[] {
  const { survey } = facts
  return [
    ...survey.projects.flatMap(project => projectNotes(project, facts)),
    ...serverNotes[serverOf(survey)](survey.origin?.host ?? ''),
    ...survey.projects.flatMap(({ name, images }) =>
      images.length === 0
        ? []
        : [
            `${name} has several Dockerfiles: each makes an image. Remove those from .github/release-tools.yaml that you do not release.`,
          ],
    ),
    ...survey.leftOut.map(place => `${place} is inside of another project, and is not released on its own.`),
    ...survey.workflows
      .filter(({ readable }) => !readable)
      .map(({ path }) => `${path} could not be read, so that nothing is known of it.`),
  ]
}

const serverNotes: Record<Server, (host: string) => string[]> = {
  'github.com': () => [],
  ghes: host => [`git names the server ${host}, so that the workflow is the one for GitHub Enterprise Server.`],
  unknown: host => [
    `git names the server ${host}, and whether that is GitHub is unknown: the workflow is the one for github.com. For GitHub Enterprise Server, write its address into the remote \`origin\`, and run init again.`,
  ],
}

function projectNotes(project: ProjectSurvey, { survey, files }: Facts): string[] {
  const { python, name, declared } = project
  const build = python?.build
  const added = files.filter(({ fate, path }) => fate === 'new' && isIn(project, path)).map(({ path }) => path)
  const isOnly = survey.projects.length === 1
  return [
    ...(build?.packsAll !== undefined && added.length > 0
      ? [
          `${build.packsAll} puts every file that git tracks into the source distribution of ${name}: these go in, too. The wheel stays as it is.`,
        ]
      : []),
    ...(build?.compiler === undefined
      ? []
      : [`${name} has compiled code (${build.compiler}): its wheels fit one platform each.`]),
    ...(build?.downloads === undefined
      ? []
      : [
          `The build of ${name} may download something (${build.downloads}): put that into the repository, so that it builds without a network.`,
        ]),
    ...(declared.computedBy === undefined
      ? []
      : [`The build computes the version of ${name} (${declared.computedBy}).`]),
    ...(python?.dependencies.kind === 'computed'
      ? [`To pin what ${name} needs, uv ran ${python.dependencies.file === 'setup.py' ? 'its setup.py' : 'its build'}.`]
      : []),
    ...(survey.tags.length > 0 && tagPatternOf(survey.tags, project, isOnly) === undefined
      ? [`No tag has a version that could be one of ${name}, such as ${survey.tags.at(-1)}.`]
      : []),
  ]
}

function isIn({ directory }: ProjectSurvey, path: string): boolean {
  return directory === '.' || path.startsWith(`${directory}/`)
}

/** What remains to be done by hand. */
export function todoOf({ survey, files, ignored, pypi, signing }: Facts): string[] {
  const workflow = files.find(({ path }) => path.startsWith('.github/workflows/'))
  const unwatched = unwatchedBy(survey)
  return [
    ...files
      .filter(({ fate }) => fate === 'kept')
      .map(
        ({ path }) =>
          `${path} was changed by hand, and stays as it is. The diff shows what init would write; --force writes it.`,
      ),
    ...(ignored.length === 0
      ? []
      : [
          `A .gitignore leaves out what a release needs. Add it with force: git add --force ${ignored.map(shellWord).join(' ')}`,
        ]),
    ...otherReleases(survey, workflow?.path),
    ...survey.projects.flatMap(project => projectTodo(project, files)),
    ...survey.projects.flatMap(project => siblingTodo(project, survey.projects)),
    ...(serverOf(survey) === 'ghes'
      ? [
          'Copy release-tools to your server, and make a key pair: docs/tasks/github-enterprise-server.md of release-tools.',
        ]
      : []),
    ...signingTodo(signing, survey.files),
    ...securityTodo(survey.files),
    ...(unwatched.length === 0
      ? []
      : [`Let ${survey.dependabot?.path} update ${unwatched.join(' and ')} too, so that pins do not lag.`]),
    ...(pypi && workflow !== undefined
      ? [
          `On PyPI, the Trusted Publisher has to name the workflow ${posix.basename(workflow.path)} and the environment ${environmentIn(workflow)}.`,
        ]
      : []),
    `In Settings → Environments, make the environment release, with reviewers if a person should approve${pypi ? `, and ${workflow === undefined ? 'pypi' : environmentIn(workflow)} likewise` : ''}.`,
  ]
}

/** Nobody can report a vulnerability to a project that names no contact. GitHub reads the file in three places. */
function securityTodo(files: string[]): string[] {
  if (files.some(path => /^(?:\.github\/|docs\/)?SECURITY\.(?:md|rst|txt)$/i.test(path))) return []
  return [
    'Say in SECURITY.md how to report a vulnerability. A template, and one of a page about disclosure: workflows-templates/security of release-tools.',
  ]
}

/** Workflows that would release or publish beside ours. */
function otherReleases({ workflows, changed }: AdoptPlan['survey'], ours: string | undefined): string[] {
  return workflows
    .filter(({ path }) => path !== ours)
    .flatMap(({ path, publishers, events, calls, beyond }) => {
      if (publishers.length > 0)
        return [
          `${path} publishes on PyPI, and ${whyKept(beyond, changed.includes(path))}, so that it stays. Remove its job ${publishers.map(({ job }) => job).join(', ')}: two would upload the same version. To replace the file all the same, use --force.`,
        ]
      const starts = events.includes('tags') && calls.length === 0
      return starts
        ? [
            `${path} starts for tags, too. See that it makes no release of its own: publish-release refuses a tag that has one.`,
          ]
        : []
    })
}

const mostShown = 5

function whyKept(beyond: string[], isChanged: boolean): string {
  const more = beyond.length > mostShown ? `; and ${beyond.length - mostShown} more` : ''
  if (beyond.length > 0) return `does other things too (${beyond.slice(0, mostShown).map(shortened).join('; ')}${more})`
  return isChanged ? 'is not committed as it is here' : 'may do other things too'
}

function shortened(text: string): string {
  return cut(oneLine(text), 80)
}

function environmentIn({ path, text }: Pick<AdoptFile, 'path' | 'text'>): string {
  return readWorkflow(path, text).publishers[0]?.environment ?? 'pypi'
}

/** A project of the same repository is not pinned: an index may have another one of its name. setup-tests builds it from the commit. */
function siblingTodo(project: ProjectSurvey, all: ProjectSurvey[]): string[] {
  const { name } = project
  return siblingsOf(project, all).map(other => {
    const isCircle = needsBelow(other, all).has(project)
    const [inTurn, order] = isCircle
      ? [`, which needs ${name} in turn`, 'Release one right after the other']
      : ['', `Release ${other.name} first`]
    return `${name} needs ${other.name} of this repository${inTurn}: its tests use ${other.name} of the same commit. ${order}, because who installs ${name} gets ${other.name} from an index.`
  })
}

function siblingsOf({ name, python }: ProjectSurvey, all: ProjectSurvey[]): ProjectSurvey[] {
  const { dependencies } = python ?? {}
  const listed = dependencies !== undefined && 'requirements' in dependencies ? dependencies.requirements : []
  const needed = listed.flatMap(text => readRequirement(text)?.name ?? [])
  return all.filter(other => other.name !== name && needed.includes(pythonName(other.name)))
}

/** All that a project needs of the same repository, also by others. */
function needsBelow(project: ProjectSurvey, all: ProjectSurvey[]): Set<ProjectSurvey> {
  const found = new Set(siblingsOf(project, all))
  for (const one of found) for (const other of siblingsOf(one, all)) found.add(other)
  return found
}

function projectTodo(project: ProjectSurvey, files: AdoptPlan['files']): string[] {
  const { name, directory, python, hasTests, config } = project
  const places = [directory, posix.join(directory, '.github')].map(place => posix.join(place, 'requirements-test.txt'))
  const made = files.find(({ path, fate }) => fate === 'new' && places.includes(path))
  const untested = python !== undefined && !hasTests
  return [
    ...(untested ? [`${name} has no tests that pytest would find: its releases have no test results.`] : []),
    ...(made !== undefined && python !== undefined && python.tests === undefined && !untested
      ? [
          `No file says what the tests of ${name} need, so that ${made.path} has only pytest and coverage. If they import more, list it in a dependency group \`test\` of pyproject.toml, delete ${made.path}, and run init again.`,
        ]
      : []),
    ...(config.changelog === undefined && config['notes-from'].value.kind === 'auto'
      ? [`${name} has no changelog: the notes of a release have the message of its tag (git tag -a).`]
      : []),
  ]
}
