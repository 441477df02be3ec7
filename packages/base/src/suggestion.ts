/** ` (did you mean "…"?)` if a known word is at most two edits away; otherwise empty. */
export function nearest(word: string, known: string[]): string {
  const near = known.map(candidate => ({ candidate, distance: distance(word.toLowerCase(), candidate.toLowerCase()) }))
  const best = near.filter(({ distance }) => distance <= 2).sort((a, b) => a.distance - b.distance)[0]
  return best === undefined ? '' : ` (did you mean ${JSON.stringify(best.candidate)}?)`
}

/** The nearest known word as `nearest` says it; otherwise all of them: `; known are a, b`. */
export function suggestion(word: string, known: string[]): string {
  return nearest(word, known) || `; known are ${known.join(', ')}`
}

/** Levenshtein distance between two short words. */
function distance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2) return 3
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + cost))
    }
    row = next
  }
  return row[b.length] ?? 0
}
