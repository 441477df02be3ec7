/** The vulnerability that both databases know in the OpenSSL of every distribution, each under its own name. */
export const vulnerability = 'CVE-2024-5535'

type Row = [ecosystem: string, name: string, fixed: string, advisory?: string, scanner?: 'grype' | 'trivy']

// The sources of some distributions name the binary package, of others the source package. Grype takes those of Red Hat for
// AlmaLinux, Rocky Linux and CentOS.
const rows: Row[] = [
  ['debian:12', 'openssl', '3.0.14-1~deb12u1', 'DSA-5764-1'],
  ['ubuntu:22.04', 'openssl', '3.0.14-1ubuntu1', 'USN-6937-1'],
  ['echo:1', 'openssl', '3.0.14-1', '', 'grype'],
  ['alpine:3.19', 'openssl', '3.1.6-r0'],
  ['wolfi:rolling', 'openssl', '3.1.6-r0'],
  ['chainguard:rolling', 'openssl', '3.1.6-r0'],
  ['amzn:2', 'openssl-libs', '1:3.0.7-28', 'ALAS2-2024-2500'],
  ['amzn:2023', 'openssl-libs', '1:3.0.7-28', 'ALAS2023-2024-700'],
  ['ol:8', 'openssl-libs', '1:3.0.7-28', 'ELSA-2024-7848'],
  ['ol:9', 'openssl-libs', '1:3.0.7-28', 'ELSA-2024-7847'],
  ['rhel:8', 'openssl-libs', '1:3.0.7-28', 'RHSA-2024:7848'],
  ['rhel:9', 'openssl-libs', '1:3.0.7-28', 'RHSA-2024:7847'],
  ['almalinux:9', 'openssl-libs', '1:3.0.7-28', 'ALSA-2024:7847', 'trivy'],
  ['rocky:9', 'openssl-libs', '1:3.0.7-28', 'RLSA-2024:7847', 'trivy'],
  ['opensuse-leap:15.5', 'openssl-libs', '1:3.0.7-28', 'openSUSE-SU-2024:2635-1'],
  ['sles:15.5', 'openssl-libs', '1:3.0.7-28', 'SUSE-SU-2024:2635-1'],
  ['mariner:2.0', 'openssl', '1:3.0.7-28'],
  ['azurelinux:3.0', 'openssl', '1:3.0.7-28'],
  ['photon:5.0', 'openssl', '1:3.0.7-28'],
]

export const distributionSeeds = rows.map(seed)

/** Seeds by which every package of these names in one distribution has the vulnerability, in each version. */
export function seedsOfAll(ecosystem: string, names: Iterable<string>): object[] {
  const advisory = ecosystem.startsWith('rhel:') ? 'RHSA-2024:7847' : ''
  const never = ecosystem.startsWith('alpine:') ? '99999999-r0' : '999:0-1'
  return [...names].map(name => seed([ecosystem, name, never, advisory]))
}

function seed([ecosystem, name, fixed, advisory = '', scanner]: Row) {
  return {
    id: vulnerability,
    title: 'SSL_select_next_proto buffer overread',
    ecosystem,
    package: name,
    vulnerable: `< ${fixed}`,
    fixed,
    ...(advisory === '' ? {} : { advisory }),
    severity: scanner === undefined ? { grype: 'HIGH', trivy: 'HIGH' } : { [scanner]: 'HIGH' },
    published: '2024-06-27',
  }
}
