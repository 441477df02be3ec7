import { count } from '@release-tools/base'
import {
  CannotCheck,
  type Check,
  type CheckName,
  check,
  type FileCheck,
  failCheck,
  statementName,
} from '@release-tools/evidence'
import { type Accepted, passed } from './accepted.ts'

/** What was found of one of several files. */
export interface Judged {
  row: FileCheck
  accepted: Accepted[]
  /** Genuine verdicts that say that it is bad. */
  verdicts: Check[]
}

/** One check of all files, one for each signer and kind of statement, and one for each verdict that a file is bad. `next`: what to do if one is not verified. */
export async function checksOf(judged: Judged[], next: string): Promise<Check[]> {
  const signed = bySigner(judged.flatMap(({ accepted }) => accepted))
  return [
    await check('files', () => summarize(judged, next)),
    ...(await Promise.all(signed.map(([name, same]) => check(name, () => row(same))))),
    ...judged.flatMap(({ verdicts }) => verdicts),
  ]
}

function summarize(judged: Judged[], next: string) {
  if (judged.length === 0)
    throw new CannotCheck('verify the files', {
      found: 'there are only signatures and attestations, and no file that they could be about.',
      next: 'Give the files too.',
    })
  const wrong = judged.map(one => one.row).filter(({ status }) => status === 'fail' || status === 'error')
  if (wrong.length === 0) return { detail: `Accepted signers signed or attested ${count(judged.length, 'file')}.` }
  const named = wrong.slice(0, 3).map(({ path, detail = '' }) => `${path}: ${detail}`)
  const more = wrong.length > named.length ? [`and ${wrong.length - named.length} more.`] : []
  const found = [...named, ...more].join(' ')
  if (wrong.some(({ status }) => status === 'fail')) failCheck(found, next)
  throw new CannotCheck('verify the files', { found, next: 'Try again later, or use the program that made it.' })
}

/** Files that one signer attested in the same way are one check. */
function bySigner(accepted: Accepted[]): [CheckName, Accepted[]][] {
  const groups = Map.groupBy(accepted, ({ statement, verified }) =>
    JSON.stringify([statement?.predicateType ?? verified.format, verified.signer]),
  )
  return [...groups.values()].map(same => [statementName(same[0]?.statement?.predicateType), same])
}

function row(same: Accepted[]) {
  const [first] = same as [Accepted]
  const what = first.statement?.predicateType ?? first.verified.format
  return passed(`${count(new Set(same.map(({ subject }) => subject)).size, 'file')}: ${what}.`, first.verified)
}
