import { sha256 } from '@release-tools/base'
import type { Manifest } from '../manifest/manifest-model.ts'
import { unlisted } from '../manifest/release-names.ts'

import { nameIn, type ReleaseSource } from '../release/release-source.ts'

/** Reads a file of the release by its path, from the first source that has it. Undefined if none has it. */
export type ReadEvidence = (path: string) => Promise<Buffer | undefined>

export function evidenceReader(manifest: Manifest, sources: ReleaseSource[]): ReadEvidence {
  const files = new Map(manifest.files.map(file => [file.path, file]))
  return async path => {
    const file = files.get(path) ?? { path, asset: path }
    for (const source of sources) {
      const name = nameIn(source, file)
      const bytes = name === undefined ? undefined : await source.read(name)
      // What lies beside one asset may be of another release.
      if (bytes && (source.kind !== 'asset' || sha256(bytes) === files.get(path)?.sha256)) return bytes
    }
    return undefined
  }
}

/** True if the file is part of the release, whether or not it was provided. */
export function isListed(manifest: Manifest, path: string): boolean {
  return unlisted.some(name => name === path) || manifest.files.some(file => file.path === path)
}
