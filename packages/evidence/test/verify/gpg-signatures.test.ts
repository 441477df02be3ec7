import { cp, readdir, readFile, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { beforeAll, describe, expect, test } from '@jest/globals'
import type { PrivateKey } from 'openpgp'
import { verifyRelease } from '../../src/verify/verify.ts'
import { makeRelease } from '../../testing/release.ts'
import { fingerprintOf, newKey, ringOf, signature } from '../openpgp/keys.ts'

const release = await makeRelease()
const wheel = (await readdir(release.assets)).find(name => name.endsWith('.whl')) ?? ''
let key: PrivateKey
beforeAll(async () => {
  key = await newKey()
})

/** The assets with GPG signatures beside some of them. */
async function signed(names: string[], by: PrivateKey = key): Promise<string> {
  const folder = `${release.assets}-${copies++}`
  await cp(release.assets, folder, { recursive: true })
  for (const name of names) {
    const data = await signature(by, await readFile(join(folder, name)))
    await writeFile(join(folder, `${name}.asc`), data)
  }
  return folder
}
let copies = 0

async function verdict(path: string, keys: PrivateKey[] = []) {
  const keyrings = keys.length === 0 ? {} : { keyrings: [await ringOf(...keys)] }
  const { result, checks, files } = await verifyRelease(path, { ...release.trust, ...keyrings })
  const { status, detail } = checks.find(({ name }) => name === 'GPG signatures') ?? {}
  return [result, status, detail, ...files.filter(file => file.status === 'fail').map(file => file.path)]
}

describe('GPG signatures beside assets', () => {
  test('none: nothing is said of them', async () => {
    expect(await verdict(release.assets, [key])).toEqual(['verified', undefined, undefined])
  })

  test('without an OpenPGP key: named as not checked, and the release is as genuine as before', async () => {
    expect(await verdict(await signed([wheel, basename(release.tarball)]))).toEqual([
      'verified',
      'absent',
      '2 GPG signatures, not checked because no OpenPGP key is given.',
    ])
  })

  test('with a key: checked', async () => {
    const folder = await signed([wheel, basename(release.tarball)])
    expect(await verdict(folder, [key])).toEqual([
      'verified',
      'pass',
      `2 GPG signatures by the key ${fingerprintOf(key)}.`,
    ])
    const other = await newKey()
    expect(await verdict(folder, [other])).toEqual([
      'not verified',
      'fail',
      expect.stringMatching(
        `^release-v1.2.0.tar.gz.asc: it names the key ${fingerprintOf(key)} as its signer, but only `,
      ),
    ])
  })

  test('a bad one is found, and one of another kind could not be checked', async () => {
    const folder = await signed([wheel])
    await writeFile(join(folder, `${wheel}.asc`), await signature(key, Buffer.from('another file')))
    expect(await verdict(folder, [key])).toEqual([
      'not verified',
      'fail',
      `${wheel}.asc: the signature was not made over this content by this key.`,
    ])
    await writeFile(join(folder, `${wheel}.asc`), '-----BEGIN PGP SIGNED MESSAGE-----\n')
    expect(await verdict(folder, [key])).toEqual([
      'could not check',
      'error',
      `${wheel}.asc: it is a text with an OpenPGP signature around it (cleartext-signed), not a detached signature of a file.`,
    ])
  })

  test('one of a file that is not there does not belong to the release', async () => {
    const folder = await signed([])
    await writeFile(join(folder, 'other.whl.asc'), 'x')
    expect(await verdict(folder, [key])).toEqual(['not verified', undefined, undefined, 'other.whl.asc'])
  })

  test('of one asset alone, its own counts', async () => {
    const folder = await signed([wheel, 'SHA256SUMS'])
    expect(await verdict(join(folder, wheel), [key])).toEqual([
      'verified',
      'pass',
      `1 GPG signature by the key ${fingerprintOf(key)}.`,
    ])
    expect(await verdict(join(folder, 'manifest.yaml'), [key])).toEqual(['verified', undefined, undefined])
  })
})

test('a signature that the manifest lists is as old as the manifest, if a log or an authority dates that', async () => {
  const expiring = await newKey({ keyExpirationTime: 40 * 24 * 60 * 60 })
  const name = 'notes.txt'
  const asc = `${name}.asc`
  const data = Buffer.from('notes')
  const files = { [name]: data, [asc]: await signature(expiring, data) }
  const listed = await makeRelease({ files })
  const keyrings = [await ringOf(expiring)]
  const { checks } = await verifyRelease(listed.directory, { ...listed.trust, keyrings })
  // This manifest is signed by a key, without a date, so nothing proves that the signature is older than the end of its key.
  expect(checks.find(one => one.name === 'GPG signatures')).toMatchObject({
    status: 'fail',
    detail: expect.stringContaining(`${asc}: its key expired on 2025-02-10T00:00:00Z.`),
  })
})
