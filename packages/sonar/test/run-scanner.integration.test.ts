/** @needs sonar */
import { cp, mkdir, mkdtemp, readdir, readFile, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { type FileServer, startFileServer } from '@release-tools/host/testing'
import { sonarReady, type TestHost, testbed, testHost } from '@release-tools/testbed'
import { installScanner, type SonarScanner } from '../src/find-scanner.ts'
import { homeOf } from '../src/java.ts'
import type { ProjectInput } from '../src/project-input.ts'
import { parseProperties } from '../src/properties.ts'
import { runScanner } from '../src/run-scanner.ts'
import { scannerLock } from '../src/scanner-lock.ts'
import { scannerProxy } from '../src/scanner-proxy.ts'
import { projectSettings } from '../src/sonar-project.ts'
import { truststoreOf } from '../src/truststore.ts'
import { startProxy, startSecureFront } from './support/sonar-front.ts'

const { sonar } = testbed()
const minutes = 60_000
let folder: string
let mirror: FileServer
let scanner: SonarScanner
let token: string
let host: TestHost

beforeAll(async () => {
  await sonarReady(sonar)
  folder = await mkdtemp(join(tmpdir(), 'scan-'))
  mirror = await startFileServer({ [`/${scannerLock.archive.file}`]: await readFile(sonar.scannerZip) })
  scanner = await install()
  token = await tokenOf({ type: 'GLOBAL_ANALYSIS_TOKEN' })
  await mkdir(join(folder, 'project', 'pkg'), { recursive: true })
  await mkdir(join(folder, 'project', 'tests'))
  await writeFile(
    join(folder, 'project', 'pkg', 'ünï,code.py'),
    'def f(x):\n    if x:\n        return 1\n    return 2\n',
  )
  await writeFile(join(folder, 'project', 'tests', 'test_f.py'), 'def test_f():\n    assert True\n')
  await writeFile(join(folder, 'project', 'sonar-project.properties'), 'sonar.projectKey=scan-run\n# a comment\n')
  await writeFile(join(folder, 'coverage.xml'), coverageReport)
  await writeFile(join(folder, 'tests.xml'), testReport)
}, 4 * minutes)
afterAll(async () => {
  await mirror?.stop()
  await rm(folder, { recursive: true, force: true })
})

const coverageReport = `<coverage version="1">
<file path="pkg/ünï,code.py"><lineToCover lineNumber="1" covered="true"/>
<lineToCover lineNumber="2" covered="true" branchesToCover="2" coveredBranches="1"/></file>
<file path="pkg/nö,pe.py"/></coverage>`
const testReport = `<testExecutions version="1">
<file path="tests/test_f.py"><testCase name="test_f" duration="5"/></file>
<file path="tests/test_g.py"><testCase name="test_g" duration="5"/></file></testExecutions>`

function install(options: object = {}): Promise<SonarScanner> {
  host = testHost()
  const [cacheDir, scratch] = [join(folder, 'cache'), join(folder, 'java')]
  return installScanner({ cacheDir, scratch, findCached: undefined, mirrorUrl: mirror.url, ...options }, host)
}

async function ask(path: string, init: RequestInit = {}): Promise<Record<string, never>> {
  const headers = { authorization: `Bearer ${sonar.adminToken}` }
  const response = await fetch(`${sonar.url}/api/${path}`, { headers, ...init })
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`)
  return response.json() as Promise<Record<string, never>>
}

async function tokenOf(fields: Record<string, string>): Promise<string> {
  const name = `run-${process.pid}-${Math.random()}`
  const query = new URLSearchParams({ name, ...fields })
  return (await ask(`user_tokens/generate?${query}`, { method: 'POST' })).token as unknown as string
}

/** Analyses the project with the real scanner; `change` is what differs from the usual. */
async function scan(change: Partial<ProjectInput> & { token?: string; url?: string } = {}) {
  host = testHost()
  const directory = join(folder, 'project')
  const url = change.url ?? sonar.url
  const properties = projectSettings({
    directory,
    properties: parseProperties(await readFile(join(directory, 'sonar-project.properties'), 'utf8'), 'properties'),
    server: { kind: 'server', url, properties: { 'sonar.host.url': url } },
    java: 'runner',
    javaProgram: scanner.java.program,
    warn: host.warning,
    ...change,
  })
  const scratch = await mkdtemp(join(folder, 'scratch-'))
  const userHome = join(folder, 'home')
  return runScanner(scanner, { baseDir: directory, properties, token: change.token ?? token, userHome, scratch }, host)
}

async function computed(id: string): Promise<{ status: string; warnings: string[] }> {
  for (;;) {
    const { task } = await ask(`ce/task?id=${id}&additionalFields=warnings`)
    const { status, warnings } = task as unknown as { status: string; warnings: string[] }
    if (status !== 'PENDING' && status !== 'IN_PROGRESS') return { status, warnings }
    await new Promise(resolve => setTimeout(resolve, 500))
  }
}

async function measures(project: string): Promise<Record<string, string>> {
  const metrics = 'lines_to_cover,uncovered_lines,conditions_to_cover,uncovered_conditions,coverage,tests'
  const { component } = await ask(`measures/component?component=${project}&metricKeys=${metrics}`)
  const list = (component as unknown as { measures: { metric: string; value: string }[] }).measures
  return Object.fromEntries(list.map(({ metric, value }) => [metric, value]))
}

test('the real archive has the pinned jar, and the tool cache serves it', async () => {
  expect(scanner).toMatchObject({ version: scannerLock.version, sha256: scannerLock.jar.sha256, served: 'mirror' })
  expect(await install()).toEqual({ ...scanner, served: 'cache' })
  expect(await install({ path: scanner.jar })).toEqual({ ...scanner, served: 'path' })
})

test(
  'coverage and tests arrive, also of a file whose name is not ASCII',
  async () => {
    const run = await scan({ coverageReport: join(folder, 'coverage.xml'), testReport: join(folder, 'tests.xml') })
    expect(run).toMatchObject({
      exitCode: 0,
      task: { id: expect.any(String), dashboardUrl: `${sonar.url}/dashboard?id=scan-run`, projectKey: 'scan-run' },
      imported: {
        coverage: 1,
        tests: 1,
        ignoredCoverage: 1,
        ignoredTests: 1,
        ignoredNames: ['pkg/nö,pe.py', 'tests/test_g.py'],
      },
      errors: [],
    })
    expect(host.lines.find(line => line.includes('ANALYSIS SUCCESSFUL'))).toBeDefined()
    const { status, warnings } = await computed(run.task.id)
    expect(status).toBe('SUCCESS')
    expect(warnings.filter(warning => /report|coverage|xunit/i.test(warning))).toEqual([])
    expect(await measures('scan-run')).toEqual({
      lines_to_cover: '2',
      uncovered_lines: '0',
      conditions_to_cover: '2',
      uncovered_conditions: '1',
      coverage: '75.0',
      tests: '1',
    })
    expect((await readdir(join(folder, 'project'))).sort()).toEqual(['pkg', 'sonar-project.properties', 'tests'])
  },
  2 * minutes,
)

test(
  'own reports replace those that the properties name',
  async () => {
    const directory = join(folder, 'replaced')
    await cp(join(folder, 'project'), directory, { recursive: true })
    const junit =
      '<testsuite name="a" tests="2"><testcase classname="tests.test_f" name="a"/><testcase classname="tests.test_f" name="b"/></testsuite>'
    await writeFile(join(directory, 'junit.xml'), junit)
    await mkdir(join(directory, 'coverage-reports'))
    await writeFile(join(directory, 'coverage-reports', 'my-coverage-1.xml'), 'no xml')
    const properties = new Map([['sonar.python.xunit.reportPath', 'junit.xml']])
    const run = await scan({
      directory,
      properties,
      projectKey: 'scan-replaced',
      coverageReport: join(folder, 'coverage.xml'),
      testReport: join(folder, 'tests.xml'),
    })
    expect(host.lines.filter(line => line.startsWith('warning: '))).toEqual([
      'warning: sonar.python.xunit.reportPath in the properties has no effect: this run uses its own checked report instead.',
    ])
    expect(await computed(run.task.id)).toMatchObject({ status: 'SUCCESS' })
    expect(await measures('scan-replaced')).toMatchObject({ tests: '1', lines_to_cover: '2', coverage: '75.0' })
  },
  2 * minutes,
)

describe('by https with an authority of its own', () => {
  let front: Awaited<ReturnType<typeof startSecureFront>>
  let certificates: string
  beforeAll(async () => {
    certificates = await mkdtemp(join(folder, 'certificates-'))
    front = await startSecureFront(sonar.url, certificates, await realpath(scanner.java.program))
  })
  afterAll(() => front.stop())

  test(
    'the scanner and its engine, in a Java of the server, trust it and pass a proxy that wants a password',
    async () => {
      const proxy = await startProxy()
      try {
        const pem = await readFile(join(certificates, 'ca.pem'), 'utf8')
        const address = proxy.url.replace('//', '//us%20er:p%40ss@')
        const connection = {
          ...(await truststoreOf(pem, scanner.java, certificates, host)),
          ...scannerProxy(front.url, { https_proxy: address }),
        }
        const run = await scan({ url: front.url, java: 'server', connection, projectKey: 'scan-tls' })
        expect(await computed(run.task.id)).toMatchObject({ status: 'SUCCESS' })
        expect(front.requests).toContain('GET /api/v2/analysis/jres/ours')
        expect(front.requests).toContain('POST /api/ce/submit?projectKey=scan-tls')
        expect(proxy.requests.length).toBeGreaterThanOrEqual(2)
        expect(host.lines.join('\n')).not.toContain('p@ss')
      } finally {
        await proxy.stop()
      }
    },
    2 * minutes,
  )

  test(
    'without its certificate it is refused',
    async () => {
      await expect(scan({ url: front.url })).rejects.toThrow(
        "Could not analyse with SonarScanner: Java does not trust the server's certificate. Set `ca-certificate` to the certificate of the authority that signed it.",
      )
    },
    minutes,
  )

  test(
    'a proxy refuses a wrong password',
    async () => {
      const proxy = await startProxy()
      const connection = scannerProxy(front.url, { https_proxy: proxy.url.replace('//', '//u:wrong-password@') })
      const problem = await scan({ url: front.url, connection }).catch(error => error)
      await proxy.stop()
      expect(problem.message).toContain('the proxy rejected the user name and password.')
      expect(problem.details + host.lines.join('\n')).not.toContain('wrong-password')
    },
    minutes,
  )

  test(
    'keytool takes several certificates, and the truststore is its own',
    async () => {
      const pem = await readFile(join(certificates, 'ca.pem'), 'utf8')
      const scratch = await mkdtemp(join(folder, 'store-'))
      const settings = await truststoreOf(`# ours\n${pem}\n${pem}`, scanner.java, scratch, host)
      expect(settings).toEqual({
        'sonar.scanner.truststorePath': join(scratch, 'truststore.p12'),
        'sonar.scanner.truststorePassword': 'changeit',
      })
      const keytool = join(await homeOf(scanner.java), 'bin', 'keytool')
      const store = ['-keystore', join(scratch, 'truststore.p12'), '-storepass', 'changeit']
      const { stdout } = await host.exec(keytool, ['-list', ...store])
      expect(stdout).toContain('Your keystore contains 2 entries')
      // The same names are there already: keytool refuses, and says so.
      await expect(truststoreOf(pem, scanner.java, scratch, host)).rejects.toThrow('keytool failed with exit code 1.')
    },
    minutes,
  )
})

