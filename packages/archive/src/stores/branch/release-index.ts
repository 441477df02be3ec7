import {
  byBytes,
  groupBy,
  hexDigest,
  limits,
  list,
  matching,
  number,
  object,
  oneOf,
  optional,
  Problem,
  parseYaml,
  readShape,
  renderYaml,
  type ShapeOf,
  text,
} from '@release-tools/base'
import { compareVersions, parseManifest, parseVersion, type VersionScheme } from '@release-tools/evidence'

export const indexName = 'index.yaml'

const schema = 'https://github.com/org/release-tools/blob/v1/docs/schema/release-index.v1.json'

const commit = matching(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/, 'the id of a commit')
const releaseShape = object({
  project: text,
  version: text,
  tag: text,
  commit,
  date: matching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/, 'a time in UTC'),
  manifest: hexDigest,
})
const indexShape = object({
  schema: oneOf(schema),
  repository: text,
  number: number(0, Number.MAX_SAFE_INTEGER),
  previous: optional(commit),
  releases: list(releaseShape, 100_000),
})

/** A release: project and version as its manifest says, the commit and its time, and the SHA-256 of the manifest. */
export type IndexedRelease = ShapeOf<typeof releaseShape>

/**
 * All releases of a repository whose metadata the branch has. `number` counts the changes, and `previous` is the head of the branch on
 * which the last one was made: what does not come after it was rewritten.
 */
export type ReleaseIndex = ShapeOf<typeof indexShape>

/** The index of a branch that has no release yet. */
export function emptyIndex(repository: string): ReleaseIndex {
  return { schema, repository, number: 0, releases: [] }
}

/** Most bytes of an index. One release takes some 250. */
export const indexLimit = limits.evidence

/** Reads an index. Throws a Problem if it is damaged, or that of another repository. */
export function parseIndex(bytes: Buffer, repository: string, place: string): ReleaseIndex {
  const what = `${indexName} of ${place}`
  const next = 'Find out who wrote it.'
  const index = readShape(indexShape, parseYaml(bytes.toString(), what), what, next)
  if (index.repository === repository) return index
  throw new Problem(`read ${what}`, { found: `it is the index of ${index.repository}.`, next })
}

/** The same releases give the same bytes, in the order of their versions, whoever added which first. */
export function renderIndex(index: ReleaseIndex): Buffer {
  const { previous, releases, ...rest } = index
  const before = previous === undefined ? {} : { previous }
  return Buffer.from(renderYaml({ ...rest, ...before, releases: inOrder(releases) }))
}

/**
 * The index with one release more, on top of the head `previous`; undefined if it has the release. Throws a Problem if it has other
 * facts of that tag.
 */
export function withRelease(
  index: ReleaseIndex,
  release: IndexedRelease,
  { previous, place }: { previous: string; place: string },
): ReleaseIndex | undefined {
  const known = index.releases.find(({ tag }) => tag === release.tag)
  if (known === undefined)
    return { ...index, number: index.number + 1, previous, releases: [...index.releases, release] }
  if (sameRelease(known, release)) return undefined
  throw new Problem(`add ${release.tag} to ${indexName} of ${place}`, {
    found: `it has that tag with the manifest sha256:${known.manifest}, and not sha256:${release.manifest}.`,
    next: 'Find out which of both is genuine with `release-tools verify`.',
  })
}

/** The first release of `copy` that an index does not have, or not with the same facts. */
export function lostRelease(index: ReleaseIndex, copy: ReleaseIndex): IndexedRelease | undefined {
  const byTag = new Map(index.releases.map(release => [release.tag, release]))
  return copy.releases.find(release => !sameRelease(byTag.get(release.tag), release))
}

/** What the index says of a release, by its manifest. */
export function releaseOf(tag: string, bytes: Buffer, manifest: string): IndexedRelease {
  const { project, source } = parseManifest(bytes.toString())
  return {
    project: project.name,
    version: project.version,
    tag,
    commit: source.commit,
    date: source.commitTime,
    manifest,
  }
}

function sameRelease(a: IndexedRelease | undefined, b: IndexedRelease): boolean {
  return a !== undefined && renderYaml(a) === renderYaml(b)
}

/** By project, then by version. */
function inOrder(releases: IndexedRelease[]): IndexedRelease[] {
  const ordered = releases.map(({ project, version, tag, commit, date, manifest }) => ({
    ...{ project, version, tag, commit, date, manifest },
  }))
  const groups = [...groupBy(ordered, ({ project }) => project)].sort(([a], [b]) => byBytes(a, b))
  return groups.flatMap(([, group]) => {
    const scheme = schemeOf(group)
    const of = ({ version }: IndexedRelease) => scheme && parseVersion(version, scheme)
    return group.sort((a, b) => {
      const [one, other] = [of(a), of(b)]
      return (one && other && compareVersions(one, other)) || byBytes(a.tag, b.tag)
    })
  })
}

/** The scheme that can read all versions of a project. */
function schemeOf(releases: IndexedRelease[]): VersionScheme | undefined {
  const schemes: VersionScheme[] = ['pep440', 'semver']
  return schemes.find(scheme => releases.every(({ version }) => parseVersion(version, scheme) !== undefined))
}
