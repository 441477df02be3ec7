import { describe, expect, test } from '@jest/globals'
import { buildFailure } from '../../src/python/build-failure.ts'
import { ownOutput } from '../../src/python/front-end-output.ts'
import { networkFailure } from '../../src/python/network-failure.ts'

const attempted = 'build the wheel of widget'

/** What real programs printed without a network, or with a server that refuses. */
const printed = [
  'urllib.error.URLError: <urlopen error [Errno -3] Temporary failure in name resolution>',
  'urllib.error.URLError: <urlopen error [Errno 111] Connection refused>',
  'urllib.error.URLError: <urlopen error [Errno 8] nodename nor servname provided, or not known>',
  'urllib.error.URLError: <urlopen error [Errno 11001] getaddrinfo failed>',
  'urllib.error.URLError: <urlopen error [WinError 10061] No connection could be made>',
  'urllib.error.URLError: <urlopen error Tunnel connection failed: 403 Forbidden>',
  'OSError: [Errno 101] Network is unreachable',
  "fatal: unable to access 'https://github.com/acme/widget/': Could not resolve host: github.com",
  'ssh: Could not resolve hostname github.com: Temporary failure in name resolution',
  'curl: (6) Could not resolve host: files.example.org',
  "curl: (7) Failed to connect to 10.1.2.3 port 443 after 0 ms: Couldn't connect to server",
  'wget: unable to resolve host address ‘files.example.org’',
  '  [cause]: Error: getaddrinfo EAI_AGAIN files.example.org',
  "  [6] Couldn't resolve host name (Could not resolve host: index.example.org)",
  'dial tcp: lookup proxy.example.org on 127.0.0.1:53: no such host',
  '../meson.build:3:0: ERROR: could not get https://wrapdb.mesonbuild.com/v2 is the internet available?',
]

test.each(printed)('a build that ends with %j downloads something', line => {
  const problem = networkFailure(attempted, `Downloading the table\n${line}\nERROR Backend subprocess exited\n`)
  expect(problem?.message).toBe(
    `Could not build the wheel of widget: the build downloads something, and reached no server: ${line.trim()} Put what it downloads into the repository, or into a package of \`build-system.requires\`, which is pinned: then it builds without a network.`,
  )
  expect(problem?.details).toContain('Downloading the table')
})

describe('no download of the build', () => {
  test.each([
    'error: command gcc failed with exit code 1',
    'getaddrinfo.c:12: warning: unused variable',
    'running tests of the network module',
  ])('is seen in %j', line => {
    expect(networkFailure(attempted, line)).toBeUndefined()
  })

  test('is one of pip, whose lines begin with `< ` and are folded', () => {
    const pip =
      "\x1b[2m< WARNING: Retrying (Retry(total=0)) after connection broken by 'NewConnectionError('\x1b[0m\n  Failed to establish a new connection: [Errno 111] Connection refused')': /simple/six/\n< ERROR: No matching distribution found for six\n"
    expect(networkFailure(attempted, ownOutput(pip))).toBeUndefined()
    expect(buildFailure(attempted, pip.replaceAll('\x1b[2m', ''))?.message).toContain('the index has no wheel of six')
    expect(networkFailure(attempted, ownOutput(`${pip}OSError: Network is unreachable\n`))?.message).toContain(
      'reached no server: OSError: Network is unreachable',
    )
  })
})

test('an index that names files on a server which pip does not reach is not a wrong pin', () => {
  const pip =
    "< ERROR: Could not install packages due to an OSError: HTTPSConnectionPool(host='files.example.org', port=443): Max retries exceeded with url: /six.whl (Caused by NewConnectionError)\n"
  expect(buildFailure(attempted, pip)?.message).toContain(
    'pip reached the package index, and then not the server of a package. Check that the machine reaches the index and the files',
  )
})

test('what a server says does not reach the terminal', () => {
  expect(networkFailure(attempted, `\x1b]0;x\x07no route to host ${'a'.repeat(900)}`)?.message).toMatch(
    /reached no server: no route to host a+… Put what/,
  )
})
