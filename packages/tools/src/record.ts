import { dirname, join } from 'node:path'
import { isSha256, limits, readLimited, writeFileAtomic } from '@release-tools/base'

/** How a program came to this machine: as upstream's release asset, as a build from source, in a wheel, or it was there before. */
export type Origin = 'release' | 'built' | 'wheel' | 'path'

const origins: readonly string[] = ['release', 'built', 'wheel', 'path'] satisfies Origin[]

/** What the installer writes beside a program (`release-tools.json`), so that later steps can check it again. */
export interface ToolRecord {
  name: string
  version: string
  /** SHA-256 of the program, in lower-case hex. */
  sha256: string
  origin: Origin
}

/** The file name of a record. */
export const recordName = 'release-tools.json'

/** The record beside a program; undefined if there is none, or if it cannot be read. */
export async function readRecord(program: string): Promise<ToolRecord | undefined> {
  try {
    const record = JSON.parse(String(await readLimited(join(dirname(program), recordName), limits.note)))
    return isRecord(record) ? record : undefined
  } catch {
    return undefined
  }
}

/** Writes the record beside the program. */
export async function writeRecord(program: string, record: ToolRecord): Promise<void> {
  const { name, version, sha256, origin } = record
  const text = `${JSON.stringify({ name, version, sha256, origin }, undefined, 2)}\n`
  await writeFileAtomic(join(dirname(program), recordName), text)
}

function isRecord(value: Partial<ToolRecord> | null): value is ToolRecord {
  if (typeof value !== 'object' || value === null) return false
  const { name, version, sha256, origin } = value
  return (
    typeof name === 'string' &&
    typeof version === 'string' &&
    isSha256(String(sha256)) &&
    origins.includes(String(origin))
  )
}
