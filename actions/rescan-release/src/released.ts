import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Problem, unpackArchive } from '@release-tools/base'
import {
  kinds,
  type Manifest,
  type Report,
  readDiffSide,
  type Target,
  type Trust,
  tarballName,
  tarballPrefix,
  verifyRelease,
} from '@release-tools/evidence'
import type { Host } from '@release-tools/host'
import type { ScanTarget, TargetSource } from '@release-tools/oci'
import { fetchRelease, type ReadOptions } from '@release-tools/verify'

/** The server and repository of releases, and whose are accepted. */
export interface ReleasePlace {
  /** `acme/widget` */
  repository: string
  /** Web address of the server: `https://github.com`. */
  serverUrl: string
  github: NonNullable<ReadOptions['github']>
  trust: Trust
}

/** A release that was downloaded and verified, with all its files in a directory. */
export interface Released {
  manifest: Manifest
  directory: string
}

/** Downloads a release into `scratch` as a stranger does, and verifies it. Without `released`, nothing of it may be believed. */
export async function openReleased(
  tag: string,
  { repository, serverUrl, github, trust }: ReleasePlace,
  { scratch, host }: { scratch: string; host: Host },
): Promise<{ report: Report; released?: Released }> {
  const { host: server } = new URL(serverUrl)
  const wanted = { repository, tag, ...(server === 'github.com' ? {} : { host: server }) }
  const { path } = await fetchRelease(wanted, { scratch, github }, host)
  const report = await verifyRelease(path, trust, { tag })
  if (report.result !== 'verified') return { report }
  const tarball = join(path, tarballName(tag))
  if (!(await stat(tarball).catch(() => undefined))?.isFile())
    throw new Problem(`read the release ${tag}`, {
      found: `it has no ${tarballName(tag)}, which has the evidence of its images.`,
      next: 'Scan a release that has all its assets.',
    })
  const unpacked = join(path, '..', 'unpacked')
  await unpackArchive(tarball, unpacked)
  const directory = join(unpacked, tarballPrefix(tag))
  const { manifest } = await readDiffSide(directory)
  if (manifest === undefined) throw new Error('a verified release without a manifest')
  return { report, released: { manifest, directory } }
}

/** What is scanned of a release. */
export interface ReleasedTarget {
  target: Target & Pick<ScanTarget, 'kind'>
  source: TargetSource
}

/** The SBOMs of a release, and its images by digest, each platform by itself. */
export function targetsOf({ manifest, directory }: Released): ReleasedTarget[] {
  const catalogued = manifest.files.flatMap(({ path }): ReleasedTarget[] => {
    const target = kinds.sbom.files.cyclonedx.targetAt(path, manifest.project.name)
    if (target?.kind !== 'directory' && target?.kind !== 'subdirectory') return []
    const { kind, name } = target
    return [{ target: { kind, name }, source: { kind: 'sbom', path: join(directory, path) } }]
  })
  const images = manifest.images.flatMap(({ name, repository, platforms }) =>
    platforms.map(
      ({ platform, digest }): ReleasedTarget => ({
        target: { kind: 'image', name, platform, digest },
        source: { kind: 'registry', reference: `${repository}@${digest}` },
      }),
    ),
  )
  return [...catalogued, ...images]
}
