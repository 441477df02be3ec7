import { basename } from 'node:path'
import { sha256 } from '@release-tools/base'
import type { ResourceDescriptor } from '../in-toto/in-toto.ts'
import { isArtifact } from '../kinds/artifacts.ts'
import { imageSignature } from '../kinds/image-signature.ts'
import { provenance } from '../kinds/provenance.ts'
import { sourceSummary } from '../kinds/source-summary.ts'
import type { Manifest } from '../manifest/manifest-model.ts'
import { manifestBundleName, manifestName, tarballName } from '../manifest/release-names.ts'
import type { OwnPolicy } from '../policy/own-policy.ts'
import type { ReleaseSource } from '../release/release-source.ts'
import type { About } from './about.ts'
import type { FileCheck, SignedFile } from './report.ts'

/** The address of a release in summaries. */
export function resourceOf({ source }: { source: Pick<Manifest['source'], 'repository' | 'tag'> }): string {
  return `git+${source.repository}@refs/tags/${source.tag}`
}

/** What a verification of a release found, as far as its summary names it. */
export interface FoundRelease {
  manifest: Manifest
  manifestSha256: string
  source: ReleaseSource
  files: FileCheck[]
  tarballSha256: string | undefined
  own: OwnPolicy | undefined
  rebuilds: SignedFile[]
}

/** What a verification of a release is about. */
export async function aboutRelease(found: FoundRelease): Promise<About> {
  return {
    subject: subjectsOf(found),
    resourceUri: resourceOf(found.manifest),
    policy: policyOf(found),
    attestations: await attestationsOf(found),
  }
}

/** What of a release was provided and is right. Of one asset, only that: nothing was said of the others. */
function subjectsOf({ manifest, manifestSha256, source, files, tarballSha256 }: FoundRelease): ResourceDescriptor[] {
  const named = (name: string, sha256: string) => ({ name, digest: { sha256 } })
  const own = passedOf(manifest, files)
  const isPassed = files.some(({ path, status }) => path === manifestName && status === 'pass')
  if (source.kind === 'asset')
    return [
      ...own.map(({ sha256 }) => named(basename(source.path), sha256)),
      ...(isPassed ? [named(manifestName, manifestSha256)] : []),
    ]
  return [
    named(manifestName, manifestSha256),
    ...(tarballSha256 === undefined ? [] : [named(tarballName(manifest.source.tag), tarballSha256)]),
    ...own.filter(({ path }) => isArtifact(path)).map(({ path, sha256 }) => named(path, sha256)),
    ...manifest.images.map(({ repository, digest }) => named(repository, digest.replace('sha256:', ''))),
  ]
}

/** The files that were there and are as the manifest lists them. */
function passedOf(manifest: Manifest, checked: FileCheck[]): Manifest['files'] {
  const passed = new Set(checked.filter(({ status }) => status === 'pass').map(({ path }) => path))
  return manifest.files.filter(({ path }) => passed.has(path))
}

/** The attestations of a release that were there, by their paths, and those of its rebuilders. */
async function attestationsOf({ manifest, source, files, rebuilds }: FoundRelease): Promise<ResourceDescriptor[]> {
  const signed = manifest.images.map(({ name }) => imageSignature.files.bundle.pathOf(name))
  const wanted = [provenance.files.bundles.path, sourceSummary.files.bundle.path, ...signed]
  const own = passedOf(manifest, files).filter(({ path }) => wanted.includes(path))
  return [
    { uri: manifestBundleName, digest: { sha256: (await source.measure(manifestBundleName)).sha256 } },
    ...own.map(one => ({ uri: one.path, digest: { sha256: one.sha256 } })),
    ...rebuilds.map(one => ({ uri: one.name, digest: { sha256: sha256(one.content) } })),
  ]
}

/** The policy that decides: the reader's own, or that of the release. */
function policyOf({ manifest: { policy }, own }: FoundRelease): NonNullable<About['policy']> {
  if (own === undefined) return { uri: policy.path, digest: { sha256: policy.sha256 } }
  return { uri: own.name, ...(own.sha256 === undefined ? {} : { digest: { sha256: own.sha256 } }) }
}
