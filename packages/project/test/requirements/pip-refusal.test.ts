import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { refusedByPip } from '../../src/index.ts'
import { digest, found, linux } from './repository.ts'

const by = { project: 'widget', directory: '.', environment: linux }

/** What `python -m build` 1.6.1 with pip 26.3 printed, 80 columns wide. */
async function problem(name: string) {
  const output = await readFile(join(import.meta.dirname, 'fixtures/pip', name), 'utf8')
  const requirements = await found({ 'requirements-build.txt': `hatchling==1.33.0 --hash=${digest('a')}` })
  return refusedByPip(output, ['hatchling'], requirements, by)
}

test('names what the requirements need and nobody pinned, with the commands that pin it', async () => {
  const refusal = await problem('build-unpinned.txt')
  expect(refusal?.found).toBe(
    'the pinned build requirements are in requirements-build.txt; packaging, which they need, is not pinned with a digest.',
  )
  expect(refusal?.next).toContain("printf '%s\\n' hatchling | uv pip compile -q")
})

test('names a file with another digest, and no address', async () => {
  const refusal = await problem('build-exchanged.txt')
  expect(refusal?.message).toBe(
    'Could not build widget with pinned build requirements: the package index has another file of hatchling than requirements-build.txt has the digest of. Find out who exchanged the file before you pin it again.',
  )
})

test('says nothing of other failures', async () => {
  const requirements = await found({})
  expect(refusedByPip('ERROR: No matching distribution found for hatchling', [], requirements, by)).toBeUndefined()
})
