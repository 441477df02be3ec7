/** @needs nodes */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from '@jest/globals'
import type { FileToPack } from '@release-tools/base'
import { archiveDigests, filesToPack } from '@release-tools/base/testing'
import { supportedNodes } from '../scripts/shared/nodes.ts'
import { root } from '../scripts/shared/repository.ts'

const folder = mkdtempSync(join(tmpdir(), 'archive-nodes-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function packUnder(program: string, files: FileToPack[]): { node: string; digests: object; memory: number } {
  writeFileSync(join(folder, 'files.json'), JSON.stringify(files))
  const script = join(root, 'test/support/pack-files.mjs')
  const { stdout, stderr } = spawnSync(program, [script, folder], { encoding: 'utf8' })
  expect(stderr).toBe('')
  return JSON.parse(stdout)
}

const files = await filesToPack(folder)

test.each(Object.entries(supportedNodes()))('Node %s gives the same bytes as all others', (major, program) => {
  const { node, digests } = packUnder(program, files)
  expect([node.replace(/\..*/, ''), digests]).toEqual([major, archiveDigests])
})

test('packing a file needs no memory for it', () => {
  const source = join(folder, 'large')
  writeFileSync(source, '')
  truncateSync(source, 300_000_000)
  const { memory } = packUnder(process.execPath, [{ path: 'large', source }])
  expect(memory).toBeGreaterThan(20_000_000)
  expect(memory).toBeLessThan(200_000_000)
})
