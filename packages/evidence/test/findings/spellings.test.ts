import { describe, expect, test } from '@jest/globals'
import { mergeMatches } from '../../src/findings/merge.ts'
import { identityOf, packageKey } from '../../src/findings/package-identity.ts'
import { purlIn } from '../../src/findings/scanners/osv-scanner-purls.ts'
import { viewOf } from '../../src/findings/view.ts'
import { match } from '../../testing/findings.ts'

// One row for each distribution and ecosystem, one column for each scanner: what they write for one package. Recorded from syft 1.52, trivy 0.59 and
// 0.74, and osv-scanner 2.5; an empty cell is a scanner that cannot see it.
type Row = [name: string, syft: string, trivy: string, ecosystem: string]

const deb = (vendor: string, distro: string) => `pkg:deb/${vendor}/libssl3@3.0.11-1?arch=amd64&distro=${distro}`
const apk = (vendor: string, distro: string) => `pkg:apk/${vendor}/libssl3@3.1.4-r1?arch=x86_64&distro=${distro}`
const rpm = (vendor: string, distro: string, more = '&epoch=1') =>
  `pkg:rpm/${vendor}/openssl-libs@3.0.7-27?arch=x86_64&distro=${distro}${more}`

const distributions: Row[] = [
  ['Debian', deb('debian', 'debian-12.5'), deb('debian', 'debian-12.5'), 'Debian:12'],
  ['Debian without a version', deb('debian', 'debian'), deb('debian', 'debian-trixie%2Fsid'), ''],
  ['Ubuntu', deb('ubuntu', 'ubuntu-22.04'), deb('ubuntu', 'ubuntu-22.04'), 'Ubuntu:22.04'],
  ['Raspbian', deb('raspbian', 'raspbian-12'), deb('debian', 'debian-12.5'), ''],
  ['Linux Mint', deb('linuxmint', 'linuxmint-21.3'), deb('debian', 'debian-bookworm%2Fsid'), ''],
  ['Echo, to an old trivy', deb('echo', 'echo-1'), deb('debian', 'debian-12.5'), ''],
  ['Echo', deb('echo', 'echo-1'), deb('echo', 'echo-1'), 'Echo'],
  ['Alpine', apk('alpine', 'alpine-3.19.1'), apk('alpine', '3.19.1'), 'Alpine:v3.19'],
  ['Wolfi', apk('wolfi', 'wolfi-20230201'), apk('wolfi', '20230201'), 'Wolfi'],
  ['Chainguard', apk('chainguard', 'chainguard-20230214'), apk('chainguard', '20230214'), 'Chainguard'],
  ['MinimOS', apk('minimos', 'minimos-20241031'), apk('minimos', '20241031'), 'MinimOS'],
  ['MinimOS, which OSV-Scanner takes for Alpine', apk('minimos', 'minimos-20241031'), '', 'Alpine:v20241031'],
  ['postmarketOS', apk('postmarketos', 'postmarketos-23.12'), apk('alpine', '3.19.1'), ''],
  ['Amazon Linux 2', rpm('amzn', 'amzn-2'), rpm('amazon', 'amazon-2+%28Karoo%29'), ''],
  ['Amazon Linux 2023', rpm('amzn', 'amzn-2023'), rpm('amazon', 'amazon-2023.4.20240401+%28Amazon+Linux%29'), ''],
  ['Oracle Linux', rpm('ol', 'ol-9.3'), rpm('oracle', 'oracle-9.3'), ''],
  ['AlmaLinux', rpm('almalinux', 'almalinux-9.3'), rpm('alma', 'alma-9.3'), 'AlmaLinux:9'],
  ['Rocky Linux', rpm('rocky', 'rocky-9.3'), rpm('rocky', 'rocky-9.3'), 'Rocky Linux'],
  ['RHEL', rpm('redhat', 'rhel-9.4'), rpm('redhat', 'redhat-9.4'), 'Red Hat'],
  ['CentOS', rpm('centos', 'centos-8'), rpm('centos', 'centos-8.5.2111'), ''],
  ['CentOS Stream', rpm('centos', 'centos-9'), rpm('centos-stream', 'centos-stream-9'), ''],
  ['Fedora', rpm('fedora', 'fedora-40'), '', ''],
  ['openSUSE Leap', rpm('opensuse', 'opensuse-leap-15.5'), rpm('opensuse', 'opensuse-leap-15.5'), 'openSUSE:Leap 15.5'],
  [
    'openSUSE Tumbleweed',
    rpm('opensuse', 'opensuse-tumbleweed-20240401'),
    rpm('opensuse', 'opensuse-tumbleweed-20240401'),
    '',
  ],
  ['SLES', rpm('sles', 'sles-15.5'), rpm('suse', 'sles-15.5'), 'SUSE:15.5'],
  ['SLE Micro', rpm('sl-micro', 'sl-micro-6.0'), rpm('suse', 'slem-6.0'), ''],
  ['SLE Micro, by its earlier name', rpm('sle-micro', 'sle-micro-5.5'), rpm('suse', 'slem-5.5'), ''],
  ['CBL-Mariner', rpm('mariner', 'mariner-2.0'), rpm('cbl-mariner', 'cbl-mariner-2.0'), 'Azure Linux:2.0.20240401'],
  ['Azure Linux', rpm('azurelinux', 'azurelinux-3.0'), rpm('azurelinux', 'azurelinux-3.0'), 'Azure Linux:3.0.20240801'],
  ['Photon', rpm('photon', 'photon-5.0'), rpm('photon', 'photon-5.0'), 'Photon OS:5.0'],
  ['openEuler', rpm('openEuler', 'openeuler-22.03'), '', 'openEuler:22.03'],
  ['Arch', 'pkg:alpm/arch/openssl@3.3.0-1?arch=x86_64&distro=arch-rolling', '', ''],
]

