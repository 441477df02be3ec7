import { count } from '@release-tools/base'
import {
  CannotCheck,
  type Check,
  type CheckName,
  check,
  type FileCheck,
  failCheck,
  type Subject,
  type Trust,
} from '@release-tools/evidence'
import { type Accepted, checkEach, passed, worstOf } from '../accepted.ts'
import { statementName } from '../statement-names.ts'
import type { OpenPackage, OpenPackageFile } from './open-package.ts'

/** What was found of one file. */
interface Judged {
  row: FileCheck
  accepted: Accepted[]
}

/** Checks that an accepted signer attested each file of the version. One attestation is enough for a file. */
export async function verifyPackage(
  opened: OpenPackage,
  trust: Trust,
): Promise<{ checks: Check[]; files: FileCheck[]; accepted: Accepted[] }> {
  const judged: Judged[] = []
  for (const file of opened.files) judged.push(await judge(file, trust))
  const accepted = judged.flatMap(one => one.accepted)
  const checks = [
    await check('package', () => ({ detail: describe(opened) })),
    await check('files', () => summarize(judged)),
    ...(await Promise.all(bySigner(accepted).map(([name, same]) => check(name, () => row(same))))),
  ]
  return { checks, files: judged.map(one => one.row), accepted }
}

function describe({ name, version, index, files }: OpenPackage): string {
  const yanked = files.filter(one => one.yanked).map(({ file }) => file)
  const said = yanked.length === 0 ? '' : ` Yanked, so nobody should install them: ${yanked.join(', ')}.`
  return `${name} ${version}, ${count(files.length, 'file')} of ${index}.${said}`
}

async function judge({ file, size, digests, signatures, problem }: OpenPackageFile, trust: Trust): Promise<Judged> {
  const about = { path: file, size, ...(digests?.sha256 === undefined ? {} : { sha256: digests.sha256 }) }
  if (digests === undefined)
    return {
      row: { ...about, status: problem?.refuted ? 'fail' : 'error', detail: problem?.found ?? '' },
      accepted: [],
    }
  const subject: Subject = { name: file, digests: async () => digests }
  const digest = `sha256:${digests.sha256}`
  const { accepted, bad, failures } = await checkEach(signatures, { subject, trust, digest })
  const worst = bad[0] ?? (accepted.length > 0 ? undefined : worstOf(failures))
  if (worst !== undefined)
    return { row: { ...about, status: worst instanceof CannotCheck ? 'error' : 'fail', detail: worst.found }, accepted }
  if (accepted.length > 0) return { row: { ...about, status: 'pass' }, accepted }
  const row = problem === undefined ? unsigned : { status: 'error' as const, detail: problem.found }
  return { row: { ...about, ...row }, accepted }
}

/** An index can hide attestations as well as have none. */
const unsigned = { status: 'fail' as const, detail: 'nothing signs it: the index shows no attestation of it.' }

function summarize(judged: Judged[]) {
  const wrong = judged.map(({ row }) => row).filter(({ status }) => status === 'fail' || status === 'error')
  if (wrong.length === 0) return { detail: `An accepted signer attested ${count(judged.length, 'file')}.` }
  const named = wrong.slice(0, 3).map(({ path, detail = '' }) => `${path}: ${detail}`)
  const more = wrong.length > named.length ? [`and ${wrong.length - named.length} more.`] : []
  const found = [...named, ...more].join(' ')
  if (wrong.some(({ status }) => status === 'fail')) failCheck(found, advice)
  throw new CannotCheck('verify the package', { found, next: 'Try again later, or check the index.' })
}

const advice =
  'Do not install it. Check that you named the signer that the project names, and that it publishes in this index.'

/** Files that one signer attested in the same way are one check. */
function bySigner(accepted: Accepted[]): [CheckName, Accepted[]][] {
  const groups = Map.groupBy(accepted, ({ statement, verified }) =>
    JSON.stringify([statement?.predicateType, verified.signer]),
  )
  return [...groups.values()].map(same => [statementName(same[0]?.statement?.predicateType), same])
}

function row(same: Accepted[]) {
  const [first] = same as [Accepted]
  return passed(`${count(same.length, 'file')}: ${first.statement?.predicateType}.`, first.verified)
}
