import type { Content } from '../contents.ts'
import { type DistributionFinding, note, quoted, warning } from '../finding.ts'

// The checks of check-wheel-contents 0.6 (https://github.com/jwodder/check-wheel-contents), with its numbers. What well-known, good
// projects fail is a note: W002, W004, W009 and W010.

/** Names that projects give to directories that should not be installed. */
const commonNames = new Set(
  '.eggs .nox .tox .venv app build cli data dist doc docs example examples lib scripts src test tests venv'.split(' '),
)
const moduleEnding = /(?<=.)\.(?:py|pyd|so|[-A-Za-z0-9_]+\.(?:pyd|so))$/

/** Words that no module can have as its name. */
const keywords = new Set(
  'False None True and as assert async await break class continue def del elif else except finally for from global if import in is lambda nonlocal not or pass raise return try while with yield'.split(
    ' ',
  ),
)

/** A file that is installed into the directory of modules. */
interface Installed {
  content: Content
  /** Below the directory of modules. */
  path: string
  top: string
}

/** Looks at what a wheel installs. `directory` is its `*.dist-info`, without a slash. */
export function checkWheelContents(contents: Content[], directory: string): DistributionFinding[] {
  const data = directory.replace(/\.dist-info$/, '.data')
  const files = contents.filter(({ path }) => !path.endsWith('/'))
  const library = files.flatMap(content => installed(content, directory, data))
  const tops = [...new Set(library.map(({ top }) => top))]
  const bare = library.filter(({ path, top }) => path === top)
  const each = (level: typeof note, rule: string, text: string, found: Installed[]) =>
    found.map(({ content }) => level(rule, `${text}: ${quoted(content.path)}.`, content.path))
  return [
    ...files
      .filter(({ path }) => /\.py[co]$/.test(path))
      .map(({ path }) => warning('W001', `it has compiled Python: ${quoted(path)}.`, path)),
    ...duplicates(files),
    ...each(
      warning,
      'W003',
      'a file at the top is not a module',
      bare.filter(({ top }) => !/.\.pth$/.test(top) && !moduleEnding.test(top)),
    ),
    ...each(
      note,
      'W004',
      'no import finds the module',
      library.filter(one => moduleEnding.test(one.path) && !isImportable(one.path)),
    ),
    ...tops
      // The project that is called build may install it.
      .filter(top => commonNames.has(top) && top !== ownName(directory))
      .map(top => warning('W005', `${quoted(top)} would be installed beside the packages of all other projects.`, top)),
    ...each(
      warning,
      'W006',
      '__init__.py is at the top',
      bare.filter(({ top }) => top === '__init__.py'),
    ),
    ...empty(files, library, directory),
    ...several(library, tops),
    ...withoutModules(library, tops),
  ]
}

/** `build` of `build-1.6.1.dist-info`. */
function ownName(directory: string): string {
  return directory.slice(0, directory.indexOf('-')).toLowerCase()
}

function installed(content: Content, directory: string, data: string): Installed[] {
  const [first = '', second, ...rest] = content.path.split('/')
  if (first === directory || (first === data && second !== 'purelib' && second !== 'platlib')) return []
  const path = first === data ? rest.join('/') : content.path
  return [{ content, path, top: path.split('/')[0] ?? '' }]
}

function duplicates(files: Content[]): DistributionFinding[] {
  const seen = new Map<string, string>()
  return files.flatMap(({ path, digest, size }) => {
    const first = seen.get(digest)
    if (first === undefined) seen.set(digest, path)
    // Empty files, and those with a line that says the encoding.
    return first === undefined || size <= 25
      ? []
      : note('W002', `${quoted(path)} is the same file as ${quoted(first)}.`, path)
  })
}

function isImportable(path: string): boolean {
  const names = path
    .replace(moduleEnding, '')
    .split('/')
    .map(part => part.replace(/-stubs$/, ''))
  return names.every(name => /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) && !keywords.has(name))
}

function empty(files: Content[], library: Installed[], directory: string): DistributionFinding[] {
  const nothing = files.every(({ path }) => path.startsWith(`${directory}/`))
  return [
    ...(library.length === 0 ? [warning('W007', 'it installs no module.')] : []),
    ...(nothing ? [warning('W008', 'it installs no file.')] : []),
  ]
}

function several(library: Installed[], tops: string[]): DistributionFinding[] {
  const bare = new Set(library.filter(({ path, top }) => path === top).map(({ top }) => top))
  const named = tops.filter(top => !top.startsWith('_') && !(bare.has(top) && /.\.pth$/.test(top)))
  return named.length < 2 ? [] : [note('W009', `it installs several names: ${named.sort().map(quoted).join(', ')}.`)]
}

function withoutModules(library: Installed[], tops: string[]): DistributionFinding[] {
  return tops
    .filter(top => !top.endsWith('-stubs'))
    .filter(top => {
      const below = library.filter(one => one.top === top && one.path !== top)
      return below.length > 0 && !below.some(({ path }) => moduleEnding.test(path))
    })
    .map(top => note('W010', `${quoted(top)} has no module.`, top))
}
