import { readFileSync } from 'node:fs'
import { appendFile, cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { fixture, json, makeRelease } from '@release-tools/evidence/testing'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { cli, releaseWithKey, tooWide } from '../testing/run.ts'

const release = await releaseWithKey()
const schema = JSON.parse(readFileSync(join(import.meta.dirname, '../../../docs/schema/verify-report.v1.json'), 'utf8'))
const accepts = new Ajv2020({ strict: true, strictRequired: false, strictTypes: false }).compile(schema)
const identity = [
  '--certificate-identity',
  'https://github.com/acme/widget/.github/workflows/release.yml@refs/tags/v1.2.3',
  '--certificate-oidc-issuer',
  'http://127.0.0.1:18010',
]

async function copyOfAssets(): Promise<string> {
  const copy = join(await mkdtemp(join(tmpdir(), 'cli-')), 'assets')
  await cp(release.assets, copy, { recursive: true })
  return copy
}

async function written(text: string | Uint8Array): Promise<string> {
  const file = join(await mkdtemp(join(tmpdir(), 'cli-')), 'file')
  await writeFile(file, text)
  return file
}

describe('a release that is verified', () => {
  test.each(['directory', 'assets', 'tarball'] as const)(
    'as %s: exit code 0, and the table says so last',
    async kind => {
      const { code, out, err } = await cli(['verify', release[kind], '--key', release.key])
      expect({ code, err }).toEqual({ code: 0, err: '' })
      expect(out.split('\n').slice(0, 3)).toEqual([
        'widget 1.2.0',
        '  v1.2.0 of https://github.com/acme/widget',
        `  commit ${'c0ffee'.padEnd(40, '0')} of 2026-01-31T12:00:00Z`,
      ])
      expect(out).toMatch(/\nSigned by\n {2}key sha256:[0-9a-f]{64}\n {4}manifest signature, provenance,/)
      expect(out).toMatch(/\nVERIFIED: widget 1\.2\.0\n$/)
      expect(out.replace(/\n +/g, ' ')).toContain(
        'ok    SLSA level            SLSA Build L1. A key pair signed the provenance, so that the build platform does not confirm it. ok ',
      )
      expect(tooWide(out)).toEqual([])
    },
  )

  test('--json: the report as its schema says', async () => {
    const { code, out } = await cli(['verify', release.assets, '--key', release.key, '--json'])
    const report = JSON.parse(out)
    expect(code).toBe(0)
    expect(accepts(report) || accepts.errors).toBe(true)
    expect(report).toMatchObject({
      path: release.assets,
      result: 'verified',
      release: { project: 'widget', tag: 'v1.2.0' },
      slsa: { level: 1, reason: expect.stringMatching(/^A key pair signed/) },
    })
    expect(Object.keys(report)).toEqual([
      'schema',
      'path',
      'target',
      'result',
      'release',
      'slsa',
      'subjects',
      'checks',
      'files',
    ])
  })

  test('in colours on a terminal', async () => {
    const { out } = await cli(['verify', release.tarball, '--key', release.key], true)
    expect(out).toContain('\u001b[32mok  \u001b[0m  files')
    expect(out).toContain('\u001b[32mVERIFIED: widget 1.2.0\u001b[0m\n')
  })
})

describe('--builders', () => {
  const list = ['verify', release.assets, '--key', release.key, '--builders']

  test('takes no list but that of release-tools: exit code 2', async () => {
    const { code, err } = await cli([...list, await written(fixture('keyless.json'))])
    expect(code).toBe(2)
    expect(err).toContain(
      'it is signed by https://github.com/acme/widget/.github/workflows/release.yml@refs/tags/v1.2.3',
    )
    expect(err).toContain('which is not the workflow that releases release-tools.')
    expect(err).toContain('Take the file released-commits.sigstore.json of a later release of release-tools.')
  })

  test.each([['{}'], ['']])('refuses a file with %j: exit code 2', async text => {
    const { code, err } = await cli([...list, await written(text)])
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining('read --builders') })
  })
})

