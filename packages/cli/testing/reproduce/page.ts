import { execFile, execFileSync } from 'node:child_process'
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { connectGitHub } from '@release-tools/runner'
import { type GitHubDouble, startGitHub, testHost } from '@release-tools/testbed'
import { commandBlocks } from '../../../../scripts/shared/commands.ts'
import type { SampleRelease } from './sample-release.ts'
import { keyPair } from './signed-image.ts'

const root = join(import.meta.dirname, '../../../..')
const page = 'docs/tasks/reproduce-a-release.md'

/** How a command of the page ended. */
export interface Ended {
  command: string
  code: number | string
  /** The last line of standard output. */
  last: string
  output: string
}

/**
 * Runs the commands of docs/tasks/reproduce-a-release.md, in its order, where the page says that the reader is: in a clone of the
 * project. The release is on GitHub, and its tarball and the public keys are beside the clone.
 */
export async function typePage(
  release: SampleRelease,
  { repository, commit }: { repository: string; commit: string },
): Promise<{ ended: Ended[]; errors: string[] }> {
  const folder = mkdtempSync(join(tmpdir(), 'page-'))
  const rebuilder = keyPair()
  preparePlace(folder, release, repository)
  copyFileSync(rebuilder.pub, join(folder, 'rebuilder.pub'))
  const github = await published(join(folder, 'github'), release.assets, commit)
  try {
    const ended: Ended[] = []
    for (const { situation, commands } of commandBlocks(page))
      if (situation === 'rebuild')
        for (const command of commands) ended.push(await type(here(command, github), folder, rebuilder.env))
    return { ended, errors: github.errors() }
  } finally {
    await github.stop()
  }
}

function preparePlace(folder: string, { key, tarball }: SampleRelease, repository: string): void {
  const [clone, bin] = [join(folder, 'widget'), join(folder, 'bin')]
  execFileSync('git', ['clone', '--quiet', repository, clone])
  execFileSync('git', ['-C', clone, 'remote', 'set-url', 'origin', 'https://github.com/acme/widget'])
  copyFileSync(key, join(folder, 'cosign.pub'))
  for (const end of ['', '.sigstore.json', '.sig'])
    copyFileSync(`${tarball}${end}`, join(folder, `release-v1.2.0.tar.gz${end}`))
  const [, policy = ''] = /`(\{version: 1.*\})`/.exec(readFileSync(join(root, page), 'utf8')) ?? []
  writeFileSync(join(clone, 'rebuilders.yaml'), policy)
  // `release-tools` as the tests have compiled it: the bundle may be older.
  mkdirSync(bin)
  const program = `#!/bin/sh\nexec '${process.execPath}' '${join(root, 'packages/cli/lib/main.js')}' "$@"\n`
  writeFileSync(join(bin, 'release-tools'), program)
  chmodSync(join(bin, 'release-tools'), 0o755)
}

/** GitHub, with the release v1.2.0 and its assets. */
export async function published(dir: string, assets: string, commit: string): Promise<GitHubDouble> {
  const double = await startGitHub({ dir, repository: 'acme/widget', tags: { 'v1.2.0': commit } })
  const token = double.env.GITHUB_TOKEN
  const api = await connectGitHub({ token, repository: 'acme/widget', apiUrl: double.apiUrl }, testHost({ env: {} }))
  const text = { name: 'widget 1.2.0', body: '', prerelease: false }
  const draft = await api.createDraft('v1.2.0', text)
  for (const name of readdirSync(assets)) await api.upload(draft, name, join(assets, name), 'application/octet-stream')
  await api.publish(draft, text, true)
  return double
}

/** What stands for the world: the address of GitHub's API, and the second person, who writes an attestation at the first rebuild. */
function here(command: string, { apiUrl }: GitHubDouble): string {
  const isFirst = command.startsWith('release-tools reproduce v') && !command.includes('--against')
  return isFirst ? `${command} --github-api ${apiUrl} --attestation theirs.intoto.jsonl` : command
}

function type(command: string, folder: string, variables: Record<string, string>): Promise<Ended> {
  const env = { ...process.env, ...variables, PATH: [join(folder, 'bin'), process.env.PATH].join(delimiter) }
  return new Promise(done => {
    execFile('bash', ['-c', command], { cwd: join(folder, 'widget'), env }, (error, stdout, stderr) => {
      const last = stdout.trimEnd().split('\n').at(-1) ?? ''
      done({ command, code: error?.code ?? 0, last, output: stdout + stderr })
    })
  })
}
