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

export type AssetFinding = Omit<Finding, 'place' | 'subject'> & { asset: string }

/**
 * Compares the assets of a release with its manifest: none is missing, different or too much. Those that no manifest lists are compared as far
 * as it determines them; the signatures of the tarball and the verification summary are for a verification of the whole. Throws a Problem.
 */
export async function compareAssets(
  assets: Asset[],
  manifest: VerifiedManifest,
  { github, host, tag }: { github: GitHub; host: Host; tag: string },
): Promise<AssetFinding[]> {
  return withScratch('assets', host, async scratch => {
    const digests = await pool(assets, width, async (asset): Promise<[string, string | undefined]> => {
      if (asset.state !== 'uploaded') return [asset.name, undefined]
      const known = /^sha256:([0-9a-f]{64})$/.exec(asset.digest ?? '')?.[1]
      return [asset.name, known ?? (await github.download(asset, join(scratch, String(asset.id))))]
    })
    return judge(new Map(digests), manifest, tag)
  })
}

function judge(found: Map<string, string | undefined>, manifest: VerifiedManifest, tag: string): AssetFinding[] {
  const wanted = digestsOf(manifest, found.get(bundle.path))
  const tarball = tarballName(tag)
  const needed = [...wanted.keys(), bundle.path, tarball]
  const own = new Set([...needed, `${tarball}.sig`, `${tarball}.sigstore.json`, summaryName, lastEventsName])
  const isOwn = (name: string) =>
    own.has(name) || (name.endsWith(gpgEnding) && own.has(name.slice(0, -gpgEnding.length)))
  return [
    ...needed.filter(name => !found.has(name)).map(asset => finding(asset, 'missing', 'It is not there.')),
    ...[...found].flatMap(([asset, digest]) => {
      if (digest === undefined) return [finding(asset, 'missing', 'Its upload stopped half way.')]
      const right = wanted.get(asset)
      if (right !== undefined && right !== digest)
        return [
          {
            ...finding(asset, 'different', `It has the SHA-256 ${digest}.`),
            wanted: `The manifest, which is signed, lists ${right}.`,
          },
        ]
      return isOwn(asset) ? [] : [finding(asset, 'different', 'It is no file of the release: somebody added it.')]
    }),
  ]
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

function finding(asset: string, state: 'missing' | 'different', found: string): AssetFinding {
  return {
    ...{ asset, state, found },
    next: 'Find out who changed the release. Say that it must not be used, and release the next version: a public release is never changed.',
    remedies: ['supersede', 'advisory-draft', 'patch-release'],
  }
}
