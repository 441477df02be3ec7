import { appendFile, copyFile, cp, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { gunzipSync, gzipSync } from 'node:zlib'
import { beforeEach, describe, expect, test } from '@jest/globals'
import { contradicts } from '../../src/release/release-source.ts'
import { type Report, verifyRelease } from '../../src/verify/verify.ts'
import { keySigning, makeRelease, put, signTarball } from '../../testing/release.ts'

const release = await makeRelease()
const wheel = 'widget-1.2.0-py3-none-any.whl'
const tarball = basename(release.tarball)
let folder = ''

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'downloads-'))
})

const verify = (path: string, asked = {}) => verifyRelease(path, release.trust, asked)
const take = (...names: string[]) =>
  Promise.all(names.map(name => copyFile(join(release.assets, name), join(folder, name))))

function notPassed({ checks }: Report): string[] {
  return checks
    .filter(({ status }) => status === 'fail' || status === 'error')
    .map(({ name, status, detail }) => `${name} ${status}: ${detail}`)
}

describe('what else people have in the folder', () => {
  test.each(['.DS_Store', 'cosign.pub', 'widget-1.2.0.zip', 'Thumbs.db'])('%s: take it out', async name => {
    await cp(release.assets, folder, { recursive: true })
    await writeFile(join(folder, name), 'x')
    const report = await verify(folder)
    expect(report.files.filter(({ status }) => status !== 'pass')).toEqual([
      {
        path: name,
        status: 'fail',
        problem: 'extra',
        detail: 'It is not part of the release. Take it out of the folder.',
      },
    ])
    expect(report.result).toBe('not verified')
  })

  test('a subdirectory among assets without the tarball does not make them a release directory', async () => {
    await cp(release.assets, folder, { recursive: true })
    for (const end of ['', '.sig', '.sigstore.json']) await rm(join(folder, tarball + end))
    await put(join(folder, 'trust/cosign.pub'), 'a key')
    expect(notPassed(await verify(folder))[0]).toBe(
      'files fail: "trust/cosign.pub": It is not part of the release. Take it out of the folder.',
    )
  })

  test('the tarball, unzipped by the browser', async () => {
    await cp(release.assets, folder, { recursive: true })
    await writeFile(join(folder, tarball.slice(0, -3)), gunzipSync(await readFile(join(folder, tarball))))
    await rm(join(folder, tarball))
    expect(notPassed(await verify(folder))).toContainEqual(
      `files fail: "release-v1.2.0.tar": It is ${tarball}, unzipped, as Safari does with downloads. Take it out of the folder, and download ${tarball} again.`,
    )
    expect(await verify(join(folder, tarball.slice(0, -3)))).toMatchObject({
      result: 'could not check',
      checks: [{ name: 'release', detail: expect.stringMatching(/^it is a tar archive that was unzipped, .* Safari/) }],
    })
  })

  test('a zip archive in place of the tarball', async () => {
    await writeFile(join(folder, 'widget.zip'), Buffer.from('PK\u0003\u0004'))
    expect(await verify(join(folder, 'widget.zip'))).toMatchObject({
      result: 'could not check',
      checks: [
        { detail: expect.stringContaining('download manifest.yaml and manifest.yaml.sigstore.json into the same') },
      ],
    })
  })
})

