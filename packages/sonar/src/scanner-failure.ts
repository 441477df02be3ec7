import { Problem } from '@release-tools/base'

interface Cause {
  /** What the scanner or its engine logs. */
  line: RegExp
  found: string
  next: string
}

// The first that matches: what is more exact stands before what is more general.
const causes: Cause[] = [
  {
    line: /HTTP 407\b/,
    found: 'the proxy does not accept the user name and the password.',
    next: 'Check those in http_proxy and https_proxy.',
  },
  {
    line: /HTTP 401\b|Not authorized\. Please check/,
    found: 'the server does not accept the token.',
    next: 'Check that `sonar-token` is of this server, and neither expired nor revoked.',
  },
  {
    line: /not authorized to analyze this project|Project not found|Could not find a default branch for project|HTTP 403\b|Insufficient privileges/i,
    found: 'there is no such project, or the token may not analyse it.',
    next: 'Check `project-key` and `organization`, and that the token may execute the analysis of this project.',
  },
  {
    line: /Developer Edition or above is required/,
    found: 'this edition of the server analyses neither branches nor pull requests.',
    next: 'Remove the sonar.branch and sonar.pullrequest properties, or set `branch-analysis: off`.',
  },
  {
    line: /Automatic Analysis is enabled/,
    found: 'Automatic Analysis is on, and a project is analysed either by it or in CI.',
    next: "Switch it off on SonarQube Cloud: the project's Administration, Analysis Method.",
  },
  {
    line: /certificate chain is not trusted|PKIX path|unable to find valid certification path/i,
    found: "Java does not trust the server's certificate.",
    next: 'Give the certificate of the authority that signed it as `ca-certificate`.',
  },
  {
    line: /\/analysis\/jres|JRE metadata|provision the JRE|JreDownloader/,
    found: 'the server could not provide the Java for the analysis.',
    next: "Set `java: runner`, so that the analysis uses the runner's Java.",
  },
  {
    line: /UnsupportedClassVersionError|class file version|Java \d+ or (?:higher|newer|later) is required|minimum required (?:Java )?version/i,
    found: "the runner's Java is too old for the server.",
    next: 'Set `java: server`, or add a step with actions/setup-java and the Java that the server asks for.',
  },
  {
    line: /Cannot run program|Failed to run the Java command/,
    found: 'the Java for the analysis does not start.',
    next: 'Set `java: runner`, and remove sonar.scanner.javaExePath from the properties.',
  },
  {
    line: /can't be indexed twice/,
    found: 'a file is both source code and test by the properties.',
    next: 'Make sonar.sources with sonar.exclusions and sonar.tests with sonar.test.inclusions disjoint.',
  },
  {
    line: /parsing of (?:the )?generic test execution report/,
    found: 'Sonar refuses the test results: a file with tests counts as code by the properties.',
    next: 'Name what are tests in sonar.tests or sonar.test.inclusions, and leave it out of sonar.sources by sonar.exclusions.',
  },
  {
    line: /parsing of (?:the )?generic coverage report/,
    found: 'Sonar refuses the coverage: it is of lines that a file does not have.',
    next: 'Check out the commit that the tests ran on.',
  },
  {
    line: /OutOfMemoryError|Java heap space/,
    found: 'the analysis ran out of memory.',
    next: 'Give it more by `properties: sonar.scanner.javaOpts=-Xmx2g`.',
  },
  {
    line: /HTTP (?:429|5\d\d)\b/,
    found: 'the server is overloaded or broken.',
    next: 'Run the job again later, and look at the logs of the server if it goes on.',
  },
  {
    line: /Failed to query server version|Call to URL|timed out|Connection refused|UnknownHostException|UnresolvedAddress/i,
    found: 'the server cannot be reached.',
    next: 'Check `sonar-host-url`, and the network and the proxies on the way.',
  },
]

/** The Problem for a scan that failed, with the usual cause of what its errors say. */
export function scannerFailure(exitCode: number, errors: string[]): Problem {
  const text = errors.join('\n')
  const cause = causes.find(({ line }) => line.test(text))
  const first = errors.find(line => line !== 'Error during SonarScanner CLI execution')
  const quote = first === undefined ? 'it gave no reason.' : `it says: ${shortened(first)}`
  return new Problem('analyse with SonarScanner', {
    found: cause === undefined ? `it ended with exit code ${exitCode}, and ${quote}` : cause.found,
    next: cause?.next ?? 'See its log above.',
    details: `Exit code ${exitCode}\n${text}`,
  })
}

function shortened(line: string): string {
  return line.length > 300 ? `${line.slice(0, 300)}…` : line
}
