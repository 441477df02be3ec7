import type { IncomingMessage } from 'node:http'
import { fileInfo, folderInfo, type Item, type Items } from './items.ts'
import { type Reply, refused } from './replies.ts'

const storage = 'application/vnd.org.jfrog.artifactory.storage'

/** https://jfrog.com/help/r/jfrog-rest-apis/get-file-info, …/get-folder-info and …/item-properties: `GET /api/storage/…`. */
export function info(items: Items, base: string, repository: string, path: string, query: URLSearchParams): Reply {
  if (!items.repositories.has(repository)) return refused(404, 'Unable to find item')
  const item = items.files.get(`${repository}/${path}`)
  if (item !== undefined && query.has('properties')) return properties(item)
  if (item !== undefined)
    return {
      status: 200,
      headers: { 'content-type': `${storage}.FileInfo+json` },
      body: fileInfo(base, repository, path, item),
    }
  const children = items.children(repository, path)
  if (children === undefined) return refused(404, 'Unable to find item')
  return {
    status: 200,
    headers: { 'content-type': `${storage}.FolderInfo+json` },
    body: folderInfo(base, repository, path, children),
  }
}

function properties(item: Item): Reply {
  if (item.properties.size === 0) return refused(404, 'No properties could be found.')
  const body = { properties: Object.fromEntries(item.properties) }
  return { status: 200, headers: { 'content-type': `${storage}.ItemProperties+json` }, body }
}

/** https://jfrog.com/help/r/jfrog-rest-apis/retrieve-artifact: the content, or a range of it. */
export function content(items: Items, repository: string, path: string, { headers }: IncomingMessage): Reply {
  const item = items.files.get(`${repository}/${path}`)
  if (item === undefined) return refused(404, 'File not found.')
  const own = {
    'content-type': 'application/octet-stream',
    'accept-ranges': 'bytes',
    etag: `"${item.checksums.sha1}"`,
    'x-checksum-sha1': item.checksums.sha1,
    'x-checksum-sha256': item.checksums.sha256,
  }
  const [, first] = /^bytes=(\d+)-$/.exec(headers.range ?? '') ?? []
  const start = Number(first ?? 0)
  const end = item.size
  if (first === undefined || start >= end)
    return { status: 200, headers: own, body: { file: item.file, start: 0, end } }
  const range = { 'content-range': `bytes ${start}-${end - 1}/${end}` }
  return { status: 206, headers: { ...own, ...range }, body: { file: item.file, start, end } }
}
