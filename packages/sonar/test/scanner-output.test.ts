import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { scannerFailure } from '../src/scanner-failure.ts'
import { readErrors, readImported } from '../src/scanner-output.ts'

const nothing = { coverage: undefined, tests: undefined, ignoredCoverage: 0, ignoredTests: 0, ignoredNames: [] }

describe('what arrived', () => {
  test('by a log of SonarScanner CLI 8.1 with SonarQube 25.12', async () => {
    const log = await readFile(join(import.meta.dirname, 'fixtures/scan.log'), 'utf8')
    expect(readImported(log)).toEqual({
      coverage: 10,
      tests: 1,
      ignoredCoverage: 1,
      ignoredTests: 1,
      ignoredNames: ['nope.py', 'tests/unknown.py'],
    })
    expect(readImported(log.replaceAll('\n', '\r\n')).ignoredNames).toEqual(['nope.py', 'tests/unknown.py'])
  })

  test('several reports are added, several names are kept', () => {
    const log = [
      '10:00:00.000 INFO  Imported coverage data for 3 files',
      '10:00:00.000 INFO  Coverage data ignored for 12 unknown files, including:',
      'a.py',
      'b ä.py',
      '',
      '10:00:00.000 INFO  Imported coverage data for 0 files',
      '10:00:00.000 WARN  Imported test execution data for 7 files',
      'Imported test execution data for 8 files',
    ]
    expect(readImported(log.join('\n'))).toEqual({
      ...nothing,
      coverage: 3,
      ignoredCoverage: 12,
      ignoredNames: ['a.py', 'b ä.py'],
    })
  })

  test('nothing is known without a log', () => {
    expect(readImported('')).toEqual(nothing)
  })
})

// As SonarScanner CLI 8.1.0.6389 wrote them to its standard error, with SonarQube Community Build 25.12 and without a server.
const recorded: [cause: string, exitCode: number, stderr: string[], found: string, next: string][] = [
  [
    'a wrong token',
    1,
    [
      '16:37:23.369 ERROR Failed to query server version: GET https://sonar.example.com/api/v2/analysis/version failed with HTTP 401 Unauthorized. Please check the property sonar.token or the environment variable SONAR_TOKEN.',
    ],
    'the server rejected the token.',
    'Check that `sonar-token` belongs to this server, and that it has not expired or been revoked.',
  ],
  [
    'an unknown project',
    3,
    [
      "16:38:27.800 ERROR You're not authorized to analyze this project or the project doesn't exist on SonarQube and you're not authorized to create it. Please contact an administrator.",
    ],
    'the project does not exist, or the token may not analyse it.',
    'Check `project-key` and `organization`',
  ],
  [
    'a branch on the Community edition',
    3,
    [
      '16:38:37.266 ERROR Validation of project failed:',
      '  o To use the property "sonar.branch.name" and analyze branches, Developer Edition or above is required. See https://docs.sonarsource.com/sonarqube-community-build/analyzing-source-code/analysis-parameters/#multibranch for more information.',
    ],
    'this edition of the server cannot analyse branches and pull requests.',
    'or set `branch-analysis: off`.',
  ],
  [
    'an unreachable server',
    1,
    [
      '16:37:29.393 ERROR Failed to query server version: Call to URL [http://127.0.0.1:1/api/v2/analysis/version] failed: null',
    ],
    'the server cannot be reached.',
    'Check `sonar-host-url`, the network',
  ],
  [
    'a slow server',
    1,
    [
      '16:40:55.023 ERROR Failed to query server version: Call to URL [https://localhost:1/api/v2/analysis/version] failed: HTTP connect timed out',
    ],
    'the server cannot be reached.',
    'Check `sonar-host-url`',
  ],
  [
    'an unknown authority',
    1,
    [
      '16:43:02.203 ERROR Failed to query server version: Call to URL [https://localhost:1/api/v2/analysis/version] failed: The certificate chain is not trusted',
    ],
    "Java does not trust the server's certificate.",
    'Set `ca-certificate` to the certificate of the authority that signed it.',
  ],
  [
    'a proxy with a wrong password',
    1,
    [
      '16:41:25.751 ERROR Failed to query server version: GET https://localhost:1/api/server/version failed with HTTP 407 Proxy Authentication Required. Please check the properties sonar.scanner.proxyUser and sonar.scanner.proxyPassword.',
    ],
    'the proxy rejected the user name and password.',
    'Check them in http_proxy and https_proxy.',
  ],
  [
    'a server that has lost its Javas',
    1,
    [
      '16:37:16.503 ERROR Error during SonarScanner CLI execution',
      'org.sonarsource.scanner.lib.internal.http.HttpException: GET http://127.0.0.1:1/api/v2/analysis/jres/cf5ae9d5-5e4c-4f76-bbe8-e574f469bdf5 failed with HTTP 500 Internal Server Error',
      '\tat org.sonarsource.scanner.lib.internal.http.ScannerHttpClient.callUrlWithRedirectsAndProxyAuth(ScannerHttpClient.java:176)',
      '\t... 7 common frames omitted',
      '16:37:16.505 ERROR ',
      '16:37:16.506 ERROR Re-run SonarScanner CLI using the -X switch to enable full debug logging.',
    ],
    'the server could not provide the Java for the analysis.',
    'Set `java: runner`',
  ],
  [
    'another Java that is not there',
    1,
    [
      '16:39:23.220 ERROR Error during SonarScanner CLI execution',
      'java.lang.IllegalStateException: Failed to run the Java command',
      'Caused by: java.io.IOException: Cannot run program "/nope/java": error=2, No such file or directory',
    ],
    'the Java for the analysis does not start.',
    'Set `java: runner`, and remove sonar.scanner.javaExePath',
  ],
  [
    'a file that is code and test',
    3,
    [
      "16:39:46.384 ERROR File pkg/__init__.py can't be indexed twice. Please check that inclusion/exclusion patterns produce disjoint sets for main and test files",
    ],
    'the properties include a file as both source code and test.',
    'disjoint.',
  ],
  [
    'sources that are not there',
    3,
    [
      '16:38:54.944 ERROR Invalid value of sonar.sources for d4-a',
      "16:38:55.044 ERROR The folder 'src' does not exist for 'd4-a' (base directory = /repo)",
    ],
    'it ended with exit code 3, and it reported: Invalid value of sonar.sources for d4-a',
    'See its log above.',
  ],
  [
    'results of tests that are code',
    3,
    [
      "17:13:25.469 ERROR Error during parsing of generic test execution report '/scratch/tests.xml'. Look at the SonarQube documentation to know the expected XML format.",
    ],
    'Sonar rejected the test results, because the properties include a file with tests as source code.',
    'List the tests in sonar.tests',
  ],
  [
    'coverage of lines that are not there',
    3,
    [
      "17:13:58.712 ERROR Error during parsing of the generic coverage report '/scratch/coverage.xml'. Look at SonarQube documentation to know the expected XML format.",
    ],
    'Sonar rejected the coverage, because it contains lines that a file does not have.',
    'Check out the commit',
  ],
]

