import { join } from 'node:path'
import { byBytes, isSafePath, limits, readIfThere, sha256 } from '@release-tools/base'
import type { GateEvidence } from '@release-tools/evidence'

/** Files of the commit, each once, with their digests, as what a gate looked at. A file that is absent is left out. */
export async function filesAsEvidence(workspace: string, paths: string[]): Promise<GateEvidence[]> {
  const evidence: GateEvidence[] = []
  for (const path of [...new Set(paths)].sort(byBytes)) {
    const bytes = isSafePath(path) ? await readIfThere(join(workspace, path), limits.document) : undefined
    if (bytes !== undefined) evidence.push({ source: path, sha256: sha256(bytes) })
  }
  return evidence
}
