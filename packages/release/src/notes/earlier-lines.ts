import { code, count, escapeMarkdown } from '@release-tools/base'
import { stateWords } from '@release-tools/evidence'
import type { ReleaseFacts } from './release-facts.ts'

const mostNamed = 10

/** How many releases came before, and which of them nobody should use, as the index had them when this one was assembled. */
export function earlierLines({ evidence: { 'release-index': index } }: ReleaseFacts): string[] {
  if (index === undefined || index.releases.length === 0) return []
  const { releases, version } = index
  const counts = (['superseded', 'end-of-support', 'yanked'] as const).flatMap(state => {
    const found = releases.filter(one => one.state === state).length
    return found === 0 ? [] : [`${found} ${stateWords[state]}`]
  })
  const yanked = releases.filter(({ state }) => state === 'yanked').map(({ tag }) => code(tag, 'line'))
  const more = yanked.length > mostNamed ? ` and ${yanked.length - mostNamed} more` : ''
  return [
    [
      `Version ${version} of the index lists ${count(releases.length, 'other release')} of the project`,
      ...(counts.length === 0 ? [] : [`: ${counts.map(escapeMarkdown).join(', ')}`]),
      yanked.length === 0 ? '.' : `. Do not use ${yanked.slice(0, mostNamed).join(', ')}${more}.`,
    ].join(''),
  ]
}
