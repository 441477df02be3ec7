import { mkdtemp } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { Problem, readLimited } from '@release-tools/base'
import { inProject } from '@release-tools/coverage'
import { findCached, toolCacheDir } from '@release-tools/runner'
import {
  type AnalyseOptions,
  analyse,
  failed,
  installScanner,
  isCloud,
  openSonar,
  projectSettings,
  type Reports,
  runScanner,
  type SonarOutcome,
  type SonarScanner,
  type SonarSession,
  scannerProxy,
  trustAuthorities,
  truststoreOf,
} from '@release-tools/sonar'
import type { Known } from './examine.ts'
import type { Inputs } from './inputs.ts'
import type { Opened } from './projects.ts'
import type { Run } from './run-context.ts'

const certificateLimit = 4 * 1024 * 1024

/** Runs `body` with the certificate authorities of the inputs. */
export async function trusting<T>(inputs: Inputs, body: () => Promise<T>): Promise<T> {
  const pem = await certificatesOf(inputs)
  if (pem === undefined) return body()
  const undo = trustAuthorities(pem, '`ca-certificate`')
  try {
    return await body()
  } finally {
    undo()
  }
}

/** Finds out whether Sonar can analyse this run. */
export async function connect(opened: Opened[], { inputs, event, host }: Run): Promise<SonarSession | SonarOutcome> {
  const elsewhere = inputs.sonar ? serverOfFile(opened, inputs) : undefined
  if (elsewhere !== undefined) return failed(elsewhere)
  const options = {
    enabled: inputs.sonar,
    token: inputs['sonar-token'],
    hostUrl: inputs['sonar-host-url'],
    region: inputs['sonar-region'],
    branchAnalysis: inputs['branch-analysis'],
    properties: new Map(inputs.properties),
    event,
  }
  return openSonar(options, host)
}

/** Refuses a server that only a file of the project names: everybody who can change the file could redirect the token. */
function serverOfFile(opened: Opened[], inputs: Inputs): Problem | undefined {
  if (inputs['sonar-host-url'] !== undefined || inputs['sonar-region'] !== undefined) return undefined
  const url = opened.map(({ properties }) => properties.get('sonar.host.url')).find(found => found !== undefined)
  if (url === undefined || isCloud(url)) return undefined
  return new Problem('choose the Sonar server', {
    found: 'only sonar-project.properties names it (sonar.host.url), which must not decide where the token is sent.',
    next: `Set \`sonar-host-url: ${url}\`.`,
  })
}

/** Lets Sonar analyse every project. If the scanner cannot be installed, that is the outcome of all of them. */
export async function analyseAll(projects: Known[], session: SonarSession, run: Run): Promise<SonarOutcome[]> {
  try {
    const scanner = await install(run)
    const connection = await connectionOf(session, scanner, run)
    const outcomes: SonarOutcome[] = []
    for (const project of projects) outcomes.push(await analyseOne(project, { session, scanner, connection }, run))
    return outcomes
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    return projects.map(() => failed(error))
  }
}

function install({ inputs, scratch, host }: Run): Promise<SonarScanner> {
  const options = {
    cacheDir: toolCacheDir(),
    findCached,
    scratch,
    mirrorUrl: inputs['scanner-mirror'],
    path: inputs['scanner-path'],
  }
  return installScanner(options, host)
}

/** The settings that make the scanner use the same proxy and authorities as our own requests. */
async function connectionOf(
  { server }: SonarSession,
  { java }: SonarScanner,
  { inputs, scratch, host }: Run,
): Promise<Record<string, string>> {
  const pem = await certificatesOf(inputs)
  const truststore = pem === undefined ? {} : await truststoreOf(pem, java, scratch, host)
  return { ...scannerProxy(server.url, host.env), ...truststore }
}

interface Tools {
  session: SonarSession
  scanner: SonarScanner
  connection: Record<string, string>
}

async function analyseOne(project: Known, { session, scanner, connection }: Tools, run: Run): Promise<SonarOutcome> {
  const { inputs, event, host } = run
  const scratch = await mkdtemp(join(run.scratch, 'sonar-'))
  const scan: AnalyseOptions['scan'] = async (coverageReport, testReport) => {
    const properties = projectSettings({
      directory: project.project.path,
      properties: project.properties,
      extra: new Map(inputs.properties),
      projectKey: project.key,
      organization: inputs.organization,
      revision: event.pullRequest?.headSha,
      server: session.server,
      target: session.target.properties,
      connection,
      coverageReport,
      testReport,
      java: inputs.java,
      javaProgram: scanner.java.program,
      warn: host.warning,
    })
    const userHome = host.env.SONAR_USER_HOME ?? join(homedir(), '.sonar')
    const request = { baseDir: project.project.path, properties, token: session.token, userHome, scratch }
    return runScanner(scanner, request, host)
  }
  const options = { reports: reportsOf(project), scratch, timeoutMs: inputs.timeout * 1000, scan }
  return analyse(session, options, host)
}

/** What is sent to Sonar, with paths from the project's directory. */
function reportsOf({ project, measured, reportedCases }: Known): Reports {
  const own = (path: string) => inProject(project.directory, path) ?? path
  return {
    files: measured.files.map(file => ({ ...file, path: own(file.path) })),
    unmeasured: measured.unmeasured.map(own),
    cases: reportedCases.map(test => (test.path === undefined ? test : { ...test, path: own(test.path) })),
  }
}

async function certificatesOf(inputs: Inputs): Promise<string | undefined> {
  const path = inputs['ca-certificate']
  return path === undefined ? undefined : (await readLimited(path, certificateLimit)).toString('utf8')
}
