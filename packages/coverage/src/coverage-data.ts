import { mkdtemp } from 'node:fs/promises'
import { join } from 'node:path'
import {
  at,
  boolean,
  count,
  limits,
  list,
  listAt,
  numberAt,
  object,
  optional,
  Problem,
  readLimited,
  readShape,
  type Shape,
  type ShapeOf,
  text,
  textAt,
  textsAt,
} from '@release-tools/base'
import type { Host } from '@release-tools/host'
import { askCoveragePy } from './coverage-py.ts'
import type { DataFile } from './data-file.ts'
import type { Python } from './python.ts'
import { requireCombinable } from './require-combinable.ts'

const nullable: Shape<string | undefined> = (value, at) => (value === null ? undefined : optional(text)(value, at))
const lookShape = object({
  files: list(
    object({
      file: text,
      error: nullable,
      version: nullable,
      branches: optional(boolean),
      files: optional(list(text)),
    }),
  ),
})

/**
 * Describes data files of coverage.py (absolute paths) without changing them. Throws a Problem if files are missing, empty or
 * unreadable, or cannot be combined because only some have branches or major versions differ.
 */
export async function readDataFiles(python: Python, files: string[], host: Host): Promise<DataFile[]> {
  const looked = await lookAtData(python, files, host)
  refuseBroken(looked)
  const found = looked.map(({ file, version, branches = false, files: measured = [] }) => ({
    file,
    ...(version === undefined ? {} : { version }),
    branches,
    files: measured,
  }))
  requireCombinable(found, python)
  return found
}

/** Describes each file, or says why it cannot be read (`error`). */
export async function lookAtData(
  python: Python,
  files: string[],
  host: Host,
): Promise<ShapeOf<typeof lookShape>['files']> {
  if (files.length === 0) return []
  const what = 'read the coverage data'
  const answer = await askCoveragePy(python, { do: 'look', files }, host.workspace, what, host)
  refuseError(answer, what)
  return readShape(lookShape, answer, 'the answer of coverage.py').files
}

/**
 * Combines data files and creates the report of coverage.py with the project's own configuration in `directory` (or in
 * `config`). `mapping` maps names of measured files to absolute paths in the checkout. Other files are excluded.
 *
 * `json` is JSON of coverage.py (format 2 or 3) without functions and classes. Names in it are relative to `directory` if they are
 * below it, otherwise absolute. `omitted` has the absolute (real) paths that the configuration excludes.
 *
 * Lines that ran but that the source lacks are of another commit, or of code that was generated at run time under the name of the
 * file. If the data is known to be of this commit (`isOfCommit`), a warning says so, and they do not count. Otherwise throws a Problem.
 */
export async function jsonOfData(
  python: Python,
  files: string[],
  mapping: ReadonlyMap<string, string>,
  options: { directory: string; scratch: string; config?: string; isOfCommit?: boolean },
  host: Host,
): Promise<{ json: Buffer; omitted: string[] }> {
  const what = 'create a report from the coverage data'
  const out = await mkdtemp(join(options.scratch, 'coverage-'))
  const [combined, report] = [join(out, 'combined'), join(out, 'report.json')]
  const paths = Object.fromEntries(mapping)
  const request = { do: 'report', files, mapping: paths, combined, report, config: options.config }
  const answer = await askCoveragePy(python, request, options.directory, what, host)
  refuseError(answer, what)
  const foreign = foreignLines(answer)
  if (options.isOfCommit === true) warnOfGenerated(foreign, host)
  else refuseForeign(foreign)
  return { json: await readLimited(report, limits.coverage), omitted: textsAt(answer, 'omitted') }
}

function refuseBroken(looked: { file: string; error?: string; files?: string[] }[]) {
  const broken = looked.flatMap(({ file, error, files = [] }) => {
    if (error !== undefined) return [`${file}: ${error.replace(/\.$/, '')}`]
    return files.length === 0 ? [`${file}: it contains no measurements`] : []
  })
  if (broken.length === 0) return
  throw new Problem('read the coverage data', {
    found: `${broken.slice(0, 5).join('; ')}.`,
    next: 'Regenerate the coverage data, and check that the tests import the code to measure.',
    details: broken.join('\n'),
  })
}

/** A line that ran, but that its source lacks. */
interface ForeignLine {
  place: string
  /** `line 9 of pkg/a.py ran, which has only 4 lines` */
  text: string
}

function foreignLines(answer: unknown): ForeignLine[] {
  return listAt(answer, 'foreign').map(entry => {
    const [file, line, length] = [textAt(entry, 0), numberAt(entry, 1) ?? 0, numberAt(entry, 2) ?? 0]
    const why = line > length ? `which has only ${count(length, 'line')}` : 'in which this line is empty'
    return { place: `${file}:${line}`, text: `line ${line} of ${file} ran, ${why}` }
  })
}

function refuseForeign(foreign: ForeignLine[]) {
  const [first] = foreign
  if (first === undefined) return
  throw new Problem('match the coverage data with the source', {
    found: `the data says that ${first.text}. It belongs to a different commit, or the tests ran code that was generated under the name of this file.`,
    next: 'Measure the commit that you check out in this job. If code is generated, run the tests in this step or in a matrix job, or set `omit` for the file in the configuration of coverage.py.',
    details: placesOf(foreign),
  })
}

function warnOfGenerated(foreign: ForeignLine[], host: Host) {
  const [first] = foreign
  if (first === undefined) return
  const others = foreign.length === 1 ? '' : ` The same is true of ${count(foreign.length - 1, 'more file')}.`
  host.warning(
    `The tests ran code that was generated at run time under the name of a source file: ${first.text}.${others} ` +
      'Lines that the source lacks do not count. If the generated code also covers lines of the source that did not run, ' +
      'switch the generator off while you measure, for example with `--benchmark-disable` for pytest-benchmark, ' +
      'or set `omit` for the file in the configuration of coverage.py.',
  )
}

function placesOf(foreign: ForeignLine[]): string {
  return foreign
    .slice(0, 5)
    .map(({ place }) => place)
    .join('\n')
}

const causes: [RegExp, string][] = [
  [/^NoDataError/, 'Check what the configuration of coverage.py includes and omits.'],
  [/^NotPython/, 'Use a Python that can parse all sources, or omit the file in the configuration of coverage.py.'],
  [/^(ConfigError|ModuleNotFoundError|ImportError)/, 'Correct the configuration of coverage.py.'],
]

function refuseError(answer: unknown, what: string) {
  const error = textAt(answer, 'error')
  if (error === undefined) return
  const next =
    causes.find(([pattern]) => pattern.test(error))?.[1] ?? 'See the details, and regenerate the coverage data.'
  throw new Problem(what, {
    found: `coverage.py reported: ${error.replace(/\.?$/, '.')}`,
    next,
    details: String(at(answer, 'details')),
  })
}
