import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { freshDir } from '@release-tools/scan/testing'
import { makeRelease, publishOf, type ReleaseAtGitHub, startPlace } from '@release-tools/watch/testing'
import { commandBlocks } from '../../../../scripts/shared/commands.ts'
import { cli } from '../../testing/run.ts'

// The steps of docs/tasks/a-release-is-bad.md, in their order, in one clone.

const root = freshDir('bad-release')
const clone = join(root, 'clone')
const kept = { cwd: process.cwd(), token: process.env.GITHUB_TOKEN }
const tokens = {
  admin: { contents: 'write', actions: 'write', issues: 'write', 'repository-advisories': 'write' },
} as const
const committer = {
  GIT_AUTHOR_NAME: 'a',
  GIT_AUTHOR_EMAIL: 'a@example.org',
  GIT_COMMITTER_NAME: 'a',
  GIT_COMMITTER_EMAIL: 'a@example.org',
}
const env = { PATH: process.env.PATH, HOME: root, GIT_CONFIG_NOSYSTEM: '1', ...committer }
const git = (...args: string[]) => execFileSync('git', ['-C', clone, ...args], { env, encoding: 'utf8' }).trim()
// The clone reaches GitHub only by name: what is fetched and pushed goes to a repository beside it.
const remote = {
  GIT_CONFIG_COUNT: '1',
  GIT_CONFIG_KEY_0: `url.${join(root, 'remote')}.insteadOf`,
  GIT_CONFIG_VALUE_0: 'https://github.com/acme/widget.git',
}
let release: Awaited<ReturnType<typeof makeRelease>>
let at: ReleaseAtGitHub

beforeAll(async () => {
  mkdirSync(join(clone, '.github'), { recursive: true })
  writeFileSync(join(clone, '.github/release-tools.yaml'), 'image-tags: []\n')
  writeFileSync(join(clone, 'pyproject.toml'), '[project]\nname = "widget"\nversion = "1.2.0"\n')
  git('init', '--quiet', '--initial-branch', 'main')
  git('config', 'user.name', 'a')
  git('config', 'user.email', 'a@example.org')
  git('add', '.')
  git('commit', '--quiet', '--message', 'one')
  git('tag', 'v1.2.0')
  const head = git('rev-parse', 'HEAD')
  release = await makeRelease({ manifest: manifest => ({ ...manifest, source: { ...manifest.source, commit: head } }) })
  const [signer] = release.trust.signers
  writeFileSync(join(clone, '.github/cosign.pub'), signer?.kind === 'key' ? signer.publicKey : '')
  execFileSync('git', ['init', '--quiet', '--bare', join(root, 'remote')], { env })
  git('remote', 'add', 'origin', 'https://github.com/acme/widget.git')
  at = await startPlace(release, join(root, 'github'), { tokens, tags: { 'v1.2.0': head } })
  await publishOf(release, at.github)
  at.double.repository.runs['77'] = {
    branch: 'v1.2.0',
    listed: { commit: head, status: 'completed', conclusion: 'failure', attempt: 1 },
  }
  process.chdir(clone)
})
afterAll(async () => {
  expect(at.double.errors()).toEqual([])
  await at.double.stop()
  process.chdir(kept.cwd)
  if (kept.token === undefined) delete process.env.GITHUB_TOKEN
  else process.env.GITHUB_TOKEN = kept.token
  for (const path of [root, release.root]) rmSync(path, { recursive: true, force: true })
})

/** Runs one line as a person types it. The program runs in this process; a person is logged in. */
async function type(line: string): Promise<{ code: number; out: string }> {
  if (line.startsWith('export GITHUB_TOKEN=')) {
    process.env.GITHUB_TOKEN = 'admin'
    return { code: 0, out: '' }
  }
  if (!line.startsWith('release-tools '))
    return {
      code: 0,
      out: execFileSync('bash', ['-c', line], { cwd: clone, env: { ...env, ...remote }, encoding: 'utf8' }),
    }
  const split = execFileSync('bash', ['-c', `printf '%s\\0' ${line.slice('release-tools '.length)}`], {
    encoding: 'utf8',
  })
  const { code, out, err } = await cli([...split.split('\0').slice(0, -1), '--github-api', at.double.apiUrl])
  expect(err).toBe('')
  return { code, out }
}

test('the steps of the page do what it says, and delete nothing', async () => {
  const [look, finish, patch, withdraw, tell, advise, learn, again, ...more] = commandBlocks(
    'docs/tasks/a-release-is-bad.md',
  )
    .filter(({ situation }) => situation === 'recover')
    .map(({ commands }) => commands)
  expect(more).toEqual([])
  const run = async (lines: string[] = []) => {
    const results = []
    for (const line of lines) results.push(await type(line))
    return results.map(({ code, out }) => `${code} ${out}`).join('\n')
  }
  expect(await run(look)).toContain('\n0 acme/widget v1.2.0, compared with the manifest of the release')
  expect(await run(finish)).toContain('runs/77 (attempt 2) runs its failed\n    jobs again.')
  expect(await run(patch)).toContain('pyproject.toml has the version 1.2.1.')
  expect(git('branch', '--show-current')).toBe('release-tools/patch-v1.2.1')
  expect(await run(withdraw)).toContain(
    'The branch release-tools/yanked-v1.2.0 says so in\n    .github/release-states.yaml.',
  )
  expect(git('ls-remote', join(root, 'remote'))).toContain('refs/heads/release-tools/yanked-v1.2.0')
  expect(git('show', 'release-tools/yanked-v1.2.0:.github/release-states.yaml')).toContain('successor: "v1.2.1"')
  expect(await run(tell)).toContain('Discussion and mailing list, title: widget 1.2.0 must not be used')
  expect(await run(advise)).toContain('GHSA-2222-2222-2222 is a draft')
  expect(await run(learn)).toContain('https://github.com/acme/widget/issues/1 is open: complete it.')
  expect(await run(learn)).toContain('There is an issue already: https://github.com/acme/widget/issues/1.')
  expect(at.double.repository.issues.all).toHaveLength(1)
  expect(await run(again)).toMatch(/^0 /)
  const written = at.double.log().filter(({ method }) => method === 'DELETE' || method === 'PATCH')
  expect(written.map(({ method }) => method)).toEqual(['PATCH'])
})
