import { iniSections, isObject, type Table, tableAt } from '@release-tools/base'
import { type ProjectFiles, textsIn } from '../declared/project-files.ts'
import { testFiles, testGroups } from '../requirements/test-requirements.ts'

/** The place in which a project says what its tests need, in a form that uv and pip-compile read. */
export type TestSource =
  /** `[dependency-groups]` of pyproject.toml (PEP 735). */
  | { kind: 'group'; name: string }
  /** `[project.optional-dependencies]`. */
  | { kind: 'extra'; name: string }
  /** A requirements file, by its path in the project. */
  | { kind: 'file'; path: string }
  /** Dependency specifiers, read in a file that no resolver reads: `tox.ini`. */
  | { kind: 'list'; from: string; requirements: string[] }

/** Requirements files that a tool compiles. */
const compiled = ['requirements-test.in', 'requirements-tests.in', 'requirements/test.in', 'requirements/tests.in']

/** The first place that says what the tests of a project need; undefined if none does. Nothing of the project runs. */
export async function testSource(files: ProjectFiles, paths: ReadonlySet<string>): Promise<TestSource | undefined> {
  const { pyproject, setupCfg } = files
  const group = named(tableAt(pyproject, 'dependency-groups'))
  if (group !== undefined) return { kind: 'group', name: group }
  const extra = named(tableAt(pyproject, 'project', 'optional-dependencies'))
  if (extra !== undefined) return { kind: 'extra', name: extra }
  const path = [...compiled, ...testFiles].find(name => paths.has(name))
  if (path !== undefined) return { kind: 'file', path }
  return toolSource(pyproject) ?? cfgSource(setupCfg) ?? (await toxSource(files))
}

function named(table: Table | undefined): string | undefined {
  return testGroups.find(name => table !== undefined && Object.hasOwn(table, name))
}

/** What PDM, Hatch, uv and Poetry keep in tables of their own. */
function toolSource(pyproject: Table): TestSource | undefined {
  const pdm = tableAt(pyproject, 'tool', 'pdm', 'dev-dependencies')
  const environments = tableAt(pyproject, 'tool', 'hatch', 'envs') ?? {}
  const hatch = ['hatch-test', 'test', 'default'].find(name => listOf(environments, name).length > 0)
  const uv = textsIn(tableAt(pyproject, 'tool', 'uv'), 'dev-dependencies')
  const key = named(pdm)
  if (key !== undefined) return listed('[tool.pdm.dev-dependencies]', textsIn(pdm, key))
  if (hatch !== undefined) return listed(`[tool.hatch.envs.${hatch}]`, listOf(environments, hatch))
  return listed('[tool.uv]', uv) ?? poetrySource(pyproject)
}

function listOf(environments: Table, name: string): string[] {
  const table = tableAt(environments, name)
  return [...textsIn(table, 'dependencies'), ...textsIn(table, 'extra-dependencies')]
}

function listed(from: string, requirements: string[]): TestSource | undefined {
  return requirements.length === 0 ? undefined : { kind: 'list', from, requirements }
}

/** `[tool.poetry.group.test.dependencies]`, or the older `[tool.poetry.dev-dependencies]`. */
function poetrySource(pyproject: Table): TestSource | undefined {
  const groups = tableAt(pyproject, 'tool', 'poetry', 'group')
  const key = named(groups)
  const table =
    key === undefined
      ? tableAt(pyproject, 'tool', 'poetry', 'dev-dependencies')
      : tableAt(groups ?? {}, key, 'dependencies')
  const from = key === undefined ? '[tool.poetry.dev-dependencies]' : `[tool.poetry.group.${key}]`
  return listed(
    from,
    Object.entries(table ?? {}).flatMap(([name, value]) => poetryRequirement(name, value)),
  )
}

