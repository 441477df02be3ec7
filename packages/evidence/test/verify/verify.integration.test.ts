/** @needs tools sigstore */
import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { beforeAll, describe, expect, test } from '@jest/globals'
import { type Claims, requestToken, testbed } from '@release-tools/testbed'
import type { Trust } from '../../src/sigstore/sigstore.ts'
import { parseTrustedRoot } from '../../src/sigstore/trusted-root.ts'
import { type Report, verifyRelease } from '../../src/verify/verify.ts'
import type { Json } from '../../testing/bundles.ts'
import { commit, signedRelease, type TestRelease, type TestSigning } from '../../testing/release.ts'

const execute = promisify(execFile)
const { bin, issuer, trustedRoot, signingConfig, idTokenRequestUrl } = testbed()
const cosign = join(bin, 'cosign')
/** A run of the release's own repository, tag and commit, in the job of a reusable workflow that others may call too. */
const ofRelease = {
  sha: commit,
  ref: 'refs/tags/v1.2.0',
  job_workflow_ref: 'acme/shared/.github/workflows/release.yml@refs/tags/v1',
}
let scratch = ''
let release: TestRelease

async function run(program: string, args: string[], env: Record<string, string> = {}): Promise<string> {
  const { stdout } = await execute(program, args, {
    cwd: scratch,
    env: { PATH: process.env.PATH, HOME: scratch, COSIGN_PASSWORD: 'a password', ...env },
  })
  return stdout
}

/** cosign signs: files and verdict with a key pair and no log, evidence keyless with log and timestamp. */
function signing(claims: Claims): TestSigning & { keylessBlob: TestSigning['blob'] } {
  let count = 0
  const sign = async (command: string[], data: string | Uint8Array, env: Record<string, string> = {}) => {
    const [file, bundle] = [join(scratch, `in-${++count}`), join(scratch, `out-${count}`)]
    await writeFile(file, data)
    await run(cosign, [...command.map(word => (word === 'FILE' ? file : word)), '--yes', '--bundle', bundle], env)
    return JSON.parse(await readFile(bundle, 'utf8')) as Json
  }
  const byKey = ['--key', 'cosign.key', '--signing-config', 'no-log.json']
  const keyless = ['--signing-config', signingConfig, '--trusted-root', trustedRoot]
  const statement = ['attest-blob', '--statement', 'FILE']
  const job = {
    GITHUB_ACTIONS: 'true',
    ACTIONS_ID_TOKEN_REQUEST_URL: idTokenRequestUrl,
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: requestToken(claims),
  }
  return {
    keylessBlob: data => sign(['sign-blob', 'FILE', ...keyless], data, job),
    blob: data => sign(['sign-blob', 'FILE', ...byKey], data),
    summary: value => sign([...statement, ...byKey], JSON.stringify(value)),
    evidence: value => sign([...statement, ...keyless], JSON.stringify(value), job),
  }
}

/** The checks that did not pass. A signature by a key without a log has no time, so the day is not compared. */
function notPassed({ checks }: Report) {
  return checks.filter(({ name, status }) => status !== 'pass' && name !== 'verdict day')
}

/** Whom the certificate names, as the issuer of the testbed makes it. */
function identityOf(bundle: Json): string {
  const { X509Certificate } = process.getBuiltinModule('node:crypto')
  const certificate = new X509Certificate(Buffer.from(bundle.verificationMaterial.certificate.rawBytes, 'base64'))
  return certificate.subjectAltName?.replace(/^URI:/, '') ?? ''
}

beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'cosign-'))
  await run(cosign, ['generate-key-pair'])
  await run(cosign, ['signing-config', 'create', '--out', 'no-log.json'])
  release = await signedRelease(signing(ofRelease), { signers: [] })
  const [line] = (await readFile(join(release.directory, 'provenance.intoto.jsonl'), 'utf8')).split('\n')
  const trust: Trust = {
    signers: [
      { kind: 'key', publicKey: await readFile(join(scratch, 'cosign.pub'), 'utf8') },
      { kind: 'identity', identity: identityOf(JSON.parse(line ?? '')), issuer },
    ],
    trustedRoot: parseTrustedRoot(await readFile(trustedRoot)),
  }
  release = { ...release, trust }
}, 60_000)

