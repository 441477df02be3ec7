import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { sha256 } from '@release-tools/base'
import { readSignatures } from '../../src/signatures/read-signatures.ts'
import { verifyBlob } from '../../src/signatures/verify-blob.ts'
import { CannotCheck } from '../../src/sigstore/cannot-check.ts'
import { parseTrustedRoot } from '../../src/sigstore/trusted-root.ts'
import { sigstoreAuthority } from '../../testing/authority.ts'
import type { Json } from '../../testing/bundles.ts'
import type { EntryForm } from '../../testing/rekor-log.ts'

const file = join(await mkdtemp(join(tmpdir(), 'entries-')), 'widget.whl')
await writeFile(file, 'a wheel')
const workflow = 'acme/widget/.github/workflows/release.yml@refs/tags/v1.2.0'
const [identity, issuer] = [`https://github.com/${workflow}`, 'https://token.actions.githubusercontent.com']
const predicateType = 'https://example.com/predicate/v1'
const authority = sigstoreAuthority()
const certificate = authority.certify({ workflow, repository: 'acme/widget', ref: 'refs/tags/v1.2.0' })
const envelope = authority.envelope(
  {
    _type: 'https://in-toto.io/Statement/v1',
    subject: [{ name: 'widget.whl', digest: { sha256: sha256('a wheel') } }],
    predicateType,
    predicate: {},
  },
  certificate,
)

/** What the log answers, with the payload of the attestation if it keeps that. */
function answer(form: EntryForm, attestation?: string): Json {
  const [uuid = '', entry]: [string?, Json?] =
    Object.entries(authority.log(envelope, certificate, form).answer)[0] ?? []
  return { [uuid]: { ...entry, ...(attestation === undefined ? {} : { attestation: { data: attestation } }) } }
}

async function verify(value: Json) {
  return verifyBlob({
    file,
    signatures: readSignatures(Buffer.from(JSON.stringify(value))),
    trust: {
      signers: [{ kind: 'identity', identity, issuer }],
      trustedRoot: parseTrustedRoot(authority.trustedRoot),
    },
  })
}

describe('the entry of an attestation', () => {
  test('is enough if the log answers with the payload', async () => {
    expect(await verify(answer('intoto 0.0.2', envelope.payload))).toMatchObject({
      format: 'an entry of a Rekor log',
      predicateType,
      logged: true,
    })
    const other = Buffer.from(JSON.stringify({ _type: 'https://in-toto.io/Statement/v1' })).toString('base64')
    await expect(verify(answer('intoto 0.0.2', other))).rejects.toThrow('its log entry is about something else.')
  })

  test.each<EntryForm>(['dsse 0.0.1', 'intoto 0.0.1', 'intoto 0.0.2'])(
    'without it, of the kind %s, could not be checked',
    async form => {
      const check = verify(answer(form))
      await expect(check).rejects.toBeInstanceOf(CannotCheck)
      await expect(check).rejects.toThrow(`the log entry is about an attestation (${form}), of which it has a digest`)
    },
  )

  test('does not stop another one in the same answer', async () => {
    const both = [answer('dsse 0.0.1'), answer('intoto 0.0.2', envelope.payload)]
    expect(await verify(both)).toMatchObject({ predicateType })
  })
})

describe('could not be checked, with its name', () => {
  const [uuid = '', entry]: [string?, Json?] = Object.entries(answer('dsse 0.0.1'))[0] ?? []
  const withBody = (body: Json) => ({
    [uuid]: { ...entry, body: Buffer.from(JSON.stringify(body)).toString('base64') },
  })

  test.each<[string, Json, string]>([
    [
      'an entry of another kind',
      withBody({ apiVersion: '0.0.1', kind: 'rekord', spec: {} }),
      'it is an entry of a Rekor log of the kind "rekord 0.0.1", a format that release-tools does not read.',
    ],
    [
      'the kind of a property that every object has',
      withBody({ apiVersion: 'x', kind: 'constructor', spec: {} }),
      'of the kind "constructor x", a format',
    ],
    [
      'an entry without the promise of the log',
      { [uuid]: { ...entry, verification: {} } },
      'it has no promise of the log (signedEntryTimestamp).',
    ],
    [
      'what rekor-cli prints',
      { Attestation: '', Body: { HashedRekordObj: {} }, LogIndex: 1, IntegratedTime: 2, UUID: uuid },
      'it is what rekor-cli prints about a log entry, a format that release-tools does not read.',
    ],
  ])('%s', async (_, value, message) => {
    await expect(async () => verify(value)).rejects.toThrow(message)
    await expect(async () => verify(value)).rejects.toBeInstanceOf(CannotCheck)
  })
})

describe('is damaged', () => {
  const body = (spec: Json, kind = 'hashedrekord 0.0.1') => {
    const [name, apiVersion] = kind.split(' ')
    return {
      logId: { keyId: '' },
      canonicalizedBody: Buffer.from(JSON.stringify({ apiVersion, kind: name, spec })).toString('base64'),
    }
  }
  test.each<[string, Json, string]>([
    ['an entry without a signature', body({ signature: { publicKey: {} } }), 'its certificate is not in PEM form.'],
    [
      'an entry of Rekor 2 without a signature',
      body({ hashedRekordV002: {} }, 'hashedrekord 0.0.2'),
      'its signature is not a text.',
    ],
    ['a body that is not a text', { logId: {}, canonicalizedBody: 7 }, 'the body of the log entry is not a text.'],
    ['a body that is not JSON', { logId: {}, canonicalizedBody: 'e30' }, 'of the kind "undefined undefined"'],
  ])('%s', async (_, value, message) => {
    await expect(async () => verify(value)).rejects.toThrow(message)
  })
})
