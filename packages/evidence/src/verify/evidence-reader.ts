import type { Manifest } from '../manifest/manifest-model.ts'
import { unlisted } from '../manifest/release-names.ts'

import { nameIn, type ReleaseSource } from '../release/release-source.ts'

/** Reads a file of the release, by its path, from the first source that has it; undefined when none does. */
export type ReadEvidence = (path: string) => Promise<Buffer | undefined>

export function evidenceReader(manifest: Manifest, sources: ReleaseSource[]): ReadEvidence {
  const files = new Map(manifest.files.map(file => [file.path, file]))
  return async path => {
    const file = files.get(path) ?? { path, asset: path }
    for (const source of sources) {
      const name = nameIn(source, file)
      const bytes = name === undefined ? undefined : await source.read(name)
      if (bytes) return bytes
    }
    return undefined
  }
}

/** True when the release has this file, here or in its tarball. */
export function isListed(manifest: Manifest, path: string): boolean {
  return unlisted.some(name => name === path) || manifest.files.some(file => file.path === path)
}
