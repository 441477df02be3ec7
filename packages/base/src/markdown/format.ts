/** The sign of each result in Markdown, by its word (docs/glossary.md#results). */
export const marks = {
  pass: '✅',
  passed: '✅',
  fail: '❌',
  failed: '❌',
  error: '⚠️',
  review: '⏸️',
  unknown: '❔',
  absent: '➖',
} as const

/** `1.5 MB`, `312 bytes`: decimal units, one decimal place. */
export function formatSize(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`
  const unit = ['kB', 'MB', 'GB', 'TB'].find((_, index) => bytes < 1000 ** (index + 2)) ?? 'TB'
  return `${(bytes / 1000 ** (['kB', 'MB', 'GB', 'TB'].indexOf(unit) + 1)).toFixed(1)} ${unit}`
}

/** `1 artifact`, `3 artifacts`. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`
}

/** `2026-01-31T12:00:00Z` as `31 January 2026`, regardless of the machine's locale and time zone. */
export function formatDate(time: string): string {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)/.exec(time) ?? []
  return `${Number(day)} ${months[Number(month) - 1]} ${year}`
}

const months = 'January February March April May June July August September October November December'.split(' ')
