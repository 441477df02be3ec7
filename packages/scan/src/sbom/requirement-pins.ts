/** A version that a project has locked. */
export interface Pin {
  name: string
  version: string
  /** A condition (PEP 508); undefined if it always applies. */
  marker?: string | undefined
  /** SHA-256 of the files that may be installed. */
  sha256: string[]
}

const requirement = /^([A-Za-z0-9][\w.-]*)(?:\[[^\]]*\])?\s*==\s*([\w.!+]+)\s*(?:;\s*([^#\\]*?))?$/

/**
 * The pins of a requirements file (https://pip.pypa.io/en/stable/reference/requirements-file-format/). Undefined if one of its
 * requirements has no exact version: then it does not lock anything.
 */
export function requirementPins(text: string): Pin[] | undefined {
  const pins: Pin[] = []
  for (const line of text.replace(/\\\r?\n/g, ' ').split(/\r?\n/)) {
    const content = line.replace(/(^|\s)#.*$/, '').trim()
    // Options such as --index-url are not requirements, but -r, -c and -e bring others.
    if (content === '' || /^--(?!requirement|constraint|editable)/.test(content)) continue
    const hashes = [...content.matchAll(/\s--hash[= ]sha256:([0-9a-f]{64})/g)].map(([, digest = '']) => digest)
    const [, name, version, marker] = requirement.exec(content.replace(/\s--hash[= ]\S+/g, '').trim()) ?? []
    if (name === undefined || version === undefined) return undefined
    pins.push({ name, version, marker, sha256: hashes })
  }
  return pins.length === 0 ? undefined : pins
}