// By the sources and documentation of SonarQube: what this server cannot show.
const documented: typeof recorded = [
  [
    'Automatic Analysis',
    1,
    [
      '10:00:00.000 ERROR You are running CI analysis while Automatic Analysis is enabled. Please consider disabling one or the other.',
    ],
    'Automatic Analysis is on',
    'Analysis Method.',
  ],
  [
    'a project that Cloud does not know',
    2,
    ["10:00:00.000 ERROR Could not find a default branch for project with key 'k'. Make sure project exists."],
    'the project does not exist, or the token may not analyse it.',
    'Check `project-key`',
  ],
  [
    'an old Java',
    1,
    [
      'Exception in thread "main" java.lang.UnsupportedClassVersionError: org/sonar/Main has been compiled by a more recent version of the Java Runtime (class file version 65.0)',
    ],
    "the runner's Java is too old for the server.",
    'Set `java: server`',
  ],
  [
    'too little memory',
    1,
    ['10:00:00.000 ERROR Java heap space', 'java.lang.OutOfMemoryError: Java heap space'],
    'the analysis ran out of memory.',
    '-Xmx2g`.',
  ],
  [
    'an overloaded server',
    1,
    ['10:00:00.000 ERROR Failed to query server version: GET https://a/api/v2/analysis/version failed with HTTP 503 '],
    'the server is overloaded or broken.',
    'Run the job again later',
  ],
  ['nothing at all', 137, [''], 'it ended with exit code 137, and it gave no reason.', 'See its log above.'],
]

describe('what went wrong', () => {
  test.each([...recorded, ...documented])('%s', (_cause, exitCode, stderr, found, next) => {
    const problem = scannerFailure(exitCode, readErrors(stderr.join('\n')))
    expect(problem.message).toMatch(/^Could not analyse with SonarScanner: /)
    expect(problem.found).toContain(found)
    expect(problem.next).toContain(next)
    expect(problem.details).toContain(`Exit code ${exitCode}\n`)
    expect(problem.details).not.toMatch(/\tat |Re-run|\d\d:\d\d:\d\d/)
  })

  test('keeps what belongs to an error, and not more than a hundred lines', () => {
    const line =
      '10:00:00.000 ERROR Validation of project failed:\n  o first\n  o second\n10:00:01.000 WARN  a warning\nof two lines'
    expect(readErrors(line)).toEqual(['Validation of project failed:', '  o first', '  o second'])
    expect(readErrors('10:00:00.000 ERROR x\n'.repeat(500))).toHaveLength(100)
  })

  test('shortens what is long', () => {
    expect(scannerFailure(3, ['x'.repeat(1000)]).found.length).toBeLessThan(400)
  })
})
