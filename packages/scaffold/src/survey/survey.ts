import { join, posix } from 'node:path'
import { Problem } from '@release-tools/base'
import type { Host } from '@release-tools/host'
import { configPath, hasTestFiles, readConfigs, readConfigured, readPythonFacts } from '@release-tools/project'
import { readText } from '../files.ts'
import { imagesBelow } from './image-files.ts'
import { layoutOf } from './layout.ts'
import type { ProjectSurvey, Survey } from './model.ts'
import { isBelow } from './names.ts'
import { type FoundPlaces, findPlaces } from './places.ts'
import { changedFiles, type InitRepository, initRepository, repositoryTags } from './repository.ts'
import { ecosystemsOf, readWorkflow } from './workflows.ts'

/**
 * Looks at the repository of a directory: its projects, their configuration and build, its tags and workflows. Nothing of it runs,
 * and nothing is written. Throws a Problem if it is not a git repository, if it has nothing to release, or if a file of it is wrong.
 */
export async function survey(directory: string, host: Pick<Host, 'exec'>): Promise<Survey> {
  const repository = await initRepository(directory, host)
  const places = await placesOf(repository)
  const projects: ProjectSurvey[] = []
  for (const place of places.directories) projects.push(await surveyProject(repository, place))
  if (projects.every(({ python, dockerfiles }) => python === undefined && dockerfiles.length === 0))
    throw nothingToRelease(repository)
  return {
    ...repository,
    tags: await repositoryTags(repository.root, host),
    projects,
    leftOut: places.leftOut,
    workflows: await workflowsOf(repository),
    changed: await changedFiles(repository.root, '.github/workflows', host),
    ...(await dependabotOf(repository)),
  }
}

/** The projects that the configuration names, otherwise those that are found. */
async function placesOf(repository: InitRepository): Promise<FoundPlaces> {
  if (repository.files.includes(configPath)) {
    const configs = await readConfigs(repository.root, { repository: nameOf(repository) })
    return { directories: configs.map(({ directory }) => directory.value), leftOut: [] }
  }
  return findPlaces(repository)
}

function nameOf({ origin }: InitRepository): string {
  return origin?.name ?? ''
}

async function surveyProject(repository: InitRepository, directory: string): Promise<ProjectSurvey> {
  const { root, files } = repository
  const given = { directory: { value: directory, from: `the directory ${directory}` } }
  const { config, project } = await readConfigured(root, { given, repository: nameOf(repository) })
  const own = files.filter(path => isBelow(directory, path)).map(path => posix.relative(directory, path))
  const python = await readPythonFacts(join(root, directory), new Set(own))
  const isConfigured = files.includes(configPath)
  const usual = config.images[0]?.name.value ?? config.name.value
  const images = isConfigured || python !== undefined ? [] : await imagesBelow(repository, directory, usual)
  const layout = python === undefined ? undefined : layoutOf(own, config.name.value)
  return {
    directory,
    name: config.name.value,
    config,
    declared: project,
    ...(python === undefined ? {} : { python }),
    ...(layout === undefined ? {} : { layout }),
    hasTests:
      python !== undefined &&
      (config.tests.value.length > 0 || (await hasTestFiles({ directory: join(root, directory), repository: root }))),
    dockerfiles: (images.length > 0
      ? images
      : config.images.map(image => ({ dockerfile: image.dockerfile.value }))
    ).map(({ dockerfile }) => dockerfile),
    images,
    namesPython: (config.python?.versions.value.length ?? 0) > 0,
  }
}

async function workflowsOf({ root, files }: InitRepository): Promise<Survey['workflows']> {
  const paths = files.filter(path => /^\.github\/workflows\/[^/]+\.ya?ml$/.test(path))
  return Promise.all(paths.map(async path => readWorkflow(path, (await workflowText(join(root, path))) ?? '')))
}

/** The text; undefined for a link, or for what no workflow is as large as: that stops nothing, like any workflow that can't be read. */
function workflowText(path: string): Promise<string | undefined> {
  return readText(path).catch((error: unknown) => {
    if (error instanceof Problem) return undefined
    throw error
  })
}

async function dependabotOf({ root, files }: InitRepository): Promise<Pick<Survey, 'dependabot'>> {
  const path = files.find(path => /^\.github\/dependabot\.ya?ml$/.test(path))
  if (path === undefined) return {}
  return { dependabot: { path, ecosystems: ecosystemsOf(path, (await readText(join(root, path))) ?? '') } }
}

function nothingToRelease({ directory }: InitRepository): Problem {
  return new Problem('find a project', {
    found: `${directory === '.' ? 'the repository' : directory} has no pyproject.toml, setup.py, setup.cfg or Dockerfile that makes one.`,
    next: 'Give the directory of the project. Files in .gitignore do not count.',
  })
}
