import type { Purl } from './purl.ts'

/**
 * The distributions that syft, grype and trivy all know, each with its other names. The key is `ID` of /etc/os-release, which syft
 * writes as the namespace (syft: package.go of its cataloguers redhat, debian, alpine). Sources of the other names:
 *
 * - trivy: its families (pkg/fanal/types/const.go) are the namespaces that it writes (pkg/purl/purl.go). OSTypeAliases has the names
 *   of earlier versions: `opensuse.leap`.
 * - grype: the names that it gives to distributions (grype/distro/type.go) and accepts for them (grype/db/v6/data.go).
 */
const otherNames = {
  // trivy: amazon. grype: amazonlinux.
  amzn: ['amazon', 'amazonlinux', 'amazon linux'],
  // trivy: oracle. grype: oraclelinux.
  ol: ['oracle', 'oraclelinux'],
  // trivy: alma.
  almalinux: ['alma'],
  // syft turns `rhel` into `redhat`, which is also trivy's name; both write `rhel` or `redhat` in the qualifier.
  redhat: ['rhel'],
  // trivy since 0.70: centos-stream. Syft has one name for both, as os-release does.
  centos: ['centos-stream'],
  // grype: rockylinux.
  rocky: ['rockylinux'],
  fedora: [],
  // trivy writes `suse` for this one and the next, and tells them apart in the qualifier: sles-15.5, slem-6.0.
  sles: ['suse linux enterprise server'],
  'sl-micro': ['slem', 'sle-micro', 'sle-micro-rancher', 'suse linux enterprise micro'],
  // Syft and trivy write `opensuse` for these two, and tell them apart in the qualifier.
  'opensuse-leap': ['opensuse.leap', 'opensuseleap'],
  'opensuse-tumbleweed': ['opensuse.tumbleweed'],
  // trivy: cbl-mariner.
  mariner: ['cbl-mariner'],
  azurelinux: [],
  photon: [],
  debian: ['debian gnu/linux'],
  ubuntu: [],
  alpine: [],
  wolfi: [],
  chainguard: [],
} satisfies Record<string, readonly string[]>

// Maps, because names come from reports: `constructor` must not find anything.
const canonical = new Map<string, string>(
  Object.entries(otherNames).flatMap(([id, names]) => [id, ...names].map(name => [name, id] as const)),
)

/** Namespaces that stand for several distributions. The qualifier `distro` says which one. */
const families = new Map<string, readonly string[]>([
  ['suse', ['sles', 'sl-micro']],
  ['opensuse', ['opensuse-leap', 'opensuse-tumbleweed']],
])

/** The types of packages whose namespace is a distribution. */
export const systemTypes: readonly string[] = ['deb', 'rpm', 'apk', 'alpm']

/** The distribution of a package of the operating system, by one name for all scanners; empty if the purl names none. */
export function distributionOf(purl: Purl): string {
  if (!systemTypes.includes(purl.type)) return ''
  const slash = purl.name.lastIndexOf('/')
  const namespace = slash < 0 ? release(purl).name : purl.name.slice(0, slash).toLowerCase()
  const members = families.get(namespace)
  const said = members === undefined ? undefined : canonical.get(release(purl).name)
  return said !== undefined && members?.includes(said) ? said : (canonical.get(namespace) ?? namespace)
}

/**
 * True if every scanner names this distribution by itself. A scanner calls a distribution that it does not know by another name:
 * trivy reads /etc/debian_version, /etc/alpine-release and /etc/redhat-release, so Linux Mint becomes `debian`.
 */
export function isKnownDistribution(distribution: string): boolean {
  return canonical.get(distribution) === distribution || families.has(distribution)
}

/** True if both may be the same distribution: equal, or one is the family of the other (`suse` and `sles`). */
export function sameDistribution(one: string, other: string): boolean {
  return one === other || families.get(one)?.includes(other) === true || families.get(other)?.includes(one) === true
}

/**
 * True if the qualifiers `distro` of two purls do not contradict each other. Syft writes the version of os-release (`debian-12`),
 * trivy that of /etc/debian_version (`debian-12.9`), and for Alpine only the version (`3.19.1`). What a purl does not say
 * contradicts nothing.
 */
export function sameRelease(one: Purl, other: Purl): boolean {
  const [a, b] = [release(one).version, release(other).version]
  if (a === undefined || b === undefined) return true
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  return long === short || long.startsWith(`${short}.`)
}

/** Name and version in `distro=opensuse-leap-15.5`, `amazon-2 (Karoo)`, `3.19.1`, `debian`. */
function release({ qualifiers }: Purl): { name: string; version: string | undefined } {
  const text = (qualifiers.distro ?? '').toLowerCase()
  const version = /(?:^|[- ])(\d+(?:\.\d+)*)/.exec(text)
  return { name: text.slice(0, version?.index ?? text.length), version: version?.[1] }
}
