/** @needs tools sigstore */
import { generateKeyPairSync, verify } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, jest, test } from '@jest/globals'
import { sha256 } from '@release-tools/base'
import { SignatureVerifier, type Statement } from '@release-tools/evidence'
import { requestToken, testbed, testHost } from '@release-tools/testbed'
import { publicKey } from '../src/own-signer.ts'
import { signFile, signStatement } from '../src/sign.ts'
import { signBytes } from '../src/sign-bytes.ts'
import { signingEvents } from '../src/signing-events.ts'
import {
  changedConfig,
  identity,
  jobIdentity,
  makeKeyPair,
  scratch,
  signingOptions,
  watchingHost,
  withEnv,
} from '../testing/signers.ts'

// Real tools and servers, on machines that do other things as well.
jest.setTimeout(60_000)

const statement: Statement = {
  _type: 'https://in-toto.io/Statement/v1',
  subject: [{ name: 'héllo', digest: { sha256: '5891b5b522d5df086d0ff0b110fbd9d21bb4fc7163af34d08286a2e846f6be03' } }],
  predicateType: 'https://example.com/predicate/v1',
  predicate: { b: 1, a: ['é'] },
}
const eventContext = {
  ...{ serverUrl: 'https://github.com', repository: 'acme/widget', runId: '42', runAttempt: '1', job: 'index' },
  ...{ workflowRef: '', ref: 'refs/heads/main', sha: 'c0ffee' },
}
let keys: Awaited<ReturnType<typeof makeKeyPair>>
beforeAll(async () => {
  keys = await makeKeyPair()
})

const keyEnv = () => ({ COSIGN_PRIVATE_KEY: keys.key, COSIGN_PASSWORD: keys.password })

async function blob() {
  const dir = await scratch()
  const file = join(dir, 'a file with spaces.txt')
  await writeFile(file, 'hello\n')
  return { file, bundle: join(dir, 'bundle.sigstore.json') }
}

async function cosign(...args: string[]) {
  return testHost().exec('cosign', args)
}

