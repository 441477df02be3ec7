import { segmentOf } from '@release-tools/base'
import type { SourceHistory, SourceRecord } from '@release-tools/evidence'

/** The folder of the metadata branch that has the records. */
export const sourceFolder = 'source'

/** The folder of the records of a branch or tag (`refs/heads/main`), inside `sourceFolder`. */
export function folderOfRef(ref: string): string {
  return segmentOf(ref.replace(/^refs\//, ''))
}

/** The folder of the records of a commit, inside that of the branch or tag: a folder with all of them would grow with each push. */
export function folderOfCommit(commit: string): string {
  return commit.slice(0, 2)
}

/**
 * The name of the file of a record: the commit, the run, and the attempt. A job that runs again makes another record, and the evaluator takes the
 * earliest of one push. So nobody can keep a record away by taking its name.
 */
export function recordName({ after, run }: SourceRecord, attempt: string): string {
  return `${after}-${idOfRun(run)}-${attempt}.json`
}

/** Path of a record in the metadata branch. */
export function recordPath(record: SourceRecord, attempt: string): string {
  const folder = `${sourceFolder}/${folderOfRef(record.ref)}/${folderOfCommit(record.after)}`
  return `${folder}/${recordName(record, attempt)}`
}

/** The folder of the histories of rules, inside `sourceFolder`. No branch and no tag has it, because `heads` or `tags` begins theirs. */
export const historyFolder = 'history'

/** Path of a history of rules in the metadata branch. */
export function historyPath({ time, run }: SourceHistory, attempt: string): string {
  return `${sourceFolder}/${historyFolder}/${time.slice(0, 10)}-${idOfRun(run)}-${attempt}.json`
}

/** True for the name of a record of this commit. What else is in the branch is none. */
export function isRecordOf(commit: string, name: string): boolean {
  return name.startsWith(`${commit}-`) && isRecord(name)
}

/** True for the name of a record. */
export function isRecord(name: string): boolean {
  return /^[0-9a-f]{40,64}-\d{1,20}-\d{1,10}\.json$/.test(name)
}

/** True for the path of a history of rules in the metadata branch. */
export function isHistory(path: string): boolean {
  const prefix = `${sourceFolder}/${historyFolder}/`
  return path.startsWith(prefix) && /^\d{4}-\d\d-\d\d-\d{1,20}-\d{1,10}\.json$/.test(path.slice(prefix.length))
}

/** The number of the run that made a record, by its path; NaN for what is not a record. */
export function runOfRecord(path: string): number {
  const name = path.split('/')[3] ?? ''
  return isRecord(name) ? Number(name.split('-')[1]) : Number.NaN
}

/** The number of a run, by its address; `0` for one that has none. */
export function idOfRun(run: string): string {
  return /\/actions\/runs\/(\d{1,20})(?:\/|$)/.exec(run)?.[1] ?? '0'
}

/** True for the path of a record of a branch or tag in the metadata branch: of these commits, or of any if none are given. */
export function isRecordFile(path: string, ref: string, commits?: ReadonlySet<string>): boolean {
  const [top, folder, , name = '', ...rest] = path.split('/')
  if (top !== sourceFolder || folder !== folderOfRef(ref) || rest.length > 0 || !isRecord(name)) return false
  return commits === undefined || commits.has(name.split('-', 1)[0] ?? '')
}
