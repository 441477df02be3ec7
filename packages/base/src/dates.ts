/** True if the text is a day of the calendar, written `2027-01-31`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}

/** Hours from one RFC 3339 time to another; undefined if one of them is not a time. */
export function hoursBetween(from: string, to: string): number | undefined {
  const hours = (Date.parse(to) - Date.parse(from)) / 3_600_000
  return Number.isFinite(hours) ? hours : undefined
}
