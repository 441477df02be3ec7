import {
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
import { inReleaseOrder, parseManifest } from '@release-tools/evidence'

export const listingName = 'listing.yaml'

const schema = 'https://github.com/org/release-tools/blob/v1/docs/schema/listing.v1.json'

const commit = matching(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/, 'the id of a commit')
const releaseShape = object({
  project: text,
  version: text,
  tag: text,
  commit,
  date: matching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/, 'a time in UTC'),
  manifest: hexDigest,
})
const listingShape = object({
  schema: oneOf(schema),
  repository: text,
  number: number(0, Number.MAX_SAFE_INTEGER),
  previous: optional(commit),
  releases: list(releaseShape, 100_000),
})

/** A release: project and version as its manifest says, the commit and its time, and the SHA-256 of the manifest. */
export type ListedRelease = ShapeOf<typeof releaseShape>

/**
 * All releases of a repository whose metadata the branch has. `number` counts the changes, and `previous` is the head of the branch on
 * which the last one was made: what does not come after it was rewritten.
 */
export type ReleaseListing = ShapeOf<typeof listingShape>

/** The listing of a branch that has no release yet. */
export function emptyListing(repository: string): ReleaseListing {
  return { schema, repository, number: 0, releases: [] }
}

/** Most bytes of a listing. One release takes some 250. */
export const listingLimit = limits.evidence

/** Reads a listing. Throws a Problem if it is damaged, or that of another repository. */
export function parseListing(bytes: Buffer, repository: string, place: string): ReleaseListing {
  const what = `${listingName} of ${place}`
  const next = 'Find out who wrote it.'
  const listing = readShape(listingShape, parseYaml(bytes.toString(), what), what, next)
  if (listing.repository === repository) return listing
  throw new Problem(`read ${what}`, { found: `it is the listing of ${listing.repository}.`, next })
}

/** The same releases give the same bytes, in the order of their versions, whoever added which first. */
export function renderListing(listing: ReleaseListing): Buffer {
  const { previous, releases, ...rest } = listing
  const before = previous === undefined ? {} : { previous }
  return Buffer.from(renderYaml({ ...rest, ...before, releases: inOrder(releases) }))
}

/**
 * The listing with one release more, on top of the head `previous`; undefined if it has the release. Throws a Problem if it has other
 * facts of that tag.
 */
export function withRelease(
  listing: ReleaseListing,
  release: ListedRelease,
  { previous, place }: { previous: string; place: string },
): ReleaseListing | undefined {
  const known = listing.releases.find(({ tag }) => tag === release.tag)
  if (known === undefined)
    return { ...listing, number: listing.number + 1, previous, releases: [...listing.releases, release] }
  if (sameRelease(known, release)) return undefined
  throw new Problem(`add ${release.tag} to ${listingName} of ${place}`, {
    found: `it has that tag with the manifest sha256:${known.manifest}, and not sha256:${release.manifest}.`,
    next: 'Find out which of both is genuine with `release-tools verify`.',
  })
}

/** The first release of `copy` that a listing does not have, or not with the same facts. */
export function lostRelease(listing: ReleaseListing, copy: ReleaseListing): ListedRelease | undefined {
  const byTag = new Map(listing.releases.map(release => [release.tag, release]))
  return copy.releases.find(release => !sameRelease(byTag.get(release.tag), release))
}

/** What the listing says of a release, by its manifest. */
export function releaseOf(tag: string, bytes: Buffer, manifest: string): ListedRelease {
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

function sameRelease(a: ListedRelease | undefined, b: ListedRelease): boolean {
  return a !== undefined && renderYaml(a) === renderYaml(b)
}

/** By project, then by version, each with its keys in a fixed order. */
function inOrder(releases: ListedRelease[]): ListedRelease[] {
  return inReleaseOrder(releases).map(({ project, version, tag, commit, date, manifest }) => ({
    ...{ project, version, tag, commit, date, manifest },
  }))
}
