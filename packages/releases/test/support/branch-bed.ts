import { rmSync } from 'node:fs'
import { Branch } from '@release-tools/github'
import { type BranchIndex, type IndexEntry, metadataBranch, updateBranch } from '@release-tools/releases'
import { IndexedProject } from '@release-tools/releases/testing'
import { connectRequests } from '@release-tools/runner'
import { freshDir } from '@release-tools/scan/testing'
import { type GitHubDouble, startGitHub, testHost } from '@release-tools/testbed'

/** A double of GitHub, and a project whose index is in a branch of it. */
export interface IndexBed {
  github: GitHubDouble
  project: IndexedProject
  branch(): Promise<Branch>
  /** Adds releases to what the index lists, as a job does. */
  add(entries: IndexEntry[], more?: { now?: Date; atLeast?: { version: number; place: string } }): Promise<BranchIndex>
  /** A file of the branch as it is now. */
  text(path: string): string | undefined
  /** The commits of the branch, the newest first. */
  history(): string[]
  stop(): Promise<void>
}

export const now = new Date('2026-03-01T12:00:00Z')

/** Starts a double; `attempts` is how often a request is tried. */
export async function indexBed(attempts = 4): Promise<IndexBed> {
  const dir = freshDir('index-branch')
  const github = await startGitHub({ dir, repository: 'acme/widget' })
  const host = testHost({ workspace: dir })
  // Only its keys and its root count: the files that it makes stay in memory.
  const project = await IndexedProject.of([], now, host)
  const { branches } = github.repository
  const head = () => branches.heads.get(metadataBranch) ?? ''
  const branch = async () => {
    const patience = { attempts, baseMs: 1, maxMs: 20, timeoutMs: 2000 }
    const token = github.env.GITHUB_TOKEN
    const requests = await connectRequests({ token, repository: 'acme/widget', apiUrl: github.apiUrl, patience }, host)
    return new Branch(requests, metadataBranch)
  }
  return {
    github,
    project,
    branch,
    async add(entries, { now: time = now, atLeast } = {}) {
      const { root, repository, online } = project
      const options = { root, repository, signers: [online], now: time, headline: 'List releases', atLeast }
      const change = (index: { repository: string; releases: IndexEntry[] }) => ({
        ...index,
        releases: [...index.releases.filter(({ tag }) => !entries.some(one => one.tag === tag)), ...entries],
      })
      return updateBranch(await branch(), { ...options, change }, host)
    },
    text: path => branches.objects.fileAt(head(), path)?.toString(),
    history: () => branches.objects.history(head()),
    async stop() {
      await github.stop()
      rmSync(dir, { recursive: true, force: true })
    },
  }
}
