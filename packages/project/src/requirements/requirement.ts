import { Problem } from '@release-tools/base'
import { parseSpecifiers, pythonName, type Specifier } from '@release-tools/evidence'

/** A dependency specifier (PEP 508): `setuptools-scm[toml]>=8; python_version < "3.12"`. */
export interface Requirement {
  /** Normalised. */
  name: string
  /** Normalised. */
  extras: string[]
  specifiers: Specifier[]
  /** Of `name @ URL`. May hold a password: show it only through `withoutPassword`. */
  url?: string
  marker?: string
}

const identifier = '[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?'
const head = new RegExp(
  `^\\s*(?<name>${identifier})\\s*(?:\\[\\s*(?:(?<extras>${identifier}(?:\\s*,\\s*${identifier})*)\\s*)?\\])?\\s*(?<rest>.*)$`,
  's',
)

/** Reads a dependency specifier. `where` is its place: `requirements-build.txt, line 3`. Throws a Problem for other text. */
export function parseRequirement(text: string, where: string): Requirement {
  const found = readRequirement(text)
  if (found !== undefined) return found
  throw new Problem(`read a requirement of ${where}`, {
    found: `${JSON.stringify(withoutPassword(text).slice(0, 200))} is not a dependency specifier.`,
    next: 'Write it like `name>=1.2; python_version < "3.12"` (specification “Dependency specifiers” of packaging.python.org).',
  })
}

/** The same, but undefined for other text. */
export function readRequirement(text: string): Requirement | undefined {
  const { name, extras, rest } = head.exec(text)?.groups ?? {}
  if (name === undefined || rest === undefined) return undefined
  const direct = /^@\s*(?<url>\S+)(?:\s+;\s*(?<marker>.+))?\s*$/s.exec(rest)?.groups
  const listed = /^(?<open>\()?(?<specifiers>[^;()]*)(?:(?<close>\))\s*)?(?:;\s*(?<marker>.+))?$/s.exec(rest)?.groups
  const named = { name: pythonName(name), extras: (extras ?? '').split(',').flatMap(extraOf) }
  if (direct?.url !== undefined) return { ...named, specifiers: [], url: direct.url, ...markerOf(direct.marker) }
  const specifiers = listed === undefined ? undefined : parseSpecifiers(listed.specifiers ?? '')
  if (specifiers === undefined || (listed?.open === undefined) !== (listed?.close === undefined)) return undefined
  return { ...named, specifiers, ...markerOf(listed?.marker) }
}

function extraOf(text: string): string[] {
  return text.trim() === '' ? [] : [pythonName(text.trim())]
}

function markerOf(marker: string | undefined): { marker?: string } {
  return marker === undefined ? {} : { marker: marker.trim() }
}

/** Text with what could be a password in a URL left out: all in front of its last `@`. */
export function withoutPassword(text: string): string {
  return text.replaceAll(/(:\/\/)\S*@/g, '$1…@')
}
