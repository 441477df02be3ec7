import { parseVersion, parseWheelName, pythonName } from '@release-tools/evidence'
import { type DistributionFinding, error, quoted } from '../finding.ts'

/** Platforms of PyPI without a version in their name (warehouse/forklift/legacy.py, as of August 2026). */
const platforms = new Set(
  'any win32 win_arm64 win_amd64 win_ia64 linux_armv6l linux_armv7l'
    .split(' ')
    .concat(
      '1_x86_64 1_i686 2010_x86_64 2010_i686 2014_x86_64 2014_i686 2014_aarch64 2014_armv7l 2014_ppc64 2014_ppc64le 2014_s390x'
        .split(' ')
        .map(one => `manylinux${one}`),
    ),
)

const linuxArchitectures = '(?:x86_64|i686|aarch64|armv7l|ppc64le|s390x|riscv64'
/** Platforms with a version. macOS is 10.N, or a known version with the minor number 0. */
const versioned = [
  new RegExp(`^manylinux_\\d+_\\d+_${linuxArchitectures}|ppc64)$`),
  new RegExp(`^musllinux_\\d+_\\d+_${linuxArchitectures})$`),
  /^macosx_(?:10_\d+|(?:11|12|13|14|15|26)_0)_(?:ppc|ppc64|i386|x86_64|arm64|intel|fat|fat3|fat64|universal|universal2)$/,
  /^ios_\d+_\d+_(?:arm64|x86_64)_(?:iphoneos|iphonesimulator)$/,
  /^android_\d+_(?:armeabi_v7a|arm64_v8a|x86|x86_64)$/,
  /^pyemscripten_\d+_\d+_wasm32$/,
]

/** True if PyPI accepts wheels for this platform. */
export function isPlatformOfPypi(platform: string): boolean {
  return platforms.has(platform) || versioned.some(pattern => pattern.test(platform))
}

/** Name and version, as the metadata of a distribution spells them. */
interface Named {
  name: string
  version: string
}

/** Checks the name of a source distribution against its metadata: PEP 625. */
export function checkSdistName(file: string, { name, version }: Named): DistributionFinding[] {
  const expected = `${escaped(name)}-${normalised(version)}.tar.gz`
  if (file === expected) return []
  return [error('file-name', `its name is ${quoted(file)}, but PyPI accepts only ${quoted(expected)}.`)]
}

/** Checks the name of a wheel against its metadata: the binary distribution format, and PEP 503. */
export function checkWheelName(file: string, { name, version }: Named): DistributionFinding[] {
  const named = parseWheelName(file)
  const tags = tagsOf(file)
  if (named === undefined || tags === undefined || !file.endsWith('.whl'))
    return [error('file-name', `its name is ${quoted(file)}, which does not have the form of PEP 427.`)]
  const found: DistributionFinding[] = []
  if (named.name !== escaped(name))
    found.push(
      error('file-name', `its name begins with ${quoted(named.name)}, but PyPI accepts only ${quoted(escaped(name))}.`),
    )
  const inName = normalised(named.version.replaceAll('_', '-'))
  if (inName !== normalised(version))
    found.push(
      error('version', `its name has the version ${quoted(named.version)}, but its METADATA ${quoted(version)}.`),
    )
  const unknown = tags.platforms.filter(one => !isPlatformOfPypi(one))
  return [...found, ...unknown.map(one => error('platform-tag', platformText(one)))]
}

function platformText(platform: string): string {
  const linux = platform.startsWith('linux_')
  return `PyPI accepts no wheel for the platform ${quoted(platform)}.${linux ? ' Repair it with auditwheel, or build it in an image of manylinux.' : ''}`
}

/** The compressed tag sets of a wheel's name, each one apart. Undefined if it has none. */
function tagsOf(file: string): { platforms: string[] } | undefined {
  const platform = /-[^-]+-[^-]+-([^-]+)\.whl$/.exec(file)?.[1]
  return platform === undefined ? undefined : { platforms: platform.split('.') }
}

function escaped(name: string): string {
  return pythonName(name).replaceAll('-', '_')
}

function normalised(version: string): string {
  return parseVersion(version, 'pep440')?.normalized ?? version
}
