import { byBytes, Problem } from '@release-tools/base'
import { parseVersion, pythonName, sameVersion } from '@release-tools/evidence'

/** A package with the one version that a build may use, and the digests of the files that it may install. */
export interface Pin {
  /** Normalised. */
  name: string
  /** Normalised. */
  version: string
  /** `sha256:…`, sorted. At least one. */
  hashes: string[]
  /** `uv.lock, line 12` */
  where: string
  /** True if the lock says that there is no wheel. To build it, pip would install requirements of its own, without digests. */
  sourceOnly?: boolean
}

/** What a file says of a package, before it is known to be complete. */
export interface FoundPin extends Omit<Pin, 'sourceOnly'> {
  sourceOnly?: boolean | undefined
}

const validName = /^[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?$/

/** Checks what a file says of a package. Throws a Problem without a digest, or with a name or version that cannot be one. */
export function pinOf({ name, version, hashes, where, sourceOnly }: FoundPin): Pin {
  // It begins a line of the constraints. Other text could be an option of pip.
  if (!validName.test(name)) throw unusablePin(name.slice(0, 80), where, 'a name has letters, digits and . _ - only.')
  const read = parseVersion(version, 'pep440')
  if (read === undefined)
    throw unusablePin(name, where, `its version is ${JSON.stringify(version)}, which PEP 440 does not allow.`)
  const digests = [...new Set(hashes)].sort(byBytes)
  const wrong = digests.find(digest => !strongDigest(digest))
  if (wrong !== undefined)
    throw unusablePin(
      name,
      where,
      `${JSON.stringify(wrong.slice(0, 80))} is not a digest by SHA-256, SHA-384 or SHA-512.`,
    )
  if (digests.length === 0) throw unusablePin(name, where, 'it has no digest.')
  const pin = { name: pythonName(name), version: read.normalized, hashes: digests, where }
  return sourceOnly === true ? { ...pin, sourceOnly } : pin
}

function strongDigest(digest: string): boolean {
  const [, algorithm = '', hex = ''] = /^(sha256|sha384|sha512):([0-9a-f]+)$/.exec(digest) ?? []
  return algorithm !== '' && hex.length * 4 === Number(algorithm.slice(3))
}

export function unusablePin(name: string, where: string, found: string): Problem {
  return new Problem(`read the pinned version of ${JSON.stringify(name)} in ${where}`, {
    found,
    next: 'Make the file again with a tool that writes SHA-256 digests.',
  })
}

/** One pin for each package, in the order of their names. Throws a Problem if a package has two versions, or differing digests. */
export function onePerName(pins: Pin[]): Pin[] {
  const byName = new Map<string, Pin>()
  for (const pin of pins) {
    const other = byName.get(pin.name)
    if (other === undefined) byName.set(pin.name, pin)
    else if (!sameVersion(other.version, pin.version, 'pep440'))
      throw twice(pin, other, `${other.version} and ${pin.version}`)
    else if (other.hashes.join() !== pin.hashes.join()) throw twice(pin, other, `${pin.version} with different digests`)
  }
  return [...byName.values()].sort((a, b) => byBytes(a.name, b.name))
}

function twice(pin: Pin, other: Pin, found: string): Problem {
  return new Problem(`choose the version of ${JSON.stringify(pin.name)} that the build uses`, {
    found: `for this interpreter, there are ${found} (${other.where}; ${pin.where}).`,
    next: 'Keep one of them, or give each a marker that excludes the other.',
  })
}

/** The text of a requirements or constraints file for pip: a line for each package, with its digests. The same pins give the same bytes. */
export function renderPins(pins: Pin[]): string {
  return pins
    .map(({ name, version, hashes }) => `${[`${name}==${version}`, ...hashes.map(hashOption)].join(' ')}\n`)
    .join('')
}

function hashOption(digest: string): string {
  return `--hash=${digest}`
}
