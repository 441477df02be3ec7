import { join } from 'node:path'
import { pool, sha256 } from '@release-tools/base'
import { gpgEnding, kinds, lastEventsName, releaseSums, summaryName, tarballName } from '@release-tools/evidence'
import type { Asset, GitHub } from '@release-tools/github'
import { type Host, withScratch } from '@release-tools/host'
import type { Finding } from './finding.ts'
import type { VerifiedManifest } from './place.ts'

/** Downloads at the same time, of assets whose digest GitHub does not tell. */
const width = 4

const { document, bundle } = kinds.manifest.files
const sums = kinds.sums.files.text.path

/** What is wrong with one file of a release. */
export interface WrongFile extends Pick<Finding, 'found' | 'wanted'> {
  name: string
  state: 'missing' | 'different'
}

/**
 * Compares the assets of a release with its manifest: none is missing, different or too much. Those that no manifest lists are compared as far
 * as it determines them; the signatures of the tarball and the verification summary are for a verification of the whole. Throws a Problem.
 */
export async function compareAssets(
  assets: Asset[],
  manifest: VerifiedManifest,
  { github, host, tag }: { github: GitHub; host: Host; tag: string },
): Promise<WrongFile[]> {
  return withScratch('assets', host, async scratch => {
    const digests = await pool(assets, width, async (asset): Promise<[string, string | undefined]> => {
      if (asset.state !== 'uploaded') return [asset.name, undefined]
      const known = /^sha256:([0-9a-f]{64})$/.exec(asset.digest ?? '')?.[1]
      return [asset.name, known ?? (await github.download(asset, join(scratch, String(asset.id))))]
    })
    return compareFiles(new Map(digests), manifest, tag)
  })
}

/** The same for files by their names, with their SHA-256 in lower-case hex; undefined for one that is there in part. */
export function compareFiles(
  found: Map<string, string | undefined>,
  manifest: VerifiedManifest,
  tag: string,
): WrongFile[] {
  const wanted = digestsOf(manifest, found.get(bundle.path))
  const tarball = tarballName(tag)
  const needed = [...wanted.keys(), bundle.path, tarball]
  const own = new Set([...needed, `${tarball}.sig`, `${tarball}.sigstore.json`, summaryName, lastEventsName])
  const isOwn = (name: string) =>
    own.has(name) || (name.endsWith(gpgEnding) && own.has(name.slice(0, -gpgEnding.length)))
  const missing = needed.filter(name => !found.has(name))
  return [
    ...missing.map(name => ({ name, state: 'missing' as const, found: 'It is not there.' })),
    ...[...found].flatMap(([name, digest]) => wrong(name, digest, wanted.get(name), isOwn(name)) ?? []),
  ]
}

function wrong(
  name: string,
  digest: string | undefined,
  right: string | undefined,
  isOwn: boolean,
): WrongFile | undefined {
  if (digest === undefined) return { name, state: 'missing', found: 'Its upload stopped half way.' }
  const state = 'different'
  if (right !== undefined && right !== digest)
    return {
      ...{ name, state, found: `It has the SHA-256 ${digest}.` },
      wanted: `The manifest, which is signed, lists ${right}.`,
    }
  return isOwn ? undefined : { name, state, found: 'It is not a file of the release: somebody added it.' }
}

/** The digests that the manifest determines, by the names of the assets. */
function digestsOf({ value, sha256: own }: VerifiedManifest, bundleDigest: string | undefined): Map<string, string> {
  const listed = value.files.flatMap(({ asset, sha256: digest }): [string, string][] =>
    asset === undefined ? [] : [[asset, digest]],
  )
  const text = bundleDigest === undefined ? [] : [releaseSums(value, { manifest: own, bundle: bundleDigest })]
  return new Map([
    ...listed,
    [document.path, own],
    ...text.map((one): [string, string] => [sums, sha256(Buffer.from(one))]),
  ])
}
