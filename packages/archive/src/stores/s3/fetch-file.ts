import { Problem } from '@release-tools/base'
import { download, Transient, WrongDigest } from '@release-tools/host'
import { damaged, missing } from '../../differences.ts'
import type { KeptFile } from '../../store.ts'
import type { S3Client } from './client.ts'
import { base64Of } from './content.ts'
import { readHead } from './head.ts'
import { listVersions, type Version, versionQuery } from './versions.ts'

interface Wanted {
  /** For messages. */
  place: string
  key: string
  file: KeptFile
  /** Where to write it. */
  path: string
  /** Hears of the bytes that the file has so far. */
  onSize(bytes: number): void
}

/** Fetches the oldest version that has the bytes of the record, whatever hides it. Throws a Problem if none has. */
export async function fetchFile(client: S3Client, wanted: Wanted): Promise<void> {
  const { key, file, place } = wanted
  const versions = (await listVersions(client, key)).versions.get(key) ?? []
  if (versions.length === 0) throw missing(place, file)
  for (const version of versions.filter(({ size }) => size === file.size))
    if ((await mayBe(client, version, file)) && (await fetchVersion(client, version, wanted))) return
  const sizes = versions.map(({ size }) => size)
  throw damaged(place, file, sizes.includes(file.size) ? {} : { size: sizes[0] ?? 0 })
}

/** False if the store says that the version has another digest. */
async function mayBe(client: S3Client, { key, id }: Version, { sha256 }: KeptFile): Promise<boolean> {
  const head = await readHead(client, key, id)
  if (head === undefined) return false
  return head.checksum === undefined || head.checksum.includes('-') || head.checksum === base64Of(sha256)
}

/** False if it has another digest. */
async function fetchVersion(client: S3Client, { key, id }: Version, wanted: Wanted): Promise<boolean> {
  const query = versionQuery(id)
  const { file, path, place, onSize } = wanted
  try {
    await download(client.url(key, query), path, {
      sha256: file.sha256,
      limit: file.size,
      headers: () => client.signed('GET', { key, query }),
      onSize,
      retry: client.retry,
      say: line => client.host.info(line),
      env: client.host.env,
    })
    return true
  } catch (error) {
    if (error instanceof WrongDigest) return false
    if (!(error instanceof Problem)) throw error
    const { found, next } = error
    const parts = { found, next, cause: error }
    const attempted = `get ${file.name} from ${place}`
    throw error instanceof Transient ? new Transient(attempted, parts) : new Problem(attempted, parts)
  }
}
