import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals'
import { type GitHubDouble, startGitHub, testHost } from '@release-tools/testbed'
import { givenArtifacts } from '../src/given-artifacts.ts'
import { fetchGiven } from '../src/run-artifacts.ts'
import { uploadArtifact } from '../testing/artifacts.ts'

jest.setTimeout(60_000)
const sha256 = 'a'.repeat(64)
const read = (value: string) => givenArtifacts(value, 'wheels-from')

describe('the artifacts of other jobs', () => {
  test('are lines, or the outputs of a matrix', () => {
    const both = [
      { name: 'wheels-linux', sha256 },
      { name: 'wheels-macos', sha256 },
    ]
    expect(read(`wheels-linux sha256:${sha256}\n\n wheels-macos sha256:${sha256}\n`)).toEqual(both)
    const outputs = { linux: `wheels-linux sha256:${sha256}`, windows: '', macos: `wheels-macos sha256:${sha256}` }
    expect(read(JSON.stringify(outputs, null, 2))).toEqual(both)
    expect(read('')).toEqual([])
  })

  test.each([
    ['wheels-linux', '"wheels-linux" is not `name sha256:…`. Write one per line'],
    [`wheels-* sha256:${sha256}`, 'is not `name sha256:…`.'],
    [`../x sha256:${sha256}`, 'is not `name sha256:…`.'],
    ['wheels-linux sha256:', 'is not `name sha256:…`.'],
    ['{}', 'it has no output of a job. Write one per line'],
    ['{"linux":""}', 'it has no output of a job.'],
    ['{"linux":', 'it has no output of a job.'],
    ['{"linux":1}', '"1" is not `name sha256:…`.'],
    [`a sha256:${sha256}\na sha256:${sha256}`, '"a" is there twice.'],
  ])('%j is refused', (value, message) => {
    expect(() => read(value)).toThrow(message)
  })
})

describe('fetchGiven', () => {
  let root: string
  let double: GitHubDouble
  const before = { ...process.env }
  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'given-'))
    double = await startGitHub({ dir: join(root, 'double'), repository: 'acme/widget' })
    Object.assign(process.env, double.env, { GITHUB_SERVER_URL: 'https://github.com', GITHUB_WORKSPACE: root })
  })
  afterAll(async () => {
    process.env = before
    await double.stop()
    await rm(root, { recursive: true, force: true })
  })

  test('takes what a job uploaded, by its digest, and nothing else of that name', async () => {
    await writeFile(join(root, 'widget.whl'), 'wheel')
    const digest = await uploadArtifact('wheels', [join(root, 'widget.whl')], root)
    const host = testHost()
    await fetchGiven([{ name: 'wheels', sha256: digest }], join(root, 'given'), host)
    expect(await readFile(join(root, 'given/wheels/widget.whl'), 'utf8')).toBe('wheel')
    expect(host.lines).toEqual([`The artifact wheels is sha256:${digest}, as its job returned.`])
    await expect(fetchGiven([{ name: 'wheels', sha256 }], join(root, 'other'), host)).rejects.toThrow(
      `Could not download the artifact "wheels": its digest is not sha256:${sha256}, which its job returned. Upload it once, and pass`,
    )
    await expect(fetchGiven([{ name: 'wheel', sha256 }], join(root, 'other'), host)).rejects.toThrow(
      'this run has only: wheels.',
    )
  })
})
