import { html, type Markup } from '@release-tools/base'
import { coverageText, testsLines } from '@release-tools/evidence'
import type { ReleaseFacts } from '../notes/release-facts.ts'

/** The results of the tests, and their coverage, if they are known. */
export function testSection({ evidence }: ReleaseFacts): Markup | undefined {
  const { coverage, 'test-results': tests } = evidence
  // The template escapes.
  const texts = [
    ...(tests === undefined ? [] : testsLines(tests, text => text)),
    ...(coverage === undefined ? [] : [`Test coverage: ${coverageText(coverage, text => text)}.`]),
  ]
  return texts.length === 0
    ? undefined
    : html`<section id="tests" aria-labelledby="h-tests"><h2 id="h-tests">Tests</h2><ul>${texts.map(text => html`<li>${text}</li>`)}</ul></section>`
}
