import { type Rpm, rpmDatabase } from './rpm-database.ts'

/** What a made image is: the files that tell the distribution, and the kind of its package database. */
export interface Distribution {
  /** ID and VERSION_ID of /etc/os-release: `amzn:2`; only ID if it has no version. */
  id: string
  kind: 'rpm' | 'deb' | 'apk'
  /** NAME, if it decides something. */
  name?: string
  idLike?: string
  codename?: string
  /** Other files in which trivy looks for the distribution, by path in /etc. */
  etc?: Record<string, string>
  /** Of rpms. Trivy judges only those of vendors that it knows. */
  vendor?: string
}

/** Distributions whose packages syft and trivy list. Their files are as in the images of the distributions. */
export const distributions: Distribution[] = [
  { id: 'debian:12', kind: 'deb', codename: 'bookworm', etc: { debian_version: '12.5' } },
  { id: 'debian', kind: 'deb', etc: { debian_version: 'trixie/sid' } },
  {
    id: 'ubuntu:22.04',
    kind: 'deb',
    idLike: 'debian',
    codename: 'jammy',
    etc: { debian_version: 'bookworm/sid', 'lsb-release': 'DISTRIB_ID=Ubuntu\nDISTRIB_RELEASE=22.04' },
  },
  { id: 'raspbian:12', kind: 'deb', idLike: 'debian', codename: 'bookworm', etc: { debian_version: '12.5' } },
  {
    id: 'linuxmint:21.3',
    kind: 'deb',
    idLike: 'ubuntu debian',
    codename: 'virginia',
    etc: { debian_version: 'bookworm/sid', 'lsb-release': 'DISTRIB_ID=LinuxMint\nDISTRIB_RELEASE=21.3' },
  },
  { id: 'kali:2024.1', kind: 'deb', idLike: 'debian', etc: { debian_version: 'kali-rolling' } },
  { id: 'echo:1', kind: 'deb', idLike: 'debian', etc: { debian_version: '12.5' } },
  { id: 'alpine:3.19.1', kind: 'apk', etc: { 'alpine-release': '3.19.1' } },
  { id: 'postmarketos:23.12', kind: 'apk', idLike: 'alpine', etc: { 'alpine-release': '3.19.1' } },
  { id: 'wolfi:20230201', kind: 'apk' },
  { id: 'chainguard:20230214', kind: 'apk' },
  {
    id: 'amzn:2',
    kind: 'rpm',
    idLike: 'centos rhel fedora',
    etc: { 'system-release': 'Amazon Linux release 2 (Karoo)' },
    vendor: 'Amazon Linux',
  },
  {
    id: 'amzn:2023',
    kind: 'rpm',
    idLike: 'fedora',
    etc: { 'system-release': 'Amazon Linux release 2023.4.20240401 (Amazon Linux)' },
    vendor: 'Amazon Linux',
  },
  {
    id: 'ol:8.9',
    kind: 'rpm',
    idLike: 'fedora',
    etc: {
      'oracle-release': 'Oracle Linux Server release 8.9',
      'redhat-release': 'Red Hat Enterprise Linux release 8.9 (Ootpa)',
    },
    vendor: 'Oracle America',
  },
  {
    id: 'ol:9.3',
    kind: 'rpm',
    idLike: 'fedora',
    etc: {
      'oracle-release': 'Oracle Linux Server release 9.3',
      'redhat-release': 'Red Hat Enterprise Linux release 9.3 (Plow)',
    },
    vendor: 'Oracle America',
  },
  {
    id: 'almalinux:9.3',
    kind: 'rpm',
    idLike: 'rhel centos fedora',
    etc: { 'redhat-release': 'AlmaLinux release 9.3 (Shamrock Pampas Cat)' },
    vendor: 'AlmaLinux',
  },
  {
    id: 'rocky:9.3',
    kind: 'rpm',
    idLike: 'rhel centos fedora',
    etc: { 'redhat-release': 'Rocky Linux release 9.3 (Blue Onyx)' },
    vendor: 'Rocky Enterprise Software Foundation',
  },
  {
    id: 'rhel:9.4',
    kind: 'rpm',
    idLike: 'fedora',
    etc: { 'redhat-release': 'Red Hat Enterprise Linux release 9.4 (Plow)' },
    vendor: 'Red Hat, Inc.',
  },
  {
    id: 'centos:8',
    kind: 'rpm',
    idLike: 'rhel fedora',
    etc: { 'redhat-release': 'CentOS Linux release 8.5.2111', 'centos-release': 'CentOS Linux release 8.5.2111' },
    vendor: 'CentOS',
  },
  {
    id: 'scientific:8',
    kind: 'rpm',
    idLike: 'rhel centos fedora',
    etc: { 'redhat-release': 'Scientific Linux release 8.9 (Nitrogen)' },
    vendor: 'Red Hat, Inc.',
  },
  { id: 'opensuse-leap:15.5', kind: 'rpm', idLike: 'suse opensuse', vendor: 'openSUSE' },
  { id: 'opensuse-tumbleweed:20240401', kind: 'rpm', idLike: 'opensuse suse', vendor: 'openSUSE' },
  { id: 'sles:15.5', kind: 'rpm', idLike: 'suse', vendor: 'SUSE LLC <https://www.suse.com/>' },
  { id: 'sl-micro:6.0', kind: 'rpm', idLike: 'suse', vendor: 'SUSE LLC <https://www.suse.com/>' },
  { id: 'mariner:2.0', kind: 'rpm', vendor: 'Microsoft Corporation' },
  { id: 'azurelinux:3.0', kind: 'rpm', vendor: 'Microsoft Corporation' },
  { id: 'photon:5.0', kind: 'rpm', vendor: 'VMware, Inc.' },
]

