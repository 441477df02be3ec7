import { rmSync } from 'node:fs'
import { openStore, type Part, type Store, type StoreContext } from '@release-tools/archive'
import { filesToKeep } from '@release-tools/archive/testing'
import { type Manifest, renderManifest } from '@release-tools/evidence'
import { manifestOf } from '@release-tools/evidence/testing'
import { connectRequests } from '@release-tools/runner'
import { freshDir } from '@release-tools/scan/testing'
import { type GitHubDouble, startGitHub, testHost } from '@release-tools/testbed'

export const branchName = 'release-metadata'
export const nothing = () => {}

/** A double of GitHub, whose branch is a store. */
export interface BranchBed {
  github: GitHubDouble
  context: StoreContext
  open(name?: string): Promise<Store>
  /** A file of the branch as it is now. */
  text(path: string): string | undefined
  stop(): Promise<void>
}

type Options = Partial<Parameters<typeof startGitHub>[0]>

/** Starts a double; `attempts` is how often a request is tried. */
export async function branchBed(options: Options = {}, attempts = 4): Promise<BranchBed> {
  const dir = freshDir('branch-store')
  const github = await startGitHub({ dir, repository: 'acme/widget', ...options })
  const host = testHost({ workspace: dir })
  const token = github.env.GITHUB_TOKEN
  const patience = { attempts, baseMs: 1, maxMs: 20, timeoutMs: 2000 }
  const address = { token, repository: 'acme/widget', apiUrl: github.apiUrl, patience }
  const context = { host, repository: 'acme/widget', github: () => connectRequests(address, host) }
  const { branches } = github.repository
  return {
    github,
    context,
    open: (name = branchName) => openStore(`branch:${name}`, context),
    text: path => branches.objects.fileAt(branches.heads.get(branchName) ?? '', path)?.toString(),
    async stop() {
      await github.stop()
      rmSync(dir, { recursive: true, force: true })
    },
  }
}

export const releaseOf = (tag: string): Part => ({ repository: 'acme/widget', tag, name: 'release' })

/** A release with its manifest, and a wheel that no branch keeps. */
export function releaseFiles(version: string, { project = 'widget', ...more }: Record<string, string> = {}) {
  const base = manifestOf({ 'policy.yaml': 'version: 1\n', 'release.md': '# widget\n' })
  const manifest: Manifest = {
    ...base,
    project: { name: project, version },
    source: { ...base.source, tag: `v${version}` },
  }
  return filesToKeep({
    'manifest.yaml': renderManifest(manifest),
    SHA256SUMS: `${version}\n`,
    'widget-1.whl': 'a wheel',
    ...more,
  })
}

/** Keeps a release, and removes its files. */
export async function keep(store: Store, version: string, more: Record<string, string> = {}, tag = `v${version}`) {
  const { files, remove } = releaseFiles(version, more)
  return store.put(releaseOf(tag), files, nothing).finally(remove)
}
