import { describe, expect, test } from '@jest/globals'
import { CannotCheck } from '../../src/sigstore/cannot-check.ts'
import type { Expected } from '../../src/slsa-verifier/check-provenance.ts'
import { sigstoreAuthority } from '../../testing/authority.ts'
import { generatorRun, provenanceV02 } from '../../testing/builds.ts'
import type { Json } from '../../testing/bundles.ts'
import { asked, generator, generic, sha256, signed, verdict, verifier } from './verdict.ts'

const genericBundle = signed(provenanceV02({ sha256 }))
const ofBranch = signed(
  provenanceV02({ sha256, ref: 'refs/heads/main' }),
  generatorRun('generator_generic', 'refs/heads/main'),
)

describe('the order of checks decides the reason', () => {
  test('each wrong flag hides those after it', () => {
    const wrong: [Partial<Expected>, string][] = [
      [{ builderId: `${generator}/not-trusted.yml` }, 'untrusted reusable workflow'],
      [{ sourceUri: 'github.com/acme/other' }, 'source used to generate the binary does not match provenance'],
      [
        { digest: 'b'.repeat(64) },
        `expected hash '${'b'.repeat(64)}' not found: artifact hash does not match provenance subject`,
      ],
      [
        { branch: 'other' },
        "expected branch 'other', got 'main': branch used to generate the binary does not match provenance",
      ],
      [
        { tag: 'v9.9.9' },
        "expected tag 'v9.9.9', got 'v1.2.3': tag used to generate the binary does not match provenance",
      ],
      [
        { versionedTag: 'v9' },
        "tag used to generate the binary does not match provenance: major version expected 'v9', got 'v1'",
      ],
      [
        { inputs: new Map([['a', 'b']]) },
        "workflow input does not match: expected 'workflow_dispatch' trigger, got push",
      ],
    ]
    for (const [at, [, reason]] of wrong.entries())
      expect(verdict(genericBundle, Object.assign({}, ...wrong.slice(at).map(([one]) => one)))).toContain(reason)
  })

  test('a branch build has no tag', () => {
    expect(verdict(ofBranch, { branch: 'main' })).toContain('generator_generic')
    for (const one of [{ tag: 'v1.2.3' }, { versionedTag: 'v1' }])
      expect(verdict(ofBranch, one)).toBe('verifying tag: invalid ref: "": unexpected ref type: ""')
    expect(verdict(ofBranch, { branch: 'refs/heads/main' })).toContain(
      "expected branch 'refs/heads/main', got 'main': ",
    )
  })
})

describe('the source in the provenance', () => {
  const of = (change: (predicate: Json) => void) => {
    const statement = provenanceV02({ sha256 })
    change(statement.predicate)
    return verdict(signed(statement))
  }
  const material = (uri: string) => of(({ materials }) => Object.assign(materials[0], { uri }))
  const trigger = (uri: string) => of(({ invocation }) => Object.assign(invocation.configSource, { uri }))
  const elsewhere = 'git+https://github.com/acme/other@refs/tags/v1.2.3'

  test('is that of the certificate, in both places', () => {
    expect(material(elsewhere)).toContain(
      `source used to generate the binary does not match provenance: expected source "${elsewhere}"`,
    )
    expect(trigger(elsewhere)).toContain(
      'source used to generate the binary does not match provenance: expected trigger ',
    )
    expect(material('git+https://github.com/acme/widget@refs/tags/v9.9.9')).toContain(
      'invalid DSSE envelope payload: source and trigger URIs do not match: ',
    )
  })

  test('has a ref, and is of git', () => {
    expect(material('git+https://github.com/acme/widget')).toContain('URI is malformed: missing ref: ')
    expect(trigger('git+https://github.com/acme/widget')).toContain('URI is malformed: missing ref: ')
    expect(trigger('https://github.com/acme/widget@refs/tags/v1.2.3')).toContain('URI is malformed: not a git URI: ')
  })

  test('is asked for with its scheme, or without', () => {
    const other = { ...generic, claims: { 5: undefined, 12: 'https://gitlab.com/acme/widget', 18: undefined } }
    const bundle = signed(provenanceV02({ sha256 }), other)
    expect(verdict(bundle, { sourceUri: 'https://gitlab.com/acme/widget' })).toContain(
      'URI is malformed: expected source github.com repository "git+https://gitlab.com/acme/widget"',
    )
  })

  test('a digest that is too short', () => {
    expect(verdict(genericBundle, { digest: 'a'.repeat(40) })).toBe('invalid hash: expected minimum 256-bit. Got 160')
  })
})

