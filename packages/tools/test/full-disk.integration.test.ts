import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from '@jest/globals'
import { sha256 } from '@release-tools/base'
import { tarGz } from '@release-tools/base/testing'
import { startFileServer } from '@release-tools/host/testing'
import { fakeRelease } from './support/fake-release.ts'

const script = join(import.meta.dirname, 'fixtures/install-on-small-disk.mjs')

/** Installs syft from an archive on a small disk, in a mount namespace of its own. */
async function installOnSmallDisk(archive: Buffer): Promise<{ message: string; left: string[] }> {
  const { lock, files } = fakeRelease()
  const asset = lock.syft.assets['linux-amd64']
  if (asset !== undefined) asset.sha256 = sha256(archive)
  const server = await startFileServer({
    ...files,
    '/anchore/syft/releases/download/v1.54.1/syft_1.54.1_linux_amd64.tar.gz': archive,
  })
  const folder = await mkdtemp(join(tmpdir(), 'small-disk-'))
  const request = {
    tools: [{ name: 'syft' }],
    source: 'release',
    releaseUrl: server.url,
    platform: 'linux-amd64',
    lock,
  }
  try {
    const command = ['-rm', process.execPath, script, folder, JSON.stringify(request)]
    const { stdout } = await promisify(execFile)('unshare', command)
    return JSON.parse(stdout)
  } finally {
    await server.stop()
    await rm(folder, { recursive: true })
  }
}

test.each([
  ['the download', tarGz([{ name: 'syft', data: randomBytes(400_000) }]), 'syft_1.54.1_linux_amd64.tar.gz'],
  ['the program in it', tarGz([{ name: 'syft', data: Buffer.alloc(400_000) }]), 'syft'],
])('a disk too small for %s: one clear error, and nothing left', async (_what, archive, file) => {
  const { message, left } = await installOnSmallDisk(archive)
  expect(message).toMatch(
    /^Could not write .*: the disk is full \(ENOSPC\)\. Free some space, or use a runner with a larger disk\.$/,
  )
  expect(message).toContain(`/${file}: the disk`)
  expect(left).toEqual(['syft'])
})
