import { basename, join } from 'node:path'
import { limits, listFiles, readIfThere } from '@release-tools/base'
import { Branch, blobId, type FileToCommit } from '@release-tools/github'
import { type Host, Transient } from '@release-tools/host'
import { connectRequests, readContext } from '@release-tools/runner'
import type { Inputs } from './inputs.ts'

/**
 * Commits the badges of today to their branch, if that is asked for and one of them changed. The branch is made if it does not exist. Throws a
 * Problem.
 */
export async function refreshBadges(inputs: Inputs, time: string, host: Host): Promise<void> {
  const name = inputs['badges-branch']
  if (name === undefined) return
  const { repository, apiUrl } = readContext()
  const requests = await connectRequests({ token: inputs['github-token'], repository, apiUrl }, host)
  const branch = new Branch(requests, name)
  const badges = await badgesIn([inputs.directory, ...inputs.badges])
  await branch.retried(`refresh the badges of ${name}`, async () => {
    const head = await headOf(branch)
    const changed = await differing(branch, head, badges)
    const message = { headline: `Badges of ${time.slice(0, 10)}`, body: changed.map(({ path }) => path).join('\n') }
    if (changed.length > 0) await branch.add(head, message, changed)
    host.info(`${changed.length === 0 ? 'No badge' : changed.map(({ path }) => path).join(', ')} changed in ${name}.`)
  })
}

/** The badges of some directories, at the root of the branch. */
async function badgesIn(directories: string[]): Promise<FileToCommit[]> {
  const found = new Map<string, Buffer>()
  for (const directory of directories)
    for (const file of await listFiles(directory)) {
      const path = basename(file)
      if (!/^badge-[a-z]+\.(?:json|svg)$/.test(path) || found.has(path)) continue
      const bytes = await readIfThere(join(directory, file), limits.document, 'inside')
      if (bytes !== undefined) found.set(path, bytes)
    }
  return [...found].map(([path, bytes]) => ({ path, bytes }))
}

const readme = `# Badges

What was found of the releases when somebody looked last. The action watch-release of release-tools writes these files.
`

async function headOf(branch: Branch): Promise<string> {
  const head = await branch.head()
  if (head !== undefined) return head
  await branch.create('Begin the badges', { path: 'README.md', content: readme })
  const made = await branch.head()
  if (made !== undefined) return made
  throw new Transient(`use the branch ${branch.name}`, {
    found: 'GitHub does not show the branch that was just made.',
    next: 'Run the job again.',
  })
}

/** Those that the branch has not, or has with other bytes. */
async function differing(branch: Branch, head: string, badges: FileToCommit[]): Promise<FileToCommit[]> {
  const commit = await branch.commit(head)
  const entries = commit === undefined ? [] : await branch.tree(commit.tree)
  return badges.filter(({ path, bytes }) => entries.find(({ name }) => name === path)?.id !== blobId(bytes))
}
