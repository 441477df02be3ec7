import { count, details } from '@release-tools/base'
import type { TestCase } from '@release-tools/evidence'
import type { ProjectFacts } from '../facts.ts'
import type { Detail } from './detail.ts'
import { firstLines, nameInHtml, plainInHtml } from './markdown.ts'

const longestMessage = 150

/** The failing tests, with the first lines of their output. */
export function failingTests({ tests }: Pick<ProjectFacts, 'tests'>, detail: Detail): string {
  const failing = tests?.failing ?? []
  if (failing.length === 0 || detail.rows === 0) return ''
  const left = failing.length - detail.rows
  return [
    '### Failing tests',
    ...failing.slice(0, detail.rows).map(test => oneTest(test, detail)),
    ...(left > 0 ? [`… and ${count(left, 'more failing test')}.`] : []),
  ].join('\n\n')
}

function oneTest(test: TestCase, { text }: Detail): string {
  const outside = test.outcome === 'error' ? ' (error outside the test)' : ''
  const message = test.message === undefined ? '' : ` ${plainInHtml(test.message, longestMessage)}`
  const said = test.text ?? test.message ?? ''
  const body = said.trim() === '' || text.lines === 0 ? 'The report has no details.' : firstLines(said, text)
  return details(`${nameInHtml(testId(test))}${outside}${message}`, body)
}

/** `tests/test_a.py::TestA::test_b[1]`, in pytest's form; without a file, the names in the report. */
function testId({ name, classname, path, file }: TestCase): string {
  const place = path ?? file
  if (place === undefined) return [classname, name].filter(part => part !== '').join('.')
  const module = place.replace(/^.*[\\/]/, '').replace(/\.py$/, '')
  const segments = classname.split('.')
  const at = segments.lastIndexOf(module)
  return [place, ...(at < 0 ? [] : segments.slice(at + 1)), name].join('::')
}
