import { createPublicKey } from 'node:crypto'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { sha256 } from '@release-tools/base'
import type { Manifest } from '../../src/manifest/manifest-model.ts'

import { summaryName } from '../../src/manifest/release-names.ts'
import { CannotCheck } from '../../src/sigstore/cannot-check.ts'
import { requireOrigin, requireRepository } from '../../src/verify/check-origin.ts'
import { type Report, verifyRelease } from '../../src/verify/verify.ts'
import { fixture, type Json, json, keyEnvelope, keyPair } from '../../testing/bundles.ts'
import {
  artifactSubjects,
  type Changes,
  commit,
  imageDigest,
  imageSubjects,
  keySigning,
  makeRelease,
  manifestOf,
  seal,
  signedRelease,
  statement,
  summaryOf,
} from '../../testing/release.ts'

/** Names and details of the checks that do not pass, of a release made with changes and signed by the rightful key. */
async function refused(changes: Changes): Promise<string[]> {
  const release = await makeRelease(changes)
  return notPassed(await verifyRelease(release.directory, release.trust))
}

function notPassed({ checks }: Report): string[] {
  return (
    checks
      // A signature by a key has no time, so the day is never compared here.
      .filter(({ name, status }) => status !== 'pass' && name !== 'verdict day')
      .map(({ name, status, detail }) => `${name} ${status}: ${detail}`)
  )
}

/** A predicate with these dependencies. */
const built = (...resolvedDependencies: Json[]): Json => ({ buildDefinition: { resolvedDependencies } })
const ofCommit = built({ uri: 'git+https://github.com/acme/widget', digest: { gitCommit: commit } })
const all = [...artifactSubjects, ...imageSubjects]
const other = { name: 'other.whl', digest: { sha256: sha256('other') } }
const [wheel, sdist] = artifactSubjects

