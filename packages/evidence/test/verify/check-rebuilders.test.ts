import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { sha256 } from '@release-tools/base'
import { type Rebuild, type RebuildResult, rebuildStatement } from '../../src/in-toto/rebuild.ts'
import { parseManifest } from '../../src/manifest/manifest.ts'
import { parsePolicy } from '../../src/policy/policy.ts'
import { type Asked, verifyRelease } from '../../src/verify/verify.ts'
import { keyEnvelope, keyPair } from '../../testing/bundles.ts'
import { makeRelease } from '../../testing/release.ts'

const release = await makeRelease()
const text = await readFile(join(release.directory, 'manifest.yaml'), 'utf8')
const manifest = parseManifest(text)
const [alice, bob, mallory, publisher] = [keyPair(), keyPair(), keyPair(), { privateKey: release.privateKey }]
const signer = ({ publicKey }: { publicKey: string }) => ({ kind: 'key' as const, publicKey })

function rebuild(changes: Partial<Rebuild> = {}): Rebuild {
  const artifacts = manifest.files.filter(({ path }) => path.startsWith('artifacts/'))
  const images = manifest.images.map(({ name, digest }) => ({ path: `images/${name}`, sha256: digest.slice(7) }))
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
    files: [...artifacts, ...images].map(({ path, sha256: digest }) => ({
      path,
      sha256: digest,
      reproducible: 'unverified' as const,
      result: 'identical' as const,
    })),
    ...changes,
  }
}

const by = (
  { privateKey }: Pick<ReturnType<typeof keyPair>, 'privateKey'>,
  changes?: Partial<Rebuild>,
  name = 'a.json',
) => ({
  name,
  content: Buffer.from(JSON.stringify(keyEnvelope(privateKey, JSON.stringify(rebuildStatement(rebuild(changes)))))),
})

async function verdict(rebuilds: NonNullable<Asked['rebuilds']>, count = 2) {
  const policy = parsePolicy('{version: 1, rebuilders: {count: 2, signers: [{key: a}, {key: b}]}}')
  const rebuilders = { count, signers: [signer(alice), signer(bob), ...release.trust.signers] }
  const report = await verifyRelease(release.directory, release.trust, {
    policy: { name: 'ours.yaml', policy, day: '2026-06-01', rebuilders },
    rebuilds,
  })
  return { result: report.result, reasons: report.ownPolicy?.reasons.join(' ') }
}

const joined = ({ content }: { content: Buffer }) => [content, Buffer.from('\n')]
const { files } = rebuild()
const without = (path: RegExp) => files.filter(file => !path.test(file.path))
const all = (result: RebuildResult) => files.map(file => ({ ...file, result }))
const twice = () => [...files, ...all('unknown')]

describe('a policy that asks for two rebuilders', () => {
  test('is content with two that reproduced every artifact', async () => {
    expect(await verdict([by(alice), by(bob)])).toEqual({ result: 'verified', reasons: '' })
  })

  test('finds the statements of both in one file', async () => {
    const content = Buffer.concat([by(alice), by(mallory), by(bob)].flatMap(joined))
    expect(await verdict([{ name: 'all.jsonl', content }])).toEqual({ result: 'verified', reasons: '' })
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
    ['one that has not rebuilt the image', [by(alice), by(bob, { files: without(/^images/) })], /and 1 of those/],
    ['one that contradicts itself', [by(alice), by(bob, { files: twice() })], /and 1 of those/],
    ['one that has the artifacts as declared', [by(alice), by(bob, { files: all('declared') })], /and 1 of those/],
    [
      'the publisher, who signed the release',
      [by(publisher, {}, 'own.json')],
      /and 0 of .* own\.json: the signer of the release does not count as a rebuilder/,
    ],
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

  const two = {
    name: 'two.jsonl',
    content: Buffer.concat([by(alice), by(alice, { result: 'different' })].flatMap(joined)),
  }
  test.each([
    ['says "different"', by(bob, { result: 'different' })],
    ['says "reproduced" and lists files that differ', by(bob, { files: all('differs') })],
    ['says "different" in the second statement of a file', two],
    ['published the release and says "different"', by(publisher, { result: 'different' })],
  ])('one that %s outweighs all others', async (_, file) => {
    const { result, reasons } = await verdict([by(alice), file], 1)
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
