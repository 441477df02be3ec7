import { expect, test } from '@jest/globals'
import { coverageWarnings } from '../src/analysis-warnings.ts'

// As sonar-python and the scanner's engine word them.
const about = [
  'An error occurred while trying to import coverage report(s)',
  "An error occurred while trying to import the coverage report: 'coverage.xml'",
  "The following error(s) occurred while trying to import coverage report:\nCannot resolve the file path 'a.py' of the coverage report",
  "The coverage report 'coverage.xml' has been ignored because it seems to be empty.",
  "Property 'sonar.python.coverage.reportPath' has been removed. Please use 'sonar.python.coverage.reportPaths' instead.",
  'No report was found for sonar.python.coverage.reportPaths using pattern nowhere.xml',
  'No report was found for sonar.python.xunit.reportPath using pattern nowhere.xml',
  "An error occurred while trying to import xunit report(s): 'x.xml'",
  'Cannot read sonar.coverageReportPaths',
  'Cannot read sonar.testExecutionReportPaths',
]
const others = [
  'Java 17 scanner support ends with SonarQube 2026.3 (July 2026). Please upgrade to Java 21 or newer.',
  'Your code is analyzed as compatible with all Python 3 versions by default. You can get a more precise analysis by setting the exact Python version in your configuration via the parameter "sonar.python.version"',
  'Shallow clone detected during the analysis. Some files will miss SCM information.',
  'Missing blame information for the following file: coverage.py',
]

test('warnings about reports are told from others', () => {
  expect(coverageWarnings([...others, ...about, ...others])).toEqual(about)
  expect(coverageWarnings([])).toEqual([])
})
