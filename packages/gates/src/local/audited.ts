import { count } from '@release-tools/base'
import { type GateEvidence, kinds, type SbomSummary } from '@release-tools/evidence'
import type { GateContext } from '../gate.ts'
import { type Documents, documentsOf, noDocuments } from './documents.ts'
import { filesAsEvidence } from './files.ts'
import { type Locked, lockedPackages, missingIn } from './locked.ts'

/** What the documents of other jobs say of all that is locked, or why nobody knows. */
export type Audited =
  | { unknown: string; evidence: GateEvidence[] }
  | { documents: Documents; sbom: SbomSummary; locked: Locked; evidence: GateEvidence[] }

/**
 * Takes the SBOM of the project only if it lists every package in the lock files of this commit: a report about other versions says
 * nothing of this commit.
 */
export async function audited(context: GateContext): Promise<Audited> {
  const locked = await lockedPackages(context)
  const files = await filesAsEvidence(context.host.workspace, locked.files)
  const unknown = (why: string) => ({ unknown: why, evidence: files })
  const documents = await documentsOf(context)
  if (documents === undefined) return unknown(noDocuments)
  const sbom = documents.summaries.sbom.find(({ target }) => target.kind === 'directory')
  if (sbom === undefined)
    return unknown(
      documents.whyNot('sbom') ?? 'there is no SBOM of the project among the documents: generate-sbom writes it',
    )
  const evidence = [...files, ...(await documents.asEvidence(kinds.sbom.files.cyclonedx.pathOf(sbom.target)))]
  const missing = missingIn(sbom, locked)
  if (missing.length === 0) return { documents, sbom, locked, evidence }
  const some = missing.slice(0, 3).join(', ')
  return {
    unknown: `the SBOM lacks ${count(missing.length, 'locked package')}: ${some}. Make it of this commit`,
    evidence,
  }
}
