import { Problem, sha256 } from '@release-tools/base'
import { type Branch, blobId, type FileToCommit, type GitEntry } from '@release-tools/github'
import { type Host, Transient } from '@release-tools/host'
import { type OpenedIndex, openIndex } from './open-index.ts'
import type { IndexPlace } from './place.ts'
import { folderPlace, indexFolder } from './places/branch.ts'
import { timestampName, versioned } from './roles.ts'
import { type UpdatedIndex, type UpdateOptions, updateIndex } from './update-index.ts'

/** What becomes of the index in a branch. */
export interface BranchUpdateOptions extends UpdateOptions {
  /** What the commit brings, for readers of the history: `List v1.2.0 in the index`. */
  headline: string
  /** The version that the branch must have at least, and who says it: a copy of it in another store. */
  atLeast?: { version: number; place: string } | undefined
}

/** The index in a branch after an update. */
export interface BranchIndex {
  /** As a reader finds it now. */
  opened: OpenedIndex
  /** The head that has it. */
  commit: string
  /** True if this call changed or renewed it. */
  changed: boolean
  /** Its files at that commit. */
  place: IndexPlace
}

/** The text of a branch that this program begins: git has no empty branches. */
const about = `# Releases

The folder \`index\` has the signed index of all releases. Programs read it: \`release-tools verify --index OWNER/NAME\`. Do not change it by hand.
`

/**
 * Changes or renews the index in the metadata branch, by one commit that GitHub signs, and reads it back as a stranger would. Each attempt
 * begins with a look at the branch: if others changed it meanwhile, or if the answer to an earlier attempt was lost, what is there counts.
 * Throws a Problem.
 */
export async function updateBranch(branch: Branch, options: BranchUpdateOptions, host: Host): Promise<BranchIndex> {
  const sent: FileToCommit[] = []
  await branch.retried(`update the index in the branch ${branch.name}`, () => requireFiles(branch, options), 1)
  return branch.retried(`update the index in the branch ${branch.name}`, async () => {
    const now = await lookAt(branch)
    const updated = await updateIndex(now.place, options, host)
    requireAtLeast(branch, updated, options)
    if (updated.files.size === 0) return readBack(branch, now, { updated, sent, options }, host)
    const head = now.commit ?? (await begin(branch))
    const files = [...updated.files].map(([name, bytes]) => ({ path: `${indexFolder}/${name}`, bytes }))
    sent.push(...files)
    const commit = await branch.add(head, messageOf(updated, options), files)
    return readBack(branch, await lookAtCommit(branch, commit), { updated, sent, options }, host)
  })
}

/** The index of a branch at one commit; without one if there is no such branch. */
interface Look {
  commit: string | undefined
  folder: GitEntry[]
  place: IndexPlace
}

async function lookAt(branch: Branch): Promise<Look> {
  const head = await branch.head()
  return head === undefined
    ? { commit: undefined, folder: [], place: folderPlace(branch, [], textOf(branch)) }
    : lookAtCommit(branch, head)
}

async function lookAtCommit(branch: Branch, id: string): Promise<Look> {
  const commit = await branch.commit(id)
  if (commit === undefined) throw late(branch, `GitHub does not show its commit ${id}.`)
  const root = await branch.tree(commit.tree)
  const entry = root.find(({ name, type }) => name === indexFolder && type === 'tree')
  const folder = entry === undefined ? [] : await branch.tree(entry.id)
  return { commit: id, folder, place: folderPlace(branch, folder, textOf(branch)) }
}

function textOf({ name }: Branch): string {
  return `the branch ${name}`
}

/** Throws a Problem if a copy elsewhere is newer than what the branch has. GitHub may show a new head late, so this is asked again. */
async function requireFiles(branch: Branch, { atLeast }: BranchUpdateOptions): Promise<void> {
  if (atLeast === undefined) return
  const { folder } = await lookAt(branch)
  const versions = folder.flatMap(({ name }) => /^(\d{1,15})\.targets\.json$/.exec(name)?.[1] ?? []).map(Number)
  const newest = Math.max(0, ...versions)
  if (newest < atLeast.version) throw late(branch, setBack(newest, atLeast))
}

/** The same for what its timestamp says, whatever else is there: the branch was set back, and readers would notice. */
function requireAtLeast(branch: Branch, { version, files }: UpdatedIndex, { atLeast }: BranchUpdateOptions): void {
  const before = files.has(versioned('targets', version)) ? version - 1 : version
  if (atLeast === undefined || before >= atLeast.version) return
  const { attempted, next } = late(branch, '')
  throw new Problem(attempted, { found: setBack(before, atLeast), next })
}

function setBack(version: number, atLeast: { version: number; place: string }): string {
  const has = version === 0 ? 'no index' : `version ${version} of the index`
  return `it has ${has}, and ${atLeast.place} has version ${atLeast.version}.`
}

/**
 * Makes the branch. Returns its head. GitHub may have shown late that there is one: what was made for a new branch must not replace its files.
 */
async function begin(branch: Branch): Promise<string> {
  await branch.create('Begin the metadata of releases', { path: `${indexFolder}/README.md`, content: about })
  const { commit, folder } = await lookAt(branch)
  if (commit === undefined) throw late(branch, 'GitHub does not show the branch that was just made.')
  if (folder.some(({ name }) => name === timestampName)) throw late(branch, 'GitHub showed late that it has an index.')
  return commit
}

function messageOf({ version, files }: UpdatedIndex, { headline }: BranchUpdateOptions) {
  const name = versioned('targets', version)
  const targets = files.get(name)
  const body = targets === undefined ? `version ${version}` : `${name} sha256:${sha256(targets)}`
  return { headline, body }
}

async function readBack(
  branch: Branch,
  { commit, folder, place }: Look,
  { updated, sent, options }: { updated: UpdatedIndex; sent: FileToCommit[]; options: BranchUpdateOptions },
  host: Host,
): Promise<BranchIndex> {
  const { root, repository, now } = options
  const opened = await openIndex(place, { root, repository, now }, host)
  const lost = [...updated.files].find(([name, bytes]) => !has(folder, name, bytes))
  if (commit === undefined || opened.version !== updated.version || lost !== undefined)
    throw new Problem(`update the index in ${textOf(branch)}`, {
      found: `GitHub took the commit ${commit}, and does not show ${lost?.[0] ?? 'it'} in it.`,
      next: 'Run the job again.',
    })
  const changed = sent.some(({ path, bytes }) => has(folder, path.slice(indexFolder.length + 1), bytes))
  return { opened, commit, changed, place }
}

function has(folder: GitEntry[], name: string, bytes: Buffer): boolean {
  return folder.some(entry => entry.name === name && entry.id === blobId(bytes))
}

/** GitHub's servers do not all have the newest head at once, so this is asked again. */
function late(branch: Branch, found: string): Transient {
  return new Transient(`update the index in ${textOf(branch)}`, {
    found,
    next: 'Run the job again. If that does not help, find out who set the branch back or deleted it, and restore it: GitHub keeps its commits for some weeks.',
  })
}
