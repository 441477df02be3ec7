import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from '@jest/globals'
import { parsePolicy } from '@release-tools/evidence'
import { freshDir } from '@release-tools/scan/testing'
import { commandBlocks } from '../../../scripts/shared/commands.ts'
import { root } from '../../../scripts/shared/repository.ts'
import { lookThrough } from '../src/index.ts'
import { signaturesGates } from '../src/signatures/gates.ts'
import { contextOf, tree } from './local/gate-context.ts'

const path = 'docs/tasks/sign-commits-and-tags.md'
const home = freshDir('signatures-page')
const repository = join(home, 'repository')
const own = { PATH: process.env.PATH ?? '', HOME: home, GIT_CONFIG_NOSYSTEM: '1' }
afterAll(() => rmSync(home, { recursive: true }))

/** Runs lines of a page as one person would, in the repository. */
const type = (commands: string[]) =>
  execFileSync('sh', ['-ec', commands.join('\n')], { cwd: repository, env: own, stdio: 'pipe' }).toString()

function blocks(situation: string): string[][] {
  return commandBlocks(path).flatMap(block => (block.situation === situation ? [block.commands] : []))
}

test('who does what the page says has commits and a tag that the gates of its policy accept', async () => {
  mkdirSync(join(home, '.ssh'))
  tree({ 'pyproject.toml': '[project]\nname = "widget"\nversion = "1.0.0"\n' }, repository)
  const [key = [], files = [], release = []] = blocks('signatures')
  const [yaml = ''] =
    /(?<=```yaml\n)version: 1\npeople:[\s\S]*?(?=```)/.exec(readFileSync(join(root, path), 'utf8')) ?? []
  type(['git init --quiet', 'git config user.name "Alice Example"', 'git config user.email alice@example.org'])
  // A person types a passphrase.
  type(key.map(command => command.replace('ssh-keygen', "ssh-keygen -q -N ''")))
  type(files)
  writeFileSync(join(repository, '.github/release-policy.yaml'), yaml)
  type(release)
  const policy = parsePolicy(yaml)
  const commit = type(['git rev-parse HEAD']).trim()
  const context = await contextOf(repository, 'v1.0.0', { policy, commit, now: new Date() })
  const records = await lookThrough(signaturesGates, context)
  expect(records.map(({ gate, result, found }) => [gate, result, found.replace(/SHA256:\S+\./, '….')])).toEqual([
    ['signed-commits', 'pass', '1 commit: 1 by Alice Example.'],
    ['signed-tag', 'pass', 'v1.0.0 is signed by Alice Example, with the SSH key ….'],
  ])
  expect(policy.gates?.required).toEqual(expect.arrayContaining(['signed-tag', 'signed-commits']))
})

test('the settings of gitsign are ones that git takes', () => {
  type(blocks('gitsign').flat())
  expect(type(['git config --get gitsign.rekorMode']).trim()).toBe('offline')
})
