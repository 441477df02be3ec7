import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sha256 } from '@release-tools/base'
import type { FileToKeep, KeptFile } from '../src/store.ts'

/** Writes files, by their names, into a new temporary directory. */
export function filesToKeep(contents: Record<string, Buffer | string>): { files: FileToKeep[]; remove(): void } {
  const directory = mkdtempSync(join(tmpdir(), 'release-tools-test-archive-'))
  const files = Object.entries(contents).map(([name, content]) => {
    const path = join(directory, name)
    writeFileSync(path, content)
    const mediaType = name.endsWith('.json') ? 'application/json' : 'application/octet-stream'
    return { name, path, size: Buffer.byteLength(content), sha256: sha256(content), mediaType }
  })
  return { files, remove: () => rmSync(directory, { recursive: true, force: true }) }
}

/** What a record says of files. */
export function recorded(files: FileToKeep[]): KeptFile[] {
  return files.map(({ name, size, sha256, mediaType }) => ({ name, size, sha256, mediaType }))
}
