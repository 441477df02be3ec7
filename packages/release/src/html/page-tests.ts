import { html, type Markup } from '@release-tools/base'
import { testTexts } from '@release-tools/evidence'
import type { ReleaseFacts } from '../notes/release-facts.ts'

/** How the tests went and what they reached, where that is known. */
export function testSection(facts: ReleaseFacts): Markup | undefined {
  // The template escapes.
  const texts = testTexts(facts, text => text)
  return texts.length === 0
    ? undefined
    : html`<section id="tests" aria-labelledby="h-tests"><h2 id="h-tests">Tests</h2>${texts.map(text => html`<p>${text}</p>`)}</section>
`
}