describe('one asset alone', () => {
  const own = ['manifest.yaml', 'manifest.yaml.sigstore.json', wheel]

  test('needs only the manifest and its signature', async () => {
    await take(...own)
    const report = await verify(join(folder, wheel))
    expect(notPassed(report)).toEqual([])
    expect(report.result).toBe('verified')
    expect(report.checks[0]?.detail).toBe('Read as one asset of a GitHub release.')
    expect(report.files).toEqual([
      { path: `artifacts/${wheel}`, status: 'pass', size: 7, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
    ])
  })

  test('is not disturbed by files of other releases', async () => {
    await take(...own)
    for (const name of ['SHA256SUMS', 'provenance.intoto.jsonl', 'vulnerabilities.json', 'widget-1.1.0.whl', tarball])
      await writeFile(join(folder, name), 'of another release')
    expect((await verify(join(folder, wheel))).result).toBe('verified')
  })

  test('is not verified if it differs, has another name, or is not of the release', async () => {
    await take(...own)
    await copyFile(join(folder, wheel), join(folder, 'widget-9.9.9-py3-none-any.whl'))
    await writeFile(join(folder, 'other.whl'), 'x')
    await appendFile(join(folder, wheel), 'x')
    expect(notPassed(await verify(join(folder, wheel)))).toEqual([
      `files fail: "artifacts/${wheel}": It has 8 bytes, not 7.`,
    ])
    expect(notPassed(await verify(join(folder, 'widget-9.9.9-py3-none-any.whl')))).toEqual([
      `files fail: "widget-9.9.9-py3-none-any.whl": The release has this content under the name "${wheel}". Give the file that name.`,
    ])
    expect(notPassed(await verify(join(folder, 'other.whl')))).toEqual([
      'files fail: "other.whl": It is not part of the release.',
    ])
  })
})

describe('which release is meant', () => {
  test.each([
    [{ tag: 'v1.2.0' }, []],
    [{ tag: 'v1.2.0', version: '1.2.0' }, []],
    [{ tag: 'v1.2.1' }, ['manifest fail: manifest.yaml: it is of release v1.2.0, not of v1.2.1.']],
    [{ tag: '1.2.0' }, ['manifest fail: manifest.yaml: it is of release v1.2.0, not of 1.2.0.']],
    [{ version: '1.2.1' }, ['manifest fail: manifest.yaml: it is of version 1.2.0, not of 1.2.1.']],
  ])('%j', async (asked, expected) => {
    for (const path of [release.directory, release.assets, release.tarball]) {
      const report = await verify(path, asked)
      expect(notPassed(report)).toEqual(expected)
      expect(report.result).toBe(expected.length === 0 ? 'verified' : 'not verified')
    }
  })

  test('a genuine tarball under the name of another release is refused', async () => {
    for (const end of ['', '.sig', '.sigstore.json'])
      await copyFile(`${release.tarball}${end}`, join(folder, `release-v9.9.9.tar.gz${end}`))
    expect(notPassed(await verify(join(folder, 'release-v9.9.9.tar.gz')))).toEqual([
      'manifest fail: manifest.yaml: it is of release v1.2.0, which the name "release-v9.9.9.tar.gz" contradicts.',
    ])
    await rename(join(folder, 'release-v9.9.9.tar.gz'), join(folder, 'release-v1.2.0 (1).tar.gz'))
    expect((await verify(join(folder, 'release-v1.2.0 (1).tar.gz'))).result).toBe('verified')
  })

  test.each([
    ['release-v1.2.0.tar.gz', false],
    ['release-v1.2.0.tar (2).gz', false],
    ['release-v1.2.0(1).tar.gz', false],
    ['release-v1.2.0.tgz', false],
    ['download/release-v1.2.0', false],
    ['release', false],
    ['release-tarballs', false],
    ['release-x7', false],
    ['release-v1.2.0rc1.tar.gz', true],
    ['release-v1.2.tar.gz', true],
    ['release-v2.tar.gz', true],
    ['release-1.2.0.tar.gz', true],
    ['release-v1.1.0', true],
    ['release-v1.1.0.tgz', true],
    ['release-v1.1.0 (1).tar.gz', true],
    ['release-v1.1.0 - Copy.tar.gz', true],
    ['release-v1.1.0 copy 2.tar.gz', true],
    ['Copy of release-v1.1.0', true],
    ['Release-V1.1.0.tar.gz', true],
    ['RELEASE-V1.2.0.TAR.GZ', false],
    ['release-v1.2.0 - Copy (2).tar.gz', false],
    ['Copy of release-v1.2.0', false],
  ])('%s contradicts v1.2.0: %s', (name, expected) => {
    expect(contradicts(name, 'v1.2.0')).toBe(expected)
  })

  test('a directory of a tag without dots contradicts another of its form', () => {
    expect(contradicts('release-v3', 'v2')).toBe(true)
    expect(contradicts('release-20250101', '20240101')).toBe(true)
    expect(contradicts('release-2', 'v2')).toBe(false)
    expect(contradicts('release-v2 (3)', 'v2')).toBe(false)
  })

  test('a slash of the tag is a hyphen in the name', () => {
    expect(contradicts('release-widget-v1.2.0.tar.gz', 'widget/v1.2.0')).toBe(false)
  })
})

describe('a tarball of which nothing is known', () => {
  test('is not unpacked if its signature is wrong', async () => {
    await writeFile(join(folder, tarball), gzipSync('no tar'))
    await copyFile(`${release.tarball}.sigstore.json`, join(folder, `${tarball}.sigstore.json`))
    const report = await verify(join(folder, tarball))
    expect(notPassed(report)).toEqual([
      expect.stringMatching(
        /^tarball signature fail: release-v1\.2\.0\.tar\.gz\.sigstore\.json: it is for other content/,
      ),
    ])
    await cp(release.assets, folder, { recursive: true })
    await writeFile(join(folder, tarball), gzipSync('no tar'))
    expect(notPassed(await verify(folder))).toContain(
      `tarball error: ${tarball}: it was not unpacked, because a signature of it is not valid.`,
    )
  })

  test('unpacks to no more than a release does', async () => {
    await writeFile(join(folder, tarball), gzipSync(Buffer.alloc(64 * 1024 * 1024)))
    expect(notPassed(await verify(join(folder, tarball)))).toEqual([
      'release fail: it unpacks to more than 200 times its size.',
    ])
  })

  test('keeps no more signatures in memory than a release has', async () => {
    const { scanTarball } = await import('../../src/release/tarball.ts')
    const open = async function* () {
      yield await readFile(release.tarball)
    }
    const use = { keeps: (path: string) => path.endsWith('.json'), takes: () => undefined, take: () => {} }
    await expect(scanTarball(open, use, 2000)).rejects.toThrow(
      'its signatures, statements and records of builds have more than 2000 bytes in total.',
    )
  })

  test('with a genuine manifest and other files is not packed again', async () => {
    const { packDirectory } = await import('@release-tools/base')
    await cp(release.directory, join(folder, 'release'), { recursive: true })
    await mkdir(join(folder, 'release/artifacts/more'))
    await writeFile(join(folder, 'release/artifacts/more/a'), 'x')
    const packed = await buffer(
      packDirectory(join(folder, 'release'), 'release-v1.2.0', Date.UTC(2026, 0, 31, 12) / 1000),
    )
    await signTarball(join(folder, tarball), packed, keySigning(release.privateKey))
    expect(notPassed(await verify(join(folder, tarball)))).toEqual([
      'files fail: "artifacts/more/a": It is in the tarball, and is not part of the release.',
      `tarball error: ${tarball}: it was not packed again, because its files are not those of the manifest.`,
    ])
  })
})