describe('provenance', () => {
  test.each<[string, Changes, string]>([
    [
      'an artifact less',
      { subjects: all.slice(1) },
      `it does not cover widget-1.2.0-py3-none-any.whl (sha256:${wheel?.digest.sha256}).`,
    ],
    [
      'an image less',
      { subjects: artifactSubjects },
      `it does not cover registry.example/acme/widget (sha256:${imageDigest}).`,
    ],
    [
      'a subject too many',
      { subjects: [...all, other] },
      `its subject "other.whl" (sha256:${other.digest.sha256}) is not an artifact or image of the release.`,
    ],
    [
      'names exchanged',
      { subjects: [{ ...wheel, digest: sdist?.digest }, { ...sdist, digest: wheel?.digest }, ...imageSubjects] },
      'its subject "artifacts/widget-1.2.0-py3-none-any.whl" has the digest of widget-1.2.0.tar.gz.',
    ],
    [
      'another predicate',
      { predicateType: 'https://slsa.dev/provenance/v0.2' },
      'its predicate is "https://slsa.dev/provenance/v0.2", not https://slsa.dev/provenance/v1.',
    ],
    [
      'another commit',
      { predicate: built(null, { uri: 'git+https://github.com/acme/widget', digest: { gitCommit: 'd'.repeat(40) } }) },
      `it is about commit ${'d'.repeat(40)}, but the release comes from commit c0ffee`,
    ],
  ])('with %s is refused', async (_, changes, message) => {
    expect(await refused(changes)).toEqual([
      expect.stringContaining(`provenance fail: provenance.intoto.jsonl: ${message}`),
    ])
  })

  test.each([{ sha512: 'ab' }, { sha1: 'ab' }])(
    'with a subject that may be an image, which has no digest but SHA-256, could not be checked: %j',
    async digest => {
      expect(await refused({ subjects: [...all, { name: 'x', digest }] })).toEqual([
        'provenance error: provenance.intoto.jsonl: its subject "x" has no SHA-256, by which the manifest lists it.',
      ])
    },
  )

  test('as a statement of version 0.1 holds', async () => {
    const { privateKey } = keyPair()
    const signing = keySigning(privateKey)
    const older: typeof signing = {
      ...signing,
      evidence: value => signing.evidence({ ...value, _type: 'https://in-toto.io/Statement/v0.1' }),
    }
    const publicKey = createPublicKey(privateKey).export({ type: 'spki', format: 'pem' }).toString()
    const release = await signedRelease(older, { signers: [{ kind: 'key', publicKey }] })
    expect(notPassed(await verifyRelease(release.directory, release.trust))).toEqual([])
  })

  test.each<[string, Json]>([
    ['no predicate', null],
    ['no dependencies', { buildDefinition: {} }],
    ['dependencies that are no list', { buildDefinition: { resolvedDependencies: {} } }],
    ['dependencies without a commit', built({ uri: 'docker.io/x', digest: { sha256: sha256('x') } })],
  ])('with %s could be of anything and is refused', async (_, predicate) => {
    expect(await refused({ predicate: predicate ?? {} })).toEqual([
      'provenance fail: provenance.intoto.jsonl: it names no commit of https://github.com/acme/widget.',
    ])
  })

  test.each([
    ['another repository', 'git+https://github.com/evil/widget@refs/tags/v1.2.0', 'it names no commit of'],
    ['a repository whose name begins alike', 'git+https://github.com/acme/widget-fork@refs/tags/v1.2.0', 'it names no'],
    [
      'another tag',
      'git+https://github.com/acme/widget@refs/tags/v1.1.0',
      'it is about a build of refs/tags/v1.1.0, but the release comes from refs/tags/v1.2.0.',
    ],
  ])('of %s is refused, though the commit is the same', async (_, uri, message) => {
    expect(await refused({ predicate: built({ uri, digest: { gitCommit: commit } }) })).toEqual([
      expect.stringContaining(`provenance fail: provenance.intoto.jsonl: ${message}`),
    ])
  })

  test.each(['refs/tags/v1.2.0', 'refs/heads/main'])('of %s holds', async ref => {
    const uri = `git+https://github.com/acme/widget@${ref}`
    const submodule = { uri: 'git+https://github.com/acme/lib@refs/tags/v9', digest: { gitCommit: 'd'.repeat(40) } }
    expect(await refused({ predicate: built(submodule, { uri, digest: { gitCommit: commit } }) })).toEqual([])
  })

  test.each([
    ['nothing', '\n', 'it has no bundle.'],
    ['too many bundles', '{}\n'.repeat(1001), 'it has 1001 bundles, more than the 1000 accepted.'],
  ])('that holds %s is refused', async (_, text, message) => {
    expect(await refused({ files: { 'provenance.intoto.jsonl': text } })).toEqual([
      expect.stringContaining(`provenance fail: provenance.intoto.jsonl: ${message}`),
    ])
  })

  test('in several bundles counts together, by artifacts of one content and subjects without names too', async () => {
    const release = await makeRelease()
    const lines = all.map(subject =>
      JSON.stringify(
        keyEnvelope(
          release.privateKey,
          JSON.stringify(statement('https://slsa.dev/provenance/v1', [{ digest: subject.digest }], ofCommit)),
        ),
      ),
    )
    const changes: Changes = { files: { 'provenance.intoto.jsonl': lines.join('\n') } }
    const again = await makeRelease(changes)
    const report = await verifyRelease(again.directory, { signers: [...release.trust.signers, ...again.trust.signers] })
    expect(notPassed(report)).toEqual([])
  })

  test('may be absent from a release', async () => {
    const without: Changes = {
      manifest: manifest => ({
        ...manifest,
        files: manifest.files.filter(({ path }) => path !== 'provenance.intoto.jsonl'),
      }),
    }
    const release = await makeRelease(without)
    await rm(join(release.directory, 'provenance.intoto.jsonl'))
    await rm(release.tarball)
    await rm(join(release.root, summaryName))
    expect(notPassed(await verifyRelease(release.directory, release.trust))).toContain(
      'provenance absent: The release has no provenance.',
    )
  })
})

