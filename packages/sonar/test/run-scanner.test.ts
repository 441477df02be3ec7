/** @needs shell */
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { type TestHost, testHost } from '@release-tools/testbed'
import { runScanner } from '../src/run-scanner.ts'
import type { ScanRequest } from '../src/scanner-call.ts'

let folder: string
let host: TestHost
let request: ScanRequest
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'run-'))
  host = testHost()
  request = { baseDir: folder, properties: {}, token: 'squ_secret', userHome: join(folder, 'home'), scratch: folder }
})
afterEach(() => rm(folder, { recursive: true }))

/** A program in the place of Java that leaves how it was called, and then does what `script` says. */
async function scan(script: string, change: Partial<ScanRequest> = {}) {
  const program = join(folder, 'jdk', 'bin', 'java')
  await mkdir(join(folder, 'jdk', 'bin'), { recursive: true })
  await writeFile(program, `#!/bin/sh\nprintf '%s\\n' "$@" > args\nenv > env\n${script}\n`)
  await chmod(program, 0o755)
  const scanner = { jar: '/s/lib/s.jar', home: '/s', version: '8', sha256: '', served: 'path' as const }
  return runScanner({ ...scanner, java: { program, version: '17' } }, { ...request, ...change }, host)
}

const task = (text = 'projectKey=k:1\nserverUrl=http://a\ndashboardUrl=https://a/dashboard?id=k%3A1\nceTaskId=id-1') =>
  `printf '${text.replaceAll('%', '%%').replaceAll('\n', '\\n')}\\n' > report-task.txt`

test('gives settings and token by the environment only, and says what arrived', async () => {
  const properties = {
    'sonar.projectKey': 'k:1',
    'sonar.projectName': 'ä "€" 💡',
    'sonar.scanner.proxyPassword': 'p@ss',
  }
  const lines =
    'echo "10:00:00.000 INFO  Imported coverage data for 2 files squ_secret p@ss"; echo "10:00:00.000 ERROR no" >&2'
  const run = await scan(`${task()}\n${lines.replace(' squ_secret p@ss', '')}\necho squ_secret p@ss`, { properties })
  expect(run).toEqual({
    exitCode: 0,
    task: { id: 'id-1', dashboardUrl: 'https://a/dashboard?id=k%3A1', projectKey: 'k:1' },
    imported: { coverage: 2, tests: undefined, ignoredCoverage: 0, ignoredTests: 0, ignoredNames: [] },
    errors: ['no'],
  })
  expect((await readFile(join(folder, 'args'), 'utf8')).split('\n')).toEqual([
    '-Djava.awt.headless=true',
    '-Dfile.encoding=UTF-8',
    '-Djdk.http.auth.tunneling.disabledSchemes=',
    '-classpath',
    '/s/lib/s.jar',
    '-Dscanner.home=/s',
    `-Dproject.home=${folder}`,
    'org.sonarsource.scanner.cli.Main',
    '',
  ])
  const env = new Map((await readFile(join(folder, 'env'), 'utf8')).split('\n').map(pair))
  expect(env.get('SONAR_TOKEN')).toBe('squ_secret')
  expect(env.get('JAVA_HOME')).toBe(join(folder, 'jdk'))
  expect(env.get('SONAR_USER_HOME')).toBe(join(folder, 'home'))
  const parameters = env.get('SONAR_SCANNER_JSON_PARAMS') ?? ''
  expect(parameters).toMatch(/^[ -~]+$/)
  expect(JSON.parse(parameters)).toEqual({
    ...properties,
    'sonar.working.directory': join(folder, 'scannerwork'),
    'sonar.scanner.metadataFilePath': join(folder, 'report-task.txt'),
  })
  expect(host.secrets).toEqual(['squ_secret', 'p@ss'])
  expect(host.lines).toContain('*** ***')
  expect(host.lines.join('\n')).not.toMatch(/squ_secret|p@ss/)
})

function pair(line: string): [name: string, value: string] {
  const at = line.indexOf('=')
  return [line.slice(0, at), line.slice(at + 1)]
}

test('a failure is a Problem with its cause, and without secrets', async () => {
  const script = 'echo "10:00:00.000 ERROR GET https://a failed with HTTP 401 for squ_secret" >&2; exit 1'
  const problem = await scan(script).catch(error => error)
  expect(problem.message).toContain('the server rejected the token.')
  expect(problem.details).toBe('Exit code 1\nGET https://a failed with HTTP 401 for ***')
})

test('a scan that sends nothing is no success', async () => {
  await expect(scan('exit 0')).rejects.toThrow(
    'Could not analyse with SonarScanner: it ended successfully, but sent nothing to the server. Remove sonar.scanner.skip from the properties.',
  )
})

test.each([
  'projectKey=k\ndashboardUrl=https://a/',
  'ceTaskId=a/../b\nprojectKey=k\ndashboardUrl=https://a/',
  'ceTaskId=a\nprojectKey=k\ndashboardUrl=javascript',
  'ceTaskId=a\ndashboardUrl=https://a/',
  'ceTaskId=a\nprojectKey=k',
])('a task that is not whole is refused: %j', async text => {
  await expect(scan(task(text))).rejects.toThrow(
    'Could not read the result of SonarScanner: report-task.txt lacks ceTaskId, dashboardUrl or projectKey.',
  )
})

test('properties that no variable can hold are refused', async () => {
  await expect(scan(task(), { properties: { 'sonar.inclusions': 'a'.repeat(200_000) } })).rejects.toThrow(
    /its properties have 200\d{3} characters, more than the \d+ that fit into an environment variable/,
  )
})
