import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Problem } from '@release-tools/base'
import type { Host } from '@release-tools/host'
import type { Scanner } from './find-scanner.ts'
import { parseProperties } from './properties.ts'
import { argumentsFor, environmentFor, type ScanRequest } from './scanner-call.ts'
import { scannerFailure } from './scanner-failure.ts'
import { type Imported, readErrors, readImported } from './scanner-output.ts'

/** What became of a scan that succeeded. */
export interface ScanRun {
  exitCode: number
  /** What the server computes now. */
  task: ScanTask
  imported: Imported
  /** Errors in the log, although it succeeded. */
  errors: string[]
}

export interface ScanTask {
  id: string
  /** By the server's own idea of its address. */
  dashboardUrl: string
  projectKey: string
}

/**
 * Analyses a project and sends the result to the server. The token and all settings go through the environment, nothing of
 * the project through the arguments. The log is passed on as it comes. Throws a Problem with the usual cause where it fails.
 */
export async function runScanner(scanner: Scanner, request: ScanRequest, host: Host): Promise<ScanRun> {
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
  const text = await readFile(report, 'utf8').catch(() => undefined)
  if (text === undefined) throw nothingSent()
  const facts = parseProperties(text, 'report-task.txt')
  const [id, dashboardUrl, projectKey] = ['ceTaskId', 'dashboardUrl', 'projectKey'].map(name => facts.get(name) ?? '')
  if (id !== undefined && /^[\w-]+$/.test(id) && projectKey && URL.canParse(dashboardUrl ?? ''))
    return { id, dashboardUrl: dashboardUrl ?? '', projectKey }
  throw new Problem('read what SonarScanner leaves', {
    found: 'report-task.txt lacks ceTaskId, dashboardUrl or projectKey.',
    next: 'Use the pinned scanner: remove the input "scanner-path".',
  })
}

function nothingSent(): Problem {
  return new Problem('analyse with SonarScanner', {
    found: 'it succeeded without sending anything to the server.',
    next: 'Remove sonar.scanner.skip from the properties.',
  })
}
