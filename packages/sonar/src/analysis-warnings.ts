/**
 * Messages of Sonar's analysers about reports of coverage or tests that they could not read. A message that names one of the
 * settings matches too: `No report was found for sonar.python.coverage.reportPaths using pattern …`.
 * https://github.com/SonarSource/sonar-python, PythonCoverageSensor.java and PythonReportSensor.java
 */
const aboutReports = [
  /\bcoverage report/i,
  /\bxunit report/i,
  /\bsonar\.[\w.]*(coverage|xunit|testExecution)[\w.]*report\w*/i,
  /\bsonar\.(coverageReportPaths|testExecutionReportPaths)\b/,
]

/** The server's warnings that coverage or test results did not arrive as they were sent. */
export function coverageWarnings(warnings: string[]): string[] {
  return warnings.filter(warning => aboutReports.some(pattern => pattern.test(warning)))
}
