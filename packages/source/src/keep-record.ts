import { Problem } from '@release-tools/base'
import { type Branch, blobId, type GitEntry } from '@release-tools/github'
import { Transient } from '@release-tools/host'
import { sourceFolder } from './record-path.ts'

/** A signed record, and where it belongs. */
export interface RecordFile {
  /** In the metadata branch: recordPath(). */
  path: string
  /** One line of JSON. */
  bytes: Buffer
}

/** What became of it. */
export interface KeptRecord {
  /** The head of the branch that has it. */
  commit: string
  /** True if the branch had it before. */
  already: boolean
}

/** The text of a branch that this program begins: git has no empty branches. */
const about = `# Records of pushes

The folder \`source\` has one signed record for each push. Programs read them to say which SLSA Source level a commit has. Do not change them by hand:
a record that is missing is a gap.
`

/**
 * Adds a record to the metadata branch, by one commit that GitHub signs, and looks that it is there. Others may add theirs at the same time: then it
 * looks again. Nothing is ever replaced. Throws a Problem, also if another file has its name.
 */
export async function keepRecord(branch: Branch, { path, bytes }: RecordFile, headline: string): Promise<KeptRecord> {
  const what = `keep a record in the branch ${branch.name}`
  let isSent = false
  return branch.retried(what, async () => {
    const head = (await branch.head()) ?? (await begin(branch))
    const found = await entryAt(branch, head, path)
    // The answer to an earlier attempt may have been lost.
    if (found?.id === blobId(bytes)) return { commit: head, already: !isSent }
    if (found !== undefined) throw taken(what, path)
    isSent = true
    const commit = await branch.add(head, { headline, body: path }, [{ path, bytes }])
    if ((await entryAt(branch, commit, path))?.id === blobId(bytes)) return { commit, already: false }
    throw new Transient(what, { found: `GitHub took the commit ${commit}, and does not show the record in it.`, next })
  })
}

const next = 'Run the job again.'

async function begin(branch: Branch): Promise<string> {
  await branch.create('Begin the records of pushes', { path: `${sourceFolder}/README.md`, content: about })
  const head = await branch.head()
  if (head !== undefined) return head
  throw new Transient(`keep a record in the branch ${branch.name}`, {
    found: 'GitHub does not show the branch that was just made.',
    next,
  })
}

/** The file at a path of a commit; undefined if there is none. */
async function entryAt(branch: Branch, id: string, path: string): Promise<GitEntry | undefined> {
  const commit = await branch.commit(id)
  if (commit === undefined)
    throw new Transient(`keep a record in the branch ${branch.name}`, {
      found: `GitHub does not show its commit ${id}.`,
      next,
    })
  const names = path.split('/')
  let entries = await branch.tree(commit.tree)
  for (const [index, name] of names.entries()) {
    const found = entries.find(entry => entry.name === name)
    if (found === undefined || index === names.length - 1) return found
    if (found.type !== 'tree') return found
    entries = await branch.tree(found.id)
  }
  return undefined
}

function taken(what: string, path: string): Problem {
  return new Problem(what, {
    found: `it has another file at ${path}, and records are never replaced.`,
    next: 'Find out who wrote it. Run all jobs of this run again: another attempt has another name.',
  })
}
