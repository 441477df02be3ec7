import { basename, join, resolve } from 'node:path'
import { fileSize } from '@release-tools/base'
import { judgeVexFiles, type Policy, readVexFiles, type VexVerdict } from '@release-tools/evidence'
import type { StoredEvidence } from './stored-evidence.ts'

/**
 * What the VEX documents that a policy names say of stored evidence. They are read in the current directory; those that are not there are taken
 * from the release.
 */
export async function storedVex(
  policy: Policy,
  { evidence, named, documents }: StoredEvidence,
  today: string,
): Promise<VexVerdict | undefined> {
  const { vex } = policy.vulnerabilities
  if (vex === undefined) return undefined
  const isStored = (path: string) => documents.some(({ name }) => basename(name) === basename(path))
  const here: string[] = []
  for (const path of vex.files)
    if (!isStored(path) || (await fileSize(join(resolve('.'), path))) !== undefined) here.push(path)
  const only = { ...policy, vulnerabilities: { ...policy.vulnerabilities, vex: { ...vex, files: here } } }
  const read = (await readVexFiles(only, resolve('.'))).map(({ document }) => document)
  const all = [...read, ...documents]
  return judgeVexFiles(policy, { documents: all, findings: evidence.findings, release: named }, today)
}
