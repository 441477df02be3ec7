import { sha256 } from '@release-tools/base'
import type { Digests, HashName } from '../in-toto/digests.ts'
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

/**
 * Takes digests of files of the release, by their paths, from the first source that has each. Those that nobody provided, or whose
 * content is not what the manifest lists, are absent.
 */
export type ReadDigests = (paths: readonly string[], hashes: readonly HashName[]) => Promise<Map<string, Digests>>

export function digestReader(manifest: Manifest, sources: ReleaseSource[]): ReadDigests {
  const files = new Map(manifest.files.map(file => [file.path, file]))
  return async (paths, hashes) => {
    const found = new Map<string, Digests>()
    for (const source of sources) {
      const pathOf = new Map<string, string>()
      for (const path of paths.filter(one => !found.has(one))) {
        const file = files.get(path)
        const name = file && nameIn(source, file)
        if (name !== undefined && source.has(name)) pathOf.set(name, path)
      }
      if (pathOf.size === 0) continue
      const taken = await source.digests([...pathOf.keys()], ['sha256', ...hashes.filter(hash => hash !== 'sha256')])
      for (const [name, digests] of taken) {
        const path = pathOf.get(name) ?? ''
        if (digests.sha256 === files.get(path)?.sha256) found.set(path, digests)
      }
    }
    return found
  }
}
