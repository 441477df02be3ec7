/** @needs tools databases audit */
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals'
import type { FindingsDocument } from '@release-tools/evidence'
import { type OsvService, startOsv, testbed, testHost } from '@release-tools/testbed'
import { warnOfIgnoredSettings } from '../../src/scan/ignored-settings.ts'
import { runScanner, type ScannerOutcome } from '../../src/scan/run-scanner.ts'
import { scan } from '../../testing/scan.ts'
import { freshDir, requirements, useSampleDatabases } from '../../testing/scanners.ts'

jest.setTimeout(120_000)

const severity = { grype: 'HIGH', 'osv-scanner': 'HIGH' }
const seed = (id: string, advisory: string, name: string, fixed: string, of: object = severity) => {
  const common = { title: id, ecosystem: 'python', published: '2024-06-27', severity: of }
  return { ...common, id, advisory, package: name, vulnerable: `<${fixed}`, fixed }
}
const seeds = [
  seed('CVE-2015-2296', 'GHSA-pg2w-x9wp-vw92', 'requests', '2.6.0'),
  seed('CVE-2020-28493', 'GHSA-g3rq-g295-4j3m', 'jinja2', '2.11.3', { 'osv-scanner': 'MEDIUM' }),
]

let service: OsvService
let env: NodeJS.ProcessEnv
const scratch = mkdtempSync(join(tmpdir(), 'pip-audit-'))

beforeAll(async () => {
  await useSampleDatabases(seeds)
  const file = join(freshDir('seeds'), 'seeds.json')
  writeFileSync(file, JSON.stringify(seeds))
  service = await startOsv(file)
  Object.assign(process.env, {
    PIP_AUDIT_OSV_URL: service.url,
    PIP_NO_INDEX: '1',
    PIP_FIND_LINKS: testbed().auditWheels,
  })
  env = { ...process.env }
})
afterEach(() => {
  process.env = { ...env }
})
afterAll(() => service.stop())

function project(text: string): { kind: 'dir'; value: string } {
  const root = freshDir('project')
  writeFileSync(join(root, 'requirements.txt'), text)
  return { kind: 'dir', value: root }
}

/** Runs it alone, over an SBOM of these packages. One directory for all runs, so that pip installs it once. */
function audited(pins: string[], parts: { scratch?: string } = {}): Promise<ScannerOutcome> {
  const components = pins.map(pin => ({ type: 'library', name: pin, purl: `pkg:pypi/${pin.replace('==', '@')}` }))
  const path = join(freshDir('sbom'), 'sbom.json')
  writeFileSync(path, JSON.stringify({ bomFormat: 'CycloneDX', components }))
  const target = { kind: 'directory', name: 'widget' } as const
  const madeOf = { target, source: 'dir:.', exclude: [], version: '1' }
  const context = { releaseDir: '/nowhere', version: '1', login: undefined, isTrusted: async () => true }
  const subject = { ...target, source: { kind: 'sbom', path } as const, excluded: [], madeOf }
  return runScanner('pip-audit', subject, { scratch, ...context, ...parts }, testHost())
}

const opinions = (document: FindingsDocument | undefined) =>
  document?.findings.map(({ id, aliases, package: { name }, severity, fix, disagreement, unseen, opinions }) => [
    `${id} ${aliases} ${name} ${severity} ${fix.versions}`,
    opinions.map(({ scanner }) => scanner).join(' '),
    disagreement ?? unseen,
  ])

describe('pip-audit', () => {
  test('is installed by its digests, asks for each Python package, and joins its findings with those of others', async () => {
    const { documents } = await scan(project(requirements), { scanners: ['grype', 'pip-audit'], scratch })
    expect(opinions(documents[0])).toEqual([
      ['CVE-2015-2296 GHSA-pg2w-x9wp-vw92 requests HIGH 2.6.0', 'grype pip-audit', undefined],
      ['CVE-2020-28493 GHSA-g3rq-g295-4j3m jinja2 UNKNOWN 2.11.3', 'pip-audit', 'presence'],
    ])
    expect(documents[0]?.scanners[1]).toMatchObject({
      name: 'pip-audit',
      status: 'ok',
      version: '2.10.1',
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      database: { source: service.url, built: expect.stringMatching(/^\d{4}-\d\d-\d\dT/) },
    })
    expect(service.asked()).toEqual(['jinja2 2.11.2', 'requests 2.5.1'])
    expect(service.faults()).toEqual([])
  })

  test('asks in two runs for two versions of one package, and never for anything else', async () => {
    const { matches, judged } = await audited([
      'requests==2.5.1',
      'Requests==2.31.0',
      'a==1 --pre',
      'b==%0a-r /etc/passwd',
    ])
    expect(matches.map(({ package: { version } }) => version)).toEqual(['2.5.1'])
    expect(judged.map(({ purl }) => purl).sort()).toEqual(['pkg:pypi/requests@2.31.0', 'pkg:pypi/requests@2.5.1'])
    expect(service.asked().slice(-2)).toEqual(['requests 2.31.0', 'requests 2.5.1'])
  })

  test('has nothing to ask for if there is no Python package, and that is not an error', async () => {
    expect((await audited([])).run).toMatchObject({ status: 'ok', database: { unused: true } })
  })

  test('takes the address of OSV from its variable, and no setting that hides findings', () => {
    Object.assign(process.env, { PIP_AUDIT_VULNERABILITY_SERVICE: 'pypi' })
    const host = testHost()
    warnOfIgnoredSettings(host)
    expect(host.lines).toEqual([
      'warning: Ignoring PIP_AUDIT_VULNERABILITY_SERVICE: only the release policy can filter findings.',
    ])
  })
})

describe('an error of pip-audit is not a clean result', () => {
  test.each([
    ['a failure of the service', { status: 500, headers: {}, body: 'no' }],
    ['a connection that is cut', 'reset'],
  ] as const)('after %s', async (_, answer) => {
    service.answer(answer)
    const { run } = await audited(['requests==2.5.1'])
    expect(run.error).toMatch(/^Could not scan widget with pip-audit: it ended with exit code 1: /)
  })

  test('if pip can’t install it', async () => {
    process.env.PIP_FIND_LINKS = freshDir('no-wheels')
    const { run } = await audited(['requests==2.5.1'], { scratch: freshDir('scratch') })
    expect(run.error).toMatch(
      /^Could not install pip-audit: pip says: No matching distribution found for .* Set up Python 3.10 or newer with pip before this step/,
    )
  })

  test('if the address is not one of the web', async () => {
    process.env.PIP_AUDIT_OSV_URL = 'ftp://example.org'
    expect((await audited(['requests==2.5.1'])).run.error).toContain('ftp:')
  })
})