describe('keyless', () => {
  test('signs a file that cosign verifies; nothing but cosign gets the request token', async () => {
    const { file, bundle } = await blob()
    const host = watchingHost()
    const options = await signingOptions('keyless')
    const signed = await withEnv(jobIdentity(), () => signFile(file, bundle, options, host))
    const { issuer, trustedRoot } = testbed()
    expect(signed).toMatchObject({
      signer: { kind: 'identity', identity, issuer },
      time: expect.any(String),
      logged: true,
    })
    const who = ['--certificate-identity', identity, '--certificate-oidc-issuer', issuer]
    expect(await cosign('verify-blob', '--trusted-root', trustedRoot, '--bundle', bundle, ...who, file)).toMatchObject({
      exitCode: 0,
    })
    expect(JSON.stringify(host.calls.map(call => call.args))).not.toContain(testbed().idTokenRequestToken)
    expect(host.calls.map(call => call.stderr).join('')).not.toMatch(/deprecated/i)
    expect(await readFile(bundle, 'utf8')).toMatch(/^\{.*\}\n$/)
  })

  test('without a log, by a Fulcio and a timestamp authority of one’s own', async () => {
    const { file, bundle } = await blob()
    const logless = join(await scratch(), 'root.json')
    await writeFile(
      logless,
      JSON.stringify({ ...JSON.parse(await readFile(testbed().trustedRoot, 'utf8')), tlogs: [] }),
    )
    const options = await signingOptions('keyless', { transparency: 'none', trustedRoot: logless })
    expect(await withEnv(jobIdentity(), () => signFile(file, bundle, options, testHost()))).toMatchObject({
      logged: false,
      time: expect.any(String),
    })
  })

  test('without permission to ask for a token, says which one to add', async () => {
    const { file, bundle } = await blob()
    const none = { ACTIONS_ID_TOKEN_REQUEST_URL: undefined, ACTIONS_ID_TOKEN_REQUEST_TOKEN: undefined }
    const attempt = withEnv(none, async () => signFile(file, bundle, await signingOptions('keyless'), testHost()))
    await expect(attempt).rejects.toThrow(
      'Could not sign with the identity of this job: this job has no permission to ask GitHub for an identity token. Sign with a key pair (set COSIGN_PRIVATE_KEY), or with the identity of the job. Add to the job:\npermissions:\n  contents: read\n  id-token: write',
    )
  })

  test.each([
    [
      'a request token that GitHub refuses',
      () => 'stolen',
      'the runner gave no identity token. Add to the job:\npermissions:\n  contents: read\n  id-token: write',
    ],
    ['an expired token', () => requestToken({ exp: 1000 }), 'Fulcio refused the identity token of this job.'],
  ])('%s', async (_, token, message) => {
    const { file, bundle } = await blob()
    const attempt = withEnv(jobIdentity(token()), async () =>
      signFile(file, bundle, await signingOptions('keyless'), testHost()),
    )
    await expect(attempt).rejects.toThrow(message)
    await expect(readFile(bundle)).rejects.toThrow('ENOENT')
  })

  test.each([
    ['Fulcio', ':18011'],
    ['Rekor', ':18014'],
    ['the timestamp authority', ':18016'],
  ])('names %s when it does not answer, after another attempt', async (_, port) => {
    const { file, bundle } = await blob()
    const host = testHost()
    const options = await signingOptions('keyless', { signingConfig: await changedConfig(port, ':18999') })
    const attempt = withEnv(jobIdentity(), () => signFile(file, bundle, options, host))
    await expect(attempt).rejects.toThrow('http://127.0.0.1:18999 did not answer.')
    expect(host.lines.join('\n')).toContain('(attempt 2 of 2)')
  })

  test('what it made is refused where the trusted root is another', async () => {
    const { file, bundle } = await blob()
    const other = join(import.meta.dirname, '../../evidence/testing/fixtures/sigstore/trusted-root.json')
    const attempt = withEnv(jobIdentity(), async () =>
      signFile(file, bundle, await signingOptions('keyless', { trustedRoot: other }), testHost()),
    )
    await expect(attempt).rejects.toThrow(/that the trusted root does not list|cosign said/)
    await expect(readFile(bundle)).rejects.toThrow('ENOENT')
  })
})

