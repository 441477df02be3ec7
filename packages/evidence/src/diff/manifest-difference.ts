import { byBytes } from '@release-tools/base'
import type { Manifest } from '../manifest/manifest-model.ts'

/** A value of a manifest that differs; absent on the side that has none. */
export interface ManifestChange {
  /** Its place in the manifest: `source.commit`, `images app`, `files sbom.spdx.json`. */
  what: string
  before?: string
  now?: string
}

/** What differs between two manifests, without what differs for every release: run, times, sizes and digests of files. */
export function manifestDifference(before: Manifest, now: Manifest): ManifestChange[] {
  const [old, young] = [factsOf(before), factsOf(now)]
  return [...new Set([...old.keys(), ...young.keys()])].flatMap(what => {
    const [was, is] = [old.get(what), young.get(what)]
    if (was === is) return []
    return [{ what, ...(was === undefined ? {} : { before: was }), ...(is === undefined ? {} : { now: is }) }]
  })
}

function factsOf(manifest: Manifest): Map<string, string> {
  const { project, source, builder, policy, verdict, approver, previousRelease } = manifest
  return new Map([
    ['project.name', project.name],
    ['project.version', project.version],
    ['source.repository', source.repository],
    ['source.tag', source.tag],
    ['source.commit', source.commit],
    ['builder.id', builder.id],
    ...(approver === undefined ? [] : [['approver.name', approver.name] as const]),
    ['policy.sha256', policy.sha256],
    ['verdict.result', verdict.result],
    ['verdict.reasons', verdict.reasons.join(' ')],
    ...(previousRelease === undefined ? [] : [['previousRelease.tag', previousRelease.tag] as const]),
    ...imageFacts(manifest),
    ...fileFacts(manifest),
    ...toolFacts(manifest),
  ])
}

function imageFacts({ images }: Manifest): [string, string][] {
  return images.flatMap(({ name, repository, digest, platforms, reproducible }) => [
    [`images ${name}`, `${repository}@${digest}`] as [string, string],
    [`platforms of ${name}`, platforms.map(({ platform }) => platform).join(', ')] as [string, string],
    [`reproducible ${name}`, reproducible ?? 'not stated'] as [string, string],
  ])
}

/** Names of artifacts contain their version, so they are of no use here. */
function fileFacts({ files, project: { version } }: Manifest): [string, string][] {
  return files.map(({ path, reproducible }) => [`files ${path.replaceAll(version, '{version}')}`, reproducible])
}

/** The versions of each program that made a file. */
function toolFacts({ files }: Manifest): [string, string][] {
  const versions = new Map<string, Set<string>>()
  for (const { madeBy } of files)
    versions.set(madeBy.name, (versions.get(madeBy.name) ?? new Set()).add(madeBy.version))
  return [...versions]
    .sort(([a], [b]) => byBytes(a, b))
    .map(([name, found]) => [`tool ${name}`, [...found].sort(byBytes).join(', ')])
}