describe('signatures', () => {
  const change = (over: (bundle: Json) => void) => {
    const bundle = structuredClone(genericBundle)
    over(bundle)
    return verdict(bundle)
  }

  test('a changed statement is refused as such', () => {
    expect(
      change(bundle => {
        const payload = Buffer.from(bundle.dsseEnvelope.payload, 'base64').toString().replaceAll(sha256, 'b'.repeat(64))
        bundle.dsseEnvelope.payload = Buffer.from(payload).toString('base64')
      }),
    ).toMatch(/^invalid signature: /)
  })

  test('a signature that is not that of the log entry', () => {
    const other = signed(provenanceV02({ sha256 }))
    expect(
      change(bundle => {
        bundle.dsseEnvelope = other.dsseEnvelope
        bundle.verificationMaterial.certificate = other.verificationMaterial.certificate
      }),
    ).toMatch(/^matching bundle entry with content: bundle tlog entry does not match signature: /)
  })

  test('the log entry', () => {
    const entry = (over: object) => change(bundle => Object.assign(bundle.verificationMaterial.tlogEntries[0], over))
    expect(entry({ integratedTime: '1' })).toMatch(/^invalid certificate: |^invalid Rekor entry: /)
    expect(entry({ logIndex: '8' })).toMatch(/^invalid Rekor entry: /)
    expect(entry({ kindVersion: { kind: 'intoto', version: '0.0.2' } })).toMatch(
      /unexpected layout of the bundle tlog entry body/,
    )
    const proof = (over: object) =>
      entry({ inclusionProof: { ...genericBundle.verificationMaterial.tlogEntries[0].inclusionProof, ...over } })
    expect(proof({ hashes: [Buffer.alloc(32).toString('base64')] })).toMatch(/^invalid Rekor entry: /)
    const other = signed(provenanceV02({ sha256 })).verificationMaterial.tlogEntries[0]
    expect(proof(other.inclusionProof)).toMatch(/^invalid Rekor entry: /)
    const withoutEntry = change(bundle => {
      bundle.verificationMaterial.tlogEntries = []
    })
    expect(withoutEntry).toMatch(/^bundle missing offline tlog verification material: /)
  })

  test('a certificate of another authority cannot be checked', () => {
    expect(verdict(sigstoreAuthority().bundle(provenanceV02({ sha256 }), generic))).toMatch(/^could not check: /)
  })

  test('by a key, or without attestation', () => {
    expect(
      change(bundle => {
        bundle.verificationMaterial = { publicKey: { hint: '' } }
      }),
    ).toMatch(/^no valid signature: it was made with a key pair/)
    expect(verdict('not a bundle' as Json)).toMatch(/^no valid signature: it is not JSON/)
  })

  test('one of several is enough, and one that cannot be checked is told first', () => {
    const bad = signed(provenanceV02({ sha256: 'b'.repeat(64) }))
    const foreign = sigstoreAuthority().bundle(provenanceV02({ sha256 }), generic)
    const all = (bundles: unknown[]) => verifier.verifyAny(bundles, asked, 'artifact')
    expect(all([bad, foreign, genericBundle]).bundle).toBe(genericBundle)
    expect(() => all([bad, foreign])).toThrow(CannotCheck)
    expect(() => all([bad, bad])).toThrow(/artifact hash does not match provenance subject/)
    expect(() => all([])).toThrow(/no valid signature/)
  })
})
