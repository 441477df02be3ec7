import { count } from '@release-tools/base'
import {
  CannotCheck,
  type Check,
  check,
  type FileCheck,
  requireFileName,
  type Signature,
  type Subject,
  withFileName,
} from '@release-tools/evidence'
import { type Accepted, checkEach, type Outcome, worstOf } from '../accepted.ts'
import { checksOf, type Judged } from '../judged.ts'
import type { ReaderTrust } from '../publishers.ts'
import type { OpenPackage, OpenPackageFile } from './open-package.ts'

/** Checks that an accepted signer attested each file of the version. One attestation is enough for a file. */
export async function verifyPackage(
  opened: OpenPackage,
  trust: ReaderTrust,
): Promise<{ checks: Check[]; files: FileCheck[]; accepted: Accepted[] }> {
  const judged: Judged[] = []
  for (const file of opened.files) judged.push(await judge(file, trust))
  const checks = [await check('package', () => ({ detail: describe(opened) })), ...(await checksOf(judged, advice))]
  return { checks, files: judged.map(one => one.row), accepted: judged.flatMap(one => one.accepted) }
}

function describe({ name, version, index, files }: OpenPackage): string {
  const yanked = files.filter(one => one.yanked).map(({ file }) => file)
  const said = yanked.length === 0 ? '' : ` Yanked, so nobody should install them: ${yanked.join(', ')}.`
  return `${name} ${version}, ${count(files.length, 'file')} of ${index}.${said}`
}

async function judge(
  { file, size, digests, signatures, input, problem }: OpenPackageFile,
  trust: ReaderTrust,
): Promise<Judged> {
  const about = { path: file, size, ...(digests?.sha256 === undefined ? {} : { sha256: digests.sha256 }) }
  if (digests === undefined)
    return {
      row: { ...about, status: problem?.refuted ? 'fail' : 'error', detail: problem?.found ?? '' },
      accepted: [],
      verdicts: [],
    }
  const subject: Subject = { name: file, digests: async () => digests }
  const digest = `sha256:${digests.sha256}`
  const outcome = await checkEach(signatures.map(named), { subject, trust, digest }, input)
  const rejected = outcome.bad.map(async one => withFileName(file, await check('verdict', () => Promise.reject(one))))
  return {
    row: { ...about, ...stateOf(outcome, problem) },
    accepted: outcome.accepted,
    verdicts: await Promise.all(rejected),
  }
}

function stateOf(
  { accepted, bad, failures }: Outcome,
  problem: OpenPackageFile['problem'],
): Pick<FileCheck, 'status' | 'detail'> {
  const worst = bad[0] ?? (accepted.length > 0 ? undefined : worstOf(failures))
  if (worst !== undefined) return { status: worst instanceof CannotCheck ? 'error' : 'fail', detail: worst.found }
  if (accepted.length > 0) return { status: 'pass' }
  return problem === undefined ? unsigned : { status: 'error', detail: problem.found }
}

/** Whoever runs the index chooses the format, and only one of them demands the name: without it, an old file passes by the name of a new one. */
function named(signature: Signature): Signature {
  return signature.kind === 'bundle' ? { ...signature, demand: requireFileName } : signature
}

/** An index can hide attestations as well as have none. */
const unsigned = { status: 'fail' as const, detail: 'nothing signs it: the index shows no attestation of it.' }

const advice =
  'Do not install it. Check that you named the signer that the project names, and that it publishes in this index.'