/** Distributions whose RPM packages have no epoch in OSV-Scanner. */
const withoutEpochs = ['openSUSE', 'SUSE', 'Azure Linux']

/** The purl of OSV-Scanner's package; it has the binary package beside the source. */
function ofOsv(syft: string, ecosystem: string): string {
  const [, name = '', version = ''] = /\/([^/@]+)@([^?]+)/.exec(syft) ?? []
  const epoch = /[?&]epoch=(\d+)/.exec(syft)?.[1]
  const dropped = withoutEpochs.includes(ecosystem.split(':')[0] ?? '')
  return purlIn(ecosystem, name, epoch === undefined || dropped ? version : `${epoch}:${version}`) ?? ''
}

describe('one package of one image is one finding, whatever the scanners call it', () => {
  test.each(distributions)('%s', (_, syft, trivy, ecosystem) => {
    const matches = [
      match({ scanner: 'grype', purl: syft }),
      ...(trivy === '' ? [] : [match({ scanner: 'trivy', purl: trivy })]),
      ...(ecosystem === '' ? [] : [match({ scanner: 'osv-scanner', purl: ofOsv(syft, ecosystem) })]),
    ]
    const findings = mergeMatches(matches, [])
    expect(findings.map(({ opinions }) => opinions.length)).toEqual([matches.length])
    const judged = new Map(matches.map(one => [one.opinion.scanner, [one.package]]))
    const seen = viewOf(judged)
    expect(matches.filter(one => !matches.every(other => seen(other.opinion.scanner, one.package)))).toEqual([])
  })

  test('but packages of one name and different epochs stay apart if OSV-Scanner gives none and both are there', () => {
    const [one, other] = [rpm('opensuse', 'opensuse-leap-15.5'), rpm('opensuse', 'opensuse-leap-15.5', '&epoch=2')]
    const osv = ofOsv(one, 'openSUSE:Leap 15.5')
    const matches = [match({ purl: one }), match({ purl: other }), match({ scanner: 'osv-scanner', purl: osv })]
    expect(mergeMatches(matches, [])).toHaveLength(3)
  })

  test('and one that has no epoch for any scanner stays what it is', () => {
    const [without, with_] = [rpm('opensuse', 'opensuse-leap-15.5', ''), rpm('opensuse', 'opensuse-leap-15.5')]
    const osv = ofOsv(without, 'openSUSE:Leap 15.5')
    const matches = [match({ purl: without }), match({ purl: with_ }), match({ scanner: 'osv-scanner', purl: osv })]
    expect(
      mergeMatches(matches, [])
        .map(({ opinions }) => opinions.length)
        .sort(),
    ).toEqual([1, 2])
  })

  test('a jar without a group is the one of that name and version, if there is one only', () => {
    const [guessed, known] = ['pkg:maven/guava@31.0-jre', 'pkg:maven/com.google.guava/guava@31.0-jre']
    const both = [match({ purl: guessed }), match({ scanner: 'trivy', purl: known })]
    expect(mergeMatches(both, [])).toHaveLength(1)
    expect(
      mergeMatches([...both, match({ scanner: 'trivy', purl: 'pkg:maven/org.other/guava@31.0-jre' })], []),
    ).toHaveLength(3)
  })
})

