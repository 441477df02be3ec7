import { Problem } from '@release-tools/base'
import type { Host } from '@release-tools/host'
import { parseImageName, resolveDigest } from '@release-tools/oci'
import type { ImageUse } from './dockerfile-facts.ts'

/** An image that a build takes from elsewhere. */
export interface BaseImage {
  /** As the Dockerfile names it, with its arguments replaced. */
  reference: string
  /** `sha256:…`: what was used. */
  digest: string
  /** True if the Dockerfile does not name the digest, so that another day gives another image. */
  floating?: true
}

/** A use of an image, with the spelling that every builder understands: registry, repository and digest. */
export interface PinnedUse {
  use: ImageUse
  reference: string
}

/**
 * The images that a Dockerfile names, by digest. Throws a Problem that lists those without one, unless they are allowed: then their
 * digests are asked for once, now, and the build gets exactly these. Those that are `recorded` get the recorded digest.
 */
export async function pinBases(
  uses: ImageUse[],
  {
    path,
    allowFloating,
    recorded = new Map(),
  }: { path: string; allowFloating: boolean; recorded?: ReadonlyMap<string, string> | undefined },
  host: Host,
): Promise<{ bases: BaseImage[]; pinned: PinnedUse[] }> {
  const named = uses.map(use => ({ use, name: nameOf(use, path) }))
  const floating = named.filter(({ name }) => name.digest === undefined)
  if (floating.length > 0 && !allowFloating)
    throw refused(
      floating.map(({ use }) => use),
      path,
    )
  const bases = new Map<string, BaseImage>()
  for (const { use, name } of named)
    if (!bases.has(use.reference)) bases.set(use.reference, await baseOf(use.reference, name, recorded, host))
  const pinned = named.map(({ use, name }) => ({
    use,
    reference: `${name.registry}/${name.repository}@${bases.get(use.reference)?.digest}`,
  }))
  return { bases: [...bases.values()], pinned }
}

async function baseOf(
  reference: string,
  name: Name,
  recorded: ReadonlyMap<string, string>,
  host: Host,
): Promise<BaseImage> {
  if (name.digest !== undefined) return { reference, digest: name.digest }
  const known = recorded.get(reference)
  if (known !== undefined) return { reference, digest: known, floating: true }
  const { registry, repository, tag = 'latest' } = name
  const digest = await resolveDigest({ registry, repository, wanted: tag }, host)
  host.warning(`${reference} names no digest. This build uses ${digest}; another day, it may be another image.`)
  return { reference, digest, floating: true }
}

type Name = NonNullable<ReturnType<typeof parseImageName>>

function nameOf({ reference, line }: ImageUse, path: string): Name {
  const name = parseImageName(reference)
  if (name !== undefined) return name
  throw new Problem(`read ${path}, line ${line}`, {
    found: `${JSON.stringify(reference)} is not the name of an image, nor of a stage above.`,
    next: 'Correct the name. If a build argument is in it, give its value with `build-args`.',
  })
}

function refused(uses: ImageUse[], path: string): Problem {
  const list = uses.map(({ line, reference }) => `line ${line} names ${JSON.stringify(reference)}`).join(', ')
  return new Problem('build the image from pinned images', {
    found: `${path}: ${list}, without a digest.`,
    next: 'Write NAME@sha256:DIGEST (`skopeo inspect --format {{.Digest}} docker://NAME:TAG` prints the digest), or set `allow-floating-base: true`: the release then records which digest it got.',
  })
}
