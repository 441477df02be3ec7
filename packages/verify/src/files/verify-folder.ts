import { join } from 'node:path'
import { listFiles, sizeIfThere } from '@release-tools/base'
import { type Check, type FileCheck, resultOf } from '@release-tools/evidence'
import type { Accepted } from '../accepted.ts'
import { checksOf, type Judged } from '../judged.ts'
import type { ReaderTrust } from '../publishers.ts'
import { documentsOf, isBesideOthers } from './documents.ts'
import { verifyFile } from './verify-file.ts'

const advice =
  'Do not use these files. Check that you named the signer that the project names. A file that nothing signs can be genuine, but nobody can tell.'

/** True if a folder has signatures or attestations. */
export async function hasDocuments(folder: string): Promise<boolean> {
  const names = await listFiles(folder)
  return names.some(name => isBesideOthers(name, names))
}

/** Verifies each file of a folder by its documents, as `verifyFile` does, except for the documents themselves. */
export async function verifyFolder(
  folder: string,
  trust: ReaderTrust,
): Promise<{ checks: Check[]; files: FileCheck[]; accepted: Accepted[] }> {
  const judged: Judged[] = []
  const names = await listFiles(folder)
  for (const file of names.filter(name => !isBesideOthers(name, names))) {
    const path = join(folder, file)
    const { checks, accepted, sha256 } = await verifyFile(path, await documentsOf(path), trust)
    const row = { path: file, sha256, size: (await sizeIfThere(path)) ?? 0, ...stateOf(checks) }
    judged.push({ row, accepted, verdicts: checks.filter(({ name }) => name === 'verdict') })
  }
  return {
    checks: await checksOf(judged, advice),
    files: judged.map(({ row }) => row),
    accepted: judged.flatMap(({ accepted }) => accepted),
  }
}

function stateOf(checks: Check[]): Pick<FileCheck, 'status' | 'detail'> {
  const wrong = checks.filter(({ status }) => status === 'fail' || status === 'error')
  const detail = wrong.map(one => one.detail).join(' ')
  if (wrong.length === 0) return { status: 'pass' }
  return { status: resultOf({ checks, files: [] }) === 'not verified' ? 'fail' : 'error', detail }
}