describe('a release that is not verified', () => {
  test('exit code 1; the table names the files and says last what to do', async () => {
    const assets = await copyOfAssets()
    await appendFile(join(assets, 'release.md'), 'more')
    await writeFile(join(assets, 'x\u001b[2J'), '')
    const { code, out } = await cli(['verify', assets, '--key', release.key])
    expect(code).toBe(1)
    expect(out).toContain(
      '\nFiles with problems\n  release.md\n    It has 19 bytes, not 15.\n  x\\u{1b}[2J\n    It is not part of the release. Take it out of the folder.\n',
    )
    expect(out).toMatch(/\nDo not use it\. Download it again from its publisher\.\nNOT VERIFIED: widget 1\.2\.0\n$/)
    expect(tooWide(out)).toEqual([])
    const report = JSON.parse((await cli(['verify', assets, '--key', release.key, '--json'])).out)
    expect(accepts(report) || accepts.errors).toBe(true)
    expect(report.result).toBe('not verified')
  })

  test('many files: the first twenty are named', async () => {
    const assets = await copyOfAssets()
    for (let index = 0; index < 25; index++) await writeFile(join(assets, `extra-${index}`), '')
    expect((await cli(['verify', assets, '--key', release.key])).out).toContain(
      '\n  and 5 more; --json lists them all.\n',
    )
  })

  test('what does not belong there, or is missing, is said with what to do', async () => {
    const assets = await copyOfAssets()
    await writeFile(join(assets, '.DS_Store'), '')
    const extra = await cli(['verify', assets, '--key', release.key])
    expect(extra.code).toBe(1)
    expect(extra.out).toMatch(
      /\nTake \.DS_Store out of the folder, and verify it again\. All else is right\.\nNOT VERIFIED: widget 1\.2\.0\n$/,
    )
    await rm(join(assets, '.DS_Store'))
    await rm(join(assets, 'widget-1.2.0.tar.gz'))
    const missing = await cli(['verify', assets, '--key', release.key])
    expect(missing.code).toBe(1)
    expect(missing.out.replaceAll('\n', ' ')).toContain(
      'Download artifacts/widget-1.2.0.tar.gz too, or give the path of one file to verify that file alone. All else is right. NOT VERIFIED',
    )
    const alone = await cli(['verify', join(assets, 'widget-1.2.0-py3-none-any.whl'), '--key', release.key])
    expect(alone.code).toBe(0)
    expect(alone.out).toContain('Read as one asset of a GitHub release.')
    expect(alone.out).toMatch(/\nVERIFIED: widget-1\.2\.0-py3-none-any\.whl of widget 1\.2\.0\n$/)
    expect([extra, missing, alone].flatMap(({ out }) => tooWide(out))).toEqual([])
  })

  test('of another release than the one that is meant', async () => {
    const { code, out } = await cli(['verify', release.tarball, '--key', release.key, '--tag', 'v9.9.9'])
    expect(code).toBe(1)
    expect(out.replace(/\n +/g, ' ')).toContain('it is of release v1.2.0, not of v9.9.9.')
    expect(out).toMatch(
      /\nThis is not the release that you mean\. Download v9\.9\.9, or give --tag v1\.2\.0 if\nyou mean this one\.\nNOT VERIFIED\n$/,
    )
    expect(out).not.toContain('Download it again')
    const meant = ['--tag', 'v1.2.0', '--release-version', '1.2.0']
    expect((await cli(['verify', release.tarball, '--key', release.key, ...meant])).code).toBe(0)
  })

  test.each<[string, () => Promise<string[]>, string]>([
    [
      'another version',
      async () => [release.tarball, '--release-version', '9.9.9'],
      'Download 9.9.9, or give --release-version 1.2.0 if you mean this one.',
    ],
    [
      'another name than its own',
      async () => {
        const renamed = join(await mkdtemp(join(tmpdir(), 'cli-')), 'release-v9.9.9.tar.gz')
        await cp(release.tarball, renamed)
        return [renamed]
      },
      'Download the release that you mean, or rename it if you mean v1.2.0.',
    ],
    [
      'another repository',
      async () => [release.tarball, '--source-repository', 'https://github.com/acme/gadget'],
      'Download the release of https://github.com/acme/gadget, and check the value of --source-repository.',
    ],
  ])('of %s: the last lines say what is the case', async (_, args, advice) => {
    const { code, out } = await cli(['verify', '--key', release.key, ...(await args())])
    expect(code).toBe(1)
    const [text = ''] = out.replace(/\n(?! )/g, ' ').split('NOT VERIFIED')
    expect(text).toContain(advice)
    expect(text).not.toContain('Download it again')
    expect(tooWide(out)).toEqual([])
  })

  test('by another signer: nothing of the release is shown', async () => {
    const other = await releaseWithKey()
    const { code, out } = await cli(['verify', release.tarball, '--key', other.key])
    expect(code).toBe(1)
    expect(out).toMatch(/^ {2}ok {4}release .*\n {2}FAIL {2}tarball signature /)
    expect(out).not.toContain('widget')
    expect(out).toMatch(/\nNOT VERIFIED\n$/)
  })
})

