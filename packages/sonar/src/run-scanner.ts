import { join } from 'node:path'
import { limits, Problem, readIfThere } from '@release-tools/base'
import type { Host } from '@release-tools/host'
import type { SonarScanner } from './find-scanner.ts'
import { parseProperties } from './properties.ts'
import { argumentsFor, environmentFor, type ScanRequest } from './scanner-call.ts'
import { scannerFailure } from './scanner-failure.ts'
import { type Imported, readErrors, readImported } from './scanner-output.ts'

/** The result of a successful scan. */
export interface ScanRun {
  exitCode: number
  /** The task that the server computes now. */
  task: ScanTask
  imported: Imported
  /** Errors in the log of the scan, although it succeeded. */
  errors: string[]
}

export interface ScanTask {
  id: string
  /** Contains the address that the server is configured with. */
  dashboardUrl: string
  projectKey: string
}

/**
 * Analyses a project and sends the result to the server. Passes the token and all settings in the environment, and nothing from
 * the project in the arguments. Forwards the log line by line. If it fails, throws a Problem with the usual cause.
 */
export async function runScanner(scanner: SonarScanner, request: ScanRequest, host: Host): Promise<ScanRun> {
  const secrets = [request.token, request.properties['sonar.scanner.proxyPassword'] ?? ''].filter(text => text !== '')
  for (const secret of secrets) host.mask(secret)
  const masked = (text: string) => secrets.reduce((rest, secret) => rest.replaceAll(secret, '***'), text)
  const report = join(request.scratch, 'report-task.txt')
  const { exitCode, stdout, stderr } = await host.exec(scanner.java.program, argumentsFor(scanner, request), {
    cwd: request.baseDir,
    env: await environmentFor(scanner, request, report),
    line: line => host.info(masked(line)),
  })
  const errors = readErrors(masked(stderr))
  if (exitCode !== 0) throw scannerFailure(exitCode, errors)
  return { exitCode, task: await readTask(report), imported: readImported(masked(stdout)), errors }
}

/** https://docs.sonarsource.com/sonarqube-server/analyzing-source-code/analysis-parameters/ (sonar.scanner.metadataFilePath) */
async function readTask(report: string): Promise<ScanTask> {
  const text = (await readIfThere(report, limits.note))?.toString()
  if (text === undefined) throw nothingSent()
  const facts = parseProperties(text, 'report-task.txt')
  const [id, dashboardUrl, projectKey] = ['ceTaskId', 'dashboardUrl', 'projectKey'].map(name => facts.get(name) ?? '')
  if (id !== undefined && /^[\w-]+$/.test(id) && projectKey && URL.canParse(dashboardUrl ?? ''))
    return { id, dashboardUrl: dashboardUrl ?? '', projectKey }
  throw new Problem('read the result of SonarScanner', {
    found: 'report-task.txt lacks ceTaskId, dashboardUrl or projectKey.',
    next: 'Use the pinned scanner: remove the input "scanner-path".',
  })
}

function nothingSent(): Problem {
  return new Problem('analyse with SonarScanner', {
    found: 'it ended successfully, but sent nothing to the server.',
    next: 'Remove sonar.scanner.skip from the properties.',
  })
}
