/**
 * What Sonar's Python analyser and its like say when they could not read a report of coverage or tests. Settings named in
 * them are recognized as well: `No report was found for sonar.python.coverage.reportPaths using pattern …`.
 * https://github.com/SonarSource/sonar-python, PythonCoverageSensor.java and PythonReportSensor.java
 */
const aboutReports = [
  /\bcoverage report/i,
  /\bxunit report/i,
  /\bsonar\.[\w.]*(coverage|xunit|testExecution)[\w.]*report\w*/i,
  /\bsonar\.(coverageReportPaths|testExecutionReportPaths)\b/,
]

/** Those of the server's warnings that say that coverage or test results did not arrive as they were sent. */
export function coverageWarnings(warnings: string[]): string[] {
  return warnings.filter(warning => aboutReports.some(pattern => pattern.test(warning)))
}
