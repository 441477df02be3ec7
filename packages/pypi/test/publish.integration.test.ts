/** @needs sigstore index */
import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, describe, expect, jest, test } from '@jest/globals'
import { at } from '@release-tools/base'
import { completeWheel, sdist } from '@release-tools/evidence/testing'
import { type PyPIDouble, testbed, testHost } from '@release-tools/testbed'
import { publishToIndex } from '../src/publish.ts'
import {
  distributions,
  index,
  publisherHost,
  requestTo,
  richMetadata,
  sdistName,
  wheelName,
} from './support/index-job.ts'

jest.setTimeout(60_000)

const doubles: PyPIDouble[] = []
afterAll(() => Promise.all(doubles.map(double => double.stop())))

async function newIndex(options = {}) {
  const double = await index(options)
  doubles.push(double)
  return double
}

const results = (published: Awaited<ReturnType<typeof publishToIndex>>) =>
  published.files.map(({ file, result, attested }) => [file, result, attested])
const posts = (double: PyPIDouble) =>
  double.log().filter(({ method, path }) => method === 'POST' && path === '/legacy/').length

describe('as a Trusted Publisher', () => {
  test('uploads the files with attestations, the source distribution first; a second run does nothing', async () => {
    const double = await newIndex()
    const host = publisherHost()
    const published = await publishToIndex(await requestTo(double.uploadUrl), host)
    expect(results(published)).toEqual([
      [sdistName, 'uploaded', true],
      [wheelName, 'uploaded', true],
    ])
    expect([...double.files.keys()]).toEqual([sdistName, wheelName])
    const again = await publishToIndex(await requestTo(double.uploadUrl), testHost({ env: {} }))
    expect(results(again)).toEqual([
      [sdistName, 'present', true],
      [wheelName, 'present', true],
    ])
    expect(posts(double)).toBe(2)
  })
})

describe('what the index has', () => {
  test('is verified by pypi-attestations, and not as somebody else’s', async () => {
    const double = await newIndex()
    await publishToIndex(await requestTo(double.uploadUrl), publisherHost())
    const dir = await mkdtemp(join(testbed().dir, 'verify-'))
    const cache = join(dir, '.cache/sigstore-python/tuf/https%3A%2F%2Ftuf-repo-cdn.sigstore.dev')
    await mkdir(cache, { recursive: true })
    await writeFile(join(cache, 'trusted_root.json'), await readFile(testbed().trustedRoot))
    const { content, provenance } = double.files.get(wheelName) ?? {}
    await writeFile(join(dir, wheelName), content ?? '')
    const attestation = at(provenance, 'attestation_bundles', 0, 'attestations', 0)
    await writeFile(join(dir, `${wheelName}.publish.attestation`), JSON.stringify(attestation))
    const verify = (identity: string) =>
      testHost().exec(
        testbed().indexTools,
        ['-m', 'pypi_attestations', 'verify', 'attestation', '--offline', '--identity', identity, join(dir, wheelName)],
        { env: { HOME: dir } },
      )
    const own = 'https://github.com/acme/widget/.github/workflows/release.yml@refs/tags/v1.2.3'
    expect(await verify(own)).toMatchObject({ exitCode: 0, stderr: expect.stringContaining('OK: ') })
    const other = await verify(own.replace('release.yml', 'other.yml'))
    expect(other).toMatchObject({ exitCode: 1, stderr: expect.stringContaining('SANs do not match') })
  })
})

const oldName = 'widget-1.2.3-py2-none-any.whl'
/** With what setuptools wrote years ago. */
const oldMetadata = `Metadata-Version: 2.1
Name: widget
Version: 1.2.3
License-File: LICENSE
Description: A widget.
        It has two lines.

`

describe('beside twine', () => {
  test('the forms have the same fields with the same values', async () => {
    const files = {
      [sdistName]: sdist('widget', '1.2.3'),
      [wheelName]: completeWheel('widget', '1.2.3', richMetadata),
      [oldName]: completeWheel('widget', '1.2.3', oldMetadata),
    }
    const [ours, theirs] = [await newIndex(), await newIndex({ publishers: [], token: 'pypi-secret' })]
    const list = await distributions(files)
    await publishToIndex(
      await requestTo(ours.uploadUrl, { distributions: list, attestations: undefined }),
      publisherHost(),
    )
    const args = [
      '-m',
      'twine',
      'upload',
      '--non-interactive',
      '--disable-progress-bar',
      '--repository-url',
      theirs.uploadUrl,
    ]
    const env = { TWINE_USERNAME: '__token__', TWINE_PASSWORD: 'pypi-secret', HOME: testbed().dir }
    expect(
      await testHost().exec(testbed().indexTools, [...args, ...list.map(({ path }) => path)], { env }),
    ).toMatchObject({
      exitCode: 0,
    })
    for (const file of Object.keys(files)) {
      const form = (double: PyPIDouble) =>
        (double.files.get(file)?.form ?? []).filter(([name]) => name !== 'blake2_256_digest').sort()
      expect(form(ours)).toEqual(form(theirs))
    }
    expect(theirs.files.get(wheelName)?.form.length).toBeGreaterThan(25)
  })
})
