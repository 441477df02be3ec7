import { appendFile, cp, mkdtemp, readFile, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { sha256 } from '@release-tools/base'
import { parseManifest, parseStatement, parseVsa } from '@release-tools/evidence'
import { cli, releaseWithKey } from '../../testing/run.ts'

const release = await releaseWithKey()
const directory = await mkdtemp(join(tmpdir(), 'vsa-'))
const vsa = join(directory, 'vsa.json')
const policy = join(directory, 'ours.yaml')
const key = ['--key', release.key]
const summary = ['--vsa', vsa, '--verifier-id', 'https://verify.example/prod']

const verify = (path: string, ...more: string[]) => cli(['verify', path, ...key, ...summary, ...more])
const written = async () => {
  const text = await readFile(vsa, 'utf8')
  return parseVsa(parseStatement('application/vnd.in-toto+json', text))
}
const isThere = () =>
  stat(vsa).then(
    () => true,
    () => false,
  )
const manifestText = await readFile(join(release.directory, 'manifest.yaml'))
const manifest = parseManifest(manifestText.toString())
const wheel = 'widget-1.2.0-py3-none-any.whl'

describe('verify --vsa', () => {
  test('says what was verified, by which policy, from what, and when', async () => {
    const { code, err } = await verify(release.assets, '--today', '2026-06-02')
    expect([code, err]).toEqual([0, 'The verification summary states the time 2026-06-02T00:00:00Z, from --today.\n'])
    const { subject, inputAttestations = [], ...rest } = await written()
    expect(rest).toEqual({
      verifier: { id: 'https://verify.example/prod', version: { 'release-tools': expect.stringMatching(/^\d/) } },
      timeVerified: '2026-06-02T00:00:00Z',
      resourceUri: 'git+https://github.com/acme/widget@refs/tags/v1.2.0',
      policy: { uri: 'policy.yaml', digest: { sha256: manifest.policy.sha256 } },
      verificationResult: 'PASSED',
      verifiedLevels: ['SLSA_BUILD_LEVEL_1'],
      slsaVersion: '1.2',
    })
    expect(Object.fromEntries(subject.map(({ name, digest }) => [name, digest.sha256]))).toEqual({
      'manifest.yaml': sha256(manifestText),
      'release-v1.2.0.tar.gz': sha256(await readFile(release.tarball)),
      [`artifacts/${wheel}`]: sha256('a wheel'),
      'artifacts/widget-1.2.0.tar.gz': sha256('a source distribution'),
      'registry.example/acme/widget': sha256('an image index'),
    })
    expect(inputAttestations.map(({ uri }) => uri)).toEqual([
      'images/app/signature.sigstore.json',
      'manifest.yaml.sigstore.json',
      'provenance.intoto.jsonl',
    ])
    const [, bundle] = inputAttestations
    expect(bundle?.digest).toEqual({
      sha256: sha256(await readFile(join(release.directory, 'manifest.yaml.sigstore.json'))),
    })
  })

  test('takes the time from the clock, says so, and names the reader’s policy by its digest', async () => {
    const text = 'version: 1\n'
    await writeFile(policy, text)
    const names = ['--policy-uri', 'https://policy.example/v3', '--resource-uri', 'pkg:pypi/widget@1.2.0']
    const { out, err } = await verify(release.tarball, '--policy', policy, '--json', ...names)
    expect(err).toMatch(/^The verification summary states the time 20\S+Z, from the clock of this machine\.\n$/)
    const found = await written()
    expect(found.policy).toEqual({ uri: 'https://policy.example/v3', digest: { sha256: sha256(text) } })
    expect(found.resourceUri).toBe('pkg:pypi/widget@1.2.0')
    const report = JSON.parse(out)
    expect(report.summary).toEqual({ timeVerified: found.timeVerified, from: 'clock' })
    expect(report.subjects).toHaveLength(5)
  })

  test('of one asset is about that asset only', async () => {
    expect((await verify(join(release.assets, wheel))).code).toBe(0)
    expect((await written()).subject).toEqual([{ name: wheel, digest: { sha256: sha256('a wheel') } }])
    expect((await verify(join(release.assets, 'manifest.yaml'))).code).toBe(0)
    expect((await written()).subject).toEqual([{ name: 'manifest.yaml', digest: { sha256: sha256(manifestText) } }])
  })

  test('is FAILED, without a level, of a genuine release that the policy does not accept', async () => {
    await writeFile(policy, 'version: 1\nevidence: {required: [coverage]}\n')
    expect((await verify(release.assets, '--policy', policy)).code).toBe(1)
    expect(await written()).toMatchObject({ verificationResult: 'FAILED', verifiedLevels: ['FAILED'] })
  })

  test.each<[string, number, () => Promise<string[]>, string]>([
    [
      'is not genuine',
      1,
      async () => {
        const copy = join(await mkdtemp(join(tmpdir(), 'vsa-')), 'assets')
        await cp(release.assets, copy, { recursive: true })
        await appendFile(join(copy, 'release.md'), 'more')
        return [copy]
      },
      'the result is “not verified”.',
    ],
    [
      'could not be checked',
      3,
      async () => {
        await writeFile(policy, 'version: 1\nsource: {branch: main}\n')
        return [release.assets, '--policy', policy]
      },
      'the result is “could not check”.',
    ],
  ])('of a release that %s does not exist, and an older one is removed', async (_, expected, args, reason) => {
    await writeFile(vsa, 'of another day')
    const [path = '', ...more] = await args()
    const { code, err, out } = await verify(path, '--json', ...more)
    expect(code).toBe(expected)
    expect(err).toContain(`Could not write the verification summary: ${reason}`)
    expect(await isThere()).toBe(false)
    expect(JSON.parse(out)).not.toHaveProperty('summary')
  })

  test.each<[string[], string]>([
    [['--vsa', vsa], '--verifier-id is missing'],
    [['--vsa', vsa, '--verifier-id', 'me'], '--verifier-id me is not a URI.'],
    [['--resource-uri', 'pkg:pypi/x'], '--resource-uri is about a verification summary, and none is written.'],
    [['--signing-config', 'x'], '--signing-config is about a verification summary, and none is written.'],
    [['--vsa', vsa, '--verifier-id', 'a:b', '--today', 'x'], '--today is "x", which is not a day.'],
  ])('%j is wrong use', async (args, message) => {
    await writeFile(vsa, 'of another day')
    const { code, err } = await cli(['verify', release.assets, ...key, ...args])
    expect([code, err]).toEqual([2, expect.stringContaining(message)])
    expect(await isThere()).toBe(!args.includes('--vsa'))
  })
})
