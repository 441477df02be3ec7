import { posix } from 'node:path'
import type { SonarServer } from '@release-tools/sonar'
import type { PlannedFile } from '../files.ts'
import type { InitProject } from './init-model.ts'
import type { Surroundings } from './surroundings.ts'

interface Facts extends Surroundings {
  server: Pick<SonarServer, 'kind' | 'url'>
  projects: InitProject[]
  /** Directories of projects inside another project, which are skipped. */
  leftOut: string[]
  files: PlannedFile[]
}

/** The steps that remain to be done by hand, in order. */
export function todo(facts: Facts): string[] {
  return [
    ...facts.files.flatMap(keptFile),
    ...facts.projects.flatMap(missingSettings),
    ...onServer(facts),
    ...facts.otherScans.map(
      path =>
        `Remove the Sonar analysis from ${path}: if a commit is analysed twice, the later analysis hides the earlier one.`,
    ),
    `Create a token at ${facts.server.url}/account/security${facts.server.kind === 'server' ? ', of the type User Token,' : ''} and save it as the repository secret SONAR_TOKEN (Settings → Secrets and variables → Actions). Its user needs the permission Execute Analysis on the project, and Browse to compare file by file.`,
    ...facts.projects.flatMap(untested),
    ...leftOutProjects(facts.leftOut),
    'Check the install step in .github/workflows/sonar.yml, and min-changed-coverage, below which the check fails. Add what else the tests need (a service, a system package). Then commit and push.',
  ]
}

function keptFile({ path, fate }: PlannedFile): string[] {
  if (fate !== 'kept') return []
  return [
    `${path} already exists and was not changed. To see its new content, use --dry-run --force. To replace it, use --force.`,
  ]
}

function missingSettings({ directory, coverage }: InitProject): string[] {
  if (coverage.kind !== 'there' || coverage.missing.length === 0) return []
  const lines = coverage.missing.map(setting => setting.replaceAll(/\n\s*/g, ' '))
  const file = posix.join(directory, coverage.file)
  return [
    `${file} already has settings of coverage.py and was not changed. Add to [${sectionOf(coverage.file)}]: ${lines.join('; ')}`,
  ]
}

function sectionOf(file: string): string {
  if (file === 'pyproject.toml') return 'tool.coverage.run'
  return file.startsWith('.coveragerc') ? 'run' : 'coverage:run'
}

function onServer({ server, projects, automaticSettings }: Facts): string[] {
  if (server.kind === 'server')
    return [
      `Create the project in Sonar if it does not exist: ${keysOf(projects)}. You need not turn anything off, because only SonarQube Cloud has Automatic Analysis. A Community Build analyses only one branch: on other branches and on pull requests, the action runs the tests and skips the analysis.`,
    ]
  const pages = projects.map(
    ({ projectKey }) => `${server.url}/project/analysis_method?id=${encodeURIComponent(projectKey)}`,
  )
  return [
    projects.length > 1
      ? 'Import the repository into SonarQube Cloud as a monorepo, with the keys above.'
      : `Import the repository into SonarQube Cloud with the key ${keysOf(projects)}, if it is not there yet.`,
    `Turn off Automatic Analysis (Administration → Analysis Method), because it excludes other analyses: ${pages.join(' ')}`,
    ...automaticSettings.map(
      path =>
        `Move the settings in ${path} to sonar-project.properties, and delete the file, because only Automatic Analysis reads it.`,
    ),
  ]
}

function keysOf(projects: InitProject[]): string {
  return projects.map(({ projectKey }) => projectKey).join(', ')
}

function untested({ directory, layout }: InitProject): string[] {
  if (layout.tests.length > 0 || layout.mixed) return []
  return [`No tests found${directory === '.' ? '' : ` in ${directory}`}. When you add tests, set sonar.tests.`]
}

function leftOutProjects(directories: string[]): string[] {
  if (directories.length === 0) return []
  return [
    `These projects inside the top-level project were skipped: ${directories.join(', ')}. To analyse several projects, use the action's input \`projects\`.`,
  ]
}
