/** @needs tools databases */
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals'
import { decide, defaultPolicy, type FindingsDocument, type ScannerName } from '@release-tools/evidence'
import { ourSchema, schemaErrors } from '@release-tools/evidence/testing'
import { writeLayout } from '@release-tools/oci/testing'
import { testHost } from '@release-tools/testbed'
import { type Distribution, distributions, rootFiles } from '../../testing/distributions/made-images.ts'
import { scan } from '../../testing/scan.ts'
import { freshDir, requirements, useSampleDatabases } from '../../testing/scanners.ts'

jest.setTimeout(120_000)

const all: ScannerName[] = ['grype', 'trivy', 'osv-scanner']
const severity = { grype: 'HIGH', trivy: 'HIGH', 'osv-scanner': 'HIGH' }
const seed = (id: string, ecosystem: string, name: string, vulnerable: string, more: object = {}) => {
  return { id, title: id, ecosystem, package: name, vulnerable, severity, published: '2024-06-27', ...more }
}
const openssl = (ecosystem: string, vulnerable: string, name = 'openssl', more: object = {}) =>
  seed('CVE-2024-5535', ecosystem, name, vulnerable, { fixed: vulnerable.slice(2), ...more })
const seeds = [
  openssl('debian:12', '< 3.0.14-1~deb12u1'),
  openssl('alpine:3.19', '< 3.1.6-r0'),
  openssl('almalinux:9', '< 1:3.0.7-28', 'openssl-libs', {
    advisory: 'ALSA-2024:7847',
    severity: { trivy: 'HIGH', 'osv-scanner': 'HIGH' },
  }),
  openssl('rhel:9', '< 1:3.0.7-28', 'openssl-libs', { advisory: 'RHSA-2024:7847', severity: { grype: 'HIGH' } }),
  seed('CVE-2015-2296', 'python', 'requests', '<2.6.0', { advisory: 'GHSA-pg2w-x9wp-vw92', fixed: '2.6.0' }),
  seed('CVE-2020-28493', 'python', 'jinja2', '<2.11.3', {
    advisory: 'GHSA-g3rq-g295-4j3m',
    severity: { 'osv-scanner': 'MEDIUM' },
  }),
]

let env: NodeJS.ProcessEnv
beforeAll(async () => {
  await useSampleDatabases(seeds)
  env = { ...process.env }
})
afterEach(() => {
  process.env = { ...env }
})

const opinions = (document: FindingsDocument | undefined) =>
  document?.findings.map(({ id, package: { name }, severity, fix, disagreement, unseen, opinions }) => [
    `${id} ${name} ${severity} ${fix.versions}`,
    opinions.map(({ scanner }) => scanner).join(' '),
    disagreement ?? unseen,
  ])

function project(): string {
  const root = freshDir('project')
  writeFileSync(join(root, 'requirements.txt'), requirements)
  return root
}

async function image(id: string): Promise<string> {
  const layout = freshDir('layout')
  const made = distributions.find(one => one.id === id) as Distribution
  writeLayout(layout, ['linux/amd64'], await rootFiles(made))
  return layout
}

describe('OSV-Scanner beside the other two', () => {
  test.each([
    ['debian:12', 'libssl3', '3.0.14-1~deb12u1'],
    ['alpine:3.19.1', 'libssl3', '3.1.6-r0'],
    ['almalinux:9.3', 'openssl-libs', '1:3.0.7-28'],
  ])('agrees on one finding in %s, about the binary package', async (id, name, fixed) => {
    const { documents } = await scan({ kind: 'oci-dir', value: await image(id) }, { scanners: all })
    expect(documents[0]?.scanners.map(({ error }) => error)).toEqual([undefined, undefined, undefined])
    expect(opinions(documents[0])).toEqual([
      [`CVE-2024-5535 ${name} HIGH ${fixed}`, 'grype osv-scanner trivy', undefined],
    ])
  })

  test('has no opinion on a distribution that it does not know', async () => {
    const { documents } = await scan({ kind: 'oci-dir', value: await image('amzn:2') }, { scanners: ['osv-scanner'] })
    expect(opinions(documents[0])).toEqual([])
  })

  test('reads the lock files of a directory, and says when and from what its databases were made', async () => {
    const { documents } = await scan({ kind: 'dir', value: project() }, { scanners: all })
    expect(opinions(documents[0])).toEqual([
      ['CVE-2015-2296 requests HIGH 2.6.0', 'grype osv-scanner trivy', undefined],
      ['CVE-2020-28493 jinja2 MEDIUM 2.11.3', 'osv-scanner', 'presence'],
    ])
    expect(documents[0]?.findings[1]?.locations).toEqual(['/requirements.txt'])
    const own = documents[0]?.scanners.find(({ name }) => name === 'osv-scanner')
    expect(own).toMatchObject({ status: 'ok', version: '2.5.1', database: { source: 'PyPI' } })
    expect(own?.database.digest).toMatch(/^sha256:[0-9a-f]{64}$/)
    expect(Math.abs(Date.parse(own?.database.built ?? '') - Date.now())).toBeLessThan(600_000)
    expect(schemaErrors(ourSchema('findings.v1.json'), JSON.parse(JSON.stringify(documents[0])))).toEqual([])
  })

  test('hides nothing by a file in the project, and leaves out what the scan leaves out', async () => {
    const root = project()
    writeFileSync(join(root, 'osv-scanner.toml'), '[[IgnoredVulns]]\nid = "GHSA-g3rq-g295-4j3m"\n')
    writeFileSync(join(root, '.gitignore'), 'requirements.txt\n')
    mkdirSync(join(root, 'docs'))
    writeFileSync(join(root, 'docs', 'requirements.txt'), 'jinja2==2.10\n')
    const { documents } = await scan({ kind: 'dir', value: root }, { scanners: ['osv-scanner'], exclude: ['docs'] })
    expect(opinions(documents[0])?.map(([text]) => text)).toEqual([
      'CVE-2015-2296 requests HIGH 2.6.0',
      'CVE-2020-28493 jinja2 MEDIUM 2.11.3',
    ])
  })
})

