/** A package URL, taken apart and decoded. What it says is not normalised: that is the work of package-identity.ts. */
export interface Purl {
  type: string
  /** Namespace and name, with a slash between them. */
  name: string
  version: string
  qualifiers: Record<string, string>
  subpath: string
}

/**
 * Parses `pkg:type/namespace/name@version?qualifiers#subpath`; undefined for other text. https://github.com/package-url/purl-spec
 *
 * It is more lenient than the specification, because scanners write purls that the specification forbids: `pkg:golang/stdlib`.
 */
export function parsePurl(text: string): Purl | undefined {
  const match = /^pkg:\/*([A-Za-z][A-Za-z0-9.+-]*)\/+([^?#]+)(?:\?([^#]*))?(?:#(.*))?$/.exec(text)
  if (!match?.[1] || !match[2]) return undefined
  // An at sign in a scope is encoded, so the last one stands before the version; npm's `@scope/name` appears unencoded in the wild.
  const at = match[2].lastIndexOf('@')
  const [path, version] = at > 0 ? [match[2].slice(0, at), match[2].slice(at + 1)] : [match[2], '']
  return {
    type: match[1].toLowerCase(),
    name: decodeSegments(path),
    version: decode(version),
    qualifiers: parseQualifiers(match[3] ?? ''),
    subpath: decodeSegments(match[4] ?? ''),
  }
}

function parseQualifiers(text: string): Record<string, string> {
  const pairs = text
    .split('&')
    .filter(Boolean)
    .map(pair => pair.split('='))
  return Object.fromEntries(pairs.map(([key = '', ...value]) => [key.toLowerCase(), decode(value.join('='))]))
}

function decodeSegments(path: string): string {
  return path.split('/').filter(Boolean).map(decode).join('/')
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** Percent-encodes a part of a package URL or of another address. Half a character, which JSON can have, has no encoding: it becomes U+FFFD. */
export function encodePart(text: string): string {
  return encodeURIComponent(text.toWellFormed())
}