describe('the signature of an image', () => {
  test.each([
    [
      'of another image',
      statement('https://sigstore.dev/cosign/sign/v1', [{ digest: { sha256: sha256('other') } }], {}),
      `it is the signature of a different image, not of sha256:${imageDigest}.`,
    ],
    [
      'of another kind',
      statement('https://example.org/x', [{ digest: { sha256: imageDigest } }], {}),
      'its predicate is "https://example.org/x", not https://sigstore.dev/cosign/sign/v1.',
    ],
  ])('%s is refused', async (_, imageStatement, message) => {
    expect(await refused({ imageStatement })).toEqual([
      `image app fail: images/app/signature.sigstore.json: ${message}`,
    ])
  })

  test('may be absent from a release', async () => {
    const release = await makeRelease({
      manifest: manifest => ({
        ...manifest,
        files: manifest.files.filter(({ path }) => !path.startsWith('images/app/sig')),
      }),
    })
    await rm(join(release.directory, 'images/app/signature.sigstore.json'))
    await rm(release.tarball)
    await rm(join(release.root, summaryName))
    expect(notPassed(await verifyRelease(release.directory, release.trust))).toContain(
      'image app absent: registry.example/acme/widget has no signature in the release.',
    )
  })
})

describe('the sums', () => {
  test.each<[string, (text: string) => string, string]>([
    [
      'another digest',
      text => text.replace(/^[0-9a-f]{64}(?= {2}policy)/m, '0'.repeat(64)),
      'has a different digest for "policy.yaml".',
    ],
    ['a line less', text => text.replace(/^.*policy.yaml\n/m, ''), 'has no line for "policy.yaml".'],
    ['a line too many', text => `${text}${'0'.repeat(64)}  x\n`, 'lists "x", which is not part of the release.'],
    [
      'another order',
      text =>
        text
          .split('\n')
          .slice(0, -1)
          .reverse()
          .map(line => `${line}\n`)
          .join(''),
      'is not in bytewise order.',
    ],
  ])('with %s are refused', async (_, sums, message) => {
    expect(await refused({ sums })).toEqual([`SHA256SUMS fail: SHA256SUMS ${message}`])
  })
})

describe('the verification summary', () => {
  const subject = (name: string) => ({ name, digest: { sha256: sha256('other') } })

  test.each<[string, (subjects: Json[]) => Json, string]>([
    [
      'about another tarball',
      () => ({ subject: [subject('release-v1.2.0.tar.gz')] }),
      `it is about "release-v1.2.0.tar.gz" (sha256:${sha256('other')}), which is not this release.`,
    ],
    [
      'about something else too',
      subjects => ({ subject: [...subjects, { uri: 'pkg:pypi/x', digest: { sha256: sha256('other') } }] }),
      'it is about "pkg:pypi/x"',
    ],
    [
      'of another kind',
      () => ({ predicateType: 'https://example.org/x' }),
      'its predicate is "https://example.org/x", not https://slsa.dev/verification_summary/v1.',
    ],
    ['that failed', () => ({ predicate: { verificationResult: 'FAILED' } }), 'it says "FAILED", not "PASSED".'],
    ['that says nothing', () => ({ predicate: {} }), 'it says "", not "PASSED".'],
    ['without a predicate', () => ({ predicate: null }), 'it is null, which is not a mapping.'],
    [
      'by another policy',
      () => ({ predicate: { verificationResult: 'PASSED', policy: { digest: { sha256: sha256('x') } } } }),
      `it was reached by a different policy (sha256:${sha256('x')}).`,
    ],
  ])('%s is refused', async (_, change, message) => {
    const release = await makeRelease()
    const own = JSON.parse(
      Buffer.from(
        JSON.parse(await readFile(join(release.root, summaryName), 'utf8')).dsseEnvelope.payload,
        'base64',
      ).toString(),
    )
    await writeFile(
      join(release.root, summaryName),
      JSON.stringify(keyEnvelope(release.privateKey, JSON.stringify({ ...own, ...change(own.subject) }))),
    )
    expect(notPassed(await verifyRelease(release.directory, release.trust))).toEqual([
      expect.stringContaining(`verification summary fail: verification-summary.intoto.jsonl: ${message}`),
    ])
  })

  test.each([
    ['the policy', (policy: string) => ({ policy: { digest: { sha256: policy } } }), []],
    [
      'no policy',
      () => ({}),
      ['verification summary fail: verification-summary.intoto.jsonl: it does not name its policy.'],
    ],
  ])('about the manifest that names %s', async (_, more, wrong) => {
    const release = await makeRelease()
    const digest = { sha256: sha256(await readFile(join(release.directory, 'manifest.yaml'))) }
    const own = statement('https://slsa.dev/verification_summary/v1', [{ name: 'manifest.yaml', digest }], {
      verificationResult: 'PASSED',
      ...more(sha256(await readFile(join(release.directory, 'policy.yaml')))),
    })
    await writeFile(
      join(release.root, summaryName),
      JSON.stringify(keyEnvelope(release.privateKey, JSON.stringify(own))),
    )
    expect(notPassed(await verifyRelease(release.directory, release.trust))).toEqual(wrong)
  })
})

