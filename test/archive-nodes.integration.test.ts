/** @needs nodes */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from '@jest/globals'
import { archiveDigests, filesToPack } from '@release-tools/base/testing'
import { supportedNodes } from '../scripts/shared/nodes.ts'
import { root } from '../scripts/shared/repository.ts'

const folder = mkdtempSync(join(tmpdir(), 'archive-nodes-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

writeFileSync(join(folder, 'files.json'), JSON.stringify(await filesToPack(folder)))

test.each(Object.entries(supportedNodes()))('Node %s gives the same bytes as all others', (major, program) => {
  const script = join(root, 'test/support/pack-files.mjs')
  const { stdout, stderr } = spawnSync(program, [script, folder], { encoding: 'utf8' })
  expect({ stderr, ...JSON.parse(stdout || '{}') }).toEqual({
    stderr: '',
    node: expect.stringMatching(new RegExp(`^${major}\\.`)),
    digests: archiveDigests,
  })
})
