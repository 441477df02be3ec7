import { posix } from 'node:path'
import { iniSections, parseJson, parseTable, tableAt, textAt } from '@release-tools/base'
import { textIn, textsIn } from './project-files.ts'
import { assignedLiteral, setupArgument } from './python-source.ts'

/** A version that a file states. */
export interface Stated {
  /** Which part of the file: `[project] version`, `__version__`, `the label org.opencontainers.image.version`. */
  where: string
  version: string
  /** True if it has only the first parts of the version: `version` of Sphinx is `1.2` for 1.2.0. */
  short?: true
}

/** Reads the versions that a file states as text; one that is computed is none. `path` names it in errors. */
export type VersionReader = (text: string, path: string) => Stated[]

const readers: [name: RegExp, read: VersionReader][] = [
  [/^pyproject\.toml$/, ofPyproject],
  [/^setup\.cfg$/, text => some('[metadata] version', plain(iniSections(text).get('metadata')?.get('version')))],
  [/^setup\.py$/, ofSetup],
  [/^conf\.py$/, ofSphinx],
  [/\.py$/, text => some('__version__', assignedLiteral(text, '__version__'))],
  [/^package\.json$/, (text, path) => some('version', textAt(parseJson(text, path), 'version'))],
  [/^Cargo\.toml$/, ofCargo],
  [/^Chart\.yaml$/, ofChart],
  [/^CITATION\.cff$/, text => some('version', yamlText(text, 'version'))],
  [/^VERSION(?:\.txt)?$/, text => some('the text', text.trim() === '' ? undefined : text.trim())],
  [/(?:^|\.)(?:Docker|Container)file|^(?:Docker|Container)file/i, ofDockerfile],
]

/** How versions are read from a file of this name; undefined if such files state none. */
export function readerOf(path: string): VersionReader | undefined {
  const name = posix.basename(path)
  return readers.find(([pattern]) => pattern.test(name))?.[1]
}

function some(where: string, version: string | undefined): Stated[] {
  return version === undefined ? [] : [{ where, version }]
}

/** `attr: widget.__version__` and `file: VERSION` name other files. */
function plain(value: string | undefined): string | undefined {
  return value === undefined || /^(?:attr|file):/.test(value) || value === '' ? undefined : value
}

function ofPyproject(text: string, path: string): Stated[] {
  const pyproject = parseTable(text, path)
  const project = tableAt(pyproject, 'project')
  const isDynamic = textsIn(project, 'dynamic').includes('version')
  const poetry = tableAt(pyproject, 'tool', 'poetry')
  const isComputed = tableAt(pyproject, 'tool', 'poetry-dynamic-versioning')?.enable === true
  return [
    ...some('[project] version', isDynamic ? undefined : textIn(project, 'version')),
    ...some('[tool.poetry] version', isDynamic || isComputed ? undefined : textIn(poetry, 'version')),
  ]
}

function ofSetup(text: string): Stated[] {
  const argument = setupArgument(text, 'version')
  return some('setup(version=…)', typeof argument === 'object' ? argument.literal : undefined)
}

/** https://www.sphinx-doc.org/en/master/usage/configuration.html#confval-version: `version` is the short form of `release`. */
function ofSphinx(text: string): Stated[] {
  const short = some('version', assignedLiteral(text, 'version')).map(one => ({ ...one, short: true as const }))
  return [...some('release', assignedLiteral(text, 'release')), ...short]
}

function ofCargo(text: string, path: string): Stated[] {
  const cargo = parseTable(text, path)
  return [
    ...some('[package] version', textIn(tableAt(cargo, 'package'), 'version')),
    ...some('[workspace.package] version', textIn(tableAt(cargo, 'workspace', 'package'), 'version')),
  ]
}

/** A chart has a version of its own; `appVersion` is that of what it installs (https://helm.sh/docs/topics/charts/#the-appversion-field). */
function ofChart(text: string): Stated[] {
  const version = yamlText(text, 'appVersion')
  return version === undefined ? some('version', yamlText(text, 'version')) : some('appVersion', version)
}

/** A key at the top level, as it is written: YAML would read `1.10` as a number. */
function yamlText(text: string, key: string): string | undefined {
  return new RegExp(`^${key}:[ \\t]*(["']?)([^"'#\\s]+)\\1[ \\t]*(?:#.*)?$`, 'm').exec(text)?.[2]
}

/** Labels (https://github.com/opencontainers/image-spec/blob/main/annotations.md). A variable (`$VERSION`) is computed. */
function ofDockerfile(text: string): Stated[] {
  const joined = text.replaceAll(/^\s*#.*$/gm, '').replaceAll(/\\\r?\n/g, ' ')
  const labels = [...joined.matchAll(/^\s*LABEL\s(.*)$/gim)].map(([, rest = '']) => rest)
  const version = /(?:^|\s)"?org\.opencontainers\.image\.version"?[=\s]"?([^\s"'$]+)"?(?=\s|$)/
  return labels.flatMap(label => some('the label org.opencontainers.image.version', version.exec(label)?.[1]))
}
