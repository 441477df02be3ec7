import { join } from 'node:path'
import { kinds, type Manifest } from '@release-tools/evidence'
import type { FetchedRelease } from './fetch-published.ts'
import type { LocalAsset } from './local.ts'

/** The assets of a verified release as files, with the media types that they were uploaded with. */
export function publishedFiles({ assets, downloaded, manifest }: FetchedRelease): LocalAsset[] {
  return downloaded.map(one => ({ ...one, path: join(assets, one.name), mediaType: mediaTypeOf(one.name, manifest) }))
}

const { document, bundle } = kinds.manifest.files
const own = new Map([
  [document.path, document.mediaType],
  [kinds.sums.files.text.path, kinds.sums.files.text.mediaType],
])

/** Of what the manifest does not list, because it was signed after it: by its ending. */
const endings: [RegExp, string][] = [
  [/\.sigstore\.json$/, bundle.mediaType],
  [/\.tar\.gz$/, 'application/gzip'],
  [/\.asc$/, 'application/pgp-signature'],
  [/\.sig$/, 'text/plain'],
  [/\.json$/, kinds['signing-events'].files.document.mediaType],
]

function mediaTypeOf(name: string, { files }: Manifest): string {
  const listed = files.find(({ asset }) => asset === name)?.mediaType ?? own.get(name)
  return listed ?? endings.find(([ending]) => ending.test(name))?.[1] ?? 'application/octet-stream'
}
