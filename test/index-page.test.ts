import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { cp, mkdir, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { sha256 } from '@release-tools/base'
import { cli, releaseWithKey } from '@release-tools/cli/testing'
import { entry, IndexedProject } from '@release-tools/releases/testing'
import { testHost } from '@release-tools/testbed'
import { commandBlocks } from '../scripts/shared/commands.ts'

const folder = mkdtempSync(join(tmpdir(), 'index-page-'))
const before = process.cwd()
const now = new Date()

beforeAll(async () => {
  const release = await releaseWithKey()
  await cp(release.assets, join(folder, 'download'), { recursive: true })
  await cp(release.key, join(folder, 'cosign.pub'))
  const manifest = sha256(readFileSync(join(folder, 'download/manifest.yaml')))
  const listed = [entry('1.2.0', { manifest, state: 'superseded', successor: 'v1.3.0' })]
  const project = await IndexedProject.of(listed, now, testHost({ env: {} }))
  // Directories with these names: no server is asked.
  for (const place of ['acme/widget', 'index-copy']) {
    await mkdir(join(folder, place), { recursive: true })
    for (const [name, bytes] of project.files) await writeFile(join(folder, place, name), bytes)
  }
  await writeFile(join(folder, 'index-root.json'), project.root)
  process.chdir(folder)
})
afterAll(() => {
  process.chdir(before)
  rmSync(folder, { recursive: true, force: true })
})

test('the commands of the page about the state of a release do what it says', async () => {
  const commands = commandBlocks('docs/tasks/is-a-release-still-good.md').flatMap(block => block.commands)
  const today = now.toISOString().slice(0, 10)
  const run = (command = '') => cli(command.replace('~', folder).replace('2027-01-31', today).split(/\s+/).slice(1))
  expect(commands).toHaveLength(3)
  const [seen, copied, refused] = [await run(commands[0]), await run(commands[1]), await run(commands[2])]
  expect([seen.code, copied.code, refused.code]).toEqual([0, 0, 1])
  expect(seen.out).toContain('First contact')
  expect((await run(commands[0])).out).not.toContain('First contact')
  expect(refused.out).toContain('Do not use it. Use v1.3.0. Or do not refuse what is superseded.')
})
