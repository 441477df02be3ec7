import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { testHost } from '@release-tools/testbed'
import { ignoredPaths, initRepository } from '../../src/survey/repository.ts'
import { emptyDirectory, git, repositoryWith } from '../../testing/projects.ts'

const host = testHost()

describe('what git says', () => {
  test('files that are tracked or could be, from the root, whatever their names', async () => {
    const root = repositoryWith({ 'a b/größe.py': '', '.gitignore': 'venv/\n', 'venv/x.py': '', 'z.py': '' })
    git(root, 'add', 'z.py')
    expect(await initRepository(join(root, 'a b'), host)).toEqual({
      root,
      directory: 'a b',
      files: ['.gitignore', 'a b/größe.py', 'z.py'],
      origin: undefined,
      defaultBranch: 'trunk',
    })
  })

  test('no file that was deleted, and is still tracked', async () => {
    const root = repositoryWith({ 'a.py': '', 'b.py': '' })
    git(root, 'add', '.')
    rmSync(join(root, 'a.py'))
    expect((await initRepository(root, host)).files).toEqual(['b.py'])
  })

  test('paths that git ignores, unless they are tracked, whatever their names', async () => {
    const root = repositoryWith({ '.gitignore': '.*\n', '.github/a.yml': '' })
    const paths = ['.github/a.yml', '.github/größe b.yml', 'docs/c.md']
    expect(await ignoredPaths(root, paths, host)).toEqual(['.github/a.yml', '.github/größe b.yml'])
    git(root, 'add', '--force', '.github/a.yml')
    expect(await ignoredPaths(root, paths, host)).toEqual(['.github/größe b.yml'])
  })

  test.each([
    ['git@github.com:acme/widget.git', 'github.com'],
    ['https://github.com/acme/widget', 'github.com'],
    ['https://user@ghes.example.com:8443/acme/widget.git/', 'ghes.example.com'],
    ['ssh://git@github.com:22/acme/widget.git', 'github.com'],
    ['ssh://git@ssh.github.com:443/acme/widget.git', 'github.com'],
    ['git@github.com-work:acme/widget.git', 'github.com'],
    ['https://GitHub.com/acme/widget', 'github.com'],
    ['https://github.com-work.example/acme/widget', 'github.com-work.example'],
  ])('host, owner and name of %s', async (origin, server) => {
    const root = repositoryWith({}, origin)
    expect(await initRepository(root, host)).toMatchObject({
      directory: '.',
      origin: { host: server, owner: 'acme', name: 'widget' },
    })
  })

  test.each([
    ['work:acme/widget.git', 'work', true],
    ['ssh://git@work/acme/widget', 'work', true],
    ['https://ghe/acme/widget', 'ghe', undefined],
    ['git@ghes.example.com:acme/widget', 'ghes.example.com', undefined],
  ])('%s may be a word of the settings of ssh', async (address, server, isAlias) => {
    const { origin } = await initRepository(repositoryWith({}, address), host)
    expect([origin?.host, origin?.isAlias]).toEqual([server, isAlias])
  })

  test.each([['/srv/git/widget.git'], ['C:/git/acme/widget'], ['https://example.com/widget'], ['host:widget']])(
    'none of %s',
    async origin => {
      expect((await initRepository(repositoryWith({}, origin), host)).origin).toBeUndefined()
    },
  )

  test('the default branch is that of origin, else the one that is checked out, else main', async () => {
    const root = repositoryWith({})
    git(root, 'commit', '--quiet', '--allow-empty', '-m', 'x')
    git(root, 'checkout', '--quiet', '--detach')
    expect((await initRepository(root, host)).defaultBranch).toBe('main')
    git(root, 'update-ref', 'refs/remotes/origin/release/1', 'HEAD')
    git(root, 'symbolic-ref', 'refs/remotes/origin/HEAD', 'refs/remotes/origin/release/1')
    expect((await initRepository(root, host)).defaultBranch).toBe('release/1')
  })
})

describe('an error says where to run it', () => {
  test('outside of a work tree', async () => {
    const directory = emptyDirectory()
    await expect(initRepository(directory, host)).rejects.toThrow(
      /^Could not read the repository of .*: git finds no work tree there \(fatal: not a git repository.*\)\. Run the command in a clone of the repository, because workflows belong at its root\.$/,
    )
  })

  test('without git', async () => {
    const exec = () => Promise.reject(new Error('not found'))
    await expect(initRepository('.', { exec })).rejects.toThrow('git does not run (not found).')
  })
})
