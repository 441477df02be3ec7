import { Problem } from '@release-tools/base'

interface Cause {
  /** A line in the scanner's log. */
  line: RegExp
  found: string
  next: string
}

// The first match counts, so specific causes come before general ones.
const causes: Cause[] = [
  {
    line: /HTTP 407\b/,
    found: 'the proxy rejected the user name and password.',
    next: 'Check them in http_proxy and https_proxy.',
  },
  {
    line: /HTTP 401\b|Not authorized\. Please check/,
    found: 'the server rejected the token.',
    next: 'Check that `sonar-token` belongs to this server, and that it has not expired or been revoked.',
  },
  {
    line: /not authorized to analyze this project|Project not found|Could not find a default branch for project|HTTP 403\b|Insufficient privileges/i,
    found: 'the project does not exist, or the token may not analyse it.',
    next: 'Check `project-key` and `organization`, and give the token the permission to analyse this project.',
  },
  {
    line: /Developer Edition or above is required/,
    found: 'this edition of the server cannot analyse branches and pull requests.',
    next: 'Remove the sonar.branch and sonar.pullrequest properties, or set `branch-analysis: off`.',
  },
  {
    line: /Automatic Analysis is enabled/,
    found: 'Automatic Analysis is on, and it excludes analyses in CI.',
    next: "Turn it off on SonarQube Cloud, in the project's Administration, Analysis Method.",
  },
  {
    line: /certificate chain is not trusted|PKIX path|unable to find valid certification path/i,
    found: "Java does not trust the server's certificate.",
    next: 'Set `ca-certificate` to the certificate of the authority that signed it.',
  },
  {
    line: /\/analysis\/jres|JRE metadata|provision the JRE|JreDownloader/,
    found: 'the server could not provide the Java for the analysis.',
    next: "Set `java: runner`, so that the analysis uses the runner's Java.",
  },
  {
    line: /UnsupportedClassVersionError|class file version|Java \d+ or (?:higher|newer|later) is required|minimum required (?:Java )?version/i,
    found: "the runner's Java is too old for the server.",
    next: 'Set `java: server`, or add a step with actions/setup-java and the Java that the server requires.',
  },
  {
    line: /Cannot run program|Failed to run the Java command/,
    found: 'the Java for the analysis does not start.',
    next: 'Set `java: runner`, and remove sonar.scanner.javaExePath from the properties.',
  },
  {
    line: /can't be indexed twice/,
    found: 'the properties include a file as both source code and test.',
    next: 'Make sonar.sources minus sonar.exclusions, and sonar.tests with sonar.test.inclusions, disjoint.',
  },
  {
    line: /parsing of (?:the )?generic test execution report/,
    found: 'Sonar rejected the test results, because the properties include a file with tests as source code.',
    next: 'List the tests in sonar.tests or sonar.test.inclusions, and exclude them from sonar.sources with sonar.exclusions.',
  },
  {
    line: /parsing of (?:the )?generic coverage report/,
    found: 'Sonar rejected the coverage, because it contains lines that a file does not have.',
    next: 'Check out the commit that was tested.',
  },
  {
    line: /OutOfMemoryError|Java heap space/,
    found: 'the analysis ran out of memory.',
    next: 'Give it more with `properties: sonar.scanner.javaOpts=-Xmx2g`.',
  },
  {
    line: /HTTP (?:429|5\d\d)\b/,
    found: 'the server is overloaded or broken.',
    next: 'Run the job again later. If it fails again, check the logs of the server.',
  },
  {
    line: /Failed to query server version|Call to URL|timed out|Connection refused|UnknownHostException|UnresolvedAddress/i,
    found: 'the server cannot be reached.',
    next: 'Check `sonar-host-url`, the network, and the proxies in between.',
  },
]

/** The Problem for a failed scan, with the usual cause of its errors. */
export function scannerFailure(exitCode: number, errors: string[]): Problem {
  const text = errors.join('\n')
  const cause = causes.find(({ line }) => line.test(text))
  const first = errors.find(line => line !== 'Error during SonarScanner CLI execution')
  const quote = first === undefined ? 'it gave no reason.' : `it reported: ${shortened(first)}`
  return new Problem('analyse with SonarScanner', {
    found: cause === undefined ? `it ended with exit code ${exitCode}, and ${quote}` : cause.found,
    next: cause?.next ?? 'See its log above.',
    details: `Exit code ${exitCode}\n${text}`,
  })
}

function shortened(line: string): string {
  return line.length > 300 ? `${line.slice(0, 300)}…` : line
}
