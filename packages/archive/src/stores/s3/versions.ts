import { Problem } from '@release-tools/base'
import type { S3Client } from './client.ts'
import { queryString } from './sigv4.ts'
import { childrenOf, readXml, textOf, type XmlElement } from './xml.ts'

/** One version of a key. */
export interface Version {
  key: string
  /** Undefined in a store without versions. */
  id: string | undefined
  /** In bytes. */
  size: number
  /** When it was written, in milliseconds. */
  written: number
  /** True if this is what a reader gets who asks for no version. */
  latest: boolean
}

/** A deletion without a version: it hides what it is on, and deletes nothing. */
export type Marker = Pick<Version, 'key' | 'id' | 'written' | 'latest'>

export interface Listing {
  /** By key, the oldest first. */
  versions: Map<string, Version[]>
  markers: Map<string, Marker>
  /** Of the folders directly below, without those in which nothing is left. */
  folders: string[]
}

/** Most versions that are listed: a release has at most some thousand files. */
const mostVersions = 100_000
/** A page has 1000 of them, or fewer if the store wants. */
const mostPages = 1000

/** All versions of the keys that begin with `prefix`. With `folders`, only what is directly below. Throws a Problem. */
export async function listVersions(client: S3Client, prefix: string, folders = false): Promise<Listing> {
  const listing: Listing = { versions: new Map(), markers: new Map(), folders: [] }
  const from = folders ? [['delimiter', '/'] as const] : []
  let [style, count, pages] = [byVersions, 0, 0]
  for (let next: Query | undefined = []; next !== undefined; ) {
    const top = await page(client, [...style.query, ['prefix', prefix], ...from, ...next])
    if (top === undefined) {
      style = byObjects
      continue
    }
    for (const version of style.versions(top)) add(listing.versions, version)
    for (const marker of style.markers(top)) if (marker.latest) listing.markers.set(marker.key, marker)
    listing.folders.push(...childrenOf(top, 'CommonPrefixes').map(one => textOf(one, 'Prefix') ?? ''))
    count += top.children.length
    if (count > mostVersions) throw tooMany(client, prefix)
    const before: Query = next
    next = textOf(top, 'IsTruncated') === 'true' ? style.next(top) : undefined
    pages += 1
    if (next !== undefined && (pages === mostPages || !goesOn(before, next))) throw endless(client, prefix)
  }
  // Stores list the newest first, and some tell no parts of a second.
  for (const versions of listing.versions.values()) versions.reverse().sort((a, b) => a.written - b.written)
  return listing
}

/** False for a page after which nothing new comes: the list would never end, or lack the rest. */
function goesOn(before: Query, next: Query): boolean {
  return Boolean(next[0]?.[1]) && queryString(next) !== queryString(before)
}

type Query = (readonly [string, string])[]

/** One of the two ways to list: a store without versions (R2) knows only the second. */
interface Style {
  query: Query
  versions(top: XmlElement): Version[]
  markers(top: XmlElement): Marker[]
  next(top: XmlElement): Query
}

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListObjectVersions.html */
const byVersions: Style = {
  query: [['versions', '']],
  versions: top => childrenOf(top, 'Version').map(one => ({ ...markerIn(one), size: sizeIn(one) })),
  markers: top => childrenOf(top, 'DeleteMarker').map(markerIn),
  next: top => [
    ['key-marker', textOf(top, 'NextKeyMarker') ?? ''],
    ['version-id-marker', textOf(top, 'NextVersionIdMarker') ?? ''],
  ],
}

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListObjectsV2.html */
const byObjects: Style = {
  query: [['list-type', '2']],
  versions: top =>
    childrenOf(top, 'Contents').map(one => ({ ...markerIn(one), id: undefined, latest: true, size: sizeIn(one) })),
  markers: () => [],
  next: top => [['continuation-token', textOf(top, 'NextContinuationToken') ?? '']],
}

/** Undefined if the store has no versions. */
async function page(client: S3Client, query: Query): Promise<XmlElement | undefined> {
  const { body, code } = await client.call({
    method: 'GET',
    query,
    accept: query.some(([name]) => name === 'versions') ? ['NotImplemented'] : [],
    attempted: `list ${client.place()}`,
    action: 's3:ListBucket and s3:ListBucketVersions',
  })
  return code === undefined ? readXml(body, `the list of ${client.place()}`) : undefined
}

function markerIn(element: XmlElement): Marker {
  return {
    key: textOf(element, 'Key') ?? '',
    id: textOf(element, 'VersionId'),
    written: Date.parse(textOf(element, 'LastModified') ?? '') || 0,
    latest: textOf(element, 'IsLatest') === 'true',
  }
}

function sizeIn(element: XmlElement): number {
  return Number(textOf(element, 'Size') ?? '-1')
}

function add(versions: Map<string, Version[]>, version: Version): void {
  const known = versions.get(version.key)
  if (known === undefined) versions.set(version.key, [version])
  else known.push(version)
}

function tooMany(client: S3Client, prefix: string): Problem {
  return new Problem(`list ${client.place(prefix)}`, {
    found: `there are more than the ${mostVersions} versions accepted.`,
    next: 'Find out who writes there.',
  })
}

function endless(client: S3Client, prefix: string): Problem {
  return new Problem(`list ${client.place(prefix)}`, {
    found: 'the store says that its list goes on, and not after which name.',
    next: 'Check that the endpoint is that of a store with the API of S3, and the proxies in between.',
  })
}

/** The part of a query that asks for this version. */
export function versionQuery(id: string | undefined): [string, string][] {
  return id === undefined ? [] : [['versionId', id]]
}

/** The day on which a version was written, in UTC: `2026-01-31`. */
export function dayOf({ written }: Pick<Version, 'written'>): string {
  return new Date(written).toISOString().slice(0, 10)
}
