import { describe, expect, test } from '@jest/globals'
import { Problem } from '@release-tools/base'
import { parseBundle } from '../../src/sigstore/bundle.ts'
import { entriesOfAnswer, type LogEntry } from '../../src/sigstore/rekor-entry.ts'
import { readProvenanceFile, withLogEntry } from '../../src/slsa-verifier/provenance-file.ts'
import { provenanceV02 } from '../../testing/builds.ts'
import type { Json } from '../../testing/bundles.ts'
import { authority, generic, sha256, signed, verdict } from './verdict.ts'

const bundle = signed(provenanceV02({ sha256 }))
const owner = authority.certify(generic)
const statement = provenanceV02({ sha256 })
const read = (content: unknown) =>
  readProvenanceFile(Buffer.from(typeof content === 'string' ? content : JSON.stringify(content)))

/** The only envelope of a file. */
function envelopeIn(content: unknown) {
  const [only] = read(content)
  if (only?.kind !== 'envelope') throw new Error('it is no envelope')
  return only
}

const entryOf = (answer: Json) => entriesOfAnswer(answer)[0]?.entry as LogEntry

describe('a provenance file has', () => {
  test('one bundle, also over several lines', () => {
    expect(read(bundle)).toEqual([{ kind: 'bundle', bundle }])
    expect(read(JSON.stringify(bundle, undefined, 2))).toEqual([{ kind: 'bundle', bundle }])
  })

  test('several, one per line, with empty lines between them', () => {
    const envelope = authority.envelope(statement, owner, true)
    const kinds = read(`${JSON.stringify(bundle)}\n\n${JSON.stringify(envelope)}\n`).map(({ kind }) => kind)
    expect(kinds).toEqual(['bundle', 'envelope'])
    expect(() => read('{}\n'.repeat(1001))).toThrow(/it has 1001 lines, more than the 1000 accepted/)
  })

  test('an envelope, with its certificate and its text', () => {
    const envelope = authority.envelope(statement, owner, true)
    const text = `${JSON.stringify(envelope)}\n`
    expect(read(text)).toEqual([{ kind: 'envelope', envelope, certificate: owner.pem, text }])
    expect(envelopeIn(authority.envelope(statement, owner)).certificate).toBeUndefined()
  })

  test.each(['', 'text', '[]', '{"signatures":[]}', '\u0000'])('%j, which is refused', content => {
    expect(read(content)).toEqual([{ kind: 'bundle', bundle: expect.any(Problem) }])
  })

  test('an answer of GitHub, with several bundles', () => {
    const found = read({ attestations: [{ bundle }, { bundle_url: 'https://example.com' }] })
    expect(found).toEqual([
      { kind: 'bundle', bundle: parseBundle(bundle) },
      { kind: 'bundle', bundle: expect.objectContaining({ found: expect.stringContaining('bundle_url') }) },
    ])
  })

  test.each([
    ['{"payload":"a","payload":"b","signatures":[{}]}', 'it has the key "payload" twice in one object.'],
    ['{"payload":"a', 'it is not JSON'],
    ['-----BEGIN SSH SIGNATURE-----', 'it is an SSH signature'],
    [Buffer.alloc(64, 'a').toString('base64'), 'which is not about a build.'],
  ])('a damaged or another document: %#', (content, reason) => {
    const [one, ...more] = read(content)
    expect([one, more]).toEqual([{ kind: 'bundle', bundle: expect.any(Problem) }, []])
    expect(one?.kind === 'bundle' && (one.bundle as Problem).found).toContain(reason)
  })

  test('damage in one of several lines does not stop the others', () => {
    const [first, second] = read(`{"payload":}\n${JSON.stringify(bundle)}`)
    expect([first?.kind === 'bundle' && first.bundle, second]).toEqual([
      expect.any(Problem),
      { kind: 'bundle', bundle },
    ])
  })
})

describe('a bundle with a root certificate', () => {
  const [root] = authority.trustedRoot.certificateAuthorities[0].certChain.certificates
  const withChain = (...above: Json[]) => {
    const old = structuredClone(bundle)
    const { certificate, tlogEntries } = old.verificationMaterial
    const x509CertificateChain = { certificates: [certificate, ...above] }
    return {
      ...old,
      mediaType: 'application/vnd.dev.sigstore.bundle+json;version=0.1',
      verificationMaterial: { x509CertificateChain, tlogEntries },
    }
  }
  const onlyIn = (content: Json) => {
    const [one] = read(content)
    return one?.kind === 'bundle' ? one.bundle : undefined
  }

  test('is verified without it, as slsa-github-generator 1.7.0 wrote it', () => {
    expect(verdict(withChain(root))).toContain('it contains a root certificate')
    expect(onlyIn(withChain(root))).toEqual(withChain())
    expect(verdict(onlyIn(withChain(root)) as Json)).toContain('generator_generic_slsa3.yml')
  })

  test('keeps what is not one', () => {
    for (const other of [bundle.verificationMaterial.certificate, { rawBytes: 'AAAA' }, {}])
      expect(onlyIn(withChain(other))).toEqual(withChain(other))
  })
})

describe('an envelope with a log entry', () => {
  const envelope = authority.envelope(statement, owner, true)
  const found = (logged: Json, by = owner, form: 'dsse 0.0.1' | 'intoto 0.0.1' = 'intoto 0.0.1') =>
    verdict(withLogEntry(envelopeIn(envelope), entryOf(authority.log(logged, by, form).answer)) as Json)

  test('is that of its own, in the form before 2023 too', () => {
    for (const form of ['dsse 0.0.1', 'intoto 0.0.1'] as const)
      expect(found(envelope, owner, form)).toContain('generator_generic_slsa3.yml')
  })

  test('is refused if the entry is about another payload, or by another certificate', () => {
    const other = authority.envelope(provenanceV02({ sha256: 'b'.repeat(64) }), owner, true)
    expect(found(other)).toMatch(/^invalid signature: its log entry is about something else$/)
    expect(found(envelope, authority.certify(generic))).toMatch(
      /^matching bundle entry with content: bundle tlog entry does not match signature: its log entry is about something else$/,
    )
  })

  test('is refused if it was logged after its certificate, or before', () => {
    for (const minutes of [-5, 30]) {
      const { answer } = authority.log(envelope, owner, 'intoto 0.0.1', new Date(Date.now() + minutes * 60_000))
      expect(verdict(withLogEntry(envelopeIn(envelope), entryOf(answer)) as Json)).toBe(
        'invalid certificate: its certificate was not valid at the signed time',
      )
    }
  })

  test('is refused without any certificate', () => {
    const bare = envelopeIn(authority.envelope(statement, owner))
    const { entry } = authority.log(envelope, owner)
    const canonicalizedBody = Buffer.from('{"kind":"hashedrekord","apiVersion":"0.0.1"}').toString('base64')
    expect(() => withLogEntry(bare, { ...entry, canonicalizedBody })).toThrow(
      /could not find a matching valid signature entry: the log entry has no certificate/,
    )
  })

  test('is refused if the entry says that it is of another form, or names another digest', () => {
    const { entry } = authority.log(envelope, owner, 'intoto 0.0.1')
    const body = Buffer.from(entry.canonicalizedBody, 'base64').toString()
    for (const changed of [body.replace('"kind":"intoto"', '"kind":"dsse"'), body.replaceAll('sha256', 'sha512')]) {
      const canonicalizedBody = Buffer.from(changed).toString('base64')
      expect(verdict(withLogEntry(envelopeIn(envelope), { ...entry, canonicalizedBody }) as Json)).toMatch(
        /^invalid Rekor entry: /,
      )
    }
  })
})