/** The packages of every made image of a kind. */
export const packageNames: Record<Distribution['kind'], string[]> = {
  rpm: ['openssl-libs', 'libstdc++', 'vim-minimal', 'perl-errno', 'tzdata'],
  deb: ['libssl3', 'libstdc++6', 'login', 'tzdata'],
  apk: ['libssl3', 'libstdc++', 'busybox', 'tzdata'],
}

/** The files of the root file system of an image. */
export async function rootFiles(distribution: Distribution): Promise<Record<string, string | Uint8Array>> {
  return { ...systemFiles(distribution), ...(await database(distribution)) }
}

/** The files that tell the distribution. */
export function systemFiles(distribution: Distribution): Record<string, string> {
  const etc = Object.entries(distribution.etc ?? {}).map(([path, text]) => [`etc/${path}`, `${text}\n`] as const)
  return { 'etc/os-release': osRelease(distribution), ...Object.fromEntries(etc) }
}

function osRelease({ id, name, idLike, codename }: Distribution): string {
  const [own = '', version] = id.split(':')
  const lines = { ID: own, NAME: name ?? own, VERSION_ID: version, ID_LIKE: idLike, VERSION_CODENAME: codename }
  const said = Object.entries(lines).filter(([, value]) => value !== undefined)
  return said.map(([key, value]) => `${key}="${value}"\n`).join('')
}

async function database(distribution: Distribution): Promise<Record<string, string | Uint8Array>> {
  if (distribution.kind === 'deb') return { 'var/lib/dpkg/status': debs.map(stanza).join('\n') }
  if (distribution.kind === 'apk') return { 'lib/apk/db/installed': apks.join('\n') }
  return { 'var/lib/rpm/rpmdb.sqlite': await rpmDatabase(rpms(distribution.vendor ?? '')) }
}

function rpms(vendor: string): Rpm[] {
  const both = { arch: 'x86_64', vendor }
  return [
    { ...both, name: 'openssl-libs', epoch: 1, version: '3.0.7', release: '27', source: 'openssl-3.0.7-27' },
    { ...both, name: 'libstdc++', version: '11.4.1', release: '3', source: 'gcc-11.4.1-3' },
    { ...both, name: 'vim-minimal', epoch: 2, version: '9.0~rc1^git2', release: '1', source: 'vim-9.0~rc1^git2-1' },
    {
      ...both,
      name: 'perl-Errno',
      epoch: 0,
      version: '1.30',
      release: '481',
      source: 'perl-5.32.1-481',
      module: 'perl:5.32:8040020200923213406:466ea64f',
    },
    { ...both, name: 'tzdata', version: '2024a', release: '1', arch: 'noarch', source: 'tzdata-2024a-1' },
  ]
}

const debs = [
  { Package: 'libssl3', Source: 'openssl', Version: '3.0.11-1~deb12u2', Architecture: 'amd64' },
  { Package: 'libstdc++6', Source: 'gcc-12', Version: '12.2.0-14+deb12u1', Architecture: 'amd64' },
  { Package: 'login', Source: 'shadow (1:4.13+dfsg1-1)', Version: '1:4.13+dfsg1-1+b1', Architecture: 'amd64' },
  { Package: 'tzdata', Version: '2024a-0+deb12u1', Architecture: 'all' },
]

function stanza(fields: Record<string, string>): string {
  const all = {
    ...fields,
    Status: 'install ok installed',
    Maintainer: 'Debian <debian@lists.debian.org>',
    Description: 'x',
  }
  return `${Object.entries(all)
    .map(([key, value]) => `${key}: ${value}`)
    .join('\n')}\n`
}

const apks = [
  apk('libssl3', '3.1.4-r1', 'openssl'),
  apk('libstdc++', '13.2.1_git20231014-r0', 'gcc'),
  apk('busybox', '1.36.1-r15', 'busybox'),
  apk('tzdata', '2024a-r0', 'tzdata'),
]

function apk(name: string, version: string, origin: string): string {
  return `P:${name}\nV:${version}\nA:x86_64\nS:1000\nI:2000\nT:made for a test\nL:MIT\no:${origin}\nm:Made <made@example.org>\n`
}
