/** @needs shell */
import { chmod, mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { sha256 } from '@release-tools/base'
import { testHost } from '@release-tools/testbed'
import { type InstallRequest, installTools } from '../src/install.ts'
import { fakeProgram, fakeRelease } from './support/fake-release.ts'

const { lock } = fakeRelease()
const identity = {
  ACTIONS_ID_TOKEN_REQUEST_URL: 'http://127.0.0.1:1/token?x=1',
  ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'request',
}
let [folder, workspace, program] = ['', '', '']

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'from-path-'))
  workspace = join(folder, 'workspace')
  await mkdir(join(workspace, 'bin'), { recursive: true })
  program = `#!/bin/sh\ntouch ${folder}/ran\necho cosign 3.1.9\n`
})
afterEach(() => rm(folder, { recursive: true }))

async function put(directory: string, content: string | Buffer) {
  const path = join(directory, 'cosign')
  await writeFile(path, content)
  await chmod(path, 0o755)
}

const take = (toolPath: string, env: Record<string, string>, own: Partial<InstallRequest['tools'][number]> = {}) =>
  installTools(
    {
      tools: [{ name: 'cosign', ...own }],
      ...{ source: 'path', toolPath, platform: 'linux-amd64', lock, cacheDir: join(folder, 'cache') },
    },
    testHost({ workspace, env }),
  )

const refused =
  'it is a file of the repository, and this job has an identity, with which it could sign. Give its digest'

describe('a program that the project committed, in a job with an identity', () => {
  test('never runs, also not if a record lies beside it, or a link leads to it', async () => {
    await put(join(workspace, 'bin'), program)
    const record = { name: 'cosign', version: '3.1.9', sha256: sha256(program), origin: 'built' }
    await writeFile(join(workspace, 'bin/release-tools.json'), JSON.stringify(record))
    await symlink(join(workspace, 'bin'), join(folder, 'link'))
    for (const place of [join(workspace, 'bin'), join(folder, 'link')])
      await expect(take(place, identity)).rejects.toThrow(refused)
    expect(await readdir(folder)).not.toContain('ran')
  })

  test('nor if it is the pinned release: other programs may lie beside it', async () => {
    await put(join(workspace, 'bin'), fakeProgram('cosign', 'linux-amd64'))
    await expect(take(join(workspace, 'bin'), identity)).rejects.toThrow(refused)
  })

  test('runs if the workflow names its digest', async () => {
    await put(join(workspace, 'bin'), program)
    const own = { sha256: sha256(program) }
    expect(await take(join(workspace, 'bin'), identity, own)).toMatchObject([{ assurance: 'given' }])
  })
})

test('a program of the runner, or in a job without an identity, may be one of an unknown digest', async () => {
  await mkdir(join(folder, 'tools'))
  await put(join(folder, 'tools'), program)
  await put(join(workspace, 'bin'), program)
  expect(await take(join(folder, 'tools'), identity)).toMatchObject([{ assurance: 'none' }])
  expect(await take(join(workspace, 'bin'), {})).toMatchObject([{ assurance: 'none' }])
})
