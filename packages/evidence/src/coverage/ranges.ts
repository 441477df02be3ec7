/** First and last line. */
export type Range = [from: number, to: number]

/** Joins consecutive line numbers into ranges. `lines` must be in order. */
export function rangesOf(lines: number[]): Range[] {
  const ranges: Range[] = []
  for (const line of lines) {
    const last = ranges.at(-1)
    if (last !== undefined && last[1] + 1 === line) last[1] = line
    else ranges.push([line, line])
  }
  return ranges
}