describe('a manifest that is signed', () => {
  test('in the form of a later version could not be checked', async () => {
    const release = await makeRelease()
    const { keyBundle } = await import('../../testing/bundles.ts')
    const path = join(release.directory, 'manifest.yaml')
    const text = (await readFile(path, 'utf8')).replace('manifest.v1.json', 'manifest.v2.json')
    await writeFile(path, text)
    await writeFile(`${path}.sigstore.json`, JSON.stringify(keyBundle(release.privateKey, Buffer.from(text))))
    const { result, checks } = await verifyRelease(release.directory, release.trust)
    expect(result).toBe('could not check')
    expect(checks.find(({ name }) => name === 'manifest')).toEqual({
      name: 'manifest',
      status: 'error',
      detail:
        'manifest.yaml: it has the form https://github.com/org/release-tools/blob/v1/docs/schema/manifest.v2.json, which this version of release-tools does not know.',
      next: 'Update release-tools.',
    })
  })

  test('and is none, fails by its place', async () => {
    const release = await makeRelease()
    const { keyBundle } = await import('../../testing/bundles.ts')
    for (const [text, message] of [
      ['a: 1\n', 'manifest fail: manifest.yaml: it has the unknown key "a"'],
      [Buffer.from([0xff]), 'manifest fail: manifest.yaml: it is not valid UTF-8.'],
    ] as const) {
      await writeFile(join(release.directory, 'manifest.yaml'), text)
      await writeFile(
        join(release.directory, 'manifest.yaml.sigstore.json'),
        JSON.stringify(keyBundle(release.privateKey, Buffer.from(text))),
      )
      const report = await verifyRelease(release.directory, release.trust)
      expect(notPassed(report)).toEqual([expect.stringContaining(message)])
      expect(report).toMatchObject({ result: 'not verified', files: [] })
      expect(report.release).toBeUndefined()
    }
  })
})

