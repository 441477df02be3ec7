import {
  boolean,
  byBytes,
  list,
  matching,
  number,
  object,
  oneOf,
  optional,
  Problem,
  parseJson,
  readShape,
  renderJson,
  type ShapeOf,
  text,
} from '@release-tools/base'
import { countTests, type TestCase } from './tests-model.ts'

// docs/schema/test-results.v1.json has the same rules.

const longest = 4000
const most = 1_000_000
const line = matching(/^[\s\S]{0,4000}$/, 'text of at most 4000 characters')
const count = number(0, most)
const totals = object({ total: count, passed: count, failed: count, error: count, skipped: count })
const shape = object({
  version: oneOf(1),
  commit: matching(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/, 'a full commit id'),
  totals,
  pythons: optional(
    list(
      object({
        name: line,
        python: line,
        totals,
        requirements: optional(object({ from: line, pinned: boolean })),
      }),
      1000,
    ),
  ),
  tests: list(
    object({
      name: line,
      classname: line,
      path: optional(text),
      outcome: oneOf('passed', 'failed', 'error', 'skipped'),
      message: optional(line),
    }),
    most,
  ),
})

/** `test-results.json` of a release: docs/schema/test-results.v1.json. Has no durations, because they differ from run to run. */
export type TestResults = ShapeOf<typeof shape>

/** The tests under one version of Python, in a matrix job of its own. */
export type PythonResults = NonNullable<TestResults['pythons']>[number]

/**
 * Makes the document. A test of several runs is listed once for each run, and once for all matrix jobs, each of which is in `pythons`.
 */
export function testResults(parts: { commit: string; cases: TestCase[]; pythons?: PythonResults[] }): TestResults {
  const { commit, cases, pythons = [] } = parts
  const entries = cases.map(entry => ({ entry: entryOf(entry), key: sortKey(entry) }))
  const tests = entries.sort((a, b) => byBytes(a.key, b.key)).map(({ entry }) => entry)
  return { version: 1, commit, totals: countTests(cases), ...(pythons.length === 0 ? {} : { pythons }), tests }
}

/** The bytes of `test-results.json`. */
export function renderTestResults(document: TestResults): string {
  return renderJson(document)
}

/** Parses `test-results.json`. `what` names it in errors. Throws a Problem, also if its totals are not those of its tests. */
export function parseTestResults(source: string, what: string): TestResults {
  const next = 'Regenerate it with pytest-coverage-to-sonar.'
  const document = readShape(shape, parseJson(source, what), what, next)
  if (Object.entries(document.totals).every(([key, total]) => total === numberOf(document, key))) return document
  throw new Problem(`read ${what}`, { found: 'its totals are not those of its tests.', next })
}

function numberOf({ tests }: TestResults, key: string): number {
  return key === 'total' ? tests.length : tests.filter(({ outcome }) => outcome === key).length
}

function entryOf({ name, classname, path, outcome, message }: TestCase): TestResults['tests'][number] {
  return {
    name: cut(name),
    classname: cut(classname),
    ...(path === undefined ? {} : { path }),
    outcome,
    ...(message === undefined ? {} : { message: cut(message) }),
  }
}

function sortKey({ name, classname, path = '', outcome, message = '' }: TestCase): string {
  return [path, classname, name, outcome, message].join('\u0000')
}

/** Shortens a name or message: pytest puts parameters into names, which may be long. */
function cut(text: string): string {
  return (text.length > longest ? `${text.slice(0, longest - 1)}…` : text).toWellFormed()
}
