import { at, Problem } from '@release-tools/base'
import type { AffectedPackage } from '../assessment.ts'

/** The Problem for a report that the scanner does not write. No part of a report is skipped silently. */
export function badReport(scanner: string, found: string): Problem {
  return new Problem(`read the report of ${scanner}`, {
    found,
    next: `Use the version of ${scanner} that the lock of release-tools names.`,
  })
}

/** A required list. Null is an empty list, because Go writes it so. */
export function requiredList(scanner: string, value: unknown, key: string): unknown[] {
  const found = at(value, key)
  if (found === null) return []
  if (!Array.isArray(found)) throw badReport(scanner, `it has no list ${JSON.stringify(key)}.`)
  return found
}

/** A required text of a match. */
export function requiredText(scanner: string, value: unknown, what: string): string {
  if (typeof value === 'string' && value.trim() !== '' && value.length <= 1000) return oneLine(value)
  throw badReport(scanner, `a match has no ${what}.`)
}

/** The package of a match. */
export function packageOf(
  scanner: string,
  parts: Record<'name' | 'version' | 'type' | 'purl', unknown>,
): AffectedPackage {
  const purl = typeof parts.purl === 'string' && parts.purl !== '' ? { purl: oneLine(parts.purl) } : {}
  return {
    name: requiredText(scanner, parts.name, 'package name'),
    version: typeof parts.version === 'string' ? oneLine(parts.version) : '',
    type: typeof parts.type === 'string' ? oneLine(parts.type) : '',
    ...purl,
  }
}

/** Cleans text of a package or advisory, whose author may be hostile: one line, no control characters, at most 1000 characters. */
function oneLine(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim()
    .slice(0, 1000)
}

/** The first line of a title or description; undefined if it is empty. */
export function titleOf(text: string | undefined): string | undefined {
  const line = oneLine(text?.split('\n')[0] ?? '').slice(0, 300)
  return line === '' ? undefined : line
}

/** A time as RFC 3339 in UTC, to the second; undefined for other text and for the year 1, which Go writes for none. */
export function timeOf(text: string | undefined): string | undefined {
  const time = Date.parse(text ?? '')
  if (!Number.isFinite(time) || time < Date.UTC(1990, 0) || time >= Date.UTC(10_000, 0)) return undefined
  return new Date(time).toISOString().replace(/\.\d+Z$/, 'Z')
}

/** `parts` without undefined values: optional fields are absent rather than undefined. */
export function withoutUndefined<T extends Record<string, unknown>>(
  parts: T,
): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>
  }
}
