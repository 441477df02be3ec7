/** @needs sonar */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { startFileServer } from '@release-tools/host/testing'
import { type SonarDouble, sonarReady, startSonarDouble, testbed, testHost } from '@release-tools/testbed'
import { type AnalysisTarget, analysisTarget } from '../src/analysis-target.ts'
import { coverageWarnings } from '../src/analysis-warnings.ts'
import { waitForTask } from '../src/ce-task.ts'
import { compareMeasures } from '../src/compare-measures.ts'
import { editionOf } from '../src/edition.ts'
import { installScanner, type SonarScanner } from '../src/find-scanner.ts'
import { fileMeasures, projectMeasures } from '../src/measures.ts'
import { gateOf } from '../src/quality-gate.ts'
import { runScanner } from '../src/run-scanner.ts'
import { scannerLock } from '../src/scanner-lock.ts'
import { type SonarServer, sonarServer } from '../src/server.ts'
import { SonarApi } from '../src/sonar-api.ts'
import { projectSettings } from '../src/sonar-project.ts'

// The real scanner and server; what the server lacks (branches, pull requests, Cloud, a Java to hand out) is the double's.
const { sonar } = testbed()
const minutes = 60_000
const host = testHost()
const files = [
  {
    path: 'pkg/a.py',
    lines: [
      { line: 1, covered: true },
      { line: 2, covered: true, branches: { total: 2, covered: 1 } },
      { line: 3, covered: false },
    ],
  },
]
const counts = { lines: 3, coveredLines: 2, branches: 2, coveredBranches: 1 }
let folder: string
let scanner: SonarScanner
const doubles: SonarDouble[] = []

beforeAll(async () => {
  await sonarReady(sonar)
  folder = await mkdtemp(join(tmpdir(), 'sonar-double-'))
  const mirror = await startFileServer({ [`/${scannerLock.archive.file}`]: await readFile(sonar.scannerZip) })
  const [cacheDir, scratch] = [join(folder, 'cache'), join(folder, 'java')]
  scanner = await installScanner({ cacheDir, scratch, findCached: undefined, mirrorUrl: mirror.url }, host)
  await mirror.stop()
  await mkdir(join(folder, 'project', 'pkg'), { recursive: true })
  await writeFile(join(folder, 'project', 'pkg', 'a.py'), 'def f(x):\n    if x:\n        return 1\n')
  await writeFile(
    join(folder, 'coverage.xml'),
    `<coverage version="1"><file path="pkg/a.py"><lineToCover lineNumber="1" covered="true"/>
<lineToCover lineNumber="2" covered="true" branchesToCover="2" coveredBranches="1"/>
<lineToCover lineNumber="3" covered="false"/></file></coverage>`,
  )
}, 4 * minutes)
afterAll(async () => {
  await Promise.all(doubles.map(double => double.stop()))
  await rm(folder, { recursive: true, force: true })
})

async function start(edition: 'cloud' | 'developer') {
  const javaDir = await mkdtemp(join(folder, 'java-'))
  const double = await startSonarDouble({ edition, upstream: sonar.url, javaDir })
  doubles.push(double)
  return double
}

/** Analyses the project, on the Java that a double hands out, and waits until the server is through. */
async function analyse(server: SonarServer, target: AnalysisTarget, key: string, extra: Record<string, string> = {}) {
  const api = new SonarApi({ server, token: sonar.adminToken, say: host.info, env: host.env })
  const directory = join(folder, 'project')
  const properties = projectSettings({
    directory,
    properties: new Map(),
    projectKey: key,
    organization: server.kind === 'cloud' ? 'acme' : undefined,
    server,
    target: target.properties,
    coverageReport: join(folder, 'coverage.xml'),
    java: server.url === sonar.url ? 'runner' : 'server',
    javaProgram: scanner.java.program,
    warn: host.warning,
  })
  const scratch = await mkdtemp(join(folder, 'scratch-'))
  const userHome = join(folder, 'home')
  const request = {
    baseDir: directory,
    properties: { ...properties, ...extra },
    token: sonar.adminToken,
    userHome,
    scratch,
  }
  const run = await runScanner(scanner, request, host)
  const analysis = await waitForTask(api, run.task.id, { timeoutMs: 2 * minutes }, host)
  return { api, run, analysis }
}

const push = {
  event: 'push',
  ref: 'refs/heads/main',
  defaultBranch: 'main',
  pullRequest: undefined,
  input: 'auto',
} as const