describe('with a key pair', () => {
  test('signs a file that cosign verifies; key and password are in no argument and no line, and are masked', async () => {
    const { file, bundle } = await blob()
    const host = watchingHost()
    const options = await signingOptions('key')
    const signed = await withEnv(keyEnv(), () => signFile(file, bundle, options, host))
    expect(signed).toMatchObject({ signer: { kind: 'key', publicKey: keys.pub }, logged: true })
    const pub = join(await scratch(), 'cosign.pub')
    await writeFile(pub, (await withEnv(keyEnv(), () => publicKey(options, host))) ?? '')
    expect(
      await cosign('verify-blob', '--trusted-root', testbed().trustedRoot, '--bundle', bundle, '--key', pub, file),
    ).toMatchObject({ exitCode: 0 })

    const secrets = [keys.password, ...keys.key.split('\n').filter(line => line !== '' && !line.startsWith('-----'))]
    const shown = JSON.stringify([host.calls.map(call => [call.args, call.stderr]), host.lines, host.summaries])
    expect(shown).not.toMatch(/deprecated/i)
    for (const secret of secrets) {
      expect(shown).not.toContain(secret)
      expect(host.secrets).toContain(secret)
    }
    expect(host.calls.flatMap(call => Object.keys(call.env)).filter(name => !name.startsWith('COSIGN_'))).toEqual([])
  })

  test.each(['none', 'private'] as const)(
    'an Ed25519 key is refused before it signs, because cosign refuses its signatures (%s)',
    async transparency => {
      const dir = await scratch()
      const { privateKey } = generateKeyPairSync('ed25519')
      await writeFile(join(dir, 'ed.pem'), privateKey.export({ type: 'pkcs8', format: 'pem' }))
      await writeFile(join(dir, 'a'), 'a')
      const imported = ['import-key-pair', '--key', join(dir, 'ed.pem'), '--output-key-prefix', join(dir, 'ed')]
      await testHost().exec('cosign', imported, { env: { COSIGN_PASSWORD: 'x' } })
      const env = { COSIGN_PRIVATE_KEY: await readFile(join(dir, 'ed.key'), 'utf8'), COSIGN_PASSWORD: 'x' }
      const options = await signingOptions('key', { transparency })
      await expect(withEnv(env, () => signFile(join(dir, 'a'), join(dir, 'b'), options, testHost()))).rejects.toThrow(
        'Could not use the key of the signer: cosign makes signatures with Ed25519 keys, and then refuses them. Use a key on P-256',
      )
    },
  )

  test('without a log, no server is asked', async () => {
    const { file, bundle } = await blob()
    const options = await signingOptions('key', { transparency: 'none' })
    const { signingConfig, ...serverless } = options
    expect(await withEnv(keyEnv(), () => signFile(file, bundle, serverless, testHost()))).toEqual({
      signer: { kind: 'key', publicKey: keys.pub },
      logged: false,
      isKept: false,
    })
    const dated = await withEnv(keyEnv(), () => signFile(file, `${bundle}.dated`, options, testHost()))
    expect(dated).toMatchObject({ logged: false, time: expect.any(String) })
  })

  test('signs a statement byte for byte, in one line; cosign verifies it', async () => {
    const { file, bundle } = await blob()
    const line = await withEnv(keyEnv(), async () => signStatement(statement, await signingOptions('key'), testHost()))
    expect(line).not.toContain('\n')
    expect(Buffer.from(JSON.parse(line).dsseEnvelope.payload, 'base64').toString()).toBe(JSON.stringify(statement))
    const verified = new SignatureVerifier({ signers: [{ kind: 'key', publicKey: keys.pub }] }).verifyStatement(line)
    expect(verified.statement).toEqual(statement)
    const pub = join(await scratch(), 'cosign.pub')
    await Promise.all([writeFile(pub, keys.pub), writeFile(bundle, line)])
    const args = [
      '--trusted-root',
      testbed().trustedRoot,
      '--bundle',
      bundle,
      '--key',
      pub,
      '--type',
      statement.predicateType,
    ]
    expect(await cosign('verify-blob-attestation', ...args, file)).toMatchObject({ exitCode: 0 })
  })

  const cases: [string, () => Record<string, string | undefined>, string][] = [
    [
      'no key',
      () => ({ COSIGN_PRIVATE_KEY: undefined }),
      'COSIGN_PRIVATE_KEY is not set. Add `env: COSIGN_PRIVATE_KEY: ',
    ],
    [
      'a wrong password',
      () => ({ ...keyEnv(), COSIGN_PASSWORD: 'wrong horse' }),
      'COSIGN_PASSWORD does not decrypt COSIGN_PRIVATE_KEY. Set COSIGN_PASSWORD to the password of the key pair.',
    ],
    [
      'no password',
      () => ({ ...keyEnv(), COSIGN_PASSWORD: undefined }),
      'COSIGN_PASSWORD does not decrypt COSIGN_PRIVATE_KEY. Set COSIGN_PASSWORD to the password of the key pair.',
    ],
    [
      'text that is no key',
      () => ({ ...keyEnv(), COSIGN_PRIVATE_KEY: 'garbage' }),
      'COSIGN_PRIVATE_KEY is not a complete key in PEM form.',
    ],
    [
      'half a key',
      () => ({ ...keyEnv(), COSIGN_PRIVATE_KEY: keys.key.slice(0, 200) }),
      'COSIGN_PRIVATE_KEY is not a complete key in PEM form.',
    ],
    [
      'escaped line ends',
      () => ({ ...keyEnv(), COSIGN_PRIVATE_KEY: keys.key.replaceAll('\n', '\\n') }),
      'has the characters `\\n` instead of line breaks.',
    ],
    [
      'a plain key',
      () => ({ ...keyEnv(), COSIGN_PRIVATE_KEY: '-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n' }),
      'COSIGN_PRIVATE_KEY is not in the format of cosign. Convert it with `cosign import-key-pair --key FILE`',
    ],
  ]
  test.each(cases)('%s has its message, without the secret', async (_, env, message) => {
    const { file, bundle } = await blob()
    const error = await withEnv(env(), async () =>
      signFile(file, bundle, await signingOptions('key'), testHost()),
    ).catch(cause => cause)
    expect(error.message).toContain(message)
    expect(`${error.message}${error.details}${error.stack}`).not.toMatch(/correct horse|wrong horse|garbage/)
    await expect(readFile(bundle)).rejects.toThrow('ENOENT')
  })

  test('a missing file is named', async () => {
    const { file, bundle } = await blob()
    const attempt = withEnv(keyEnv(), async () =>
      signFile(`${file}.none`, bundle, await signingOptions('key'), testHost()),
    )
    await expect(attempt).rejects.toThrow('Could not sign a file with spaces.txt.none: cosign said:')
  })
})

