import type { Outcome, TestCase } from '@release-tools/evidence'
import { readXml, unreadable } from '../read/xml.ts'

type Chunks = Parameters<typeof readXml>[0]

/** Most characters of a test's output: enough to find the cause, because a whole traceback can have megabytes. */
const textLimit = 4000

const outcomes: Record<string, Exclude<Outcome, 'passed'>> = { failure: 'failed', error: 'error', skipped: 'skipped' }

/**
 * Reads JUnit XML in pytest's form (junit_family xunit1 and xunit2, https://docs.pytest.org/en/stable/how-to/output.html), in its
 * order. `what` names the report in errors. Throws a Problem.
 */
export async function readJunit(chunks: Chunks, what: string): Promise<TestCase[]> {
  const cases: TestCase[] = []
  const path: string[] = []
  let current: TestCase | undefined
  await readXml(chunks, what, {
    open(name, attributes) {
      if (path.length === 0) requireRoot(name, what)
      if (current !== undefined && path.at(-1) === 'testcase') setOutcome(current, name, attributes)
      if (name === 'testcase') {
        current = testCase(attributes, what)
        cases.push(current)
      }
      path.push(name)
    },
    close(name) {
      path.pop()
      if (name === 'testcase') current = undefined
    },
    text(text) {
      // If there are several outcomes, the first one and its text count.
      if (current?.text !== undefined && outcomes[path.at(-1) ?? ''] === current.outcome)
        current.text = shortened(current.text + text)
    },
  })
  return cases.map(withoutBlank)
}

function requireRoot(name: string, what: string) {
  if (name !== 'testsuites' && name !== 'testsuite')
    throw unreadable(what, `it is not a JUnit report: its root element is <${name}>, not <testsuites> or <testsuite>.`)
}

function testCase({ name, classname = '', file, time }: Record<string, string>, what: string): TestCase {
  if (name === undefined || name === '') throw unreadable(what, 'it has a <testcase> without a name.')
  return { name, classname, file: file || undefined, seconds: seconds(time), outcome: 'passed' }
}

/** 0 for an invalid number, and for a negative one, which occurs after the clock was set back. */
function seconds(time: string | undefined): number {
  const value = Number(time)
  return Number.isFinite(value) && value > 0 ? value : 0
}

function setOutcome(test: TestCase, element: string, { message = '' }: Record<string, string>) {
  const outcome = Object.hasOwn(outcomes, element) ? outcomes[element] : undefined
  if (outcome === undefined || test.outcome !== 'passed') return
  Object.assign(test, { outcome, message: shortened(message), text: '' })
}

function shortened(text: string): string {
  return text.length > textLimit ? text.slice(0, textLimit).replace(/[\ud800-\udbff]$/, '') : text
}

function withoutBlank({ message, text, ...test }: TestCase): TestCase {
  return { ...test, ...(message?.trim() ? { message } : {}), ...(text?.trim() ? { text } : {}) }
}
