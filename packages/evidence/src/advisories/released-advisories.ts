import { join } from 'node:path'
import { limits, Problem, readIfThere, sha256 } from '@release-tools/base'
import { advisories as kind } from '../kinds/advisories.ts'
import { manifest as manifestKind } from '../kinds/manifest.ts'
import { parseManifest } from '../manifest/manifest.ts'
import type { Advisory } from './advisory-shape.ts'
import { parseAdvisories } from './read-advisories.ts'

/**
 * What a release fixes, by its manifest, which the caller has verified, and the directory of its assets. Empty if its manifest lists no such
 * file. Throws a Problem if the file is not there, or is another one.
 */
export async function releasedAdvisories(manifest: Buffer, directory: string): Promise<Advisory[]> {
  const { path } = kind.files.document
  const { path: name } = manifestKind.files.document
  const listed = parseManifest(manifest.toString()).files.find(file => file.path === path)
  if (listed === undefined) return []
  const content = await readIfThere(join(directory, path), limits.document)
  if (content !== undefined && sha256(content) === listed.sha256) return parseAdvisories(content.toString('utf8'), path)
  throw new Problem(`read ${path} of the release`, {
    found: content === undefined ? `it is not beside ${name}.` : `its digest is not the one that ${name} says.`,
    next: 'Download all assets of the release into one directory.',
  })
}
