import { checkIdentity, checkProperties } from './project-check.ts'
import type { ProjectInput } from './project-input.ts'
import { scopeDefaults } from './project-scope.ts'
import { listElement } from './properties.ts'

/**
 * The settings of an analysis beyond those in sonar-project.properties; they take precedence over the file. Throws a Problem if
 * the properties contain a secret, set what only inputs may set, or do not identify the project.
 */
export function projectSettings(input: ProjectInput): Record<string, string> {
  const { extra = new Map<string, string>(), server } = input
  checkProperties(input.properties, extra)
  const known = new Map([...input.properties, ...extra])
  return {
    ...defaults(known, input),
    ...scopeDefaults(known),
    ...Object.fromEntries(extra),
    ...checkIdentity(known, input),
    ...javaSettings(input),
    ...reports(known, input),
    ...input.target,
    ...input.connection,
    // Always set, also for SonarQube Cloud: sonar-project.properties must not decide where the token is sent.
    ...serverSettings(known, server, input.warn),
    'sonar.projectBaseDir': input.directory,
  }
}

function defaults(known: Map<string, string>, { version, revision }: ProjectInput): Record<string, string> {
  const all = {
    'sonar.sourceEncoding': 'UTF-8',
    // Seconds. The scanner's default of 5 is too short for a Java that has just started on a busy runner.
    'sonar.scanner.connectTimeout': '30',
    ...(version === undefined ? {} : { 'sonar.projectVersion': version }),
    ...(revision === undefined ? {} : { 'sonar.scm.revision': revision }),
  }
  return Object.fromEntries(Object.entries(all).filter(([name]) => !known.has(name)))
}

function javaSettings({ java, javaProgram }: ProjectInput): Record<string, string> {
  if (java === 'auto') return {}
  if (java === 'server') return { 'sonar.scanner.skipJreProvisioning': 'false' }
  return { 'sonar.scanner.skipJreProvisioning': 'true', 'sonar.scanner.javaExePath': javaProgram }
}

/** The checked report is the only one, because Sonar would add the figures of others. */
function reports(
  known: Map<string, string>,
  { coverageReport, testReport, warn }: ProjectInput,
): Record<string, string> {
  const others = (names: string[], report: string | undefined) =>
    report === undefined ? [] : names.filter(name => (known.get(name) ?? '') !== '')
  const coverage = ['sonar.coverageReportPaths', 'sonar.python.coverage.reportPaths']
  const tests = ['sonar.testExecutionReportPaths', 'sonar.python.xunit.reportPath']
  for (const name of [...others(coverage, coverageReport), ...others(tests, testReport)])
    warn(`${name} in the properties has no effect: this run uses its own checked report instead.`)
  return {
    ...(coverageReport === undefined ? {} : coverageOf(coverageReport)),
    ...(testReport === undefined ? {} : testsOf(testReport)),
  }
}

function coverageOf(report: string): Record<string, string> {
  // If empty, it disables the sensor for Cobertura together with its default pattern.
  return { 'sonar.coverageReportPaths': listElement(report), 'sonar.python.coverage.reportPaths': '' }
}

function testsOf(report: string): Record<string, string> {
  // If it were empty, the analysis would have a warning. In a report without test suites, the JUnit sensor finds nothing (tested).
  return { 'sonar.testExecutionReportPaths': listElement(report), 'sonar.python.xunit.reportPath': report }
}

function serverSettings(
  known: Map<string, string>,
  { url, properties }: ProjectInput['server'],
  warn: ProjectInput['warn'],
): Record<string, string> {
  const named = known.get('sonar.host.url')?.replace(/\/+$/, '')
  if (named !== undefined && named !== url)
    warn(`sonar.host.url in the properties has no effect: this run uses ${url} (input "sonar-host-url").`)
  return properties
}
