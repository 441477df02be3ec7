import { comparePep440, type Pep440Version, parsePep440 } from './pep440.ts'

// https://packaging.python.org/en/latest/specifications/version-specifiers/#version-specifiers. Beside pep440.ts for the same reason;
// an integration test compares the answers with those of Python's `packaging`.

/** One part of `>=1.2,!=1.3.*`. */
export interface Specifier {
  operator: '===' | '==' | '!=' | '~=' | '<=' | '>=' | '<' | '>'
  /** As it is written, without blanks around it: `1.3.*`. */
  version: string
}

const pattern = /^\s*(===|==|!=|~=|<=|>=|<|>)\s*([^\s;)]*)\s*$/

/** Reads specifiers that are separated by commas. Empty for no specifier; undefined if PEP 440 allows none like this. */
export function parseSpecifiers(text: string): Specifier[] | undefined {
  const parts = text.split(',').filter(part => part.trim() !== '')
  const specifiers = parts.map(parseSpecifier)
  return specifiers.every(specifier => specifier !== undefined) ? specifiers : undefined
}

function parseSpecifier(text: string): Specifier | undefined {
  const [, operator, version = ''] = pattern.exec(text) ?? []
  const specifier = { operator, version } as Specifier
  return operator !== undefined && isAllowed(specifier) ? specifier : undefined
}

function isAllowed({ operator, version }: Specifier): boolean {
  if (operator === '===') return true
  if (version.endsWith('.*')) return (operator === '==' || operator === '!=') && prefixOf(version) !== undefined
  const read = parsePep440(version)
  if (read === undefined) return false
  if (operator === '==' || operator === '!=') return true
  return read.local === undefined && (operator !== '~=' || read.release.length > 1)
}

/** Epoch and release of `1.3.*`. Undefined if it has other parts. */
function prefixOf(version: string): Pep440Version | undefined {
  const read = parsePep440(version.slice(0, -2))
  return read !== undefined && Object.keys(read).length === 2 ? read : undefined
}

/** True if a version fits all specifiers. Pre-releases fit as other versions do; what is no version fits only `===`. */
export function satisfies(version: string, specifiers: Specifier[]): boolean {
  return specifiers.every(specifier => fits(version, specifier))
}

function fits(text: string, { operator, version }: Specifier): boolean {
  if (operator === '===') return text.toLowerCase() === version.toLowerCase()
  const read = parsePep440(text)
  if (read === undefined) return false
  const prefix = version.endsWith('.*') ? prefixOf(version) : undefined
  if (prefix !== undefined) return hasPrefix(read, prefix) === (operator === '==')
  const wanted = parsePep440(version)
  return wanted !== undefined && comparisons[operator](read, wanted)
}

type Comparison = (version: Pep440Version, wanted: Pep440Version) => boolean

const comparisons: Record<Exclude<Specifier['operator'], '==='>, Comparison> = {
  '==': isSame,
  '!=': (version, wanted) => !isSame(version, wanted),
  '<=': (version, wanted) => comparePep440(withoutLocal(version), wanted) <= 0,
  '>=': (version, wanted) => comparePep440(withoutLocal(version), wanted) >= 0,
  '~=': (version, wanted) =>
    comparePep440(withoutLocal(version), wanted) >= 0 &&
    hasPrefix(version, { epoch: wanted.epoch, release: wanted.release.slice(0, -1) }),
  '<': isBefore,
  '>': isAfter,
}

/** A local version is asked for only if the specifier has one. */
function isSame(version: Pep440Version, wanted: Pep440Version): boolean {
  return comparePep440(wanted.local === undefined ? withoutLocal(version) : version, wanted) === 0
}

/** `<1.0` excludes the pre-releases of 1.0. */
function isBefore(version: Pep440Version, wanted: Pep440Version): boolean {
  return comparePep440(version, isPre(wanted) ? wanted : { ...wanted, dev: '0' }) < 0
}

/** `>1.0` excludes the post-releases and the local versions of 1.0, and `>1.0rc1` those of 1.0rc1. */
function isAfter(version: Pep440Version, wanted: Pep440Version): boolean {
  if (comparePep440(withoutLocal(version), wanted) <= 0) return false
  if (wanted.dev !== undefined || wanted.post !== undefined || version.post === undefined) return true
  const { post: _, dev: __, local: ___, ...base } = version
  return comparePep440(base, wanted) !== 0
}

function isPre({ pre, dev }: Pep440Version): boolean {
  return pre !== undefined || dev !== undefined
}

function withoutLocal({ local: _, ...version }: Pep440Version): Pep440Version {
  return version
}

function hasPrefix({ epoch, release }: Pep440Version, prefix: Pep440Version): boolean {
  return epoch === prefix.epoch && prefix.release.every((part, index) => (release[index] ?? '0') === part)
}
