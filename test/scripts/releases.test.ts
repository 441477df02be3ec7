import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { git } from '../../scripts/act/git.ts'
import { root } from '../../scripts/shared/repository.ts'

const folder = 'packages/evidence/src/slsa'

/** Runs the script in a clone with the release v1.2.0 and these withdrawn ones. Returns its exit code, errors, and the list. */
function update(withdrawn: object[]) {
  const clone = mkdtempSync(join(tmpdir(), 'releases-'))
  for (const path of ['scripts', folder]) mkdirSync(join(clone, path), { recursive: true })
  cpSync(join(root, 'scripts/releases.ts'), join(clone, 'scripts/releases.ts'))
  writeFileSync(join(clone, 'package.json'), '{ "type": "module" }')
  writeFileSync(join(clone, folder, 'withdrawn-releases.json'), JSON.stringify(withdrawn))
  writeFileSync(join(clone, folder, 'released-commits.json'), '')
  git(clone, 'init', '--quiet')
  git(clone, 'commit', '--quiet', '--allow-empty', '--message', 'one')
  git(clone, 'tag', 'v1.2.0')
  const { status, stderr } = spawnSync(process.execPath, [join(clone, 'scripts/releases.ts')], { encoding: 'utf8' })
  return { status, stderr, list: readFileSync(join(clone, folder, 'released-commits.json'), 'utf8') }
}

test('a withdrawn release is marked in the list', () => {
  const { status, list } = update([{ tag: 'v1.2.0', reason: 'It signed anything.' }])
  expect(status).toBe(0)
  expect(JSON.parse(list).releases).toMatchObject([{ tag: 'v1.2.0', withdrawn: 'It signed anything.' }])
})

test('a withdrawn release that does not exist is refused, and nothing is written', () => {
  const { status, stderr, list } = update([
    { tag: 'v1.2.1', reason: 'x' },
    { tag: 'v1.2.0', reason: 'y' },
  ])
  expect({ status, list }).toEqual({ status: 2, list: '' })
  expect(stderr).toBe(
    `Could not list the releases: ${folder}/withdrawn-releases.json names v1.2.1, which is not a release of this clone. Correct the tag, or get all tags: git fetch --tags\n`,
  )
})
