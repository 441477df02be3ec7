import { Problem, parseJson, textAt } from '@release-tools/base'
import { sourceRecordLimit } from '@release-tools/evidence'
import type { Branch, Inquiry } from '@release-tools/github'
import { readLanded } from './gather/landed.ts'
import type { RecordFile } from './keep-record.ts'
import { readRecords, readRecordsOf } from './read-records.ts'

/** Of which release the records are wanted. */
export interface ReleaseRange {
  commit: string
  tag: string
  /** The branch that releases are made from. */
  branch: string
  /** The release before. Absent if there is none. */
  previous?: { tag: string; commit: string }
}

/** Most pushes before a first release that are looked for: without a release before, nobody knows where to end. */
const mostPushes = 200

/**
 * Reads the signed records that the Source level of a release rests upon: of all pushes of its branch since the release before, of that one, and of
 * both tags. Nothing of them is verified. Each is a line without its line break. Throws a Problem if the server does not answer.
 */
export async function readReleaseRecords(branch: Branch, inquiry: Inquiry, range: ReleaseRange): Promise<string[]> {
  const { tag, previous } = range
  const pushes =
    previous === undefined ? await walk(branch, range) : await between(branch, inquiry, { ...range, previous })
  const tags = [...new Set([...(previous === undefined ? [] : [previous.tag]), tag])]
  const ofTags: RecordFile[] = []
  for (const name of tags) ofTags.push(...(await readRecordsOf(branch, `refs/tags/${name}`)))
  return [...pushes, ...ofTags].map(({ bytes }) => bytes.toString('utf8').trim())
}

/** The records of every commit by first parents, so that those behind a gap are found too. */
async function between(
  branch: Branch,
  inquiry: Inquiry,
  { commit, branch: name, previous }: ReleaseRange & Required<Pick<ReleaseRange, 'previous'>>,
): Promise<RecordFile[]> {
  const landed = await readLanded({ ref: `refs/heads/${name}`, before: previous.commit, after: commit }, inquiry)
  if ('unseen' in landed)
    throw new Problem('list the commits since the release before', {
      found: `${landed.unseen}.`,
      next: 'Run the job again.',
    })
  const commits = [...landed.value.map(one => one.commit), previous.commit]
  return readRecords(branch, { ref: `refs/heads/${name}`, commits })
}

/** The records from push to push, as far as they lead. */
async function walk(branch: Branch, { commit, branch: name }: ReleaseRange): Promise<RecordFile[]> {
  const found = new Map<string, RecordFile[]>()
  let next = [commit]
  while (next.length > 0 && found.size < mostPushes) {
    const files = await readRecords(branch, { ref: `refs/heads/${name}`, commits: next })
    for (const one of next) found.set(one, [])
    for (const file of files) found.set(file.path, [file])
    next = [...new Set(files.flatMap(({ bytes }) => beforeOf(bytes)))].filter(one => !found.has(one))
  }
  return [...found.values()].flat()
}

/** What a record says was the head before. It is only believed to look there. */
function beforeOf(bytes: Buffer): string[] {
  try {
    const bundle = parseJson(bytes.toString('utf8'), 'a record', sourceRecordLimit)
    const payload = Buffer.from(textAt(bundle, 'dsseEnvelope', 'payload') ?? '', 'base64').toString('utf8')
    const before = textAt(parseJson(payload, 'a record', sourceRecordLimit), 'predicate', 'before')
    return before === undefined ? [] : [before]
  } catch (error) {
    // What is not a record leads nowhere.
    if (error instanceof Problem) return []
    throw error
  }
}