describe('a release that could not be checked', () => {
  test('for lack of the right trusted root: exit code 3', async () => {
    const keyless = await makeRelease({
      files: { 'provenance.intoto.jsonl': JSON.stringify(json('keyless-statement.json')) },
    })
    const key = await written(keyless.trust.signers[0]?.kind === 'key' ? keyless.trust.signers[0].publicKey : '')
    const { code, out } = await cli(['verify', keyless.directory, '--key', key, ...identity])
    expect(code).toBe(3)
    expect(out).toContain('  ??    provenance ')
    expect(out).toMatch(/\nBuilt-in trusted root of the public Sigstore: @sigstore\/tuf \S+ of\n?\s?\d{4}-\d\d-\d\d\./)
    expect(out).toMatch(/\nCOULD NOT CHECK: widget 1\.2\.0\n$/)
    expect(tooWide(out)).toEqual([])
    const report = JSON.parse((await cli(['verify', keyless.directory, '--key', key, ...identity, '--json'])).out)
    expect(accepts(report) || accepts.errors).toBe(true)
    expect(report.builtInRoot).toMatch(/^@sigstore\/tuf /)
  })
})

describe('a policy of the reader', () => {
  const strict = 'version: 1\nevidence: {required: [coverage]}\n'
  const by = async (source: string, ...more: string[]) => {
    const policy = await written(source)
    return { policy, ...(await cli(['verify', release.tarball, '--key', release.key, '--policy', policy, ...more])) }
  }

  test('that accepts the release: exit code 0', async () => {
    const { code, out } = await by('version: 1\n')
    expect(code).toBe(0)
    expect(out).toContain('  ok    own policy ')
    expect(out).toMatch(/\nVERIFIED: widget 1\.2\.0\n$/)
  })

  test('that does not accept it: exit code 1, and no word against its signatures', async () => {
    const { code, out } = await by(strict)
    expect(code).toBe(1)
    expect(out).toContain('  FAIL  own policy ')
    expect(out).toMatch(
      /\nIt is genuine, but your policy does not accept it\. Do not use it: the rules with\nFAIL say why\.\nNOT ACCEPTED: widget 1\.2\.0\n$/,
    )
    expect(out).toContain('\n  FAIL  line 2                evidence.required[0]: The policy requires\n')
    expect(out).toContain('\n  ok    default               vulnerabilities.fail: No finding of HIGH, CRITICAL\n')
    expect(tooWide(out)).toEqual([])
    const { policy, out: text } = await by(strict, '--json', '--today', '2026-06-02')
    const report = JSON.parse(text)
    expect(accepts(report) || accepts.errors).toBe(true)
    expect(report.result).toBe('not accepted')
    const reason = 'The policy requires coverage, but no coverage was measured. Run pytest-coverage-to-sonar.'
    const { rules, ...verdict } = report.ownPolicy
    expect(verdict).toEqual({ name: policy, day: '2026-06-02', result: 'fail', reasons: [reason] })
    expect(rules).toContainEqual({ rule: 'evidence.required[0]', line: 2, status: 'fail', detail: reason })
    expect(rules).toContainEqual({
      rule: 'databases.max-age-hours',
      status: 'pass',
      detail: 'No database of a scanner was older than 120 hours.',
    })
  })

  test('names signers: a key by its path, an identity exactly', async () => {
    expect((await by(`version: 1\nsigners: [{key: ${JSON.stringify(release.key)}}]\n`)).code).toBe(0)
    const other = await by('version: 1\nsigners: [{identity: "https://x.example", issuer: "https://i.example"}]\n')
    expect(other.code).toBe(1)
    expect(other.out).toContain('NOT ACCEPTED')
  })

  test('is trusted for its signers if the command line names nobody', async () => {
    const alone = async (source: string) => {
      const policy = await written(source)
      return cli(['verify', release.tarball, '--policy', policy])
    }
    const key = JSON.stringify(release.key)
    const known = await alone(`version: 1\nsigners: [{key: ${key}}]\n`)
    expect([known.code, known.err]).toEqual([0, ''])
    const revoked = await alone(`version: 1\nsigners:\n  - key: ${key}\n    revoked: true\n`)
    expect(revoked.code).toBe(1)
    expect(revoked.out.replace(/\s+/g, ' ')).toMatch(
      /The manifest is signed by key sha256:\S+, which is revoked\. .*NOT ACCEPTED/,
    )
    const undated = await alone(`version: 1\nsigners:\n  - key: ${key}\n    until: 2030-01-01\n`)
    expect(undated.code).toBe(3)
    expect(await alone('version: 1\n')).toMatchObject({ code: 2, err: expect.stringContaining('no trusted signer') })
  })

  test('decides as of today if no day is given', async () => {
    const { out } = await by('version: 1\n', '--json')
    expect(JSON.parse(out).ownPolicy.day).toMatch(/^20\d\d-\d\d-\d\d$/)
  })

  test.each<[string, string[], string]>([
    ['a day without a policy', ['--today', '2026-06-02'], '--today is given without --policy, --vsa or --sign.'],
    ['a day that is none', ['--policy', 'x', '--today', '2026-02-30'], '--today is "2026-02-30", which is not a day.'],
    ['a policy that is not there', ['--policy', '/no/policy'], 'Could not read --policy /no/policy: no such file.'],
  ])('%s is wrong use', async (_, args, message) => {
    const { code, err } = await cli(['verify', release.tarball, '--key', release.key, ...args])
    expect(code).toBe(2)
    expect(err).toContain(message)
  })

  test('that cannot be read, or whose key cannot, is wrong use', async () => {
    expect(await by('version: 2\n')).toMatchObject({ code: 2, err: expect.stringContaining('"version" is 2') })
    expect(await by('version: 1\nsigners: [{key: /no/key}]\n')).toMatchObject({
      code: 2,
      err: expect.stringMatching(/^Could not read \/no\/key, a signer of --policy .*: no such file\./),
    })
  })
})