describe('a release that cosign signed', () => {
  test.each(['directory', 'assets', 'tarball'] as const)('is verified as %s', async kind => {
    const report = await verifyRelease(release[kind], release.trust)
    expect(notPassed(report)).toEqual([])
    expect(report.result).toBe('verified')
    const provenance = report.checks.find(({ name }) => name === 'provenance')
    expect(provenance?.signedBy).toEqual({
      kind: 'identity',
      identity: expect.stringContaining('/.github/workflows/'),
      issuer,
    })
    expect(provenance?.signedAt).toMatch(/^\d{4}-\d\d-\d\dT/)
  })

  test.each([
    [
      'another caller of the same reusable workflow',
      { repository: 'evil/widget' },
      'a run of https://github.com/evil/widget',
    ],
    ['another tag', { ref: 'refs/tags/v1.1.0' }, 'a run of refs/tags/v1.1.0'],
    ['another commit', { sha: 'd'.repeat(40) }, `a run of commit ${'d'.repeat(40)}`],
  ])(
    'is not verified when its evidence was signed by %s',
    async (_, claims, found) => {
      const forged = await signedRelease(signing({ ...ofRelease, ...claims }), release.trust)
      const report = await verifyRelease(forged.directory, release.trust)
      expect(report.result).toBe('not verified')
      expect(notPassed(report)).toEqual([
        {
          name: 'provenance',
          status: 'fail',
          detail: expect.stringContaining(`it was signed by ${found}, but the release comes from `),
        },
        {
          name: 'image app',
          status: 'fail',
          detail: expect.stringContaining(`it was signed by ${found}, but the release comes from `),
        },
      ])
    },
    30_000,
  )

  test('is not verified when only the key is trusted', async () => {
    const [key] = release.trust.signers
    const report = await verifyRelease(release.directory, { ...release.trust, signers: key ? [key] : [] })
    expect(notPassed(report).map(({ name }) => name)).toEqual(['provenance', 'image app'])
  })

  test('could not be checked without the trusted root', async () => {
    const { signers } = release.trust
    expect((await verifyRelease(release.directory, { signers })).result).toBe('could not check')
  })
})

describe('the day of the verdict', () => {
  const day = (days: number) => new Date(Date.now() + days * 24 * 3600 * 1000).toISOString().slice(0, 10)
  const ofDay = async (days: number) => {
    const { keylessBlob, ...others } = signing(ofRelease)
    const made = await signedRelease({ ...others, blob: keylessBlob }, release.trust, {
      manifest: manifest => ({ ...manifest, verdict: { ...manifest.verdict, day: day(days) } }),
    })
    // openssl has nothing to check a certificate with.
    await rm(`${made.tarball}.sig`)
    const trust = { ...release.trust, repository: 'https://github.com/acme/widget' }
    const { result, checks } = await verifyRelease(made.directory, trust)
    // So nothing says that one was not provided.
    expect(checks.map(({ name }) => name)).not.toContain('tarball .sig')
    return { result, check: checks.find(({ name }) => name === 'verdict day') }
  }

  test('is compared with the time of a real timestamp authority', async () => {
    expect(await ofDay(0)).toMatchObject({ result: 'verified', check: { status: 'pass' } })
    const early = await ofDay(-30)
    expect(early).toMatchObject({ result: 'not verified', check: { status: 'fail' } })
    expect(early.check?.detail).toMatch(
      /^The verdict is as of \S+, but the manifest was signed at \d{4}-\d\d-\d\dT\S+Z\. Exc/,
    )
    expect(await ofDay(2)).toMatchObject({
      result: 'not verified',
      check: { status: 'fail', detail: expect.stringContaining('That day had not begun.') },
    })
  }, 30_000)
})

describe('stock tools accept the same', () => {
  test('openssl: the .sig of the tarball', async () => {
    const signature = join(scratch, 'tarball.sig')
    await writeFile(signature, Buffer.from(await readFile(`${release.tarball}.sig`, 'utf8'), 'base64'))
    expect(
      await run('openssl', ['dgst', '-sha256', '-verify', 'cosign.pub', '-signature', signature, release.tarball]),
    ).toBe('Verified OK\n')
  })

  test('cosign: the manifest', async () => {
    const bundle = join(release.directory, 'manifest.yaml.sigstore.json')
    await expect(
      run(cosign, [
        'verify-blob',
        '--key',
        'cosign.pub',
        '--insecure-ignore-tlog',
        '--bundle',
        bundle,
        join(release.directory, 'manifest.yaml'),
      ]),
    ).resolves.toBe('')
  })

  test('sha256sum: the sums, in the unpacked tarball', async () => {
    await run('tar', ['-xzf', release.tarball])
    expect(await run('sh', ['-c', 'cd release-v1.2.0 && sha256sum --check --strict SHA256SUMS'])).toMatch(
      /^(?:[\w./+-]+: OK\n){12}$/,
    )
  })
})
