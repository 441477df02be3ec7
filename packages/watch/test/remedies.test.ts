import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { commit } from '@release-tools/evidence/testing'
import { testHost } from '@release-tools/testbed'
import { findRelease, type KnownRelease, type RemedyContext, remedies } from '../src/index.ts'
import {
  makeDraftOf,
  makeRelease,
  publishOf,
  type ReleaseAtGitHub,
  releaseTag,
  startPlace,
  wanted,
} from '../testing/index.ts'

const root = mkdtempSync(join(tmpdir(), 'release-tools-test-remedies-'))
const release = await makeRelease()
const tokens = { admin: { contents: 'write', actions: 'write', 'repository-advisories': 'write' } } as const
let at: ReleaseAtGitHub
let count = 0
beforeEach(async () => {
  count += 1
  at = await startPlace(release, join(root, `github-${count}`), { tokens })
})
afterEach(async () => {
  expect(at.double.errors()).toEqual([])
  await at.double.stop()
})
afterAll(() => {
  for (const path of [root, release.root]) rmSync(path, { recursive: true, force: true })
})

async function run(name: string, more: Partial<RemedyContext> = {}, known?: KnownRelease): Promise<string[]> {
  const context = { ...at.context, today: '2026-11-30', ...more }
  const remedy = remedies.find(one => one.name === name)
  return remedy?.run(known ?? (await findRelease(wanted, context)), context) ?? []
}

const runOf = (more: object, branch: string = releaseTag) => ({
  branch,
  listed: { commit, status: 'completed', conclusion: 'failure', attempt: 1, ...more } as const,
})
const writes = () => at.double.log().filter(({ method }) => method !== 'GET')

describe('finish', () => {
  const page = 'https://github.com/acme/widget/actions/runs'

  test('runs the failed jobs of the tag again, once', async () => {
    at.double.repository.runs['77'] = runOf({})
    at.double.repository.runs['78'] = runOf({}, 'main')
    at.double.repository.runs['76'] = runOf({ conclusion: 'success' })
    expect(await run('finish')).toEqual([
      `${page}/77 (attempt 2) runs its failed jobs again. Wait for its end, and look again.`,
    ])
    expect(await run('finish')).toEqual([`${page}/77 (attempt 2) is running. Wait for its end, and look again.`])
    expect(writes().map(({ path }) => path)).toEqual(['/repos/acme/widget/actions/runs/77/rerun-failed-jobs'])
  })

  test('with an answer that was lost, the second attempt finds it running', async () => {
    at.double.repository.runs['77'] = runOf({})
    let cut = false
    at.double.setFaults(({ method }) => {
      if (method !== 'POST' || cut) return undefined
      cut = true
      return 'cut after'
    })
    expect(await run('finish')).toEqual([
      `${page}/77 (attempt 2) runs its failed jobs again. Wait for its end, and look again.`,
    ])
  })

  test('says what to do if no run failed, or none is there, or several could be meant, or it is too old', async () => {
    const start = 'Start the release workflow again: gh workflow run release.yml --ref v1.2.0. It skips what is there.'
    await expect(run('finish')).rejects.toThrow(
      `Could not finish the release v1.2.0: GitHub has no run of the tag. ${start}`,
    )
    at.double.repository.runs['77'] = runOf({ conclusion: 'success' })
    await expect(run('finish')).rejects.toThrow(
      `Could not finish the release v1.2.0: no run of the tag failed. ${start}`,
    )
    at.double.repository.runs['78'] = runOf({ old: true })
    await expect(run('finish')).rejects.toThrow('it was created over a month ago')
    at.double.repository.runs['79'] = {
      ...runOf({}),
      listed: { ...runOf({}).listed, path: '.github/workflows/docs.yml' },
    }
    await expect(run('finish')).rejects.toThrow(
      'runs of several workflows failed: .github/workflows/docs.yml, .github/workflows/release.yml. Run the failed jobs of the right one again: gh run rerun 79 --failed, or gh run rerun 78 --failed.',
    )
    at.double.repository.tags.clear()
    await expect(run('finish')).rejects.toThrow(
      'Could not find the runs of v1.2.0: the repository has no such tag. Push it first: git push origin v1.2.0',
    )
  })
})