describe('whom to trust', () => {
  test.each<[string, () => Promise<string[]> | string[], string]>([
    [
      'nobody',
      () => [],
      'no trusted signer is given. Give --key FILE, or --certificate-identity and --certificate-oidc-issuer.',
    ],
    [
      'an identity without issuer',
      () => identity.slice(0, 2),
      '--certificate-oidc-issuer is missing. Give each identity together with its issuer.',
    ],
    ['an issuer without identity', () => identity.slice(2), '--certificate-identity is missing.'],
    [
      'a key that is not there',
      () => ['--key', '/no/key'],
      'Could not read --key /no/key: no such file. Check the path.',
    ],
    ['a key that is none', async () => ['--key', await written('no key')], 'file: it is not a public key in PEM form.'],
    [
      'a private key',
      async () => ['--key', await written('-----BEGIN PRIVATE KEY-----')],
      'file: it is a private key.',
    ],
    [
      'a key too large',
      async () => ['--key', await written('x'.repeat(70_000))],
      'file: it has 70000 bytes, more than the 65536 accepted.',
    ],
    [
      'a trusted root that is none',
      async () => [...identity, '--trusted-root', await written('{}')],
      'Could not read --trusted-root ',
    ],
  ])('%s is wrong use', async (_, args, message) => {
    const { code, err } = await cli(['verify', release.tarball, ...(await args())])
    expect(code).toBe(2)
    expect(err).toContain(message)
    expect(err).not.toContain('BEGIN PRIVATE')
  })

  test('several keys, identities and a trusted root', async () => {
    const root = await written(fixture('trusted-root.json'))
    const { code } = await cli([
      'verify',
      release.directory,
      '--key',
      (await releaseWithKey()).key,
      '--key',
      release.key,
      ...identity,
      ...identity,
      '--trusted-root',
      root,
    ])
    expect(code).toBe(0)
  })
})

test('a path that vanishes is named, and a file that nothing signs is not verified', async () => {
  const file = await written('no tarball')
  const { code, out } = await cli(['verify', file, '--key', release.key])
  expect(code).toBe(1)
  expect(out).toContain('FAIL  signature             nothing signs it: ')
  await rm(file)
  expect((await cli(['verify', file, '--key', release.key])).err).toContain(`Could not read ${file}: no such file.`)
})
