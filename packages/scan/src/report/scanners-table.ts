import { code, count, escapeMarkdown, hoursBetween, tableRow } from '@release-tools/base'
import type { Database, FindingsDocument, ScannerRun } from '@release-tools/evidence'

/** What is known of the database of a scanner, for later steps. */
export interface DatabaseFacts extends Pick<Database, 'built' | 'digest' | 'source'> {
  /** How old it was when it was used, in hours. */
  'age-hours'?: number
}

/** The databases of all scans by scanner, those of the first target with that scanner. */
export function databaseFacts(documents: FindingsDocument[]): Record<string, DatabaseFacts> {
  const all = documents.flatMap(document => document.scanners.map(run => [run.name, factsOf(run, document)] as const))
  return Object.fromEntries(all.reverse())
}

/** What is known of the database of one run, at the time of the scan. */
export function factsOf(
  { database: { built, digest, source } }: ScannerRun,
  { scanned }: Pick<FindingsDocument, 'scanned'>,
): DatabaseFacts {
  const hours = built === undefined ? undefined : hoursBetween(built, scanned)
  return {
    ...(built === undefined ? {} : { built }),
    ...(hours === undefined ? {} : { 'age-hours': Math.max(0, Math.floor(hours)) }),
    ...(digest === undefined ? {} : { digest }),
    ...(source === undefined ? {} : { source }),
  }
}

/** The scanners with the age and the digest of their databases, in Markdown. */
export function scannersTable(documents: FindingsDocument[]): string {
  const runs = documents.flatMap(document => document.scanners.map(run => ({ run, facts: factsOf(run, document) })))
  const each = new Map(runs.map(one => [JSON.stringify(one.run), one]))
  const lines = [...each.values()].map(({ run, facts }) =>
    tableRow([run.name, escapeMarkdown(run.version), state(run), built(run, facts), digestOf(facts)]),
  )
  const head = ['Scanner', 'Version', 'State', 'Database', 'Digest of the database']
  return [tableRow(head), tableRow(head.map(() => '---')), ...lines].join('\n')
}

function state({ status, error }: ScannerRun): string {
  return status === 'ok' ? 'ok' : `**error**: ${escapeMarkdown((error ?? '').slice(0, 300))}`
}

function built({ database }: ScannerRun, { built: at, 'age-hours': hours }: DatabaseFacts): string {
  if (database.unused) return 'not needed'
  const date = at === undefined ? 'unknown' : escapeMarkdown(at.slice(0, 16).replace('T', ' '))
  const remarks = [
    ...(hours === undefined ? [] : [`${count(hours, 'hour')} old`]),
    ...(database.sample ? ['sample'] : []),
  ]
  return remarks.length === 0 ? date : `${date} (${remarks.join(', ')})`
}

function digestOf({ digest }: DatabaseFacts): string {
  return digest === undefined ? '' : code(digest.slice(0, 'sha256:'.length + 16))
}
