import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { GeneratedFile } from './generated.ts'
import { root, trackedFiles } from './repository.ts'

/** An architecture decision record: docs/adr/NNNN-title.md. */
export interface DecisionRecord {
  /** `0007-title.md`. */
  file: string
  text: string
}

/** All records, in the order of their numbers. */
export function decisionRecords(): DecisionRecord[] {
  return trackedFiles('docs/adr/[0-9]*.md').map(path => ({
    file: basename(path),
    text: readFileSync(join(root, path), 'utf8'),
  }))
}

/** The parts of a record's first lines. Throws an Error that names the file if they do not have the right form. */
export function headOf({ file, text }: DecisionRecord): {
  number: string
  title: string
  date: string
  status: string
} {
  const form = /^# (\d{4})\. (.+)\n\nDate: (\d{4}-\d\d-\d\d)\. Status: (.+)\.\n\n## Context\n/
  const [, number, title, date, status] = form.exec(text) ?? []
  if (number === undefined || title === undefined || date === undefined || status === undefined)
    throw new Error(
      `docs/adr/${file} must start like docs/adr/0001-decision-records.md: title, date and status, context`,
    )
  return { number, title, date, status }
}

/** The index of the records, which `npm run docs` writes. */
export function decisionIndex(): GeneratedFile {
  const rows = decisionRecords().map(record => {
    const { number, title, date, status } = headOf(record)
    return `| [${number}](${record.file}) | ${title} | ${date} | ${status} |`
  })
  const text = [
    '# Decisions',
    '<!-- Generated from the records by `npm run docs`. -->',
    'Architecture decision records: what was decided, why, and what follows from it. To add one, copy the sections of the latest\nrecord into a file with the next number, and run `npm run docs`.',
    ['| Record | Decision | Date | Status |', '| --- | --- | --- | --- |', ...rows].join('\n'),
  ].join('\n\n')
  return { path: 'docs/adr/README.md', text: `${text}\n` }
}
