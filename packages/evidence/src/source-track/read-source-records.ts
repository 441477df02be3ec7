import { Problem, parseJson } from '@release-tools/base'
import { claimedSigner } from '../sigstore/claimed-signer.ts'
import type { IdentitySigner } from '../sigstore/signer.ts'
import { SignatureVerifier, type Trust } from '../sigstore/sigstore.ts'
import { type OwnBuilders, ownBuilders, workflowsDir } from '../slsa/own-builders.ts'
import { sourceRecordLimit, type VerifiedRecord, verifySourceRecord } from './verify-source-record.ts'

/** The reusable workflow that records pushes, in the repository of release-tools. */
const recorder = 'source-record.yml'

/** Records whose signatures are valid, and why others do not count, as sentences. */
export interface ReadRecords {
  records: VerifiedRecord[]
  refused: string[]
}

/**
 * Verifies signed records, one per line. Those count that the signers of a release signed, or our workflow that records pushes, in a run of the
 * repository. Anybody with write access can put another line beside them, so that one that does not count is only named.
 */
export function readSourceRecords(
  lines: readonly string[],
  trust: Trust,
  repository: string,
  builders: Pick<OwnBuilders, 'repository' | 'issuer'> = ownBuilders,
): ReadRecords {
  const own = distinct(lines.flatMap(line => recorderOf(line, builders)))
  const verifier = new SignatureVerifier({ ...trust, signers: [...trust.signers, ...own], repository })
  const found: ReadRecords = { records: [], refused: [] }
  for (const [index, line] of lines.entries()) {
    const what = `record ${index + 1} of ${lines.length}`
    try {
      found.records.push(verifySourceRecord(Buffer.from(line), verifier, what))
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      found.refused.push(`${what} does not count: ${error.found}`)
    }
  }
  return found
}

/** The identity of our workflow that a record names, at whatever ref. That it is true is verified afterwards. */
function recorderOf(line: string, builders: Pick<OwnBuilders, 'repository' | 'issuer'>): IdentitySigner[] {
  try {
    const signer = claimedSigner(parseJson(line, 'a record', sourceRecordLimit))
    const isOwn = signer.identity.startsWith(`${builders.repository}/${workflowsDir}${recorder}@`)
    return isOwn && signer.issuer === builders.issuer ? [signer] : []
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    // It was signed with a key, or cannot be read, which verifying it says.
    return []
  }
}

function distinct(signers: IdentitySigner[]): IdentitySigner[] {
  return [...new Map(signers.map(one => [one.identity, one])).values()]
}
