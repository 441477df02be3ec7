import { mkdir, mkdtemp, readFile, rm, symlink, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { parsePolicy } from '../../src/policy/policy.ts'
import { readVexFiles, writeVexFiles } from '../../src/policy/vex-files.ts'
import { readStepRecord } from '../../src/release/release-dir.ts'
import { openVexOf } from '../../testing/vex.ts'

let root: string
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'vex-files-'))
  await mkdir(join(root, '.github'))
})
afterEach(() => rm(root, { recursive: true }))

const naming = (...files: string[]) => parsePolicy(JSON.stringify({ version: 1, vulnerabilities: { vex: { files } } }))

test('the documents of a policy are read, and are in the release byte for byte, with a record', async () => {
  const text = `${JSON.stringify(openVexOf({}))}\n\n`
  await writeFile(join(root, '.github/vex.json'), text)
  const files = await readVexFiles(naming('.github/vex.json'), root)
  expect(files.map(({ path, document }) => [path, document.name, document.statements.length])).toEqual([
    ['.github/vex.json', '.github/vex.json', 1],
  ])
  const release = join(root, 'release')
  await writeVexFiles(files, release)
  expect(await readFile(join(release, 'vex/vex.json'), 'utf8')).toBe(text)
  expect((await readStepRecord(release, 'scan-image.vex')).files).toMatchObject([
    { path: 'vex/vex.json', mediaType: 'application/json', reproducible: 'bytes' },
  ])
})

test('a policy without documents reads and writes nothing', async () => {
  const files = await readVexFiles(parsePolicy('version: 1\n'), root)
  await writeVexFiles(files, join(root, 'release'))
  expect(files).toEqual([])
  await expect(readFile(join(root, 'release/vex'))).rejects.toThrow('ENOENT')
})

test('a document that is not there, a link, or wrong is refused by its path', async () => {
  await expect(readVexFiles(naming('a.json'), root)).rejects.toThrow(
    'Could not read a.json, a VEX document of the policy: no such file. Check `vulnerabilities.vex.files` in the policy.',
  )
  await writeFile(join(root, 'a.json'), '{}')
  await expect(readVexFiles(naming('a.json'), root)).rejects.toThrow('Could not read a.json: it is not a VEX document')
  await symlink(join(root, 'a.json'), join(root, 'b.json'))
  await expect(readVexFiles(naming('b.json'), root)).rejects.toThrow(
    'Could not read b.json, a VEX document of the policy:',
  )
  await truncate(join(root, 'a.json'), 200_000_000)
  await expect(readVexFiles(naming('a.json'), root)).rejects.toThrow(
    'Could not read a.json, a VEX document of the policy: it has 200000000 bytes, more than the 33554432 accepted.',
  )
  await expect(readVexFiles(naming('.github'), root)).rejects.toThrow(
    'Could not read .github, a VEX document of the policy:',
  )
})

test('two documents of one name are refused', () => {
  expect(() => naming('a/vex.json', 'b/vex.json')).toThrow(
    '"vulnerabilities.vex.files" has two files of the name "vex.json". Give them different names.',
  )
})
