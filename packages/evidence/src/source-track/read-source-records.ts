import { byKind, Problem, parseJson } from '@release-tools/base'
import { claimedSigner } from '../sigstore/claimed-signer.ts'
import type { IdentitySigner } from '../sigstore/signer.ts'
import { SignatureVerifier, type Trust } from '../sigstore/sigstore.ts'
import { type OwnBuilders, ownBuilders, workflowsDir } from '../slsa/own-builders.ts'
import { claimedSourceRecord } from './claimed-record.ts'
import { type VerifiedHistory, verifySourceHistory } from './source-history.ts'
import { sourceRecordLimit, type VerifiedRecord, verifySourceRecord } from './verify-source-record.ts'

/** The reusable workflow that records pushes, in the repository of release-tools. */
const recorder = 'source-record.yml'

/** Records and histories of rules whose signatures are valid, and why others do not count, as sentences. */
export interface ReadRecords {
  records: VerifiedRecord[]
  histories: VerifiedHistory[]
  refused: string[]
}

/**
 * Verifies signed records of pushes, and histories of rules, one per line. Those count that the signers of a release signed, or our workflow that records pushes, in a run of the
 * repository. Anybody with write access can put another line beside them, so that one that does not count is only named.
 */
export function readSourceRecords(
  lines: readonly string[],
  trust: Trust,
  repository: string,
  builders: OwnBuilders = ownBuilders,
): ReadRecords {
  const own = distinct(lines.flatMap(recorderIn)).filter(one => isOwn(one, trust, builders))
  const verifier = new SignatureVerifier({ ...trust, signers: [...trust.signers, ...own], repository })
  const found: ReadRecords = { records: [], histories: [], refused: [] }
  for (const [index, line] of lines.entries()) {
    const what = `record ${index + 1} of ${lines.length}`
    try {
      const bytes = Buffer.from(line)
      if (claimedSourceRecord(bytes, what).kind === 'history')
        found.histories.push(verifySourceHistory(bytes, verifier, what))
      else found.records.push(verifySourceRecord(bytes, verifier, what))
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      found.refused.push(`${what} does not count: ${error.found}`)
    }
  }
  return found
}

/** The identity that a record names. That it is true is verified afterwards. */
function recorderIn(line: string): IdentitySigner[] {
  try {
    return [claimedSigner(parseJson(line, 'a record', sourceRecordLimit))]
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    // It was signed with a key, or cannot be read, which verifying it says.
    return []
  }
}

/**
 * True for our workflow at a tag, or at a commit that was released or that signs the release as well. Any other commit may be of a fork, and
 * a branch is not released.
 */
function isOwn({ identity, issuer }: IdentitySigner, { signers }: Trust, builders: OwnBuilders): boolean {
  const [path, ref = ''] = identity.split('@')
  if (issuer !== builders.issuer || path !== `${builders.repository}/${workflowsDir}${recorder}`) return false
  const isBeside = signers.some(signer =>
    byKind(signer, {
      key: () => false,
      identity: one => one.identity.startsWith(`${builders.repository}/`) && one.identity.endsWith(`@${ref}`),
    }),
  )
  const released = builders.releases.find(({ commit }) => commit === ref)
  return isBeside || ref.startsWith('refs/tags/') || (released !== undefined && released.withdrawn === undefined)
}

function distinct(signers: IdentitySigner[]): IdentitySigner[] {
  return [...new Map(signers.map(one => [one.identity, one])).values()]
}
