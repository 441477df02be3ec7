import { iniSections, parseTable, type Table, tableAt } from '@release-tools/base'
import type { Layout } from '../survey/layout.ts'

/** Reads a file of the project; undefined if it does not exist. */
export type ReadFile = (path: string) => Promise<string | undefined>

/** What to do about the settings of coverage.py. */
export type CoverageSettings =
  /** There are no settings yet: write this text to this file. It includes the present content. */
  | { kind: 'add'; file: string; text: string }
  /** There are settings, which stay as they are. `missing` has the lines that they lack. */
  | { kind: 'there'; file: string; missing: string[] }

interface Found {
  file: string
  /** `[run]` */
  run: Table
}

/** Checks the files that coverage.py checks, in its order. Adds settings to pyproject.toml, otherwise to .coveragerc. */
export async function coverageSettings(layout: Layout, read: ReadFile): Promise<CoverageSettings> {
  const found = await findSettings(read)
  if (found) return { kind: 'there', file: found.file, missing: missingFrom(found, layout) }
  const pyproject = await read('pyproject.toml')
  const extended = pyproject === undefined ? undefined : appended(pyproject, layout)
  return extended === undefined
    ? { kind: 'add', file: '.coveragerc', text: `[run]\n${iniLines(layout).join('\n')}\n` }
    : { kind: 'add', file: 'pyproject.toml', text: extended }
}

/** Coverage.py reads only the first file with settings. https://coverage.readthedocs.io/en/latest/config.html */
async function findSettings(read: ReadFile): Promise<Found | undefined> {
  const own = await read('.coveragerc')
  if (own !== undefined) return { file: '.coveragerc', run: iniRun(own, ['run', 'coverage:run']) }
  const ownToml = await read('.coveragerc.toml')
  if (ownToml !== undefined) {
    const table = parseTable(ownToml, '.coveragerc.toml')
    return { file: '.coveragerc.toml', run: tableAt(table, 'run') ?? tableAt(table, 'tool', 'coverage', 'run') ?? {} }
  }
  for (const file of ['setup.cfg', 'tox.ini']) {
    const text = (await read(file)) ?? ''
    if ([...iniSections(text).keys()].some(name => name.startsWith('coverage:')))
      return { file, run: iniRun(text, ['coverage:run']) }
  }
  const settings = tableAt(parseTable((await read('pyproject.toml')) ?? '', 'pyproject.toml'), 'tool', 'coverage')
  return settings && { file: 'pyproject.toml', run: tableAt(settings, 'run') ?? {} }
}

function iniRun(text: string, names: string[]): Table {
  const sections = iniSections(text)
  return Object.fromEntries(names.flatMap(name => [...(sections.get(name) ?? [])]))
}

function missingFrom({ file, run }: Found, layout: Layout): string[] {
  const isOn = (key: string) => run[key] === true || /^(?:1|yes|true|on)$/i.test(String(run[key]))
  const hasSource = ['source', 'source_pkgs', 'source_dirs', 'include'].some(key => key in run)
  const present = [isOn('branch'), isOn('relative_files'), hasSource]
  const lines = file.endsWith('.toml') ? tomlLines(layout) : iniLines(layout)
  return lines.filter((_, index) => !present[index])
}

/** undefined if `tool` is written in a form that no table can follow. */
function appended(text: string, layout: Layout): string | undefined {
  const end = text.includes('\r\n') ? '\r\n' : '\n'
  const section = ['[tool.coverage.run]', ...tomlLines(layout), ''].join(end)
  const whole = `${text.trimEnd()}${text.trim() === '' ? '' : end + end}${section}`
  try {
    parseTable(whole, 'pyproject.toml')
    return whole
  } catch {
    return undefined
  }
}

function tomlLines(layout: Layout): string[] {
  const source = sourceOf(layout).map(name => JSON.stringify(name))
  return ['branch = true', 'relative_files = true', `source = [${source.join(', ')}]`]
}

function iniLines(layout: Layout): string[] {
  return [
    'branch = true',
    'relative_files = true',
    `source =\n${sourceOf(layout)
      .map(name => `    ${name}`)
      .join('\n')}`,
  ]
}

/** Folders by their paths, modules by their import names. */
function sourceOf({ sources }: Layout): string[] {
  return sources.map(source => source.replace(/\.py$/, ''))
}
