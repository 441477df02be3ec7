import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { testHost } from '@release-tools/testbed'
import { wholeFolder } from '../src/cache.ts'

let cacheDir: string
beforeEach(async () => {
  cacheDir = await mkdtemp(join(tmpdir(), 'cache-'))
})
afterEach(() => rm(cacheDir, { recursive: true }))

test('what is not a readable folder is not taken for an empty one, and goes', async () => {
  const host = testHost()
  const context = { host, cacheDir, platform: 'linux-amd64' as const, findCached: undefined }
  const path = join(cacheDir, 'syft/1.54.1/x64')
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, 'a file')
  expect(await wholeFolder(context, 'syft', '1.54.1', 'release', ['syft'])).toBeUndefined()
  expect(host.lines[0]).toMatch(
    /has something that is not a readable folder \(.*ENOTDIR.*\) in place of syft 1\.54\.1\./,
  )
  expect(existsSync(path)).toBe(false)
})
