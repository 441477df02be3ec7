import { table } from '../table.ts'

/** What packages/release/test/support/measure-faults.ts prints. */
export interface Publishing {
  requests: number
  rows: Row[]
}

/** What became of the runs with one disturbance. */
interface Row {
  name: string
  tried: number
  survived: number
}

/** What the programs of archive and audit print: packages/archive/test/support/faults/report.ts. */
export interface StoreRow extends Row {
  store: string
}

/** What the program of the index prints: packages/releases/test/support/index-faults.ts. */
export interface IndexRow extends Row {
  begin: string
}

/** What the program of recovery prints: packages/watch/test/support/remedy-faults.ts. */
export interface RemedyRow extends Row {
  remedy: string
}

export function publishingReport({ requests, rows }: Publishing): string {
  const cells = rows.map(({ name, tried, survived }) => [name, tried, survived, tried])
  return `A publish makes ${requests} requests. Each failure was caused at each request in turn (${triedIn(rows)} publishes); then the same release was
published once more, undisturbed. The first column counts publishes, the second those that succeeded in spite of the failure, and the third
those after whose second run GitHub showed the same releases and assets as after an undisturbed publish. No request wrote to a
public release. A run ends at a token that GitHub refuses, and at a 404 of something that it did not make itself. A run that is ended,
or that gets such an answer, survives only if it has already published.

${table(['Failure', 'Tried', 'Survived', 'Same end'], cells)}`
}

export function archivingReport(rows: StoreRow[]): string {
  return `A release and the logs of its run are kept in each kind of store. Each failure was caused at each request in turn, processes were killed at
each request, and two runs met (${triedIn(rows)} runs). Then the same was archived once more, undisturbed: after each of these, the store had the
files of an undisturbed run, each once, and gave all of them back. The table has the runs that succeeded in spite of the failure, and those
that were killed, which say nothing. All others ended with a sentence about what to do. A directory has no requests.

${tableOf(rows, ({ store }) => store)}`
}

export function indexReport(rows: IndexRow[]): string {
  return `A release is listed in the signed index of releases, in the branch of a double of GitHub. Each failure was caused at each request in turn
(${triedIn(rows)} runs), in a repository without an index and in one that has one. Then the same release was listed once more, undisturbed. After each, the index
listed the same releases, by the same number of commits as without a failure. The table has the runs that succeeded in spite of the failure.
All others ended with a sentence about what to do.

${tableOf(rows, ({ begin }) => `from ${begin}`)}`
}

export function auditLogReport(rows: StoreRow[]): string {
  return `What was signed and published in a release is appended to a new audit log in each kind of store. Each failure was caused at each request in
turn, and processes were killed before the first request and after each (${triedIn(rows)} runs). Then the same was appended once more, undisturbed, and
then the lines of the next release. After each of these, the store had each line once and the files of undisturbed runs, and the whole chain
was checked. The table has the runs that succeeded in spite of the failure, and those that were killed, which say nothing. All others ended
with a sentence about what to do. A directory has no requests: runs were killed there after some milliseconds.

${tableOf(rows, ({ store }) => store)}`
}

export function recoveryReport(rows: RemedyRow[]): string {
  return `A remedy of \`release-tools recover\` is applied to a release whose run failed, at a double of GitHub. Each failure was caused at each request of
the remedy in turn (${triedIn(rows)} runs), those of its looks too. Then the same remedy was applied once more, undisturbed. After each, GitHub had the same runs, drafts,
advisories and issues as after an undisturbed remedy, and the public release was as before. The table has the runs that succeeded in spite of
the failure. All others ended with a sentence about what to do.

${tableOf(rows, ({ remedy }) => remedy)}`
}

function triedIn(rows: Row[]): number {
  return rows.reduce((sum, { tried }) => sum + tried, 0)
}

/** One line for each disturbance, with a column for each kind of subject. */
function tableOf<T extends Row>(rows: T[], columnOf: (row: T) => string): string {
  const columns = [...new Set(rows.map(columnOf))]
  const cells = [...new Set(rows.map(({ name }) => name))].map(name => [
    name,
    ...columns.map(column => {
      const row = rows.find(one => columnOf(one) === column && one.name === name)
      return row === undefined ? '' : `${row.survived} of ${row.tried}`
    }),
  ])
  return table(['Failure', ...columns], cells)
}
