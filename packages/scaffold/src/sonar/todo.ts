import { posix } from 'node:path'
import type { SonarServer } from '@release-tools/sonar'
import type { PlannedFile } from './files.ts'
import type { InitProject } from './init-model.ts'
import type { Surroundings } from './surroundings.ts'

interface Facts extends Surroundings {
  server: Pick<SonarServer, 'kind' | 'url'>
  projects: InitProject[]
  /** Directories of projects that lie below the one that was found. */
  leftOut: string[]
  files: PlannedFile[]
}

/** What a person has to do besides, in order. */
export function todo(facts: Facts): string[] {
  return [
    ...facts.files.flatMap(keptFile),
    ...facts.projects.flatMap(missingSettings),
    ...onServer(facts),
    ...facts.otherScans.map(
      path => `Remove the analysis by Sonar from ${path}: of two analyses of one commit, the later hides the other.`,
    ),
    `Make a token at ${facts.server.url}/account/security${facts.server.kind === 'server' ? ', of the type User Token,' : ''} and store it as the secret SONAR_TOKEN of the repository (Settings → Secrets and variables → Actions). Its user needs the permission Execute Analysis on the project, and Browse for a comparison file by file.`,
    ...facts.projects.flatMap(untested),
    ...leftOutProjects(facts.leftOut),
    'Read the install step of .github/workflows/sonar.yml and its min-changed-coverage, below which the check fails; add what the tests need besides (a service, a system package); commit and push.',
  ]
}

function keptFile({ path, fate }: PlannedFile): string[] {
  if (fate !== 'kept') return []
  return [
    `${path} is there and stays as it is: see what it would be with --dry-run --force, or replace it with --force.`,
  ]
}

function missingSettings({ directory, coverage }: InitProject): string[] {
  if (coverage.kind !== 'there' || coverage.missing.length === 0) return []
  const lines = coverage.missing.map(setting => setting.replaceAll(/\n\s*/g, ' '))
  const file = posix.join(directory, coverage.file)
  return [`${file} has settings of coverage.py, which stay. Add to [${sectionOf(coverage.file)}]: ${lines.join('; ')}`]
}

function sectionOf(file: string): string {
  if (file === 'pyproject.toml') return 'tool.coverage.run'
  return file.startsWith('.coveragerc') ? 'run' : 'coverage:run'
}

function onServer({ server, projects, automaticSettings }: Facts): string[] {
  if (server.kind === 'server')
    return [
      `Create the project in Sonar, unless it is there: ${keysOf(projects)}. There is nothing to switch off: only SonarQube Cloud has Automatic Analysis. A Community Build knows one branch only: on others and on pull requests the action runs the tests and leaves the analysis out.`,
    ]
  const pages = projects.map(
    ({ projectKey }) => `${server.url}/project/analysis_method?id=${encodeURIComponent(projectKey)}`,
  )
  return [
    projects.length > 1
      ? 'Import the repository into SonarQube Cloud as a monorepo, with the keys above.'
      : `Import the repository into SonarQube Cloud, unless it is there, with the key ${keysOf(projects)}.`,
    `Switch off Automatic Analysis (Administration → Analysis Method), which refuses any other: ${pages.join(' ')}`,
    ...automaticSettings.map(
      path => `Move what ${path} sets into sonar-project.properties, and delete it: only Automatic Analysis reads it.`,
    ),
  ]
}

function keysOf(projects: InitProject[]): string {
  return projects.map(({ projectKey }) => projectKey).join(', ')
}

function untested({ directory, layout }: InitProject): string[] {
  if (layout.tests.length > 0 || layout.mixed) return []
  return [`No tests were found${directory === '.' ? '' : ` in ${directory}`}: once there are some, set sonar.tests.`]
}

function leftOutProjects(directories: string[]): string[] {
  if (directories.length === 0) return []
  return [
    `These projects below the one at the top are left out: ${directories.join(', ')}. The action's input \`projects\` takes several.`,
  ]
}