describe('undo-draft', () => {
  test('deletes the drafts of runs, and nothing else', async () => {
    await makeDraftOf(release, at.github, { which: name => name === 'release.md' })
    await at.github.createDraft(releaseTag, { name: 'mine', body: 'a person wrote it', prerelease: false })
    const [{ id } = { id: 0 }] = at.double.repository.releases
    expect(await run('undo-draft')).toEqual([`The draft ${id} is deleted.`])
    expect(at.double.repository.releases).toMatchObject([{ name: 'mine' }])
    expect(await run('undo-draft')).toEqual(['There is no draft of a run for v1.2.0.'])
  })

  test('touches no draft that a run may be writing to, and none that is public by then', async () => {
    const draft = await makeDraftOf(release, at.github, { which: () => false })
    at.double.repository.runs['77'] = runOf({ status: 'in_progress', conclusion: null })
    await expect(run('undo-draft')).rejects.toThrow(
      'Could not delete the draft of v1.2.0: https://github.com/acme/widget/actions/runs/77 may be writing to it. Wait for the end of that run, or cancel it. Then do this again.',
    )
    at.double.repository.runs = {}
    at.double.setFaults(({ path }) => {
      const stored = at.double.repository.release(String(draft.id))
      // Another run publishes it between the look and the deletion.
      if (path.endsWith(`/releases/${draft.id}`) && stored !== undefined) stored.draft = false
      return undefined
    })
    await expect(run('undo-draft')).rejects.toThrow('the release is public')
    expect(at.double.repository.releases).toHaveLength(1)
  })
})

test('an advisory is drafted once, with what is known, and needs a token that may', async () => {
  await publishOf(release, at.github)
  const said = await run('advisory-draft', { reason: 'Anybody can read any file.', successor: 'v1.2.1' })
  expect(said).toEqual([
    'GHSA-2222-2222-2222 is a draft: https://github.com/acme/widget/security/advisories/GHSA-2222-2222-2222. Say there how bad it is, and publish it together with a release that fixes it.',
  ])
  expect(at.double.repository.advisories).toMatchObject([
    {
      summary: 'widget 1.2.0: Anybody can read any file.',
      description: expect.stringContaining('Use v1.2.1 (https://github.com/acme/widget/releases/tag/v1.2.1).'),
      vulnerabilities: [
        {
          package: { ecosystem: 'pip', name: 'widget' },
          vulnerable_version_range: '= 1.2.0',
          patched_versions: '1.2.1',
        },
      ],
    },
  ])
  expect(await run('advisory-draft')).toEqual([
    'There is a draft already: GHSA-2222-2222-2222, https://github.com/acme/widget/security/advisories/GHSA-2222-2222-2222.',
  ])
})

test('the version of a successor is that of its tag by the pattern of the project', async () => {
  await publishOf(release, at.github)
  const asked = {
    reason: 'It is wrong.',
    successor: 'lib2-v1.2.1',
    rule: { pattern: 'lib2-v{version}', scheme: 'semver' },
  } as const
  expect((await run('messages', asked))[3]).toBe('Package index, reason of the yank: It is wrong, use 1.2.1')
  await run('advisory-draft', asked)
  expect(at.double.repository.advisories).toMatchObject([{ vulnerabilities: [{ patched_versions: '1.2.1' }] }])
})

test('without a manifest that verifies, nobody knows what an advisory is about', async () => {
  await expect(run('advisory-draft')).rejects.toThrow(
    'Could not draft an advisory about v1.2.0: no manifest of the release verifies, so that its name and version are not known. Write it by hand: https://github.com/acme/widget/security/advisories/new',
  )
})