function targetOf(options: Partial<Parameters<typeof analysisTarget>[0]>): AnalysisTarget {
  const target = analysisTarget({ ...push, edition: 'developer', ...options })
  if ('skip' in target) throw new Error(target.skip)
  return target
}

test(
  'Community Build: the main branch, with the numbers that were sent',
  async () => {
    const server = sonarServer({ hostUrl: sonar.url })
    const target = targetOf({ edition: 'community' })
    const { api, analysis } = await analyse(server, target, 'double-main')
    expect(await editionOf(api)).toBe('community')
    expect(coverageWarnings(analysis.warnings)).toEqual([])
    expect(await gateOf(api, analysis.analysisId)).toMatchObject({ status: 'OK' })
    expect(await projectMeasures(api, 'double-main', target.query)).toEqual(counts)
    const comparison = compareMeasures(files, (await fileMeasures(api, 'double-main', target.query)) ?? new Map())
    expect(comparison).toEqual({ ours: counts, theirs: counts, differing: [], absent: [] })
    expect(await projectMeasures(api, 'double-none')).toBeUndefined()
    await expect(waitForTask(api, 'none', { timeoutMs: 1000 }, host)).rejects.toThrow('it has not finished after 1 s')
    await expect(gateOf(api, 'none')).rejects.toThrow('("Analysis with id \'none\' is not found")')
    const stranger = new SonarApi({ server, token: 'squ_stranger', say: host.info, env: host.env })
    await expect(editionOf(stranger)).rejects.toThrow('answered 401. Check `sonar-token`')
  },
  3 * minutes,
)

test(
  'Community Build: warnings about reports that are not there',
  async () => {
    const extra = { 'sonar.python.xunit.reportPath': 'nowhere.xml' }
    const { analysis } = await analyse(
      sonarServer({ hostUrl: sonar.url }),
      targetOf({ edition: 'community' }),
      'double-warned',
      extra,
    )
    expect(coverageWarnings(analysis.warnings)).toEqual([
      'No report was found for sonar.python.xunit.reportPath using pattern nowhere.xml',
    ])
  },
  3 * minutes,
)

describe('a Developer Edition', () => {
  test(
    'a branch beside the main one',
    async () => {
      const double = await start('developer')
      const target = targetOf({ ref: 'refs/heads/feature/x' })
      const { api, run } = await analyse(sonarServer({ hostUrl: double.url }), target, 'double-branch')
      expect(await editionOf(api)).toBe('developer')
      expect(double.scans()).toEqual([
        expect.objectContaining({ 'sonar.branch.name': 'feature/x', 'sonar.projectKey': 'double-branch' }),
      ])
      expect(run.task).toMatchObject({
        projectKey: 'double-branch',
        dashboardUrl: expect.stringMatching(/\/dashboard\?id=double-branch&branch=feature%2Fx$/),
      })
      expect(await fileMeasures(api, 'double-branch', target.query)).toEqual(new Map([['pkg/a.py', counts]]))
      expect(await projectMeasures(api, 'double-branch')).toBeUndefined()
    },
    3 * minutes,
  )
})

describe('SonarQube Cloud', () => {
  test(
    'a pull request, on a Java that the server hands out',
    async () => {
      const double = await start('cloud')
      const server = sonarServer({ cloudUrl: double.url, apiBaseUrl: double.apiUrl })
      const pullRequest = { number: 12, head: 'topic', base: 'main' }
      const target = targetOf({ edition: 'cloud', event: 'pull_request', ref: 'refs/pull/12/merge', pullRequest })
      const { run } = await analyse(server, target, 'double-cloud')
      expect(double.scans()).toEqual([
        expect.objectContaining({
          'sonar.organization': 'acme',
          'sonar.projectKey': 'double-cloud',
          'sonar.pullrequest.key': '12',
          'sonar.pullrequest.branch': 'topic',
          'sonar.pullrequest.base': 'main',
        }),
      ])
      expect(JSON.stringify(double.scans())).not.toContain(sonar.adminToken)
      expect(run.task.dashboardUrl).toMatch(/id=double-cloud&pullRequest=12$/)
      expect(double.submissions).toMatchObject([{ projectKey: 'double-cloud.pull-request.12' }])
      expect(double.requests.map(({ path }) => path)).toContain('/api/v2/analysis/jres/testbed')
    },
    3 * minutes,
  )
})
