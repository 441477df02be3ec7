import { mkdtemp } from 'node:fs/promises'
import { join } from 'node:path'
import {
  at,
  boolean,
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
import { answerLimit, askCoverage } from './coverage-py.ts'
import type { DataFile } from './data-file.ts'
import type { Python } from './python.ts'
import { requireAlike } from './require-combinable.ts'

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
 * Looks into data files of coverage.py (absolute paths); none is changed. Throws a Problem that names those that are missing,
 * empty or unreadable, and where files can't be combined: branches measured in some only, or other major versions.
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
  requireAlike(found, python)
  return found
}

/** What each file holds, or why it can't be read (`error`). */
export async function lookAtData(
  python: Python,
  files: string[],
  host: Host,
): Promise<ShapeOf<typeof lookShape>['files']> {
  if (files.length === 0) return []
  const what = 'read the coverage data'
  const answer = await askCoverage(python, { do: 'look', files }, host.workspace, what, host)
  refuseError(answer, what)
  return readShape(lookShape, answer, 'the answer of coverage.py').files
}

/**
 * Combines data files and reports on them as coverage.py does with the project's own configuration in `directory` (or in `config`).
 * `mapping` leads names of measured files to absolute paths in the checkout; others are left out.
 *
 * The text is JSON of coverage.py (format 2 or 3), without its functions and classes; names in it are relative to `directory`
 * where they lie in it, else absolute. `omitted`: absolute (real) paths that the configuration leaves out.
 */
export async function jsonOfData(
  python: Python,
  files: string[],
  mapping: ReadonlyMap<string, string>,
  options: { directory: string; scratch: string; config?: string },
  host: Host,
): Promise<{ text: string; omitted: string[] }> {
  const what = 'report on the coverage data'
  const out = await mkdtemp(join(options.scratch, 'coverage-'))
  const [combined, report] = [join(out, 'combined'), join(out, 'report.json')]
  const paths = Object.fromEntries(mapping)
  const request = { do: 'report', files, mapping: paths, combined, report, config: options.config }
  const answer = await askCoverage(python, request, options.directory, what, host)
  refuseError(answer, what)
  refuseForeign(answer)
  const json = (await readLimited(report, answerLimit)).toString('utf8')
  return { text: json, omitted: textsAt(answer, 'omitted') }
}

function refuseBroken(looked: { file: string; error?: string; files?: string[] }[]) {
  const broken = looked.flatMap(({ file, error, files = [] }) => {
    if (error !== undefined) return [`${file}: ${error.replace(/\.$/, '')}`]
    return files.length === 0 ? [`${file}: nothing was measured`] : []
  })
  if (broken.length === 0) return
  throw new Problem('read the coverage data', {
    found: `${broken.slice(0, 5).join('; ')}.`,
    next: 'Make the data anew, and check that the tests import what is to be measured.',
    details: broken.join('\n'),
  })
}

function refuseForeign(answer: unknown) {
  const foreign = listAt(answer, 'foreign')
  const [first] = foreign
  if (first === undefined) return
  const [file, line, length] = [textAt(first, 0), numberAt(first, 1) ?? 0, numberAt(first, 2) ?? 0]
  const why = line > length ? `which has only ${length}` : 'where that line is empty'
  throw new Problem('use the coverage data', {
    found: `it says that line ${line} of ${file} ran, ${why}: it is of another commit.`,
    next: 'Measure the commit that is checked out, and check out the commit that was measured.',
    details: foreign.map(entry => `${textAt(entry, 0)}:${numberAt(entry, 1)}`).join('\n'),
  })
}

const causes: [RegExp, string][] = [
  [/^NoDataError/, 'Check what the configuration of coverage.py omits or includes.'],
  [
    /^NotPython/,
    'Report with a Python that can read all sources, or omit the file in the configuration of coverage.py.',
  ],
  [/^(ConfigError|ModuleNotFoundError|ImportError)/, 'Correct the configuration of coverage.py.'],
]

function refuseError(answer: unknown, what: string) {
  const error = textAt(answer, 'error')
  if (error === undefined) return
  const next = causes.find(([pattern]) => pattern.test(error))?.[1] ?? 'Make the data anew, and look at the details.'
  throw new Problem(what, {
    found: `coverage.py says ${error.replace(/\.?$/, '.')}`,
    next,
    details: String(at(answer, 'details')),
  })
}
