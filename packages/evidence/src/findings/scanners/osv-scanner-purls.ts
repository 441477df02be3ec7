import { encodePart } from '../purl.ts'

/** What a purl has for a kind of packages that OSV-Scanner names by its ecosystem: `Debian:12`, `PyPI`. */
interface PurlParts {
  type: string
  /** Of an operating system. The qualifier `distro` begins with `id`, or otherwise with the namespace. */
  namespace?: string
  id?: string
}

// Ecosystems: https://ossf.github.io/osv-schema/#affectedpackage-field. Namespaces are those of syft.
const ecosystems = new Map<string, PurlParts>(
  Object.entries({
    Debian: { type: 'deb', namespace: 'debian' },
    Ubuntu: { type: 'deb', namespace: 'ubuntu' },
    Echo: { type: 'deb', namespace: 'echo' },
    Alpine: { type: 'apk', namespace: 'alpine' },
    Alpaquita: { type: 'apk', namespace: 'alpaquita' },
    Chainguard: { type: 'apk', namespace: 'chainguard' },
    MinimOS: { type: 'apk', namespace: 'minimos' },
    Wolfi: { type: 'apk', namespace: 'wolfi' },
    AlmaLinux: { type: 'rpm', namespace: 'almalinux' },
    'Azure Linux': { type: 'rpm', namespace: 'azurelinux' },
    Mageia: { type: 'rpm', namespace: 'mageia' },
    openEuler: { type: 'rpm', namespace: 'openeuler' },
    openSUSE: { type: 'rpm', namespace: 'opensuse', id: 'opensuse-leap' },
    'Photon OS': { type: 'rpm', namespace: 'photon' },
    'Red Hat': { type: 'rpm', namespace: 'redhat' },
    'Rocky Linux': { type: 'rpm', namespace: 'rocky' },
    SUSE: { type: 'rpm', namespace: 'suse', id: 'sles' },
    ConanCenter: { type: 'conan' },
    CRAN: { type: 'cran' },
    'crates.io': { type: 'cargo' },
    'GitHub Actions': { type: 'github' },
    Go: { type: 'golang' },
    Hackage: { type: 'hackage' },
    Hex: { type: 'hex' },
    Maven: { type: 'maven' },
    npm: { type: 'npm' },
    NuGet: { type: 'nuget' },
    Packagist: { type: 'composer' },
    Pub: { type: 'pub' },
    PyPI: { type: 'pypi' },
    RubyGems: { type: 'gem' },
    SwiftURL: { type: 'swift' },
  } satisfies Record<string, PurlParts>),
)

/** An ecosystem without its release: `Debian` for `Debian:12`. */
export function ecosystemName(ecosystem: string): string {
  return ecosystem.split(':', 1)[0] ?? ''
}

/** The purl of a package in an ecosystem of OSV; undefined for an ecosystem that has none. */
export function purlIn(ecosystem: string, name: string, version: string): string | undefined {
  const known = ecosystems.get(ecosystemName(ecosystem))
  if (known === undefined) return undefined
  const release = /\d[\d.]*/.exec(ecosystem.slice(ecosystemName(ecosystem).length))?.[0]
  const { type, namespace, id = namespace } = systemOf(known, release)
  const path = type === 'maven' ? name.replace(':', '/') : name
  const segments = [...(namespace === undefined ? [] : [namespace]), ...path.split('/')].map(encoded)
  const distro = id === undefined || release === undefined ? '' : `?distro=${id}-${release}`
  return `pkg:${type}/${segments.join('/')}${version === '' ? '' : `@${encoded(version)}`}${distro}`
}

/** CBL-Mariner was renamed to Azure Linux with release 3. OSV has one name for both, the other scanners have two. */
function systemOf(parts: PurlParts, release: string | undefined): PurlParts {
  const isMariner = parts.namespace === 'azurelinux' && /^[12](\.|$)/.test(release ?? '')
  return isMariner ? { ...parts, namespace: 'mariner' } : parts
}

/** purl-spec encodes all but letters, digits and `.-_~:` (PURL-SPECIFICATION.rst, "Character encoding"). */
function encoded(text: string): string {
  return encodePart(text).replaceAll('%3A', ':')
}
