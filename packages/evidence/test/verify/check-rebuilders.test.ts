import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { sha256 } from '@release-tools/base'
import { type Rebuild, rebuildStatement } from '../../src/in-toto/rebuild.ts'
import { parseManifest } from '../../src/manifest/manifest.ts'
import { parsePolicy } from '../../src/policy/policy.ts'
import { type Asked, verifyRelease } from '../../src/verify/verify.ts'
import { keyEnvelope, keyPair } from '../../testing/bundles.ts'
import { makeRelease } from '../../testing/release.ts'

const release = await makeRelease()
const text = await readFile(join(release.directory, 'manifest.yaml'), 'utf8')
const manifest = parseManifest(text)
const [alice, bob, mallory] = [keyPair(), keyPair(), keyPair()]
const signer = ({ publicKey }: { publicKey: string }) => ({ kind: 'key' as const, publicKey })

const released = [
  ...manifest.files.filter(({ path }) => path.startsWith('artifacts/')),
  ...manifest.images.map(({ name, digest }) => ({ path: `images/${name}`, sha256: digest.slice('sha256:'.length) })),
]

function rebuild(changes: Partial<Rebuild> = {}): Rebuild {
  return {
    release: {
      project: 'widget',
      version: '1.2.0',
      repository: manifest.source.repository,
      tag: 'v1.2.0',
      commit: manifest.source.commit,
      manifestSha256: sha256(text),
    },
    rebuilder: { program: { name: 'release-tools', version: '1' }, platform: 'linux/x64', tools: [], differences: [] },
    result: 'reproduced',
    problems: [],
    files: released.map(({ path, sha256: digest }) => ({
      path,
      sha256: digest,
      reproducible: 'unverified' as const,
      result: 'identical' as const,
    })),
    ...changes,
  }
}

/** A rebuild in which only some files were compared (`reproduce --only`). */
const only = (wanted: RegExp): Partial<Rebuild> => ({ files: rebuild().files.filter(({ path }) => wanted.test(path)) })

const by = ({ privateKey }: ReturnType<typeof keyPair>, changes?: Partial<Rebuild>, name = 'a.json') => ({
  name,
  content: Buffer.from(JSON.stringify(keyEnvelope(privateKey, JSON.stringify(rebuildStatement(rebuild(changes)))))),
})

async function verdict(rebuilds: NonNullable<Asked['rebuilds']>, count = 2) {
  const policy = parsePolicy('{version: 1, rebuilders: {count: 2, signers: [{key: a}, {key: b}]}}')
  const rebuilders = { count, signers: [signer(alice), signer(bob)] }
  const report = await verifyRelease(release.directory, release.trust, {
    policy: { name: 'ours.yaml', policy, day: '2026-06-01', rebuilders },
    rebuilds,
  })
  return { result: report.result, reasons: report.ownPolicy?.reasons.join(' ') }
}

describe('a policy that asks for two rebuilders', () => {
  test('is content with two that reproduced every artifact and image', async () => {
    expect(await verdict([by(alice), by(bob)])).toEqual({ result: 'verified', reasons: '' })
  })

  test('reads every bundle of a file', async () => {
    const both = Buffer.concat([by(alice).content, Buffer.from('\n'), by(bob).content])
    expect(await verdict([{ name: 'both', content: both }])).toEqual({ result: 'verified', reasons: '' })
    const against = Buffer.concat([both, Buffer.from('\n'), by(alice, { result: 'different' }).content])
    expect((await verdict([{ name: 'both', content: against }])).reasons).toMatch(/^The rebuilder .* differs/)
  })

  test.each([
    ['no attestation', [], /asks for 2 rebuilders.*, and 0 of those that it names did\. No attestation was given/],
    ['one rebuilder', [by(alice)], /and 1 of those that it names did/],
    ['one rebuilder twice', [by(alice), by(alice)], /and 1 of those/],
    ['somebody else', [by(alice), by(mallory)], /and 1 of those/],
    [
      'a statement without signature',
      [by(alice), { name: 'b', content: Buffer.from(JSON.stringify(rebuildStatement(rebuild()))) }],
      /and 1 of/,
    ],
    ['one that has not rebuilt everything', [by(alice), by(bob, { files: [] })], /and 1 of those/],
    ['one that has rebuilt no image', [by(alice), by(bob, only(/^artifacts/))], /and 1 of those/],
    ['one that has rebuilt images only', [by(alice), by(bob, only(/^images/))], /and 1 of those/],
    ['one that could not check', [by(alice), by(bob, { result: 'unknown' })], /and 1 of those/],
    [
      'one about another release',
      [by(bob, { release: { ...rebuild().release, manifestSha256: sha256('another') } }, 'b.json')],
      /and 0 of those that it names did\. b\.json/,
    ],
  ])('does not accept %s', async (_, files, reason) => {
    const { result, reasons } = await verdict(files)
    expect({ result, reasons }).toEqual({ result: 'not accepted', reasons: expect.stringMatching(reason) })
  })

  test('one that says "different" outweighs all others', async () => {
    const { result, reasons } = await verdict([by(alice), by(bob, { result: 'different' })], 1)
    expect(result).toBe('not accepted')
    expect(reasons).toMatch(/^The rebuilder .* says that the release differs from what its source gives\.$/)
  })

  test('the reason says if that rebuild used other tools', async () => {
    const differences = [{ field: 'Python', old: '3.13.1', new: '3.13.2' }]
    const files = [by(bob, { result: 'different', rebuilder: { ...rebuild().rebuilder, differences } })]
    expect((await verdict(files, 1)).reasons).toContain(' That rebuild used other tools than the release names.')
  })

  test('a release without anything to rebuild is reproduced by nobody', async () => {
    const nothing = await makeRelease({
      manifest: one => ({ ...one, images: [], files: one.files.filter(({ path }) => !path.startsWith('artifacts/')) }),
    })
    const digest = sha256(await readFile(join(nothing.directory, 'manifest.yaml')))
    const signed = by(alice, { files: [], release: { ...rebuild().release, manifestSha256: digest } })
    const policy = parsePolicy('{version: 1, rebuilders: {count: 1, signers: [{key: a}]}}')
    const rebuilders = { count: 1, signers: [signer(alice)] }
    const asked = { policy: { name: 'ours.yaml', policy, day: '2026-06-01', rebuilders }, rebuilds: [signed] }
    const report = await verifyRelease(nothing.directory, nothing.trust, asked)
    expect(report.ownPolicy?.reasons.join(' ')).toContain('asks for 1 rebuilder who reproduced the release, and 0 of')
  })
})