describe('if it sees nothing', () => {
  test('that is not its error, but an image is not clean for that', async () => {
    const layout = freshDir('layout')
    writeLayout(layout, ['linux/amd64'], { 'etc/os-release': 'ID=fedora\nVERSION_ID=39\n' })
    const { documents } = await scan({ kind: 'oci-dir', value: layout }, { scanners: ['osv-scanner'] })
    expect(documents[0]?.scanners).toMatchObject([{ status: 'ok', database: { unused: true } }])
    expect(decide(defaultPolicy, { findings: documents }, '2026-06-01').reasons).toEqual([
      expect.stringContaining('No scanner judges anything in '),
    ])
  })
})

describe('its databases', () => {
  test.each([
    ['an image, of which it says so and ends with 0', 'oci-dir'],
    ['a directory', 'dir'],
  ] as const)('are missed as an error in %s', async (_, kind) => {
    process.env.OSV_SCANNER_LOCAL_DB_CACHE_DIRECTORY = freshDir('no-databases')
    const value = kind === 'dir' ? project() : await image('debian:12')
    const { documents } = await scan({ kind, value }, { scanners: ['osv-scanner'] })
    const missing = kind === 'dir' ? 'PyPI' : 'Debian'
    expect(documents[0]?.scanners).toMatchObject([{ status: 'error' }])
    expect(documents[0]?.scanners[0]?.error).toContain(
      `with osv-scanner: it has no database for ${missing}. Put it into the directory of databases, as \`osv-scanner/${missing}/all.zip\`.`,
    )
  })

  test('are found in the folder of either version, under either variable', async () => {
    const given = process.env.OSV_SCANNER_LOCAL_DB_CACHE_DIRECTORY ?? ''
    const other = freshDir('databases')
    cpSync(join(given, 'osv-scanner'), join(other, 'osv-scalibr'), { recursive: true })
    delete process.env.OSV_SCANNER_LOCAL_DB_CACHE_DIRECTORY
    process.env.OSV_SCALIBR_LOCAL_DB_CACHE_DIRECTORY = other
    const { documents } = await scan({ kind: 'dir', value: project() }, { scanners: ['osv-scanner'] })
    expect(documents[0]?.summary.total).toBe(2)
  })

  test('of the cache are used if it can’t update them, as old as their newest advisory', async () => {
    const given = process.env.OSV_SCANNER_LOCAL_DB_CACHE_DIRECTORY ?? ''
    const cache = freshDir('cache')
    cpSync(given, cache, { recursive: true })
    delete process.env.OSV_SCANNER_LOCAL_DB_CACHE_DIRECTORY
    Object.assign(process.env, { XDG_CACHE_HOME: cache, HTTPS_PROXY: 'http://127.0.0.1:9' })
    const host = testHost()
    const { documents } = await scan({ kind: 'dir', value: project() }, { scanners: ['osv-scanner'] }, host)
    expect(documents[0]?.summary.total).toBe(2)
    expect(host.lines).toContain(
      'warning: OSV-Scanner could not update its databases, so it used those of the cache. The policy checks their age.',
    )
    rmSync(join(cache, 'osv-scanner', 'PyPI'), { recursive: true })
    const without = await scan({ kind: 'dir', value: project() }, { scanners: ['osv-scanner'] })
    expect(without.documents[0]?.scanners[0]?.error).toContain(
      'it has no database for PyPI. Check the network: it downloads its databases from osv-vulnerabilities.storage.googleapis.com.',
    )
  })
})
