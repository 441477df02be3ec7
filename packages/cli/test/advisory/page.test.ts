import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { freshDir } from '@release-tools/scan/testing'
import { commandBlocks } from '../../../../scripts/shared/commands.ts'
import { root } from '../../../../scripts/shared/repository.ts'
import { cli } from '../../testing/run.ts'

const page = 'docs/tasks/security-release.md'
const before = process.cwd()
const folder = freshDir('advisory-page')

beforeAll(() => {
  process.chdir(folder)
  mkdirSync('.github/advisories', { recursive: true })
  execFileSync('git', ['init', '--quiet'])
})
afterAll(() => {
  process.chdir(before)
  rmSync(folder, { recursive: true })
})

test('the file of the page is one, and its command prints what to paste', async () => {
  const [yaml = ''] =
    /(?<=```yaml\n)# yaml-language-server[\s\S]*?(?=```)/.exec(readFileSync(join(root, page), 'utf8')) ?? []
  writeFileSync('.github/advisories/1.4.1.yaml', yaml)
  const [block] = commandBlocks(page).filter(({ situation }) => situation === 'advisory')
  const [, ...args] = block?.commands[0]?.split(' ') ?? []
  const { code, out } = await cli(args)
  expect([code, out.split('\n')[0]]).toEqual([0, 'Title: Members of an archive leave their folder'])
})