describe('errors say what to do', () => {
  test(
    'a wrong token',
    async () => {
      const wrong = 'squ_0123456789012345678901234567890123456789'
      const problem = await scan({ token: wrong }).catch(error => error)
      expect(problem.message).toBe(
        'Could not analyse with SonarScanner: the server rejected the token. Check that `sonar-token` belongs to this server, and that it has not expired or been revoked.',
      )
      expect(problem.details + host.lines.join('\n')).not.toContain(wrong)
    },
    minutes,
  )

  test(
    'the token of another project',
    async () => {
      await ask('projects/create?project=scan-other&name=scan-other', { method: 'POST' }).catch(() => undefined)
      const other = await tokenOf({ type: 'PROJECT_ANALYSIS_TOKEN', projectKey: 'scan-other' })
      await expect(scan({ token: other, projectKey: 'scan-unknown' })).rejects.toThrow(
        'the project does not exist, or the token may not analyse it. Check `project-key` and `organization`',
      )
    },
    minutes,
  )

  test(
    'a branch on the Community edition',
    async () => {
      await expect(scan({ target: { 'sonar.branch.name': 'feature' } })).rejects.toThrow(
        'this edition of the server cannot analyse branches and pull requests.',
      )
    },
    minutes,
  )

  test(
    'a server that is not there',
    async () => {
      await expect(scan({ url: 'http://127.0.0.1:1' })).rejects.toThrow(
        'the server cannot be reached. Check `sonar-host-url`, the network, and the proxies in between.',
      )
    },
    minutes,
  )
})