describe('branches that are prepared in a clone', () => {
  let clone: string
  let first: string
  const git = (...args: string[]) => execFileSync('git', ['-C', clone, ...args], { encoding: 'utf8' }).trim()
  const shown = (branch: string, path: string) => git('show', `${branch}:${path}`)
  const known = (): KnownRelease => ({ ...wanted, manifest: undefined, passed: [] })
  const env = {
    ...{ PATH: process.env.PATH, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' },
    ...{ GIT_AUTHOR_NAME: 'A', GIT_AUTHOR_EMAIL: 'a@example.org' },
    ...{ GIT_COMMITTER_NAME: 'A', GIT_COMMITTER_EMAIL: 'a@example.org' },
  }
  const prepare = (name: string, more: Partial<RemedyContext> = {}) =>
    run(name, { host: testHost({ workspace: clone, env }), ...more }, known())

  const own = ['-c', 'user.name=A', '-c', 'user.email=a@example.org', 'commit', '--no-verify', '--quiet', '--message']

  beforeEach(() => {
    clone = join(root, `clone-${count}`)
    mkdirSync(join(clone, '.github'), { recursive: true })
    writeFileSync(
      join(clone, 'pyproject.toml'),
      '[project]\nname = "widget"\nversion = "1.2.0"\ndependencies = ["x>=1.2.0"]\n',
    )
    writeFileSync(join(clone, 'CHANGELOG.md'), '# Changelog\n\n## [1.2.0] - 2026-11-21\n\n- New.\n')
    git('init', '--quiet', '--initial-branch', 'main')
    git('add', '.')
    git(...own, 'one')
    git('tag', releaseTag)
    first = git('rev-parse', 'HEAD')
    writeFileSync(join(clone, 'later.txt'), '')
    git('add', '.')
    git(...own, 'two')
    writeFileSync(join(clone, 'later.txt'), 'work in progress')
    // What a hook does is nobody’s wish here.
    for (const hook of ['post-checkout', 'pre-commit', 'commit-msg'])
      writeFileSync(join(clone, '.git/hooks', hook), '#!/bin/sh\nexit 1\n', { mode: 0o755 })
  })

  test('a patch release begins at the commit of the release, with its version and a section in the changelog', async () => {
    const head = git('rev-parse', 'HEAD')
    expect(await prepare('patch-release', { reason: 'Files can be read again.' })).toEqual([
      'The branch release-tools/patch-v1.2.1 begins at the commit of v1.2.0.',
      'pyproject.toml has the version 1.2.1.',
      'CHANGELOG.md has a section for 1.2.1: complete it.',
      'Commit what fixes the release there, complete the changelog, and tag it: git tag v1.2.1. Or propose it first.',
      'Push it, and open a pull request: git push origin release-tools/patch-v1.2.1, then https://github.com/acme/widget/compare/release-tools/patch-v1.2.1?expand=1',
    ])
    const branch = 'release-tools/patch-v1.2.1'
    expect(shown(branch, 'pyproject.toml')).toBe(
      '[project]\nname = "widget"\nversion = "1.2.1"\ndependencies = ["x>=1.2.0"]',
    )
    expect(shown(branch, 'CHANGELOG.md')).toBe(
      '# Changelog\n\n## [1.2.1] - 2026-11-30\n\n### Fixed\n\n- Files can be read again.\n\n## [1.2.0] - 2026-11-21\n\n- New.',
    )
    expect(git('rev-parse', `${branch}~1`)).toBe(first)
    // The work of the person stays as it was, and no work tree is left.
    expect([git('rev-parse', 'HEAD'), readFileSync(join(clone, 'later.txt'), 'utf8')]).toEqual([
      head,
      'work in progress',
    ])
    expect(git('worktree', 'list').split('\n')).toHaveLength(1)
    expect((await prepare('patch-release'))[0]).toBe('The branch release-tools/patch-v1.2.1 already exists.')
  })

  test('a release is superseded or withdrawn by a line of the file that the index reads', async () => {
    writeFileSync(
      join(clone, '.github/release-states.yaml'),
      '# Ours\nreleases:\n  - tag: v1.0.0\n    state: end-of-support\nsupport: []\n',
    )
    git('add', '.github')
    git(...own, 'states')
    expect(await prepare('supersede', { successor: 'v1.2.1' })).toEqual([
      'The branch release-tools/superseded-v1.2.0 says so in .github/release-states.yaml.',
      'Push it, and open a pull request: git push origin release-tools/superseded-v1.2.0, then https://github.com/acme/widget/compare/release-tools/superseded-v1.2.0?expand=1',
      'Once it is merged, the job that updates the index tells the readers.',
    ])
    expect(shown('release-tools/superseded-v1.2.0', '.github/release-states.yaml')).toBe(
      '# Ours\nreleases:\n  - tag: "v1.2.0"\n    state: "superseded"\n    successor: "v1.2.1"\n  - tag: v1.0.0\n    state: end-of-support\nsupport: []',
    )
    await prepare('withdraw', { reason: 'The wheel: is broken' })
    expect(shown('release-tools/yanked-v1.2.0', '.github/release-states.yaml')).toContain(
      '  - tag: "v1.2.0"\n    state: "yanked"\n    reason: "The wheel: is broken"\n  - tag: v1.0.0',
    )
    expect(git('log', '-1', '--format=%s', 'release-tools/yanked-v1.2.0')).toBe(
      'v1.2.0 is yanked: The wheel: is broken',
    )
  })

  test('a commit that git refuses leaves no branch, and says what git said', async () => {
    git('config', 'commit.gpgSign', 'true')
    git('config', 'gpg.program', '/bin/false')
    await expect(prepare('patch-release')).rejects.toThrow(
      /^Could not prepare the branch release-tools\/patch-v1\.2\.1: git commit failed: .*failed to sign the data.* See what git says/s,
    )
    expect(git('branch', '--list', 'release-tools/*')).toBe('')
  })

  test('what is missing is said before anything is made', async () => {
    await expect(prepare('supersede')).rejects.toThrow(
      'nothing says by which release. Name its tag with --successor TAG.',
    )
    await expect(prepare('supersede', { successor: releaseTag })).rejects.toThrow('a release cannot supersede itself.')
    await expect(prepare('withdraw')).rejects.toThrow(
      'Could not withdraw v1.2.0: nothing says why. Say it in one line for its users: --reason TEXT.',
    )
    await expect(run('patch-release', { host: testHost({ workspace: root, env }) }, known())).rejects.toThrow(
      /is not a clone of the repository\. Do this in a clone\.$/,
    )
    git('tag', '--delete', releaseTag)
    await expect(prepare('patch-release')).rejects.toThrow(
      'Could not prepare the branch release-tools/patch-v1.2.1: this clone does not have refs/tags/v1.2.0. Run git fetch --tags origin, and do this again.',
    )
    expect(git('branch', '--list', 'release-tools/*')).toBe('')
  })

  test('a project that states no version and has no changelog gets no branch', async () => {
    git('rm', '--quiet', 'CHANGELOG.md')
    writeFileSync(
      join(clone, 'pyproject.toml'),
      '[project]\nname = "widget"\ndynamic = ["version"]\n[build-system]\nrequires = ["setuptools", "setuptools-scm"]\nbuild-backend = "setuptools.build_meta"\n[tool.setuptools_scm]\n',
    )
    git('add', '.')
    git(...own, 'three')
    git('tag', '--force', releaseTag)
    await expect(prepare('patch-release')).rejects.toThrow(
      'the project has neither a file with its version nor a changelog with sections, so that there is nothing to change. Begin a branch yourself: git switch -c patch-v1.2.1 v1.2.0',
    )
    expect(git('branch', '--list', 'release-tools/*')).toBe('')
    expect(git('worktree', 'list').split('\n')).toHaveLength(1)
  })
})
