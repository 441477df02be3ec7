import { needsOf } from './needs.ts'

const declared = /^jest\.setTimeout\(([\d_]+)(?: \* ([\d_]+))?\)/m
const long = 120_000

/**
 * Where a test file with this text stands: of a greater number, it begins earlier, so that no long file is left when the others have
 * ended. Only jest that ran before in the same clone knows how long each takes; a file that does is seen by what it needs, or says so
 * by its limit of time. Those of the demo come second, because the demo may still run when the first files begin.
 */
export function rankOf(text: string): number {
  const needs = needsOf(text)
  if (needs.includes('sonar')) return 3
  if (needs.includes('demo')) return 2
  return Number(needs.includes('builders') || limitOf(text) >= long)
}

/** Milliseconds that each test of the file may take; 0 if it does not say. */
function limitOf(text: string): number {
  const [, ...factors] = declared.exec(text) ?? []
  if (factors[0] === undefined) return 0
  return factors.reduce((product, factor) => product * Number(factor?.replaceAll('_', '') ?? 1), 1)
}
