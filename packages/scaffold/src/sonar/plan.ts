import { join, posix } from 'node:path'
import type { Host } from '@release-tools/host'
import { type PlannedFile, planFile, readText } from '../files.ts'
import { initRepository } from '../survey/repository.ts'
import { coverageSettings, type ReadFile } from './coverage-settings.ts'
import { findProjects } from './find-projects.ts'
import { nameProjects } from './identity.ts'
import type { InitOptions, InitProject } from './init-model.ts'
import { findSurroundings } from './surroundings.ts'
import { todo } from './todo.ts'
import { wantedFiles } from './wanted-files.ts'

/** The files to write, and the steps that remain to be done by hand. */
export interface InitPlan {
  /** Absolute path of the repository. */
  root: string
  projects: InitProject[]
  files: PlannedFile[]
  /** In order; each has one or two sentences. */
  todo: string[]
}

/** Finds out what a repository has and what it needs for an analysis in CI. Writes nothing. */
export async function planInit(options: InitOptions, host: Pick<Host, 'exec'>): Promise<InitPlan> {
  const repository = await initRepository(options.directory, host)
  const read: ReadFile = path => readText(join(repository.root, path))
  const { projects: found, leftOut } = await findProjects(repository, read)
  const projects: InitProject[] = []
  for (const project of nameProjects(found, repository, options)) {
    const readHere: ReadFile = path => read(posix.join(project.directory, path))
    projects.push({ ...project, coverage: await coverageSettings(project.layout, readHere) })
  }
  const files: PlannedFile[] = []
  for (const file of await wantedFiles(projects, repository, options, read))
    files.push(await planFile(repository.root, file, options.force))
  const surroundings = await findSurroundings(repository.files, read)
  return {
    root: repository.root,
    projects,
    files,
    todo: todo({ ...surroundings, ...options, projects, leftOut, files }),
  }
}
