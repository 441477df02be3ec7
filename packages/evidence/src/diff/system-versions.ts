// The order of versions of packages of operating systems. No kept library has it. Tests compare Debian's with dpkg, and the others with
// examples of rpm and apk.

/** The order of Debian: https://www.debian.org/doc/debian-policy/ch-controlfields.html#version */
export function compareDeb(a: string, b: string): number {
  const [first, second] = [debParts(a), debParts(b)]
  return (
    compareNumbers(first.epoch, second.epoch) ||
    compareRuns(first.upstream, second.upstream) ||
    compareRuns(first.revision, second.revision)
  )
}

/** The order of RPM, with epoch and release: https://rpm-software-management.github.io/rpm/manual/dependencies.html#versioning */
export function compareRpm(a: string, b: string): number {
  const [first, second] = [a, b].map(rpmParts) as [RpmParts, RpmParts]
  return (
    compareNumbers(first.epoch, second.epoch) ||
    compareSegments(first.version, second.version) ||
    compareSegments(first.release, second.release)
  )
}

/** The order of Alpine, that of Gentoo (PMS 3.3); undefined if a text has another form. https://wiki.alpinelinux.org/wiki/APKBUILD_Reference#pkgver */
export function compareApk(a: string, b: string): number | undefined {
  const [first, second] = [apkParts(a), apkParts(b)]
  if (first === undefined || second === undefined) return undefined
  return (
    compareApkNumbers(first.numbers, second.numbers) ||
    compareText(first.letter, second.letter) ||
    compareSuffixes(first.suffixes, second.suffixes) ||
    compareNumbers(first.revision, second.revision)
  )
}

function debParts(text: string): { epoch: string; upstream: string; revision: string } {
  const [, epoch = '0', rest = ''] = /^(?:(\d+):)?(.*)$/s.exec(text) ?? []
  const hyphen = rest.lastIndexOf('-')
  if (hyphen === -1) return { epoch, upstream: rest, revision: '' }
  return { epoch, upstream: rest.slice(0, hyphen), revision: rest.slice(hyphen + 1) }
}

/** Text and number in turns: texts by their letters, numbers by their value. */
function compareRuns(a: string, b: string): number {
  const [first, second] = [runsOf(a), runsOf(b)]
  for (let at = 0; at < Math.max(first.length, second.length); at++) {
    const [one = '', other = ''] = [first[at], second[at]]
    const order = at % 2 === 0 ? compareDebText(one, other) : compareNumbers(one, other)
    if (order !== 0) return order
  }
  return 0
}

function runsOf(text: string): string[] {
  return text.split(/(\d+)/)
}

/** A tilde comes before the end, letters come before other characters. */
function compareDebText(a: string, b: string): number {
  for (let at = 0; at < Math.max(a.length, b.length); at++) {
    const order = debWeight(a[at]) - debWeight(b[at])
    if (order !== 0) return order
  }
  return 0
}

function debWeight(character: string | undefined): number {
  if (character === undefined) return 0
  if (character === '~') return -1
  return /[A-Za-z]/.test(character) ? character.charCodeAt(0) : character.charCodeAt(0) + 256
}

interface RpmParts {
  epoch: string
  version: string
  release: string
}

function rpmParts(text: string): RpmParts {
  const [, epoch = '0', version = '', release = ''] = /^(?:(\d+):)?([^-]*)(?:-(.*))?$/s.exec(text) ?? []
  return { epoch, version, release }
}

/** Only letters, digits, tilde and caret count. Numbers are newer than letters, and more segments than fewer. */
function compareSegments(a: string, b: string): number {
  const [first, second] = [segmentsOf(a), segmentsOf(b)]
  for (let at = 0; at < Math.max(first.length, second.length); at++) {
    const order = compareSegment(first[at], second[at])
    if (order !== 0) return order
  }
  return 0
}

function segmentsOf(text: string): string[] {
  return text.match(/\d+|[A-Za-z]+|~|\^/g) ?? []
}

function compareSegment(a: string | undefined, b: string | undefined): number {
  const ranks = rpmRank(a) - rpmRank(b)
  if (ranks !== 0 || a === undefined || b === undefined) return ranks
  return /\d/.test(a) ? compareNumbers(a, b) : compareText(a, b)
}

/** A tilde is older than the end, a caret newer than the end and older than anything else. */
function rpmRank(segment: string | undefined): number {
  if (segment === undefined) return 1
  if (segment === '~') return 0
  if (segment === '^') return 2
  return /\d/.test(segment) ? 4 : 3
}

interface ApkParts {
  numbers: string[]
  letter: string
  suffixes: [rank: number, number: string][]
  revision: string
}

/** Suffixes in their order. Those before the empty one are older than none. */
const apkSuffixes = ['alpha', 'beta', 'pre', 'rc', '', 'cvs', 'svn', 'git', 'hg', 'p']

function apkParts(text: string): ApkParts | undefined {
  const found =
    /^(?<numbers>\d+(?:\.\d+)*)(?<letter>[a-z]?)(?<suffixes>(?:_(?:alpha|beta|pre|rc|cvs|svn|git|hg|p)\d*)*)(?:-r(?<revision>\d+))?$/.exec(
      text,
    )?.groups
  if (found === undefined) return undefined
  const { numbers = '', letter = '', suffixes = '', revision = '0' } = found
  return {
    numbers: numbers.split('.'),
    letter,
    suffixes: [...suffixes.matchAll(/_([a-z]+)(\d*)/g)].map(([, name = '', number = '']) => [
      apkSuffixes.indexOf(name),
      number,
    ]),
    revision,
  }
}

/** Numbers after the first one with a leading zero are compared as decimals. */
function compareApkNumbers(a: string[], b: string[]): number {
  for (const [at, one] of a.entries()) {
    const other = b[at]
    if (other === undefined) return 1
    const isDecimal = at > 0 && (one.startsWith('0') || other.startsWith('0'))
    const order = isDecimal ? compareText(one, other) : compareNumbers(one, other)
    if (order !== 0) return order
  }
  return a.length - b.length
}

function compareSuffixes(a: ApkParts['suffixes'], b: ApkParts['suffixes']): number {
  const end: [number, string] = [apkSuffixes.indexOf(''), '']
  for (let at = 0; at < Math.max(a.length, b.length); at++) {
    const [[rank, number], [otherRank, otherNumber]] = [a[at] ?? end, b[at] ?? end]
    const order = rank - otherRank || compareNumbers(number, otherNumber)
    if (order !== 0) return order
  }
  return 0
}

/** Digits by their value, without its size as a limit. The empty text is 0. */
function compareNumbers(a: string, b: string): number {
  const [first, second] = [a, b].map(text => text.replace(/^0+/, '')) as [string, string]
  return first.length - second.length || compareText(first, second)
}

function compareText(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1
}