const languages: Row[] = [
  ['pypi', 'pkg:pypi/zope-interface@5.4.0', 'pkg:pypi/zope.interface@5.4.0', 'PyPI'],
  ['pypi, runs of punctuation', 'pkg:pypi/foo-bar@1.0', 'pkg:pypi/foo--bar@1.0', 'PyPI'],
  ['npm', 'pkg:npm/JSONStream@1.3.5', 'pkg:npm/jsonstream@1.3.5', 'npm'],
  ['npm, a scope', 'pkg:npm/%40babel/core@7.0.0', 'pkg:npm/@babel/core@7.0.0', 'npm'],
  ['golang', 'pkg:golang/github.com/BurntSushi/toml@v1.2.0', 'pkg:golang/github.com/burntsushi/toml@1.2.0', 'Go'],
  ['maven', 'pkg:maven/com.google.guava/guava@31.0-jre', 'pkg:maven/com.google.guava/guava@31.0-jre', 'Maven'],
  ['nuget', 'pkg:nuget/Newtonsoft.Json@13.0.1', 'pkg:nuget/newtonsoft.json@13.0.1', 'NuGet'],
  ['cargo', 'pkg:cargo/serde_json@1.0.0', 'pkg:cargo/serde_json@1.0.0', 'crates.io'],
  ['gem', 'pkg:gem/nokogiri@1.15.0-x86_64-linux', 'pkg:gem/nokogiri@1.15.0', ''],
  ['gem, platform as a qualifier', 'pkg:gem/nokogiri@1.15.0?platform=java', 'pkg:gem/nokogiri@1.15.0-java', ''],
  ['composer', 'pkg:composer/Symfony/Console@v5.0.0', 'pkg:composer/symfony/console@5.0.0', 'Packagist'],
  ['hex', 'pkg:hex/Phoenix@1.7.0', 'pkg:hex/phoenix@1.7.0', 'Hex'],
  ['cocoapods', 'pkg:cocoapods/GoogleUtilities%2FNSData@7.5.2', 'pkg:cocoapods/GoogleUtilities@7.5.2#NSData', ''],
  ['pub', 'pkg:pub/http@0.13.3', 'pkg:pub/http@0.13.3', 'Pub'],
  ['conan', 'pkg:conan/user/zlib@1.2.11?channel=chan', 'pkg:conan/zlib@1.2.11?user=user&channel=chan', 'ConanCenter'],
  ['conda', 'pkg:generic/numpy@1.26.4', 'pkg:conda/numpy@1.26.4?build=py311', ''],
  ['swift', 'pkg:swift/github.com/Apple/swift-nio@2.41.0', 'pkg:swift/github.com/apple/swift-nio@2.41.0', ''],
  [
    'swift, to an old syft',
    'pkg:swift/github.com/apple/swift-nio.git/swift-nio@2.41.0',
    'pkg:swift/github.com/apple/swift-nio@2.41.0',
    '',
  ],
  ['GitHub Actions', 'pkg:github/Actions/Checkout@v4.2.2', 'pkg:github/actions/checkout@v4.2.2', 'GitHub Actions'],
]

/** The name as the ecosystem has it, from a purl. */
function ecosystemName(purl: string, ecosystem: string): [name: string, version: string] {
  const [, path = '', version = ''] = /^pkg:[^/]+\/(.+)@([^?#]+)/.exec(purl) ?? []
  const name = decodeURIComponent(path)
  const last = ecosystem === 'ConanCenter' ? name.replace(/^.*\//, '') : name
  return [ecosystem === 'Maven' ? last.replace('/', ':') : last, version]
}

test.each(languages)('one package of %s has one key, whatever the scanners call it', (kind, syft, trivy, ecosystem) => {
  const type = kind === 'conda' ? 'conda' : ''
  const osv = ecosystem === '' ? syft : (purlIn(ecosystem, ...ecosystemName(syft, ecosystem)) ?? '')
  const keys = [syft, trivy, osv].map(purl => packageKey(identityOf({ name: '', version: '', type, purl })))
  expect(new Set(keys).size).toBe(1)
})