describe('a keyless signature', () => {
  const ofFixture = { repository: 'https://github.com/acme/widget', commit, tag: 'v1.2.3' }
  const signedBy = { repository: ofFixture.repository, commit, ref: 'refs/tags/v1.2.3' }
  const identity = {
    kind: 'identity' as const,
    identity: 'https://github.com/acme/widget/.github/workflows/release.yml@refs/tags/v1.2.3',
    issuer: 'http://127.0.0.1:18010',
  }
  const keyless = { files: { 'provenance.intoto.jsonl': JSON.stringify(json('keyless-statement.json')) } }

  test('without a trusted root could not be checked', async () => {
    const release = await makeRelease(keyless)
    const report = await verifyRelease(release.directory, { signers: [...release.trust.signers, identity] })
    expect(notPassed(report)).toEqual([
      'provenance error: provenance.intoto.jsonl: it was made with a certificate, but there is no trusted root.',
    ])
    expect(report.result).toBe('could not check')
  })

  test('and a file that differs is not verified: the worse of both counts', async () => {
    const release = await makeRelease(keyless)
    await writeFile(join(release.directory, 'release.md'), 'changed')
    expect((await verifyRelease(release.directory, { signers: [...release.trust.signers, identity] })).result).toBe(
      'not verified',
    )
  })

  test('with its root names identity and time', async () => {
    const { parseTrustedRoot } = await import('../../src/sigstore/trusted-root.ts')
    const release = await makeRelease(keyless)
    const report = await verifyRelease(release.directory, {
      signers: [...release.trust.signers, identity],
      trustedRoot: parseTrustedRoot(fixture('trusted-root.json')),
    })
    expect(notPassed(report)).toEqual([
      `provenance fail: provenance.intoto.jsonl: it was signed by a run of commit ${'0123456789abcdef'.repeat(3).slice(0, 40)}, but the release comes from commit ${commit}.`,
    ])
  })

  test.each<[string, (manifest: Manifest) => Manifest['source'], string | undefined]>([
    ['of the same source holds', ({ source }) => ({ ...source, ...ofFixture }), undefined],
    [
      'of another caller of the same workflow is refused',
      ({ source }) => ({ ...source, ...ofFixture, repository: 'https://github.com/acme/other' }),
      'it was signed by a run of https://github.com/acme/widget, but the release comes from https://github.com/acme/other.',
    ],
    [
      'of another tag is refused',
      ({ source }) => ({ ...source, ...ofFixture, tag: 'v1.2.4' }),
      'it was signed by a run of refs/tags/v1.2.3, but the release comes from refs/tags/v1.2.4.',
    ],
  ])('%s', async (_, source, message) => {
    const manifest = manifestOf({ 'policy.yaml': '' })
    const judge = () => requireOrigin({ source: signedBy }, { ...manifest, source: source(manifest) })
    if (message === undefined) expect(judge).not.toThrow()
    else expect(judge).toThrow(message)
  })

  test('by a workflow that others can call too could not be checked until the repository is named', () => {
    const manifest = manifestOf({ 'policy.yaml': '' })
    const run = { repository: manifest.source.repository, commit: manifest.source.commit, ref: 'refs/heads/main' }
    const shared = 'https://github.com/acme/shared/.github/workflows/release.yml@refs/tags/v1'
    const by = (identity: string) => ({ signer: { kind: 'identity' as const, identity, issuer: 'i' }, source: run })
    const { repository } = manifest.source
    expect(() => requireRepository(by(shared), manifest, { signers: [] })).toThrow(CannotCheck)
    expect(() => requireRepository(by(shared), manifest, { signers: [] })).toThrow(
      `it is signed by a workflow that other repositories can also call (${shared}). Give --source-repository with the repository that you expect.`,
    )
    expect(() => requireRepository(by(shared), manifest, { signers: [], repository })).not.toThrow()
    const own = `${repository}/.github/workflows/release.yml@refs/tags/v1.2.0`
    expect(() => requireRepository(by(own), manifest, { signers: [] })).not.toThrow()
    expect(() => requireRepository({ signer: by(shared).signer }, manifest, { signers: [] })).not.toThrow()
  })

  test('beside a .sig and no key to check it with could not be checked', async () => {
    const release = await makeRelease()
    const { checkTarballSignatures } = await import('../../src/verify/check-tarball.ts')
    const { SignatureVerifier } = await import('../../src/sigstore/sigstore.ts')
    const {
      checks: [, sig],
    } = await checkTarballSignatures(release.tarball, true, {
      verifier: new SignatureVerifier(release.trust),
      trust: { signers: [identity] },
    })
    expect(sig).toEqual({
      name: 'tarball .sig',
      status: 'error',
      detail: 'release-v1.2.0.tar.gz.sig: it is a signature by a key, but no key was given.',
      next: 'Give the key.',
    })
  })
})

test('a release of another repository than the one that is meant is refused, though its key is trusted', async () => {
  const release = await makeRelease()
  const trust = { ...release.trust, repository: 'https://github.com/acme/gadget' }
  const report = await verifyRelease(release.assets, trust)
  expect(notPassed(report)).toEqual([
    'manifest fail: manifest.yaml: the release comes from https://github.com/acme/widget, not from https://github.com/acme/gadget.',
  ])
  expect(report.result).toBe('not verified')
  const right = { ...release.trust, repository: 'https://github.com/acme/widget' }
  expect((await verifyRelease(release.assets, right)).result).toBe('verified')
})

test('sealing again gives the same manifest', async () => {
  const release = await makeRelease()
  const { parseManifest } = await import('../../src/manifest/manifest.ts')
  const before = await readFile(join(release.directory, 'manifest.yaml'), 'utf8')
  await seal(release, parseManifest(before), keySigning(release.privateKey), {
    summary: summaryOf(parseManifest(before), []),
  })
  expect(await readFile(join(release.directory, 'manifest.yaml'), 'utf8')).toBe(before)
})
