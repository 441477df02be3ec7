import { join } from 'node:path'
import { limits, messageOf, Problem, readLimited, writeFileAtomic } from '@release-tools/base'
import { recordOf } from '../kinds/kind.ts'
import { vex as vexKind, vexPath } from '../kinds/vex.ts'
import { ownTool } from '../manifest/own-tool.ts'
import { writeStepRecord } from '../release/release-dir.ts'
import { readVex, type VexDocument } from '../vex/read-vex.ts'
import type { Policy } from './policy.ts'

/** A VEX document that the policy names. */
export interface VexFile {
  /** As the policy has it: relative to the root of the repository. */
  path: string
  content: Buffer
  document: VexDocument
}

/** Reads the VEX documents that a policy names, in `root`. Throws a Problem for one that is not there or is wrong. */
export async function readVexFiles({ vulnerabilities: { vex } }: Policy, root: string): Promise<VexFile[]> {
  const files: VexFile[] = []
  for (const path of vex?.files ?? []) {
    const content = await readNamed(path, root)
    files.push({ path, content, document: readVex(content, path) })
  }
  return files
}

async function readNamed(path: string, root: string): Promise<Buffer> {
  const attempted = `read ${path}, a VEX document of the policy`
  try {
    return await readLimited(join(root, path), limits.document, 'inside')
  } catch (error) {
    if (error instanceof Problem) throw new Problem(attempted, { found: error.found, next: error.next, cause: error })
    const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT'
    const found = isMissing ? 'no such file.' : `${messageOf(error)}.`
    throw new Problem(attempted, { found, next: 'Check `vulnerabilities.vex.files` in the policy.', cause: error })
  }
}

/** Writes the documents into the release, so that anyone can compute the verdict again. Returns their paths there. */
export async function writeVexFiles(files: VexFile[], releaseDir: string): Promise<string[]> {
  const { document } = vexKind.files
  for (const { path, content } of files) await writeFileAtomic(join(releaseDir, vexPath(path)), content)
  const records = files.map(({ path }) => recordOf(document, vexPath(path), ownTool))
  if (files.length > 0) await writeStepRecord(releaseDir, 'scan-image.vex', { files: records })
  return records.map(({ path }) => path)
}
