import {
  byBytes,
  collision,
  hexDigest,
  limits,
  list,
  matching,
  number,
  object,
  oneOf,
  Problem,
  parseJson,
  readShape,
  renderJson,
  segmentOf,
  text,
} from '@release-tools/base'
import type { KeptFile, Part } from './store.ts'

export { segmentOf }

/** Name of the record of a part. It is written last, so that a part that has one is whole. */
export const recordName = 'archive.json'

/** Most bytes of a record. A store reads one more, so that readRecord refuses what is larger. */
export const recordLimit = limits.evidence

const schema = 'https://github.com/org/release-tools/blob/v1/docs/schema/archive.v1.json'

/** Names of files that every store can keep. */
export const fileName = /^(?![.])[A-Za-z0-9._+-]{1,255}$/

const recordShape = object({
  schema: oneOf(schema),
  repository: text,
  tag: text,
  part: text,
  files: list(
    object({
      name: matching(fileName, 'the name of a file'),
      size: number(0, Number.MAX_SAFE_INTEGER),
      sha256: hexDigest,
      mediaType: text,
    }),
    10_000,
  ),
})

/** The record of a part: its files in the order of their names. The same files give the same bytes. */
export function recordOf({ repository, tag, name }: Part, files: KeptFile[]): Buffer {
  const listed = [...files]
    .sort((a, b) => byBytes(a.name, b.name))
    .map(file => ({ name: file.name, size: file.size, sha256: file.sha256, mediaType: file.mediaType }))
  return Buffer.from(renderJson({ schema, repository, tag, part: name, files: listed }))
}

/** The files that a record lists. Throws a Problem if it is damaged, or the record of another part. */
export function readRecord(bytes: Buffer, part: Part, place: string): KeptFile[] {
  const what = `${recordName} of ${part.tag} in ${place}`
  const record = readShape(recordShape, parseJson(bytes.toString(), what, recordLimit), what, 'Find out who wrote it.')
  const { repository, tag, name } = part
  if (record.repository === repository && record.tag === tag && record.part === name)
    return requireDistinct(record.files, what)
  throw new Problem(`read ${what}`, {
    found: `it is the record of ${record.part} of ${record.repository} ${record.tag}.`,
    next: 'Find out who wrote it.',
  })
}

/** Files with one name on some systems would overwrite each other there. */
function requireDistinct(files: KeptFile[], what: string): KeptFile[] {
  const [one, other] = collision(files.map(({ name }) => name)) ?? []
  if (one === undefined) return files
  throw new Problem(`read ${what}`, {
    found: `it lists ${one} and ${other}, which are the same name on some systems.`,
    next: 'Find out who wrote it.',
  })
}

/** Path of a part below the place of a store: `acme/widget/v1.2.0/release`. Two tags never share one. */
export function folderOf(part: Part): string {
  return `${tagFolderOf(part)}/${part.name}`
}

/** Path of all parts of a tag below the place of a store: `acme/widget/v1.2.0`. */
export function tagFolderOf({ repository, tag }: Omit<Part, 'name'>): string {
  return `${repository}/${segmentOf(tag)}`
}