describe('a dry run', () => {
  test('signs for real with a throw-away key, the same for the whole job, without any server', async () => {
    const RUNNER_TEMP = await scratch()
    const { file, bundle } = await blob()
    const { signingConfig, trustedRoot, ...rest } = await signingOptions('dry-run', { transparency: 'public' })
    await withEnv({ RUNNER_TEMP }, async () => {
      const first = await signFile(file, bundle, rest, testHost())
      expect(first).toEqual({
        signer: { kind: 'key', publicKey: expect.stringContaining('BEGIN PUBLIC KEY') },
        logged: false,
        isKept: false,
      })
      expect(await signFile(file, bundle, rest, testHost())).toEqual({ ...first, isKept: true })
      const line = await signStatement(statement, rest, testHost())
      expect(new SignatureVerifier({ signers: [first.signer] }).verifyStatement(line).statement).toEqual(statement)
    })
  })
})

describe('bytes alone', () => {
  const bytes = Buffer.from('{"_type":"timestamp"}')

  test('are signed by a key that is none of the repository, in no log, with a record', async () => {
    const workspace = await scratch()
    await mkdir(join(workspace, '.github'))
    await writeFile(join(workspace, '.github/cosign.pub'), (await makeKeyPair()).pub)
    const host = testHost({ workspace })
    const events = signingEvents(eventContext, false)
    const options = await signingOptions('key', { anyKey: true, events })
    const signature = await withEnv(keyEnv(), () => signBytes('timestamp.json', bytes, options, host))
    expect(verify('sha256', bytes, keys.pub, signature)).toBe(true)
    const [event] = events.all
    expect(event).toMatchObject({ subjects: [{ name: 'timestamp.json', digest: { sha256: sha256(bytes) } }], log: [] })
    const guarded = { ...options, anyKey: false }
    await expect(withEnv(keyEnv(), () => signBytes('timestamp.json', bytes, guarded, host))).rejects.toThrow(
      'is not one that the repository has (.github/cosign.pub).',
    )
  })

  test('are not signed by the identity of a workflow', async () => {
    const attempt = signBytes('timestamp.json', bytes, await signingOptions('keyless'), testHost())
    await expect(attempt).rejects.toThrow(
      'Could not sign timestamp.json: the signer is the identity of a workflow, whose key changes with each signature. Name a key: `key`, or the address of one in a service.',
    )
  })
})
