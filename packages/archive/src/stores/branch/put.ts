import { limits, Problem, readLimited, sha256 } from '@release-tools/base'
import { kinds } from '@release-tools/evidence'
import { blobId, type FileToCommit, type GitEntry } from '@release-tools/github'
import { Transient } from '@release-tools/host'
import { taken } from '../../differences.ts'
import { type PartRecord, recordFor, requireSameRecord } from '../../part.ts'
import { recordName } from '../../record.ts'
import type { FileToKeep, Kept, Part, Progress } from '../../store.ts'
import { isMetadata, largestFile } from './kept-names.ts'
import { folderAt, folderOf, type Look, lookAt, lookAtCommit, type Place, recordBytes } from './look.ts'
import {
  emptyListing,
  type ListedRelease,
  listingName,
  releaseOf,
  renderListing,
  withRelease,
} from './release-listing.ts'
import { requireAppended, requireGrownSince } from './unbroken.ts'

/** A file that must be in the branch. */
interface Wanted {
  name: string
  size: number
  sha256: string
  /** Of git. */
  id: string
  /** Where its content is; the record has it. */
  content: string | Buffer
}

interface Job {
  part: Part
  wanted: Wanted[]
  record: PartRecord
  release: ListedRelease | undefined
}

/**
 * Keeps the files of a part, and the listing. Each attempt begins with a look at the branch: what is there counts, whoever brought it, and
 * also if the answer to an earlier attempt was lost. If others added to it meanwhile, the listing is made again on top of theirs.
 */
export async function putPart(
  at: Place,
  part: Part,
  files: FileToKeep[],
  progress: Progress,
): Promise<Omit<Kept, 'lock'>[]> {
  const record = recordFor(part, files)
  const kept = files.filter(isMetadata)
  const wanted: Wanted[] = []
  for (const file of kept) wanted.push({ ...file, id: blobId(await contentOf(at, file)), content: file.path })
  wanted.push({ ...record, id: blobId(record.bytes), content: record.bytes })
  const job = { part, wanted, record, release: await listed(at, part, kept) }
  let before: Set<string> | undefined
  await at.branch.retried(`keep ${part.tag} in ${at.place}`, async () => {
    const now = await begun(at)
    const lacking = await lackingOf(at, job, now)
    before ??= new Set(wanted.filter(file => !lacking.includes(file)).map(({ name }) => name))
    await add(at, job, now, lacking)
  })
  for (const { size } of kept) progress(size)
  return wanted.map(({ name, sha256, id }) => ({ name, sha256, version: id, already: before?.has(name) === true }))
}

/** The content of a file. Throws a Problem if it is not what was described. */
async function contentOf(
  { place }: Place,
  { name, path, sha256: expected }: Pick<FileToKeep, 'name' | 'path' | 'sha256'>,
): Promise<Buffer> {
  const bytes = await readLimited(path, largestFile)
  if (sha256(bytes) === expected) return bytes
  throw new Problem(`keep ${name} in ${place}`, {
    found: 'it changed after it was described.',
    next: 'Find out which program still writes it.',
  })
}

/** What the listing will say of a release; undefined for logs, and for a part without a manifest. */
async function listed(at: Place, { name, tag }: Part, files: FileToKeep[]): Promise<ListedRelease | undefined> {
  const manifest = files.find(file => file.name === kinds.manifest.files.document.path)
  if (name !== 'release' || manifest === undefined || manifest.size > limits.evidence) return undefined
  return releaseOf(tag, await contentOf(at, manifest), manifest.sha256)
}

/** The branch as it is now, which is created if it does not exist. Throws a Problem if it was rewritten. */
async function begun(at: Place): Promise<Look> {
  const now = await lookAt(at)
  if (now !== undefined) {
    const { previous } = now.listing
    if (previous !== undefined) await requireGrownSince(at, now, previous, listingName)
    return now
  }
  const content = renderListing(emptyListing(at.repository)).toString()
  await at.branch.create('Begin the metadata of releases', { path: listingName, content })
  const made = await lookAt(at)
  if (made !== undefined) return made
  throw new Transient(`use the store ${at.place}`, {
    found: 'GitHub does not show the branch that was just made.',
    next: 'Run the job again.',
  })
}

/** The files that the branch does not have. Throws a Problem if other bytes have their names. */
async function lackingOf(at: Place, { part, wanted, record }: Job, { root }: Look): Promise<Wanted[]> {
  const folder = await folderAt(at.branch, root, folderOf(part))
  const entryOf = ({ name }: Wanted) => folder.find(entry => entry.name === name)
  if (differs(wanted.at(-1), folder))
    requireSameRecord(await recordBytes(at, part, folder), { part, place: at.place, record })
  const other = wanted.find(file => differs(file, folder))
  const found = other && entryOf(other)
  if (other !== undefined) throw taken(at.place, other, found?.size === undefined ? {} : { size: found.size })
  return wanted.filter(file => entryOf(file) === undefined)
}

function differs(file: Wanted | undefined, folder: GitEntry[]): boolean {
  const found = folder.find(({ name }) => name === file?.name)
  return found !== undefined && (found.id !== file?.id || found.mode !== '100644')
}

/** Adds the files that are not there, with the record and the listing in the last commit, and reads all back. */
async function add(at: Place, job: Job, now: Look, lacking: Wanted[]): Promise<void> {
  const listing = job.release && withRelease(now.listing, job.release, { previous: now.commit, place: at.place })
  const last: FileToCommit[] = listing === undefined ? [] : [{ path: listingName, bytes: renderListing(listing) }]
  const batches = batchesOf(lacking)
  let head = now.commit
  for (const [number, batch] of batches.entries()) {
    const files: FileToCommit[] = number < batches.length - 1 ? [] : [...last]
    for (const file of batch) files.push({ path: `${folderOf(job.part)}/${file.name}`, bytes: await bytesOf(at, file) })
    if (files.length > 0) head = await at.branch.add(head, messageOf(job), files)
  }
  if (head === now.commit) return
  const after = await lookAtCommit(at, head)
  await requireAppended(at, now.root, after, now.commit)
  const lost = await lackingOf(at, job, after)
  if (lost[0] !== undefined || (listing !== undefined && !after.listingBytes.equals(renderListing(listing))))
    throw new Problem(`keep ${job.part.tag} in ${at.place}`, {
      found: `GitHub took the commit ${head}, and does not show ${lost[0]?.name ?? listingName} in it.`,
      next: 'Run the job again.',
    })
}

/** Says to readers of the history what a commit brought. */
function messageOf({ part, record }: Job) {
  return { headline: `Keep ${part.name} of ${part.tag}`, body: `${recordName} sha256:${record.sha256}` }
}

function bytesOf(at: Place, { content, ...file }: Wanted): Promise<Buffer> | Buffer {
  return typeof content === 'string' ? contentOf(at, { ...file, path: content }) : content
}

/** Files for one commit each, so that a request stays below GitHub's limit. At least one, which may be empty. */
function batchesOf(files: Wanted[]): Wanted[][] {
  const batches: Wanted[][] = [[]]
  let size = 0
  for (const file of files) {
    if (size > 0 && size + file.size > largestFile) {
      batches.push([])
      size = 0
    }
    batches.at(-1)?.push(file)
    size += file.size
  }
  return batches
}
