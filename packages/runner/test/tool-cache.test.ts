import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { findCached } from '../src/tool-cache.ts'

const before = { ...process.env }
let cache: string

beforeEach(async () => {
  cache = await mkdtemp(join(tmpdir(), 'tool-cache-'))
  process.env.RUNNER_TOOL_CACHE = cache
  await mkdir(join(cache, 'syft', '1.54.1', 'x64'), { recursive: true })
})
afterEach(async () => {
  process.env = { ...before }
  await rm(cache, { recursive: true })
})

test('a folder with its marker is found, one without is not whole', async () => {
  expect(await findCached('syft', '1.54.1', 'x64')).toBeUndefined()
  await writeFile(join(cache, 'syft', '1.54.1', 'x64.complete'), '')
  expect(await findCached('syft', '1.54.1', 'x64')).toBe(join(cache, 'syft', '1.54.1', 'x64'))
})

test('another version, architecture or tool is not taken for it', async () => {
  await writeFile(join(cache, 'syft', '1.54.1', 'x64.complete'), '')
  expect(await findCached('syft', '1.54.1-built', 'x64')).toBeUndefined()
  expect(await findCached('syft', '1.54.1', 'arm64')).toBeUndefined()
  expect(await findCached('grype', '1.54.1', 'x64')).toBeUndefined()
})
