import { posix } from 'node:path'
import { type Table, tableAt } from '@release-tools/base'
import type { WantedFile } from '../files.ts'
import type { InitRepository } from '../survey/repository.ts'
import type { ReadFile } from './coverage-settings.ts'
import type { InitOptions, InitProject } from './init-model.ts'
import { installCommands } from './install.ts'
import { renderProperties } from './properties-file.ts'
import { renderWorkflow } from './workflow.ts'

/** The files that the projects need, with their texts. */
export async function wantedFiles(
  projects: InitProject[],
  repository: InitRepository,
  options: InitOptions,
  read: ReadFile,
): Promise<WantedFile[]> {
  return [
    ...projects.map(project => propertiesFile(project, options.pythons)),
    await workflowFile(projects, repository, options, read),
    ...projects.flatMap(({ directory, coverage }) =>
      coverage.kind === 'add'
        ? [{ path: posix.join(directory, coverage.file), text: coverage.text, extends: true }]
        : [],
    ),
  ]
}

function propertiesFile(project: InitProject, pythons: string[]): WantedFile {
  const given = pythons.map(version => version.replace(/^pypy|t$/g, ''))
  const pythonVersions = given.length > 0 ? [...new Set(given)] : classifiedVersions(project.pyproject)
  return {
    path: posix.join(project.directory, 'sonar-project.properties'),
    text: renderProperties({ ...project, pythonVersions }),
  }
}

/** `Programming Language :: Python :: 3.12` */
function classifiedVersions(pyproject: Table): string[] {
  const classifiers = tableAt(pyproject, 'project')?.classifiers
  const texts = Array.isArray(classifiers) ? classifiers.map(String) : []
  return texts.flatMap(text => /^Programming Language :: Python :: (3\.\d+)$/.exec(text)?.[1] ?? [])
}

async function workflowFile(
  projects: InitProject[],
  { defaultBranch, files }: InitRepository,
  { pythons, server }: InitOptions,
  read: ReadFile,
): Promise<WantedFile> {
  const directories = projects.map(({ directory }) => directory)
  const text = renderWorkflow({
    defaultBranch,
    pythons,
    pythonFile: files.includes('.python-version') ? '.python-version' : statingPython(projects),
    install: await installCommands(directories, files, read),
    projects,
    hostUrl: server.url === 'https://sonarcloud.io' ? undefined : server.url,
  })
  return { path: '.github/workflows/sonar.yml', text }
}

/** The pyproject.toml that names its Python versions, for actions/setup-python. */
function statingPython(projects: InitProject[]): string | undefined {
  const stating = projects.find(({ pyproject }) => tableAt(pyproject, 'project')?.['requires-python'] !== undefined)
  return stating && posix.join(stating.directory, 'pyproject.toml')
}
