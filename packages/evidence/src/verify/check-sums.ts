import type { Manifest } from '../manifest/manifest-model.ts'
import { manifestBundleName, manifestName, sumsName } from '../manifest/release-names.ts'

import { parseSums, renderSums, type Sum } from '../manifest/sums.ts'
import type { ReleaseSource } from '../release/release-source.ts'
import { failCheck, onlyOne, type Passed } from './report.ts'

/** The SHA256SUMS of a release. It lists every file of the manifest, the manifest, and its signature. */
export function releaseSums(manifest: Manifest, own: { manifest: string; bundle: string }): string {
  const listed = manifest.files.map(({ path, sha256 }) => ({ path, sha256 }))
  return renderSums([
    ...listed,
    { path: manifestName, sha256: own.manifest },
    { path: manifestBundleName, sha256: own.bundle },
  ])
}

/** Compares SHA256SUMS, byte for byte, with what it must be. Names the first line that differs. */
export async function checkSums(manifest: Manifest, source: ReleaseSource): Promise<Passed> {
  if (source.kind === 'asset') return { status: 'absent', detail: onlyOne }
  const bytes = (await source.read(sumsName)) ?? failCheck(`${sumsName} is missing.`)
  const own = await Promise.all([source.measure(manifestName), source.measure(manifestBundleName)])
  const expected = releaseSums(manifest, { manifest: own[0].sha256, bundle: own[1].sha256 })
  if (bytes.equals(Buffer.from(expected)))
    return { detail: `${sumsName} lists the digests of all ${manifest.files.length + 2} files.` }
  return failCheck(`${sumsName} ${difference(parseSums(bytes.toString()), parseSums(expected))}`)
}

function difference(found: Sum[], expected: Sum[]): string {
  const digests = new Map(found.map(({ path, sha256 }) => [path, sha256]))
  const wrong = expected.find(({ path, sha256 }) => digests.get(path) !== sha256)
  if (wrong)
    return `has ${digests.has(wrong.path) ? 'a different digest for' : 'no line for'} ${JSON.stringify(wrong.path)}.`
  const paths = new Set(expected.map(({ path }) => path))
  const extra = found.find(({ path }) => !paths.has(path))
  return extra ? `lists ${JSON.stringify(extra.path)}, which is not part of the release.` : 'is not in bytewise order.'
}
