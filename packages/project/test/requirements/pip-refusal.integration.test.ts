/** @needs sbom */
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, jest, test } from '@jest/globals'
import { sha256 } from '@release-tools/base'
import { testbed } from '@release-tools/testbed'
import { refusedByPip } from '../../src/index.ts'
import { found, linux, repositoryOf } from './repository.ts'

jest.setTimeout(60_000)

const by = { project: 'widget', directory: '.', environment: linux }

/** The line that pins a wheel of the testbed. */
function pin(project: string, content?: string): string {
  const file =
    readdirSync(testbed().realWheels).find(name => name.startsWith(`${project}-`) && name.endsWith('.whl')) ?? ''
  const bytes = content ?? readFileSync(join(testbed().realWheels, file))
  return `${project}==${file.split('-')[1]} --hash=sha256:${sha256(bytes)}`
}

/**
 * Lets pip resolve `rich` with the constraints that we compute from the lines. They are its requirements here: pip accepts digests in
 * constraints only since version 26.1, and the pip of the system may be older.
 */
async function install(...lines: string[]) {
  const requirements = await found({ 'requirements-build.txt': lines.join('\n') })
  const folder = await repositoryOf({})
  writeFileSync(join(folder, 'constraints.txt'), requirements.constraints)
  const options = [
    '--no-index',
    '--find-links',
    testbed().realWheels,
    '--only-binary=:all:',
    '-r',
    join(folder, 'constraints.txt'),
  ]
  const env = { PATH: process.env.PATH, PIP_REQUIRE_HASHES: '1', PIP_DISABLE_PIP_VERSION_CHECK: '1', NO_COLOR: '1' }
  const { status, stdout, stderr } = spawnSync('python3', ['-m', 'pip', 'download', '-d', folder, ...options], {
    env,
    encoding: 'utf8',
  })
  return { status, refusal: refusedByPip(stdout + stderr, ['rich'], requirements, by) }
}

test('pip accepts the constraints if all is pinned', async () => {
  expect(await install(pin('rich'), pin('markdown_it_py'), pin('mdurl'), pin('pygments'))).toEqual({
    status: 0,
    refusal: undefined,
  })
})

test('pip refuses what nobody pinned, and we name it', async () => {
  const { status, refusal } = await install(pin('rich'), pin('markdown_it_py'), pin('pygments'))
  expect(status).toBe(1)
  expect(refusal?.found).toContain('; mdurl, which they need, is not pinned with a digest.')
})

test('pip refuses a file with another digest, and we name it', async () => {
  const { status, refusal } = await install(
    pin('rich'),
    pin('markdown_it_py', 'another'),
    pin('mdurl'),
    pin('pygments'),
  )
  expect(status).toBe(1)
  expect(refusal?.found).toBe(
    'the package index has another file of markdown-it-py than requirements-build.txt has the digest of.',
  )
})
