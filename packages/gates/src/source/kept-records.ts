import { sha256 } from '@release-tools/base'
import type { GateEvidence } from '@release-tools/evidence'
import type { Host } from '@release-tools/host'
import { branchAt, historyPaths, isRecordFile, tagPaths } from '@release-tools/source'
import type { GateContext } from '../gate.ts'
import { readGit, readObjects } from '../signatures/git-objects.ts'

/** The records of pushes that a clone has. */
export interface KeptRecords {
  /** Signed, each a bundle in one line; none of them verified. */
  lines: string[]
  /** The commit of the release before; undefined if there is none. */
  previous: string | undefined
  evidence: GateEvidence[]
}

const metadata = 'release-metadata'
const begin = 'fetch it, or begin as docs/tasks/start-a-source-chain.md says'
const attempted = 'read the records of pushes'
/** Most commits since the release before that are looked for. */
const most = 10_000

/**
 * Reads the records that a release rests upon from the metadata branch as this clone has it. They are those of all pushes of its branch since the
 * release before, of both tags and of others that were pushed since, and the histories of rules. Otherwise, why nobody knows.
 */
export async function keptRecords(context: GateContext, branch: string): Promise<KeptRecords | { unknown: string }> {
  const { host, commit, previous, previousUnknown, release } = context
  if (previousUnknown !== undefined) return { unknown: previousUnknown }
  const ref = await metadataRef(context)
  if (ref === undefined)
    return { unknown: `this clone has no branch ${metadata}, in which records of pushes are kept: ${begin}` }
  const shallow = await readGit(host, attempted, ['rev-parse', '--is-shallow-repository'])
  if (shallow.trim() !== 'false')
    return { unknown: 'the checkout does not have all commits: check out with `fetch-depth: 0`' }
  const before = previous && (await readGit(host, attempted, ['rev-parse', `refs/tags/${previous}^{commit}`])).trim()
  const commits = await landed(context, before)
  const tags = [previous, release?.tag].filter(tag => tag !== undefined)
  const files = await filesOf(context, ref)
  const paths = [...files.keys()]
  const released = `refs/heads/${branchAt(paths, commit, branch)}`
  const pushes = paths.filter(path => isRecordFile(path, released, commits))
  const ofPushes = await linesOf(host, files, pushes)
  const others = [...tagPaths(paths, tags, pushes), ...historyPaths(paths, ofPushes)]
  const lines = [...ofPushes, ...(await linesOf(host, files, others))]
  const head = (await readGit(host, attempted, ['rev-parse', ref])).trim()
  const source = `records of ${commit} in ${metadata} at ${head}`
  return { lines, previous: before, evidence: [{ source, sha256: sha256(lines.join('\n')) }] }
}

/** The metadata branch as the last fetch left it. */
async function metadataRef({ host }: GateContext): Promise<string | undefined> {
  const patterns = [`refs/remotes/*/${metadata}`, `refs/heads/${metadata}`]
  const found = await readGit(host, attempted, ['for-each-ref', '--format=%(refname)', ...patterns])
  const refs = found.split('\n').filter(line => line !== '')
  return refs.find(one => one === `refs/remotes/origin/${metadata}`) ?? refs[0]
}

/** The commits since the release before by first parents, and that of the release before. */
async function landed({ host, commit }: GateContext, before: string | undefined): Promise<Set<string>> {
  const range = before === undefined ? [commit] : [commit, `^${before}`]
  const listed = await readGit(host, attempted, ['rev-list', '--first-parent', `--max-count=${most}`, ...range, '--'])
  return new Set([...listed.split('\n').filter(line => line !== ''), ...(before === undefined ? [] : [before])])
}

/** The ids of the files in the folder of the records, by path. */
async function filesOf({ host }: GateContext, ref: string): Promise<Map<string, string>> {
  const listed = await readGit(host, attempted, ['ls-tree', '-r', '-z', ref, '--', 'source'])
  const entries = listed.split('\0').flatMap((line): [string, string][] => {
    const [, id, path] = /^\d+ blob ([0-9a-f]+)\t(.+)$/s.exec(line) ?? []
    return id === undefined || path === undefined ? [] : [[path, id]]
  })
  return new Map(entries)
}

async function linesOf(host: Host, files: Map<string, string>, paths: string[]): Promise<string[]> {
  const ids = paths.map(path => files.get(path) ?? '')
  const lines: string[] = []
  for await (const { raw } of readObjects(host, 'blob', ids)) lines.push(raw.toString('utf8').trim())
  return lines
}
