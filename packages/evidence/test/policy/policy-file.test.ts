import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { testHost } from '@release-tools/testbed'
import { defaultPolicy } from '../../src/policy/policy.ts'
import { readPolicy } from '../../src/policy/policy-file.ts'

const before = { ...process.env }
let workspace: string
const usual = () => join(workspace, '.github', 'release-policy.yaml')

beforeEach(async () => {
  workspace = await realpath(await mkdtemp(join(tmpdir(), 'policy-')))
  process.env.GITHUB_WORKSPACE = workspace
  await mkdir(join(workspace, '.github'))
})
afterEach(async () => {
  process.env = { ...before }
  await rm(workspace, { recursive: true })
})

test('without a file the strict default holds; one that was named must be there', async () => {
  expect(await readPolicy(usual(), testHost())).toEqual(defaultPolicy)
  await expect(readPolicy(join(workspace, 'mine.yaml'), testHost())).rejects.toThrow(
    'Could not read the policy mine.yaml: no such file. Check the input `policy`.',
  )
})

test('a symbolic link is not passed over for the default, which may be milder', async () => {
  await writeFile(join(workspace, 'strict.yaml'), 'version: 1\nvulnerabilities: { fail: [LOW] }\n')
  await symlink(join(workspace, 'strict.yaml'), usual())
  await expect(readPolicy(usual(), testHost())).rejects.toThrow('it is a symbolic link or a special file.')
})
