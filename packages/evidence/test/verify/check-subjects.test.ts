import { createHash } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import type { HashName } from '../../src/in-toto/digests.ts'
import type { Manifest } from '../../src/manifest/manifest-model.ts'
import { verifyRelease } from '../../src/verify/verify.ts'
import { type Changes, imageSubjects, makeRelease, statement } from '../../testing/release.ts'

const contents = { 'widget-1.2.0-py3-none-any.whl': 'a wheel', 'widget-1.2.0.tar.gz': 'a source distribution' }
const hash = (name: HashName, text: string) => ({ [name]: createHash(name).update(text).digest('hex') })
const by = (...names: HashName[]) =>
  Object.entries(contents).map(([name, text]) => ({
    name,
    digest: Object.assign({}, ...names.map(one => hash(one, text))),
  }))
const withoutImages = (manifest: Manifest): Manifest => ({ ...manifest, images: [] })

async function provenance(changes: Changes, kind: 'directory' | 'assets' | 'tarball' | 'asset' = 'directory') {
  const release = await makeRelease(changes)
  const path = kind === 'asset' ? join(release.assets, 'widget-1.2.0.tar.gz') : release[kind]
  if (kind === 'asset') await rm(join(release.assets, 'widget-1.2.0-py3-none-any.whl'))
  const { checks } = await verifyRelease(path, release.trust)
  const { status, detail } = checks.find(({ name }) => name === 'provenance') ?? {}
  return `${status}: ${detail?.replace('provenance.intoto.jsonl: ', '')}`
}

describe('Provenance whose subjects have no SHA-256', () => {
  test.each(['directory', 'assets', 'tarball'] as const)(
    'is compared by the digest that it has, with the files of the %s',
    async kind => {
      const covers = 'pass: SLSA provenance v1 covers 2 artifacts and 1 image.'
      for (const name of ['sha384', 'sha512'] as const)
        expect(await provenance({ subjects: [...by(name), ...imageSubjects] }, kind)).toBe(covers)
      const mixed = [...by('sha384').slice(0, 1), ...by('sha256', 'sha512').slice(1), ...imageSubjects]
      expect(await provenance({ subjects: mixed }, kind)).toBe(covers)
    },
  )

  test('is refused if a subject is something else, or if one is missing', async () => {
    const [wheel, sdist] = by('sha512')
    const other = { name: 'x', digest: hash('sha512', 'x') }
    expect(await provenance({ subjects: [wheel, sdist, other], manifest: withoutImages })).toBe(
      `fail: its subject "x" (sha512:${other.digest.sha512}) is not an artifact or image of the release.`,
    )
    expect(await provenance({ subjects: [wheel], manifest: withoutImages })).toMatch(
      /^fail: it does not cover widget-1\.2\.0\.tar\.gz \(sha256:/,
    )
    const exchanged = [{ ...wheel, name: sdist?.name }, sdist]
    expect(await provenance({ subjects: exchanged, manifest: withoutImages })).toBe(
      'fail: its subject "widget-1.2.0.tar.gz" has the digest of widget-1.2.0-py3-none-any.whl.',
    )
  })

  test('could not be checked if the files are not there', async () => {
    expect(await provenance({ subjects: by('sha512'), manifest: withoutImages }, 'asset')).toBe(
      'error: its subject "widget-1.2.0-py3-none-any.whl" has no SHA-256, and its sha512 could not be compared: widget-1.2.0-py3-none-any.whl was not provided.',
    )
  })
})

test('A subject whose digests are of two files is refused', async () => {
  const [wheel, sdist] = by('sha256')
  const torn = { name: sdist?.name, digest: { ...sdist?.digest, ...hash('sha512', 'a wheel') } }
  expect(await provenance({ subjects: [wheel, torn, ...imageSubjects] })).toBe(
    'fail: its subject "widget-1.2.0.tar.gz" has one of the digests of widget-1.2.0.tar.gz, but another one differs.',
  )
})

test('The signature of an image, and a summary, that have no SHA-256 could not be checked', async () => {
  const digest = hash('sha512', 'x')
  const release = await makeRelease({
    imageStatement: statement('https://sigstore.dev/cosign/sign/v1', [{ digest }], {}),
    summary: statement('https://slsa.dev/verification_summary/v1', [{ name: 'x', digest }], {
      verificationResult: 'PASSED',
    }),
  })
  const { result, checks } = await verifyRelease(release.directory, release.trust)
  expect(result).toBe('could not check')
  expect(checks.filter(({ status }) => status === 'error')).toEqual(
    [
      ['image app', 'images/app/signature.sigstore.json'],
      ['verification summary', 'verification-summary.intoto.jsonl'],
    ].map(([name, file]) => ({
      name,
      status: 'error',
      detail: `${file}: its subject has no SHA-256, by which the manifest lists it.`,
      next: 'Ask the publisher for a statement with SHA-256.',
    })),
  )
})
