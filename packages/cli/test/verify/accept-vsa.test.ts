import { appendFile, cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { sha256 } from '@release-tools/base'
import { keyEnvelope, keyPair } from '@release-tools/evidence/testing'
import { entry, IndexedProject } from '@release-tools/releases/testing'
import { testHost } from '@release-tools/testbed'
import { cli, releaseWithKey, tooWide } from '../../testing/run.ts'

const release = await releaseWithKey()
const directory = await mkdtemp(join(tmpdir(), 'accept-'))
const [verifier, mallory] = [keyPair(), keyPair()]
const id = 'https://verify.example/prod'
const at = (name: string) => join(directory, name)
await writeFile(at('verifier.pub'), verifier.publicKey)
await writeFile(at('mallory.pub'), mallory.publicKey)
const wheel = 'widget-1.2.0-py3-none-any.whl'

const named = `verifiers:\n  - id: ${id}\n    key: ${at('verifier.pub')}\n`
const written = await cli([
  ...['verify', release.assets, '--key', release.key, '--vsa', at('vsa.json')],
  ...['--verifier-id', id, '--today', '2026-06-02'],
])
// biome-ignore lint/suspicious/noExplicitAny: tests change any field of the statement
const statement: any = JSON.parse(await readFile(at('vsa.json'), 'utf8'))

interface Given {
  change?: (copy: typeof statement) => void
  by?: ReturnType<typeof keyPair>
  policy?: string
  path?: string
  args?: string[]
}

let count = 0
/** Verifies by a summary, with nothing of the publisher. */
async function accept({ change, by = verifier, policy = named, path = release.assets, args = [] }: Given) {
  const own = structuredClone(statement)
  change?.(own)
  const [file, rules] = [at(`${++count}.json`), at(`${count}.yaml`)]
  await writeFile(file, `${JSON.stringify(keyEnvelope(by.privateKey, JSON.stringify(own)))}\n`)
  await writeFile(rules, `version: 1\n${policy}`)
  return cli(['verify', path, '--accept-vsa', file, '--policy', rules, '--today', '2026-06-02', ...args])
}
const text = (out: string) => out.replace(/\s+/g, ' ')

test('the summary that verify wrote is there', () => {
  expect(written.code).toBe(0)
})

describe('verify --accept-vsa', () => {
  test.each(['assets', 'directory', 'tarball'] as const)(
    'takes the word of a verifier for the %s, and says so',
    async kind => {
      const policy = `${named}slsa:\n  level: 1\nsource: {repository: "https://github.com/acme/widget", tag: "v{version}"}\nage: {max-days: 3}\n`
      const { code, out, err } = await accept({ path: release[kind], policy })
      expect([code, err, tooWide(out)]).toEqual([0, '', []])
      expect(text(out)).toContain(
        `ok accepted summary ${id} says PASSED, SLSA_BUILD_LEVEL_1 at 2026-06-02T00:00:00Z, by policy.yaml. What it stands for was not checked again.`,
      )
      expect(out).not.toContain('manifest signature')
      expect(text(out)).toContain(`ok line 3 verifiers[0]: ${id} says PASSED`)
      expect(text(out)).toContain(`- line 8 age: The word of ${id} stands in for it.`)
      expect(out).toMatch(/\nVERIFIED: widget 1\.2\.0\n$/)
    },
  )

  test('--json has whose word it was, and what it was about', async () => {
    const report = JSON.parse((await accept({ args: ['--json'] })).out)
    expect(report.acceptedSummary).toEqual({
      verifier: id,
      signedBy: { kind: 'key', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
      timeVerified: '2026-06-02T00:00:00Z',
      policy: 'policy.yaml',
      levels: ['SLSA_BUILD_LEVEL_1'],
    })
    expect(report.subjects.map((one: { name: string }) => one.name)).toEqual(['manifest.yaml'])
    expect(report.slsa).toEqual({ level: 1, reason: `${id} says so.` })
    const source = {
      change: (own: typeof statement) => own.predicate.verifiedLevels.push('SLSA_SOURCE_LEVEL_4'),
      policy: `${named}    source-level: 3\n`,
    }
    expect(JSON.parse((await accept({ ...source, args: ['--json'] })).out).sourceLevel).toBe(3)
    expect(report.ownPolicy.rules[0]).toMatchObject({ rule: 'verifiers[0]', line: 3, status: 'pass' })
  })

  test('a summary of one asset vouches for it, and for no other file and no version', async () => {
    const change = (own: typeof statement) => {
      own.subject = own.subject.filter(({ name }: { name: string }) => name === `artifacts/${wheel}`)
    }
    const alone = { change, path: join(release.assets, wheel) }
    const found = await accept({ ...alone, args: ['--tag', 'v1.2.0'] })
    expect(found.code).toBe(0)
    expect(text(found.out)).toContain('so that nothing else in the manifest counts.')
    expect((await accept({ change, path: join(release.assets, 'widget-1.2.0.tar.gz') })).code).toBe(1)
    expect((await accept({ change })).code).toBe(1)
    expect((await accept({ ...alone, args: ['--release-version', '1.2.0'] })).code).toBe(3)
    expect((await accept({ ...alone, args: ['--tag', 'v9.9.9'] })).code).toBe(1)
  })

  test.each<[string, Given, number, string]>([
    [
      'is of another verifier',
      { change: own => (own.predicate.verifier.id = 'https://v.example') },
      1,
      'its verifier is',
    ],
    ['has a longer verifier', { change: own => (own.predicate.verifier.id += '/x') }, 1, 'its verifier is'],
    ['says FAILED', { change: own => (own.predicate.verificationResult = 'FAILED') }, 1, 'its result is "FAILED"'],
    ['says passed', { change: own => (own.predicate.verificationResult = 'passed') }, 1, 'its result is "passed"'],
    ['is signed by somebody else', { by: mallory }, 1, 'the signature was not made over this content by this signer'],
    [
      'is of another resource',
      { change: own => (own.predicate.resourceUri = 'git+https://github.com/acme/gadget@refs/tags/v1.2.0') },
      1,
      'its resource is',
    ],
    [
      'is about other digests',
      { change: own => (own.subject = [{ digest: { sha256: 'a'.repeat(64) } }]) },
      1,
      'not about',
    ],
    [
      'has a level that is too low',
      { policy: `${named}slsa: {level: 2}\n` },
      1,
      'level of the track BUILD is 1, not at',
    ],
    [
      'claims a level that its verifier is not believed',
      {
        change: own => (own.predicate.verifiedLevels = ['SLSA_BUILD_LEVEL_3']),
        policy: `${named}    level: 2\nslsa: {level: 3}\n`,
      },
      1,
      'believes https://verify.example/prod up to SLSA Build L2, and asks for L3',
    ],
    [
      'claims a level of the source that its verifier is not believed',
      {
        change: own => own.predicate.verifiedLevels.push('SLSA_SOURCE_LEVEL_3'),
        policy: `${named}    source-level: 2\nslsa: {source-level: 3}\n`,
      },
      1,
      'believes https://verify.example/prod up to SLSA Source L2, and asks for L3',
    ],
    [
      'says nothing of the level',
      { change: own => (own.predicate.verifiedLevels = []), policy: `${named}slsa: {level: 1}\n` },
      1,
      'states no level',
    ],
    [
      'was reached by another policy',
      { policy: `${named}    policy: sha256:${'a'.repeat(64)}\n` },
      1,
      'by a different policy',
    ],
    [
      'does not name its policy',
      { change: own => delete own.predicate.policy.digest, policy: `${named}    policy: sha256:${'a'.repeat(64)}\n` },
      3,
      'it does not name its policy by sha256',
    ],
    [
      'is too old',
      {
        change: own => (own.predicate.timeVerified = '2026-05-01T00:00:00Z'),
        policy: `${named}    max-age-hours: 48\n`,
      },
      1,
      'were verified at 2026-05-01T00:00:00Z',
    ],
    ['is of a revoked verifier', { policy: `${named}    revoked: true\n` }, 1, `the verifier ${id} is revoked`],
    [
      'is of a verifier whose dates nobody can check',
      { policy: `${named}    until: 2030-01-01\n` },
      3,
      'no timestamp authority',
    ],
    [
      'has another predicate',
      { change: own => (own.predicateType = 'https://slsa.dev/provenance/v1') },
      1,
      'its predicate is',
    ],
    [
      'is of another version',
      { change: own => (own.predicateType = 'https://slsa.dev/verification_summary/v0.2') },
      3,
      'its predicate is',
    ],
    [
      'is of another source',
      { policy: `${named}source: {repository: "https://github.com/acme/gadget"}\n` },
      1,
      'the policy asks for https://github.com/acme/gadget',
    ],
    [
      'is of another tag than the meant one',
      { args: ['--tag', 'v9.9.9'] },
      1,
      'it is of release v1.2.0, not of v9.9.9.',
    ],
    [
      'is of another repository',
      { args: ['--source-repository', 'https://github.com/a/b'] },
      1,
      'not from https://github.com/a/b',
    ],
    ['is given for another address', { args: ['--resource-uri', 'pkg:pypi/widget@1.2.0'] }, 1, 'its resource is'],
  ])('a summary that %s is refused', async (_, given, expected, reason) => {
    const { code, out, err } = await accept(given)
    expect([code, err]).toEqual([expected, ''])
    expect(text(out)).toContain(reason)
    expect(out).toMatch(/\n(NOT VERIFIED|NOT ACCEPTED|COULD NOT CHECK)[^\n]*\n$/)
  })

  test('what a summary does not say is not made up', async () => {
    const change = ({ predicate }: typeof statement) => {
      for (const field of ['policy', 'timeVerified', 'verifiedLevels']) delete predicate[field]
    }
    const { code, out } = await accept({ change, args: ['--json'] })
    const report = JSON.parse(out)
    expect([code, report.slsa, Object.keys(report.acceptedSummary)]).toEqual([
      0,
      undefined,
      ['verifier', 'signedBy', 'levels'],
    ])
    expect(report.checks[1].detail).toMatch(/ says PASSED, by a policy that it does not name\. /)
  })

  test('a refused summary is named, with a way without it; one that says FAILED leaves none', async () => {
    const low = await accept({ policy: `${named}slsa: {level: 2}\n` })
    // The table cuts the long path somewhere.
    expect(text(low.out)).toMatch(
      / FAIL accepted summary \/[^:]+: its level of the track BUILD is 1, not at least 2\. /,
    )
    expect(low.out).toMatch(/\nVerify it by its signatures instead, without the summary\.\nNOT VERIFIED\n$/)
    const failed = await accept({ change: own => (own.predicate.verificationResult = 'FAILED') })
    expect(failed.out).toMatch(/\nDo not use it\. Download it again from its publisher\.\nNOT VERIFIED\n$/)
  })

  test('a tarball that is there and was not unpacked is not called missing', async () => {
    const { out } = await accept({})
    expect(text(out)).toMatch(/ Not checked: \d files that only the release tarball has\. /)
    expect(out).not.toContain('not provided')
  })

  test('a policy that names verifiers only asks for the summary of one', async () => {
    await writeFile(at('verifiers.yaml'), `version: 1\n${named}`)
    const { code, err } = await cli(['verify', release.assets, '--policy', at('verifiers.yaml')])
    expect(code).toBe(2)
    expect(err).toContain('The policy names verifiers only. Give the summary of one with --accept-vsa FILE,')
  })

  test('a summary that says FAILED outweighs one that says PASSED', async () => {
    const failed = structuredClone(statement)
    failed.predicate.verificationResult = 'FAILED'
    const lines = [statement, failed].map(one => JSON.stringify(keyEnvelope(verifier.privateKey, JSON.stringify(one))))
    await writeFile(at('both.jsonl'), `${lines.join('\n')}\n`)
    await writeFile(at('ours.yaml'), `version: 1\n${named}`)
    const given = ['--accept-vsa', at('both.jsonl'), '--policy', at('ours.yaml')]
    expect(await cli(['verify', release.assets, ...given])).toMatchObject({ code: 1 })
  })

  test('one key may sign for two verifiers', async () => {
    const policy = `verifiers:\n  - {id: "https://other.example", key: ${at('verifier.pub')}}\n  - {id: "${id}", key: ${at('verifier.pub')}}\n`
    const { code, out } = await accept({ policy })
    expect([code, text(out)]).toEqual([0, expect.stringContaining('line 4 verifiers[1]')])
  })

  test('files that are not those of the manifest are refused all the same', async () => {
    const copy = join(await mkdtemp(join(tmpdir(), 'accept-')), 'assets')
    await cp(release.assets, copy, { recursive: true })
    await appendFile(join(copy, wheel), 'x')
    expect(await accept({ path: copy })).toMatchObject({ code: 1, out: expect.stringContaining('NOT VERIFIED') })
    await cp(join(release.assets, wheel), join(copy, wheel))
    await writeFile(join(copy, 'release-v1.2.0.tar.gz'), 'another')
    expect(await accept({ path: copy })).toMatchObject({ code: 3, out: expect.stringContaining('COULD NOT CHECK') })
    await rm(join(copy, 'manifest.yaml'))
    expect((await accept({ path: copy })).code).toBe(3)
  })

  test('without a verifier in a policy it is wrong use', async () => {
    await writeFile(at('none.yaml'), 'version: 1\n')
    const args = ['verify', release.assets, '--key', release.key, '--accept-vsa', at('vsa.json')]
    for (const more of [[], ['--policy', at('none.yaml')]])
      expect(await cli([...args, ...more])).toMatchObject({
        code: 2,
        err: expect.stringContaining('--accept-vsa is given, and no --policy names a verifier.'),
      })
  })

  test('a summary by the word of another is about no more than that', async () => {
    const more = ['--vsa', at('next.json'), '--verifier-id', 'https://next.example']
    expect((await accept({ args: more })).code).toBe(0)
    const next = JSON.parse(await readFile(at('next.json'), 'utf8'))
    expect(next.subject.map((one: { name: string }) => one.name)).toEqual(['manifest.yaml'])
    expect(next.predicate.inputAttestations).toEqual([
      { uri: at(`${count}.json`), digest: { sha256: sha256(await readFile(at(`${count}.json`))) } },
    ])
  })

  test('the index of releases outweighs it, and of one file alone nobody knows the release', async () => {
    const manifest = sha256(await readFile(join(release.directory, 'manifest.yaml')))
    const yanked = entry('1.2.0', { manifest, state: 'yanked', reason: 'It deletes files.' })
    const project = await IndexedProject.of([yanked], new Date(), testHost({ env: {} }))
    await mkdir(at('index'))
    for (const [name, bytes] of project.files) await writeFile(join(at('index'), name), bytes)
    await writeFile(at('root.json'), project.root)
    const args = ['--index', at('index'), '--index-root', at('root.json')]
    const whole = await accept({ args })
    expect(whole.code).toBe(1)
    expect(text(whole.out)).toContain(
      'FAIL release state The index says that v1.2.0 is yanked. Reason: It deletes files.',
    )
    const change = (copy: typeof statement) => {
      copy.subject = copy.subject.filter((one: { name: string }) => one.name.endsWith('.whl'))
    }
    const alone = await accept({ args, change, path: join(release.assets, wheel) })
    expect(alone.code).toBe(3)
    expect(text(alone.out)).toContain('?? release state it is not known of which release this is.')
    expect((await accept({ change, path: join(release.assets, wheel) })).code).toBe(0)
  })
})
