import { chmodSync, existsSync, mkdtempSync, readdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { testHost } from '@release-tools/testbed'
import { buildContext, warnOfChanges } from '../../src/container/build-context.ts'
import { imageRepository } from '../../testing/image-repository.ts'

const files = { Dockerfile: 'FROM scratch\n', 'app/run': 'x', 'app/Dockerfile': 'FROM scratch\n' }
const scratch = () => mkdtempSync(join(tmpdir(), 'context-'))

const attempt = (workspace: string, own: Partial<Parameters<typeof buildContext>[0]> = {}) =>
  buildContext(
    { root: workspace, source: 'commit', context: '.', dockerfile: 'Dockerfile', exclude: [], ...own },
    scratch(),
    testHost(),
  )

test('a commit has what is committed, without .git', async () => {
  const workspace = imageRepository(files)
  writeFileSync(join(workspace, 'untracked'), '')
  const { path, epoch, commit } = await attempt(workspace)
  expect(readdirSync(path).sort()).toEqual(['Dockerfile', 'app'])
  expect(epoch).toBe(1_769_860_800)
  expect(commit).toMatch(/^[0-9a-f]{40}$/)
})

test('a workspace has what earlier steps put there, in a copy', async () => {
  const workspace = imageRepository(files)
  writeFileSync(join(workspace, 'untracked'), '')
  const { path } = await attempt(workspace, { source: 'workspace', exclude: [join(workspace, 'app')] })
  expect(readdirSync(path).sort()).toEqual(['Dockerfile', 'untracked'])
  expect(existsSync(join(workspace, '.git'))).toBe(true)
})

test.each([
  ['commit', 'The image is built from the commit. These changes in the work tree are not part of it: "app/run".'],
  [
    'workspace',
    'The image is built from the workspace. These changes in the work tree are part of it, and not of the commit that it names: "app/run".',
  ],
] as const)('says what is changed in a work tree, from which a %s is built', async (source, message) => {
  const workspace = imageRepository(files)
  writeFileSync(join(workspace, 'untracked'), '')
  const host = testHost()
  await warnOfChanges({ root: workspace, source }, host)
  writeFileSync(join(workspace, 'app/run'), 'y')
  await warnOfChanges({ root: workspace, source }, host)
  expect(host.lines).toEqual([`warning: ${message}`])
})

test('modes do not depend on the umask', async () => {
  const workspace = imageRepository(files)
  chmodSync(join(workspace, 'app'), 0o700)
  chmodSync(join(workspace, 'app/run'), 0o711)
  chmodSync(join(workspace, 'Dockerfile'), 0o600)
  const { path } = await attempt(workspace, { source: 'workspace' })
  const mode = (file: string) => (statSync(join(path, file)).mode & 0o7777).toString(8)
  expect([mode('app'), mode('app/run'), mode('Dockerfile')]).toEqual(['755', '755', '644'])
})

test('takes the list of what to leave out that belongs to the Dockerfile', async () => {
  const workspace = imageRepository({ ...files, 'app/Dockerfile.dockerignore': '*\n' })
  expect((await attempt(workspace)).ignore).toBeUndefined()
  expect((await attempt(workspace, { dockerfile: 'app/Dockerfile' })).ignore).toBe('*\n')
})

test('what is missing, or not committed, or behind a link that leads out, is refused', async () => {
  const workspace = imageRepository(files)
  writeFileSync(join(workspace, 'New'), 'FROM scratch\n')
  symlinkSync('/etc', join(workspace, 'etc'))
  for (const dockerfile of ['Missing', 'New'])
    await expect(attempt(workspace, { dockerfile })).rejects.toThrow(
      'the Dockerfile does not exist in the repository. Check the inputs `context`, `dockerfile` and `requirements`. A file that is not committed needs `build-from: workspace`.',
    )
  await expect(attempt(workspace, { source: 'workspace', context: 'etc' })).rejects.toThrow(
    'the build context is a link that leads out of the repository.',
  )
  await expect(attempt(workspace, { dockerfile: 'app' })).rejects.toThrow('app')
})
