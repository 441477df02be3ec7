import { Problem } from '@release-tools/base'
import { type Branches, type FileCoverage, type LineCoverage, lineCoverage } from '@release-tools/evidence'
import { unreadable } from './xml.ts'

type Attributes = Record<string, string>

/** Collects the files of a Cobertura report from its elements, in document order. */
export class CoberturaFiles {
  readonly all: FileCoverage[] = []
  readonly #what: string
  readonly #names = new Set<string>()
  #seen = new Set<number>()

  constructor(what: string) {
    this.#what = what
  }

  /** A `<class>`: one file. */
  add({ filename }: Attributes) {
    if (filename === undefined || filename === '') throw unreadable(this.#what, 'it has a <class> without a filename.')
    if (this.#names.has(filename)) throw lostModules(this.#what, `it lists ${filename} twice`)
    this.#names.add(filename)
    this.#seen = new Set()
    this.all.push({ path: filename, lines: [] })
  }

  /** A `<line>` of the last file. */
  addLine(attributes: Attributes) {
    const file = this.all.at(-1)
    const line = lineOf(attributes)
    if (file === undefined || line === undefined || this.#seen.has(line.line))
      throw unreadable(this.#what, `${file?.path} has a duplicate or malformed line: ${JSON.stringify(attributes)}.`)
    this.#seen.add(line.line)
    file.lines.push(line)
  }
}

function lineOf({ number, hits, branch, 'condition-coverage': conditions }: Attributes): LineCoverage | undefined {
  const line = Number(number)
  if (!Number.isSafeInteger(line) || line < 1 || !/^\d+$/.test(hits ?? '')) return undefined
  const covered = Number(hits) > 0
  if (branch !== 'true') return lineCoverage(line, covered)
  const branches = branchesOf(conditions)
  return branches && lineCoverage(line, covered, branches)
}

/** `50% (1/2)` */
function branchesOf(conditions = ''): Branches | undefined {
  const [, covered, total] = /^\d+(?:\.\d+)?% \((\d+)\/(\d+)\)$/.exec(conditions) ?? []
  const branches = { total: Number(total), covered: Number(covered) }
  return branches.covered <= branches.total ? branches : undefined
}

/** The Problem for a report that lacks modules. */
export function lostModules(what: string, found: string): Problem {
  return new Problem(`read ${what}`, {
    found: `${found}. If modules under several sources have the same name, coverage.py writes only one of them to XML.`,
    next: 'Use `coverage.json` or the data file `.coverage` instead.',
  })
}
