/** @needs tools databases images */
import { beforeAll, describe, expect, jest, test } from '@jest/globals'
import type { FindingsDocument, ScannerName } from '@release-tools/evidence'
import { writeLayout } from '@release-tools/oci/testing'
import { type Distribution, distributions, rootFiles } from '../../testing/distributions/made-images.ts'
import { realImages } from '../../testing/distributions/real-images.ts'
import type { Target } from '../../testing/distributions/two-engines.ts'
import { scan } from '../../testing/scan.ts'
import { freshDir, useSampleDatabases } from '../../testing/scanners.ts'

// Three scanners for each of three images.
jest.setTimeout(300_000)

const all: ScannerName[] = ['grype', 'trivy', 'osv-scanner']

/** Each database knows what is common, and something that no other knows. */
function seedsOf(
  ecosystem: string,
  names: { common: string; grype: string; trivy: string; osv: string },
  fixed: string,
) {
  const seed = (id: string, name: string, scanners: string[]) => {
    const severity = Object.fromEntries(scanners.map(scanner => [scanner, 'HIGH']))
    const advisory = ecosystem.startsWith('almalinux') ? { advisory: `ALSA-${id.slice('CVE-'.length)}` } : {}
    return {
      id,
      ...advisory,
      title: id,
      ecosystem,
      package: name,
      vulnerable: `< ${fixed}`,
      fixed,
      severity,
      published: '2026-01-01',
    }
  }
  return [
    seed('CVE-2026-1001', names.common, all),
    seed('CVE-2026-1002', names.grype, ['grype']),
    seed('CVE-2026-1003', names.trivy, ['trivy']),
    seed('CVE-2026-1004', names.osv, ['osv-scanner']),
  ]
}

// Grype has the vulnerabilities of AlmaLinux under the name of Red Hat.
const ofAlmaLinux = { common: 'openssl-libs', grype: '', trivy: 'libstdc++', osv: 'vim-minimal' }
const seeds = [
  ...seedsOf('debian:12', { common: 'apt', grype: 'tar', trivy: 'zlib', osv: 'bash' }, '999:0-1'),
  ...seedsOf('alpine:3.11', { common: 'busybox', grype: 'musl', trivy: 'zlib', osv: 'apk-tools' }, '99999999-r0'),
  ...seedsOf('almalinux:9', ofAlmaLinux, '999:0-1').flatMap(({ severity: { grype, ...severity }, ...seed }) =>
    seed.package === '' ? [] : [{ ...seed, severity }],
  ),
  ...seedsOf('rhel:9', { common: 'openssl-libs', grype: 'tzdata', trivy: '', osv: '' }, '999:0-1').flatMap(seed =>
    seed.severity.grype && seed.package !== ''
      ? [{ ...seed, advisory: `RHSA-${seed.id}`, severity: { grype: 'HIGH' } }]
      : [],
  ),
]

beforeAll(() => useSampleDatabases(seeds))

async function madeImage(): Promise<Target> {
  const path = freshDir('layout')
  writeLayout(
    path,
    ['linux/amd64'],
    await rootFiles(distributions.find(({ id }) => id === 'almalinux:9.3') as Distribution),
  )
  return { kind: 'oci-dir', path }
}

const realImage = (title: string) => async () => realImages.find(image => image.title === title)?.target() as Target

/** The vulnerabilities that a scanner alone would not have shown, of those that are found with all. */
function missed(document: FindingsDocument | undefined, scanner: ScannerName): string[] {
  const others = document?.findings.filter(({ opinions }) => !opinions.some(opinion => opinion.scanner === scanner))
  return [...new Set(others?.map(({ id }) => id))].sort()
}

const [common, ofGrype, ofTrivy, ofOsv] = ['CVE-2026-1001', 'CVE-2026-1002', 'CVE-2026-1003', 'CVE-2026-1004']

describe.each([
  ['Debian 12, by mmdebstrap', realImage('Debian 12')],
  ['Alpine 3.11', realImage('Alpine 3.11')],
  ['AlmaLinux 9.3', madeImage],
])('in an image of %s', (_, target) => {
  test('all scanners together find what each of them alone misses, and what they share is one finding', async () => {
    const { kind, path } = await target()
    const { documents } = await scan({ kind: kind === 'oci-dir' ? kind : 'archive', value: path }, { scanners: all })
    const [document] = documents
    expect(document?.scanners.map(({ error }) => error)).toEqual([undefined, undefined, undefined])
    const shared = document?.findings.filter(({ id }) => id === common)
    expect(shared?.map(({ opinions, disagreement }) => [opinions.length, disagreement])).toEqual(
      shared?.map(() => [3, undefined]),
    )
    expect(shared?.length).toBeGreaterThan(0)
    expect(all.map(scanner => missed(document, scanner))).toEqual([
      [ofTrivy, ofOsv],
      [ofGrype, ofOsv],
      [ofGrype, ofTrivy],
    ])
  })
})
