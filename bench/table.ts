/** A Markdown table; numbers are aligned to the right. */
export function table(header: string[], rows: (string | number)[][]): string {
  const numeric = header.map((_, column) =>
    rows.every(row => typeof row[column] === 'number' || /^([+]?[\d.,]+( |$)|–)/.test(String(row[column]))),
  )
  const line = (cells: (string | number)[]) => `| ${cells.join(' | ')} |`
  return [line(header), line(numeric.map(right => (right ? '---:' : '---'))), ...rows.map(line)].join('\n')
}

/** A time in readable form: `640 ms`, `12.3 s`. */
export function duration(ms: number): string {
  return ms < 1000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`
}

/** `2.3 times`: how much longer `slow` took than `fast`. */
export function ratio(slow: number, fast: number): string {
  return `${(slow / fast).toFixed(1)} times`
}
