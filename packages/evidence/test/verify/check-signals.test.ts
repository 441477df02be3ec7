import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from '@jest/globals'
import { sha256 } from '@release-tools/base'
import { readEvidence } from '../../src/kinds/read-evidence.ts'
import { parseManifest } from '../../src/manifest/manifest.ts'
import type { FileEntry } from '../../src/manifest/manifest-model.ts'
import { ownTool } from '../../src/manifest/own-tool.ts'
import type { SignalFacts } from '../../src/signals/signal-facts.ts'
import { signalFiles } from '../../src/signals/signal-files.ts'
import { signedBy } from '../../src/sigstore/signer.ts'
import { verifyRelease } from '../../src/verify/verify.ts'
import { keySigning, makeRelease, put, seal, type TestRelease } from '../../testing/release.ts'

const made: TestRelease[] = []
afterEach(async () => {
  for (const { root } of made.splice(0)) await rm(root, { recursive: true, force: true })
})

interface Change {
  /** What the signals are made from. */
  facts?: Partial<SignalFacts>
  /** Changes a file of the signals before it is signed. */
  content?: (path: string, content: string) => string
  version?: string
}

/** A release with the signals that follow from it. */
async function released({ facts, content, version = ownTool.version }: Change = {}): Promise<TestRelease> {
  const { privateKey, ...release } = await makeRelease()
  made.push(release)
  const { directory } = release
  const manifest = parseManifest(await readFile(join(directory, 'manifest.yaml'), 'utf8'))
  const artifacts = manifest.files
    .filter(({ path }) => path.startsWith('artifacts/'))
    .map(({ path, sha256 }) => ({ fileName: path.slice('artifacts/'.length), sha256 }))
  const identity = { project: 'widget', version: '1.2.0', commit: manifest.source.commit, images: manifest.images }
  const [signer] = release.trust.signers.map(one => signedBy(one))
  if (signer === undefined) throw new Error('nobody signs')
  const signals = signalFiles({
    ...manifest,
    evidence: await readEvidence(directory, { ...identity, artifacts }),
    signature: { signer, logged: false },
    level: { level: 1, reason: 'A key pair signed the provenance, so that the build platform does not confirm it.' },
    ...facts,
  })
  const entries: FileEntry[] = []
  for (const { file, content: text } of signals) {
    const written = content?.(file.path, text) ?? text
    await put(join(directory, file.path), written)
    const madeBy = { name: ownTool.name, version }
    const { path, mediaType } = file
    entries.push({
      ...{ path, size: Buffer.byteLength(written), sha256: sha256(written), mediaType, madeBy, asset: path },
      reproducible: 'no',
    })
  }
  await seal(release, { ...manifest, files: [...manifest.files, ...entries] }, keySigning(privateKey))
  return release
}

async function checked(change: Change, kind: 'directory' | 'assets' | 'tarball' = 'directory'): Promise<string> {
  const release = await released(change)
  const { checks } = await verifyRelease(release[kind], release.trust)
  const { status, detail } = checks.find(({ name }) => name === 'security signals') ?? {}
  return `${status}: ${detail}`
}

describe('Signals and badges are made again from the manifest and the evidence', () => {
  test.each(['directory', 'assets', 'tarball'] as const)('in the %s, and pass if they are the same', async kind => {
    expect(await checked({}, kind)).toBe('pass: security-signals.json and the badges say what the evidence says.')
  })

  test('a badge that says something better is refused, although it is signed', async () => {
    const content = (path: string, text: string) =>
      path === 'badge-coverage.svg' ? text.replaceAll('not measured', '100.0%') : text
    expect(await checked({ content })).toBe(
      'fail: badge-coverage.svg is not what the manifest and the evidence of the release give.',
    )
  })

  test.each([0, 2] as const)('a level that the provenance does not show is refused (%i)', async level => {
    expect(await checked({ facts: { level: { level, reason: 'r' } } })).toBe(
      'fail: security-signals.json is not what the manifest and the evidence of the release give.',
    )
  })

  test('what another version wrote is not made again', async () => {
    expect(await checked({ version: '0.9.0' })).toBe(
      'absent: release-tools 0.9.0 wrote security-signals.json, so it was not made again.',
    )
  })

  test('without the evidence, nobody knows', async () => {
    const { assets, trust } = await released()
    for (const end of ['', '.sig', '.sigstore.json']) await rm(join(assets, `release-v1.2.0.tar.gz${end}`))
    await rm(join(assets, 'verification-summary.intoto.jsonl'))
    const { checks, result } = await verifyRelease(assets, trust)
    expect([result, checks.find(({ name }) => name === 'security signals')]).toMatchObject([
      'verified',
      {
        status: 'absent',
        detail: expect.stringMatching(
          /^security-signals\.json was not made again: images\/app\/linux-amd64\/\S+ was not provided as the manifest lists it\.$/,
        ),
      },
    ])
  })

  test('the document alone is verified with the manifest beside it, by its digest', async () => {
    const { assets, trust } = await released()
    const path = join(assets, 'security-signals.json')
    const report = await verifyRelease(path, trust)
    expect(report).toMatchObject({ result: 'verified', asset: 'security-signals.json' })
    await writeFile(path, (await readFile(path, 'utf8')).replace('"not measured"', '"100.0%"'))
    expect(await verifyRelease(path, trust)).toMatchObject({ result: 'not verified' })
  })

  test('a release without signals is none the worse', async () => {
    const release = await makeRelease()
    made.push(release)
    const { checks, result } = await verifyRelease(release.directory, release.trust)
    expect([result, checks.filter(({ name }) => name === 'security signals')]).toEqual(['verified', []])
  })
})
