import { Problem, parseJson, textAt } from '@release-tools/base'
import { sourceRecordLimit } from '@release-tools/evidence'
import type { Branch, Inquiry } from '@release-tools/github'
import { readLanded } from './gather/landed.ts'
import type { RecordFile } from './keep-record.ts'
import { listRecords, readEntries, readRecords } from './read-records.ts'
import { branchAt, historyPaths, tagPaths } from './select-records.ts'

/** Of which release the records are wanted. */
export interface ReleaseRange {
  commit: string
  tag: string
  /** The branch that releases are made from. Another one counts if only that was recorded at the commit. */
  branch: string
  /** The release before. Absent if there is none. */
  previous?: { tag: string; commit: string }
}

/** Most pushes before a first release that are looked for: without a release before, nobody knows where to end. */
const mostPushes = 200

/**
 * Reads the signed records that the Source level of a release rests upon: of all pushes of its branch since the release before, and of that one. Those
 * of both tags and of other tags that were pushed since are among them, and the histories of rules. Nothing of them is verified. Each is a line without
 * its line break. Throws a Problem if the server does not answer.
 */
export async function readReleaseRecords(branch: Branch, inquiry: Inquiry, range: ReleaseRange): Promise<string[]> {
  const { tag, previous, commit } = range
  const tags = [...new Set([...(previous === undefined ? [] : [previous.tag]), tag])]
  const entries = await listRecords(branch, [`refs/heads/${range.branch}`, ...tags.map(name => `refs/tags/${name}`)])
  const paths = entries.map(({ path }) => path)
  const own = { ...range, branch: branchAt(paths, commit, range.branch) }
  const pushes = previous === undefined ? await walk(branch, own) : await between(branch, inquiry, { ...own, previous })
  const ofTags = await readEntries(branch, entries, tagPaths(paths, tags, pathsOf(pushes)))
  const lines = linesOf([...pushes, ...ofTags])
  return [...lines, ...linesOf(await readEntries(branch, entries, historyPaths(paths, linesOf(pushes))))]
}

function pathsOf(files: RecordFile[]): string[] {
  return files.map(({ path }) => path)
}

function linesOf(files: RecordFile[]): string[] {
  return files.map(({ bytes }) => bytes.toString('utf8').trim())
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
