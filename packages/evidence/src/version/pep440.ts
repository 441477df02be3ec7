// https://packaging.python.org/en/latest/specifications/version-specifiers/ (PEP 440). Written here, because the only library for
// JavaScript changes versions: it reads digits as numbers (docs/adr/0021). An integration test compares every answer with those of
// Python's `packaging`.

/** A version of a Python project. Numbers are strings of digits without leading zeros: they may exceed 2^53. */
export interface Pep440Version {
  epoch: string
  release: string[]
  pre?: { phase: 'a' | 'b' | 'rc'; number: string }
  post?: string
  dev?: string
  /** In lower case; a part of digits has no leading zeros. */
  local?: string[]
}

/** What Python's `str.strip` removes. JavaScript's `\s` is another set. */
const outerSpace = '[\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]*'

const pattern = new RegExp(
  `^${outerSpace}v?` +
    '(?:(?<epoch>[0-9]+)!)?' +
    '(?<release>[0-9]+(?:\\.[0-9]+)*)' +
    '(?<pre>[-_.]?(?<phase>alpha|a|beta|b|preview|pre|c|rc)[-_.]?(?<preNumber>[0-9]+)?)?' +
    '(?<post>-(?<implicit>[0-9]+)|[-_.]?(?:post|rev|r)[-_.]?(?<postNumber>[0-9]+)?)?' +
    '(?<dev>[-_.]?dev[-_.]?(?<devNumber>[0-9]+)?)?' +
    '(?:\\+(?<local>[a-z0-9]+(?:[-_.][a-z0-9]+)*))?' +
    `${outerSpace}$`,
  'i',
)

const phases: Record<string, 'a' | 'b' | 'rc'> = {
  a: 'a',
  alpha: 'a',
  b: 'b',
  beta: 'b',
  c: 'rc',
  rc: 'rc',
  pre: 'rc',
  preview: 'rc',
}

/** Reads a version in any spelling that PEP 440 allows; undefined if it allows none like this. */
export function parsePep440(text: string): Pep440Version | undefined {
  const found = pattern.exec(text)?.groups
  if (found === undefined) return undefined
  const { epoch = '0', release = '', phase = '', preNumber = '0', implicit, postNumber = '0', devNumber = '0' } = found
  const kind = phases[phase.toLowerCase()]
  return {
    epoch: plainDigits(epoch),
    release: release.split('.').map(plainDigits),
    ...(kind === undefined ? {} : { pre: { phase: kind, number: plainDigits(preNumber) } }),
    ...(found.post === undefined ? {} : { post: plainDigits(implicit ?? postNumber) }),
    ...(found.dev === undefined ? {} : { dev: plainDigits(devNumber) }),
    ...(found.local === undefined ? {} : { local: localParts(found.local) }),
  }
}

function localParts(local: string): string[] {
  return local
    .toLowerCase()
    .split(/[-_.]/)
    .map(part => (isNumber(part) ? plainDigits(part) : part))
}

/** The one spelling of a version that PEP 440 calls normalised: `1.2.0-rc.01` is `1.2.0rc1`. Zeros at the end of a release stay. */
export function formatPep440({ epoch, release, pre, post, dev, local }: Pep440Version): string {
  return [
    epoch === '0' ? '' : `${epoch}!`,
    release.join('.'),
    pre === undefined ? '' : `${pre.phase}${pre.number}`,
    post === undefined ? '' : `.post${post}`,
    dev === undefined ? '' : `.dev${dev}`,
    local === undefined ? '' : `+${local.join('.')}`,
  ].join('')
}

/** True for alphas, betas, release candidates and development releases. */
export function isPep440PreRelease({ pre, dev }: Pep440Version): boolean {
  return pre !== undefined || dev !== undefined
}

/** Negative if `a` comes before `b`, 0 if they are the same version, positive if `a` comes after it. */
export function comparePep440(a: Pep440Version, b: Pep440Version): number {
  return (
    compareDigits(a.epoch, b.epoch) ||
    compareLists(withoutZeros(a.release), withoutZeros(b.release), compareDigits) ||
    comparePre(a, b) ||
    // A version without this part comes before a post-release, and after a development release.
    compareOptional(a.post, b.post, -1) ||
    compareOptional(a.dev, b.dev, 1) ||
    compareLists(a.local ?? [], b.local ?? [], compareLocal)
  )
}

function withoutZeros(release: string[]): string[] {
  return release.slice(0, release.findLastIndex(part => part !== '0') + 1)
}

function comparePre(a: Pep440Version, b: Pep440Version): number {
  return preRank(a) - preRank(b) || compareDigits(a.pre?.number ?? '0', b.pre?.number ?? '0')
}

/** `1.0.dev1` comes before `1.0a1`, and `1.0` and its post-releases after `1.0rc1`. */
function preRank({ pre, post, dev }: Pep440Version): number {
  if (pre !== undefined) return ['a', 'b', 'rc'].indexOf(pre.phase)
  return post === undefined && dev !== undefined ? -1 : 3
}

/** `absent` is the result if only the first is absent. */
function compareOptional(a: string | undefined, b: string | undefined, absent: number): number {
  if (a !== undefined && b !== undefined) return compareDigits(a, b)
  return a === b ? 0 : a === undefined ? absent : -absent
}

/** In a local version, a number comes after every text. */
function compareLocal(a: string, b: string): number {
  if (isNumber(a) && isNumber(b)) return compareDigits(a, b)
  if (isNumber(a) !== isNumber(b)) return isNumber(a) ? 1 : -1
  return a < b ? -1 : a > b ? 1 : 0
}

function isNumber(part: string): boolean {
  return /^[0-9]+$/.test(part)
}

/** Compares part by part. If one list begins with the other, the shorter one comes first. */
function compareLists(a: string[], b: string[], compare: (a: string, b: string) => number): number {
  for (const [index, part] of a.entries()) {
    const other = b[index]
    if (other === undefined) break
    const result = compare(part, other)
    if (result !== 0) return result
  }
  return a.length - b.length
}
/** Digits without leading zeros: `007` is `7`, `00` is `0`. */
function plainDigits(digits: string): string {
  return digits.replace(/^0+(?=[0-9])/, '')
}

/** Compares two whole numbers of any length, written without leading zeros. */
function compareDigits(a: string, b: string): number {
  if (a.length !== b.length) return a.length - b.length
  return a < b ? -1 : a > b ? 1 : 0
}
