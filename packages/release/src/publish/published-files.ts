import { join } from 'node:path'
import { gpgEnding, kinds, lastEventsName, type Manifest } from '@release-tools/evidence'
import type { FetchedRelease } from './fetch-published.ts'
import type { LocalAsset } from './local.ts'

/** The assets of a verified release as files, with the media types that they were uploaded with. */
export function publishedFiles({ assets, downloaded, manifest }: FetchedRelease): LocalAsset[] {
  return downloaded.map(one => ({ ...one, path: join(assets, one.name), mediaType: mediaTypeOf(one.name, manifest) }))
}

const { document, bundle } = kinds.manifest.files
const beside = kinds['verification-summary'].files.bundle

/** What the manifest does not list, because it was made after it: by its name, or else by its ending. */
const own = new Map([
  [document.path, document.mediaType],
  [kinds.sums.files.text.path, kinds.sums.files.text.mediaType],
  [beside.path, beside.mediaType],
  [lastEventsName, kinds['signing-events'].files.document.mediaType],
])

const endings: [RegExp, string][] = [
  [/\.sigstore\.json$/, bundle.mediaType],
  [/\.tar\.gz$/, 'application/gzip'],
  [new RegExp(`\\${gpgEnding}$`), 'application/pgp-signature'],
  [/\.sig$/, 'text/plain'],
]

function mediaTypeOf(name: string, { files }: Manifest): string {
  const listed = files.find(({ asset }) => asset === name)?.mediaType ?? own.get(name)
  return listed ?? endings.find(([ending]) => ending.test(name))?.[1] ?? 'application/octet-stream'
}
