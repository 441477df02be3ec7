import { cut, oneLine, Problem } from '@release-tools/base'

/**
 * What programs say if they reach no server. The words are those of Linux, macOS and Windows, as Python, git, curl, wget, Cargo, CMake, Go and
 * Node pass them on. Meson asks instead.
 */
const unreached = new RegExp(
  [
    'failure in name resolution|name or service not known|no address associated with hostname|nodename nor servname provided',
    'could(?: not|n.t) resolve (?:host|proxy)|unable to resolve host|getaddrinfo (?:failed|E[A-Z_]+)|no such host\\b',
    'network is unreachable|no route to host|connection refused|connection timed out|failed to connect to|could(?: not|n.t) connect to server',
    'ENETUNREACH|ECONNREFUSED|ETIMEDOUT|WinError 100(?:51|60|61)|tunnel connection failed|is the internet available',
  ].join('|'),
  'i',
)

/**
 * The Problem of a build that asked a server for something, and reached none; undefined if its output says nothing of that. `output` is what
 * a build prints itself: no secrets, and nothing of the program that installs what the build needs.
 */
export function networkFailure(attempted: string, output: string): Problem | undefined {
  const line = output.split('\n').findLast(one => unreached.test(one))
  if (line === undefined) return undefined
  return new Problem(attempted, {
    found: `the build downloads something, and reached no server: ${cut(oneLine(line), 300)}`,
    next: 'Put what it downloads into the repository, or into a package of `build-system.requires`, which is pinned: then it builds without a network.',
    details: output.slice(-20_000),
  })
}
