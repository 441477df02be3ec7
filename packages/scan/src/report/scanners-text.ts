import { count, cut, escapeMarkdown } from '@release-tools/base'
import { type FindingsDocument, type ScannerRun, scannerNames, scanners } from '@release-tools/evidence'
import { factsOf } from './scanners-table.ts'

/** Which scanners ran, with the date and, if `ages`, the age of their databases, in lines. */
export function scannersText(documents: FindingsDocument[], ages: boolean): string {
  const runs = documents.flatMap(({ scanners: own, scanned }) => own.map(run => ({ run, scanned })))
  const texts = scannerNames.flatMap(name => {
    const own = runs.filter(({ run }) => run.name === name)
    // A failure is shown, even if the scanner did not fail in other targets.
    const used = own.find(({ run }) => run.database.unused !== true)
    const worst = own.find(({ run }) => run.status === 'error') ?? used ?? own[0]
    return worst === undefined ? [] : [textOf(scanners[name].title, worst.run, ages ? ageText(worst) : '')]
  })
  return texts.join('  \n')
}

function textOf(title: string, { version, status, error, database }: ScannerRun, age: string): string {
  const name = `${title} ${escapeMarkdown(cut(version, 40))}`
  if (status === 'error') return `${name}: **error**: ${escapeMarkdown(cut(error ?? '', 100))}`
  if (database.unused) return `${name}, which saw no package to look up`
  if (database.built === undefined) return `${name}, with a database of unknown age`
  const sample = database.sample ? 'a sample' : 'the'
  return `${name}, with ${sample} database of ${escapeMarkdown(database.built.slice(0, 10))}${age}`
}

function ageText({ run, scanned }: { run: ScannerRun; scanned: string }): string {
  const { 'age-hours': hours } = factsOf(run, { scanned })
  if (hours === undefined) return ''
  return ` (${hours < 48 ? count(hours, 'hour') : count(Math.floor(hours / 24), 'day')} old)`
}
