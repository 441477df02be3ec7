import { appendFile, cp, mkdir, readFile, rename, rm, symlink, truncate, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { describe, expect, test } from '@jest/globals'
import { formerGzip, listFiles, packDirectory, sha256 } from '@release-tools/base'
import type { Report } from '../../src/verify/verify.ts'
import { verifyRelease } from '../../src/verify/verify.ts'
import { keyPair } from '../../testing/bundles.ts'
import { keySigning, makeRelease, put, signTarball } from '../../testing/release.ts'

const release = await makeRelease()

function problems({ checks, files }: Report): string[] {
  const wrong = (status: string) => status === 'fail' || status === 'error'
  return [
    ...checks.filter(({ status }) => wrong(status)).map(({ name, detail }) => `${name}: ${detail}`),
    ...files.filter(({ status }) => wrong(status)).map(({ path, detail }) => `${path}: ${detail}`),
  ]
}

/** The release again, to be changed. */
async function copyOf(original: typeof release): Promise<typeof release> {
  const root = `${original.root}-${copies++}`
  await cp(original.root, root, { recursive: true })
  const moved = (path: string) => path.replace(original.root, root)
  return {
    ...original,
    root,
    directory: moved(original.directory),
    assets: moved(original.assets),
    tarball: moved(original.tarball),
  }
}
let copies = 0

describe('an untouched release is verified', () => {
  test('and says which files nobody has built twice', async () => {
    const detail = async ({ directory, trust }: typeof release) =>
      (await verifyRelease(directory, trust)).checks.find(({ name }) => name === 'files')?.detail
    expect(await detail(release)).toBe(
      'Size and digest of 13 files match the manifest. Nobody has checked whether a rebuild of the tag gives the same bytes for 2 files.',
    )
  })

  test.each(['directory', 'assets', 'tarball'] as const)('as %s', async kind => {
    const report = await verifyRelease(release[kind], release.trust)
    expect(problems(report)).toEqual([])
    expect(report.result).toBe('verified')
    expect(report.release).toEqual({
      project: 'widget',
      version: '1.2.0',
      tag: 'v1.2.0',
      repository: 'https://github.com/acme/widget',
      commit: expect.stringMatching(/^c0ffee/),
      commitTime: '2026-01-31T12:00:00Z',
      manifest: sha256(await readFile(join(release.directory, 'manifest.yaml'))),
    })
    expect(report.checks.map(({ name, status }) => `${name} ${status}`)).toEqual([
      'release pass',
      'manifest signature pass',
      'manifest pass',
      'files pass',
      'SHA256SUMS pass',
      'provenance pass',
      'SLSA level pass',
      'image app pass',
      'verdict pass',
      'verdict again pass',
      'verdict day absent',
      'tarball pass',
      'tarball signature pass',
      'tarball .sig pass',
      'verification summary pass',
    ])
    expect(report.files).toHaveLength(13)
  })

  test('the directory alone, without what lies beside it', async () => {
    const alone = join((await copyOf(release)).root, 'elsewhere/release')
    await cp(release.directory, alone, { recursive: true })
    const report = await verifyRelease(alone, release.trust)
    expect(report.result).toBe('verified')
    expect(report.checks.filter(({ status }) => status === 'absent').map(({ name }) => name)).toEqual([
      'verdict day',
      'tarball',
      'verification summary',
    ])
  })

  test('the tarball alone, by another name', async () => {
    const path = join((await copyOf(release)).root, 'elsewhere/download.tgz')
    await put(path, await readFile(release.tarball))
    const report = await verifyRelease(path, release.trust)
    expect(report.result).toBe('verified')
    expect(report.checks.filter(({ status }) => status === 'absent').map(({ detail }) => detail)).toEqual([
      'Nobody but the signer says when the manifest was signed, so the day of the verdict, 2026-06-01, was not compared.',
      'download.tgz.sigstore.json was not provided.',
      'download.tgz.sig was not provided.',
      'verification-summary.intoto.jsonl was not provided.',
    ])
  })

  test('the assets without tarball and summary', async () => {
    const { assets, tarball } = await copyOf(release)
    for (const end of ['', '.sig', '.sigstore.json']) await rm(join(assets, basename(tarball) + end))
    const report = await verifyRelease(assets, release.trust)
    expect(report.files.filter(({ status }) => status === 'absent').map(({ path }) => path)).toEqual([
      'images/app/linux-amd64/sbom.cyclonedx.json',
      'images/app/linux-amd64/vulnerabilities.json',
      'images/app/signature.sigstore.json',
    ])
    // The summary that is left is about the tarball that is not.
    expect(problems(report)).toEqual([
      'verification summary: verification-summary.intoto.jsonl: it is about the release tarball, which was not provided.',
    ])
    await rm(join(assets, 'verification-summary.intoto.jsonl'))
    expect((await verifyRelease(assets, release.trust)).result).toBe('verified')
  })

  test('with one of several keys', async () => {
    const signers = [{ kind: 'key' as const, publicKey: keyPair().publicKey }, ...release.trust.signers]
    expect((await verifyRelease(release.directory, { signers })).result).toBe('verified')
  })
})

describe('every file of the release directory', () => {
  const tampers: [string, (path: string) => Promise<void>][] = [
    ['changed', async path => flip(path)],
    ['removed', path => rm(path)],
    ['truncated', async path => truncate(path, (await readFile(path)).length - 1)],
    ['longer', path => appendFile(path, '\n')],
    ['emptied', path => truncate(path, 0)],
    [
      'made a symbolic link',
      async path => {
        await rename(path, `${path}.kept`)
        await symlink(`${path}.kept`, path)
      },
    ],
  ]

  test.each(tampers)(
    '%s',
    async (_, tamper) => {
      for (const path of await listFiles(release.directory)) {
        const { directory } = await copyOf(release)
        await tamper(join(directory, path))
        await expectRefusal(directory, path)
      }
    },
    60_000,
  )

  test('swapped with another', async () => {
    const paths = await listFiles(release.directory)
    for (const [index, path] of paths.entries()) {
      const { directory } = await copyOf(release)
      const other = paths[(index + 1) % paths.length] ?? ''
      await rename(join(directory, path), `${directory}.kept`)
      await rename(join(directory, other), join(directory, path))
      await rename(`${directory}.kept`, join(directory, other))
      await expectRefusal(directory, path, other)
    }
  }, 60_000)
})

describe('every asset', () => {
  test.each([
    ['changed', flip],
    ['truncated', async (path: string) => truncate(path, 10)],
  ])(
    '%s',
    async (_, tamper) => {
      for (const name of await listFiles(release.assets)) {
        const { assets } = await copyOf(release)
        await tamper(join(assets, name))
        await expectRefusal(assets, name)
      }
    },
    60_000,
  )

  test('removed', async () => {
    for (const name of (await listFiles(release.assets)).filter(name => !name.startsWith('verification-summary'))) {
      const { assets } = await copyOf(release)
      await rm(join(assets, name))
      await expectRefusal(assets, name)
    }
  }, 60_000)
})

describe('what is there too many', () => {
  test.each([
    ['directory', 'extra.txt'],
    ['directory', 'artifacts/extra.whl'],
    ['assets', 'extra.txt'],
    ['assets', 'release-v1.1.0.tar.gz'],
  ] as const)('in the %s: %s', async (kind, name) => {
    const copy = await copyOf(release)
    await put(join(copy[kind], name), 'x')
    const report = await verifyRelease(copy[kind], release.trust)
    expect(problems(report)).toEqual([
      `files: "${name}": It is not part of the release. Take it out of the folder.`,
      `${name}: It is not part of the release. Take it out of the folder.`,
    ])
    expect(report.result).toBe('not verified')
  })

  test('a tarball in the directory', async () => {
    const { directory } = await copyOf(release)
    await put(join(directory, 'release-v1.2.0.tar.gz'), 'x')
    await expectRefusal(directory, 'release-v1.2.0.tar.gz')
  })

  test('the tarball unpacked among the assets', async () => {
    const { assets, directory } = await copyOf(release)
    await cp(directory, join(assets, 'release-v1.2.0'), { recursive: true })
    const report = await verifyRelease(assets, release.trust)
    expect(problems(report)[0]).toMatch(
      /^files: "release-v1.2.0\/SHA256SUMS": It is not part of the release\. .* and 10 more\.$/,
    )
  })

  test('an empty subdirectory among the assets is no file', async () => {
    const { assets } = await copyOf(release)
    await mkdir(join(assets, 'more'))
    expect((await verifyRelease(assets, release.trust)).result).toBe('verified')
  })
})

describe('the tarball', () => {
  /** The release directory changed, packed and signed again by the rightful key. */
  async function repack(
    change: (directory: string) => Promise<void>,
    prefix = 'release-v1.2.0',
    time = Date.UTC(2026, 0, 31, 12) / 1000,
  ) {
    const copy = await copyOf(release)
    await change(copy.directory)
    await signTarball(
      copy.tarball,
      await buffer(packDirectory(copy.directory, prefix, time)),
      keySigning(copy.privateKey),
    )
    await rm(join(copy.root, 'verification-summary.intoto.jsonl'))
    return problems(await verifyRelease(copy.tarball, release.trust))
  }

  test('another prefix', async () => {
    expect(await repack(async () => {}, 'release-v1.3.0')).toEqual([
      'tarball: release-v1.2.0.tar.gz: its files are in "release-v1.3.0", not in "release-v1.2.0".',
    ])
  })

  test('another time', async () => {
    expect(await repack(async () => {}, undefined, 0)).toEqual([
      'tarball: release-v1.2.0.tar.gz: its time is 1970-01-01T00:00:00.000Z, not that of the commit, 2026-01-31T12:00:00Z.',
    ])
  })

  test('an artifact changed, missing, or too many', async () => {
    const notPacked =
      'tarball: release-v1.2.0.tar.gz: it was not packed again, because its files are not those of the manifest.'
    expect(await repack(directory => flip(join(directory, 'sbom.cyclonedx.json')))).toEqual([
      expect.stringMatching(/^files: "sbom.cyclonedx.json": Its SHA-256 is \w+ in the tarball, not \w+\.$/),
      'verdict again: It cannot be decided: sbom.cyclonedx.json could not be read as the manifest lists it.',
      notPacked,
      expect.stringMatching(/^sbom/),
    ])
    expect(await repack(directory => rm(join(directory, 'release.md')))).toEqual([
      'files: "release.md": It is missing in the tarball.',
      notPacked,
      'release.md: It is missing in the tarball.',
    ])
    expect(await repack(directory => writeFile(join(directory, 'x'), ''))).toEqual([
      'files: "x": It is in the tarball, and is not part of the release.',
      notPacked,
      expect.anything(),
    ])
  })

  test.each([
    ['the tarball', ''],
    ['its bundle', '.sigstore.json'],
    ['its .sig', '.sig'],
  ])('as a symbolic link (%s) is not passed over as absent', async (_, ending) => {
    const changed = await copyOf(release)
    const path = `${changed.tarball}${ending}`
    await rename(path, `${changed.root}/kept`)
    await symlink(`${changed.root}/kept`, path)
    const report = await verifyRelease(changed.directory, changed.trust)
    expect(problems(report)).toContainEqual(
      expect.stringContaining(`${basename(path)}: it is a symbolic link or a special file.`),
    )
    expect(report.result).toBe('not verified')
  })

  test('is found beside "." too', async () => {
    const changed = await copyOf(release)
    await appendFile(changed.tarball, 'x')
    const before = process.cwd()
    process.chdir(changed.directory)
    try {
      expect((await verifyRelease('.', changed.trust)).result).toBe('not verified')
    } finally {
      process.chdir(before)
    }
  })

  test('beside a directory with other content', async () => {
    const copy = await copyOf(release)
    const other = await makeRelease({ files: { 'release.md': 'other' } })
    await signTarball(copy.tarball, await readFile(other.tarball), keySigning(copy.privateKey))
    const found = problems(await verifyRelease(copy.directory, release.trust))
    expect(found).toContainEqual(expect.stringMatching(/^release.md: It has 5 bytes in the tarball, not 15\.$/))
    expect(found).toContainEqual(expect.stringMatching(/^manifest.yaml: It.* in the tarball/))
  })

  test('packed by another program', async () => {
    const copy = await copyOf(release)
    const { gunzipSync, gzipSync } = await import('node:zlib')
    await signTarball(
      copy.tarball,
      gzipSync(gunzipSync(await readFile(copy.tarball)), { level: 1 }),
      keySigning(copy.privateKey),
    )
    await rm(join(copy.root, 'verification-summary.intoto.jsonl'))
    expect(problems(await verifyRelease(copy.tarball, release.trust))).toEqual([
      'tarball: release-v1.2.0.tar.gz: packing its content again gives different bytes.',
    ])
  })

  test('packed as releases up to 1.0 were', async () => {
    const copy = await copyOf(release)
    const packed = packDirectory(copy.directory, 'release-v1.2.0', Date.UTC(2026, 0, 31, 12) / 1000, formerGzip)
    const before = await readFile(copy.tarball)
    await signTarball(copy.tarball, await buffer(packed), keySigning(copy.privateKey))
    await rm(join(copy.root, 'verification-summary.intoto.jsonl'))
    expect((await readFile(copy.tarball)).equals(before)).toBe(false)
    expect(problems(await verifyRelease(copy.tarball, release.trust))).toEqual([])
  })

  test('no directory of its own, two directories, nothing', async () => {
    expect(await repack(async () => {}, '')).toEqual(['release: its files are not in a directory.'])
    const copy = await copyOf(release)
    for (const end of ['.sig', '.sigstore.json']) await rm(`${copy.tarball}${end}`)
    await put(copy.tarball, await buffer(packDirectory(copy.root, '', 0)))
    expect(problems(await verifyRelease(copy.tarball, release.trust))).toEqual([
      'tarball: release-v1.2.0.tar.gz: some of its files are not in the directory "assets".',
    ])
    await mkdir(join(copy.root, 'empty'))
    await put(copy.tarball, await buffer(packDirectory(join(copy.root, 'empty'), '', 0)))
    expect(problems(await verifyRelease(copy.tarball, release.trust))).toEqual(['release: it has no file.'])
  })

  test('a signature file that is none', async () => {
    const copy = await copyOf(release)
    await writeFile(`${copy.tarball}.sig`, 'no base64!')
    expect(problems(await verifyRelease(copy.tarball, release.trust))).toEqual([
      'tarball .sig: release-v1.2.0.tar.gz.sig: it is not one line of base64.',
    ])
  })
})

describe('who signed', () => {
  test('another key fails, and nothing in the release is believed', async () => {
    const report = await verifyRelease(release.directory, {
      signers: [{ kind: 'key', publicKey: keyPair().publicKey }],
    })
    expect(report.result).toBe('not verified')
    expect(report.release).toBeUndefined()
    expect(report.files).toEqual([])
    expect(problems(report)).toEqual([
      expect.stringMatching(
        /^manifest signature: manifest.yaml.sigstore.json: the signature was not made over this content by this signer\.$/,
      ),
    ])
  })

  test('the key is named by its fingerprint', async () => {
    const report = await verifyRelease(release.directory, release.trust)
    expect(report.checks.find(({ name }) => name === 'manifest signature')?.signedBy).toEqual({
      kind: 'key',
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    })
  })
})

describe('what could not be checked', () => {
  test('a path with nothing there', async () => {
    const report = await verifyRelease(join(release.root, 'nothing'), release.trust)
    expect(report).toEqual({
      result: 'could not check',
      checks: [
        {
          name: 'release',
          status: 'error',
          detail: 'no such file or directory.',
          next: 'Give a release directory, a folder with the assets of a release, one asset, or the tarball of a release.',
        },
      ],
      files: [],
    })
  })

  test('a device', async () => {
    expect((await verifyRelease('/dev/null', release.trust)).result).toBe('could not check')
  })
})

async function flip(path: string) {
  const bytes = await readFile(path)
  bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1
  await writeFile(path, bytes)
}

/** The release is refused, and one of the files is named. */
async function expectRefusal(path: string, ...names: string[]) {
  const report = await verifyRelease(path, release.trust)
  expect({ names, result: report.result }).toEqual({ names, result: 'not verified' })
  const text = problems(report).join('\n')
  expect(names.some(name => text.includes(name)) ? '' : `${names.join()} not in: ${text}`).toBe('')
}