/** `^1.2`, `~1.2`, `*` and `>=1.2` as PEP 440 spells them. What comes from elsewhere than an index is left out. */
export function poetryRequirement(name: string, value: unknown): string[] {
  if (name === 'python') return []
  if (Array.isArray(value)) return value.flatMap(one => poetryRequirement(name, one))
  const { version, extras, markers, python } = isObject(value) ? value : { version: value }
  if (typeof version !== 'string') return []
  const extra = Array.isArray(extras) ? `[${extras.join(',')}]` : ''
  const marker = markerOf(markers, python)
  return [`${name}${extra}${poetrySpecifiers(version)}${marker === '' ? '' : `; ${marker}`}`]
}

/** No version or marker is longer, in characters: matching more could take minutes. */
const longest = 1000

/** The last of alternatives (`^1.2 || ^2.0`): PEP 440 has none. Empty for a text that is too long to be one. */
export function poetrySpecifiers(version: string): string {
  if (version.length > longest) return ''
  const parts = (version.split('||').at(-1) ?? '').split(/\s*,\s*|\s+(?=[<>=!~^])/).map(part => part.trim())
  return parts
    .filter(part => part !== '' && part !== '*')
    .flatMap(fromPoetry)
    .join(',')
}

function markerOf(markers: unknown, python: unknown): string {
  const ranges = typeof python === 'string' ? poetrySpecifiers(python).split(',').filter(Boolean) : []
  const ofPython = ranges.map(range => range.replace(/^([<>=!~]+)(.*)$/, 'python_full_version $1 "$2"'))
  if (typeof markers !== 'string') return ofPython.join(' and ')
  return ofPython.length === 0 ? markers : `(${markers}) and ${ofPython.join(' and ')}`
}

function fromPoetry(part: string): string[] {
  const [, operator = '', version = ''] = /^(\^|~(?!=)|[<>=!~]=?)?\s*(.+)$/.exec(part) ?? []
  if (operator === '') return [`==${version}`]
  if (operator !== '^' && operator !== '~') return [`${operator === '=' ? '==' : operator}${version}`]
  const numbers = version.split('.').map(Number)
  const firstSet = numbers.findIndex(number => number > 0)
  const last = operator === '~' ? Math.min(1, numbers.length - 1) : firstSet < 0 ? numbers.length - 1 : firstSet
  const ceiling = numbers.slice(0, last + 1).map((number, index) => (index === last ? number + 1 : number))
  return numbers.some(Number.isNaN) ? [`>=${version}`] : [`>=${version}`, `<${ceiling.join('.')}`]
}

/** Extras of setup.cfg. */
function cfgSource(setupCfg: ProjectFiles['setupCfg']): TestSource | undefined {
  const extras = setupCfg.get('options.extras_require')
  const key = testGroups.find(name => extras?.has(name))
  return listed('setup.cfg', linesOf(extras?.get(key ?? '') ?? setupCfg.get('options')?.get('tests_require') ?? ''))
}

/** `deps` of the first environment of tox that has some which are usable without tox. */
async function toxSource({ read, setupCfg, pyproject }: ProjectFiles): Promise<TestSource | undefined> {
  const own = tableAt(pyproject, 'tool', 'tox')?.legacy_tox_ini
  const text = (await read('tox.ini')) ?? (typeof own === 'string' ? own : undefined)
  const deps = text === undefined ? setupCfg.get('testenv')?.get('deps') : iniSections(text).get('testenv')?.get('deps')
  return listed('tox.ini', linesOf(deps ?? '').flatMap(forAll))
}

/** Lines for some environments of tox alone (`py38: mock`), and what tox replaces, are left out. */
function forAll(line: string): string[] {
  return /^(?:-|[\w{},!-]+\s*:)|\{/.test(line) ? [] : [line]
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map(line => line.slice(0, commentIn(line)).trim())
    .filter(line => line !== '' && line.length <= longest)
}

/** Where a comment begins: at the start, or after a blank. */
function commentIn(line: string): number {
  const at = line.search(/(?:^|\s)#/)
  return at < 0 ? line.length : at
}
