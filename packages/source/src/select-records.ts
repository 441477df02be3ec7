import { byBytes, Problem } from '@release-tools/base'
import { claimedSourceRecord } from '@release-tools/evidence'
import { folderOfRef, isHistory, isRecordFile, runOfRecord, sourceFolder } from './record-path.ts'

// Which files of the metadata branch a release rests upon, by their paths.

/** Most histories of rules, and most pushes of other tags, that are read of one release: the newest count. */
const most = 500

/**
 * The branch that a release was made from: the usual one, unless only another one was recorded at its commit, such as `1.4.x`. Of several, the first
 * one by name.
 */
export function branchAt(paths: readonly string[], commit: string, usual: string): string {
  const at = (branch: string) => paths.some(path => isRecordFile(path, `refs/heads/${branch}`, new Set([commit])))
  return at(usual) ? usual : ([...branchesIn(paths)].sort(byBytes).find(at) ?? usual)
}

/** The branches that have records. */
function branchesIn(paths: readonly string[]): Set<string> {
  const folders = new Set(paths.map(path => path.split('/')[1] ?? ''))
  return new Set([...folders].flatMap(folder => refOf(folder)?.match(/^heads\/(.+)$/)?.[1] ?? []))
}

/** The branch or tag of a folder, without `refs/`; undefined if it is of none. */
function refOf(folder: string): string | undefined {
  try {
    const ref = decodeURIComponent(folder.replaceAll('=', '%'))
    return folderOfRef(ref) === folder ? ref : undefined
  } catch {
    // Not a name that this program writes.
    return undefined
  }
}

/**
 * The records of tags: all of those that are named, and of others those that were made since the first of these and of the pushes. A tag that was moved
 * is one push too many, whichever it is. A server numbers its runs as they begin.
 */
export function tagPaths(paths: readonly string[], tags: readonly string[], pushes: readonly string[]): string[] {
  const own = paths.filter(path => tags.some(tag => isRecordFile(path, `refs/tags/${tag}`)))
  const since = Math.min(...[...pushes, ...own].map(runOfRecord))
  const others = paths.filter(path => path.startsWith(`${sourceFolder}/tags=`) && runOfRecord(path) >= since)
  const newest = others.sort((a, b) => runOfRecord(b) - runOfRecord(a)).slice(0, most)
  return [...new Set([...own, ...newest])].sort(byBytes)
}

/** The histories of rules since the day of the first of some records. Their days are claims: they only say what is read. */
export function historyPaths(paths: readonly string[], records: readonly string[]): string[] {
  const [first] = records.flatMap(dayOf).sort(byBytes)
  if (first === undefined) return []
  const found = paths.filter(path => isHistory(path) && (path.split('/')[2] ?? '') >= first)
  return found.sort(byBytes).slice(-most)
}

function dayOf(line: string): string[] {
  try {
    const claimed = claimedSourceRecord(Buffer.from(line), 'a record')
    return claimed.kind === 'push' ? [(claimed.record.pushed ?? claimed.record.time).slice(0, 10)] : []
  } catch (error) {
    // What is not a record has no day.
    if (error instanceof Problem) return []
    throw error
  }
}
