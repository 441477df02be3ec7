import { releaseTagOf } from '../slsa/workflow-pin.ts'
import { refName } from './git-uri.ts'
import { refused } from './refused.ts'
import { parseSemver } from './semver.ts'

/** A builder: the address of its workflow, and the ref after `@`, empty if it names none. */
export interface BuilderId {
  name: string
  version: string
}

/** Reads a builder ID. It has at most one `@`, with something behind it. */
export function parseBuilderId(id: string): BuilderId {
  const [name = '', version, ...more] = id.split('@')
  if (more.length > 0 || version === '') throw refused('format', `builderID: '${id}'`)
  return { name, version: version ?? '' }
}

export function builderText({ name, version }: BuilderId): string {
  return version === '' ? name : `${name}@${version}`
}

/** Throws unless the builder is the one that was asked for. A version counts if one was asked for; `v1.2.3` stands for its tag. */
export function requireBuilder(builder: BuilderId, wanted: string): void {
  const { name, version } = parseBuilderId(wanted)
  if (name !== builder.name) throw refused('builder', `expected name '${builder.name}', got '${name}'`)
  if (version !== '') requireVersion(builder, version)
}

/** The same, with a version that must be equal, also if it is missing. */
export function requireExactBuilder(builder: BuilderId, wanted: BuilderId): void {
  if (wanted.name !== builder.name) throw refused('builder', `expected name '${builder.name}', got '${wanted.name}'`)
  requireVersion(builder, wanted.version)
}

function requireVersion(builder: BuilderId, version: string): void {
  if (version !== builder.version && `refs/tags/${version}` !== builder.version)
    throw refused('builder', `expected version '${version}', got '${builder.version}'`)
}

/** Throws unless a ref is the tag of one release, `refs/tags/vX.Y.Z`: everything else can be moved. */
export function requireReleaseTag(ref: string): void {
  const tag = refName('tags', ref)
  if (releaseTagOf(ref) === undefined) throw refused('ref', `${tag}: not of the form vX.Y.Z`)
}

/** JReleaser releases its action by language: `v1.0.0-java`. */
export function requireJreleaserTag(ref: string): void {
  const tag = refName('tags', ref)
  const { patch, prerelease, build } = parseSemver(tag) ?? {}
  if (patch === undefined || prerelease !== '-java' || build !== '')
    throw refused('ref', `${tag}: not of the form vX.Y.Z-<language>`)
}
