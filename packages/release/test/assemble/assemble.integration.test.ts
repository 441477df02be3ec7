/** @needs tools */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { afterEach, describe, expect, jest, test } from '@jest/globals'
import {
  coverageDocument,
  type Manifest,
  parsePolicy,
  readVexFiles,
  renderCoverage,
  renderFindings,
  type VerdictResult,
  verifyRelease,
  writeStepRecord,
} from '@release-tools/evidence'
import { documentOf, match, openVexOf } from '@release-tools/evidence/testing'
import { readConfigured } from '@release-tools/project'
import { signStatement } from '@release-tools/sign'
import { testHost } from '@release-tools/testbed'
import { assemble } from '../../src/assemble/assemble.ts'
import type { AssembleOptions } from '../../src/assemble/assemble-options.ts'
import { summaryStatement } from '../../src/assemble/verification-summary.ts'
import { renderPage } from '../../src/html/page.ts'
import { renderNotes } from '../../src/notes/notes.ts'
import { notesAgain } from '../../src/notes/notes-again.ts'
import { forget, indexOf, type MadeRelease, prepareRelease } from '../support/release.ts'

jest.setTimeout(60_000)

const made: MadeRelease[] = []
afterEach(async () => {
  forget()
  for (const { root } of made.splice(0)) await rm(root, { recursive: true, force: true })
})

async function prepare(tag?: string): Promise<MadeRelease> {
  const release = await prepareRelease(tag)
  made.push(release)
  return release
}

async function put({ releaseDir }: MadeRelease, path: string, text: string): Promise<void> {
  await mkdir(dirname(join(releaseDir, path)), { recursive: true })
  await writeFile(join(releaseDir, path), text)
}

const record = (path: string) => ({
  path,
  mediaType: 'text/plain',
  madeBy: { name: 'test', version: '1' },
  reproducible: 'no' as const,
})

test.each<[0 | 1 | 2, VerdictResult, string[]]>([
  [0, 'pass', ['PASSED', 'SLSA_BUILD_LEVEL_0']],
  [2, 'pass', ['PASSED', 'SLSA_BUILD_LEVEL_2']],
  // What failed has no level: https://slsa.dev/spec/v1.2/verification_summary
  [2, 'fail', ['FAILED', 'FAILED']],
])('the verdict on the whole claims no more than level %i, which it shows (%s)', (level, result, expected) => {
  const manifest = {
    files: [],
    source: { repository: 'https://github.com/acme/widget', tag: 'v1' },
    policy: { path: 'policy.yaml', sha256: '0' },
    verdict: { result, reasons: [], day: '2026-11-21' },
  } as unknown as Manifest
  const shown = { level, possible: 3 as const, reason: 'r' }
  const { predicate } = summaryStatement(manifest, { manifest: '1', tarball: '2' }, { level: shown })
  expect(predicate).toMatchObject({
    verificationResult: expected[0],
    verifiedLevels: [expected[1]],
    resourceUri: 'git+https://github.com/acme/widget@refs/tags/v1',
  })
})

describe('assemble', () => {
  test('makes a release that verifies as a directory, with the tarball and the verdict beside it', async () => {
    const { releaseDir, options, trust, root } = await prepare()
    const { manifest, tarball } = await assemble(options, testHost())
    expect(tarball).toBe(join(root, 'release-v1.2.0.tar.gz'))
    expect(manifest.verdict).toEqual({ result: 'pass', reasons: [], day: '2026-11-21' })
    expect((await readdir(root)).filter(name => /^release-|^verif/.test(name)).sort()).toEqual([
      'release-v1.2.0.tar.gz',
      'release-v1.2.0.tar.gz.sig',
      'release-v1.2.0.tar.gz.sigstore.json',
      'verification-summary.intoto.jsonl',
    ])
    expect(await verifyRelease(releaseDir, trust)).toMatchObject({ result: 'verified' })
    expect(await verifyRelease(tarball, trust)).toMatchObject({ result: 'verified' })
    const { checks } = await verifyRelease(releaseDir, trust)
    expect(checks.find(({ name }) => name === 'security signals')).toMatchObject({ status: 'pass' })
    expect(await readFile(join(releaseDir, 'signature-verify.log'), 'utf8')).toMatch(
      /^trusted: key sha256:[0-9a-f]{64}\nprovenance\.intoto\.jsonl: missing\n$/,
    )
  })

  test('with a finding that a VEX document excuses, it passes, and has the document', async () => {
    const release = await prepare()
    const { releaseDir, options, trust, root } = release
    const name = 'vulnerabilities.json'
    const scanned = { target: { kind: 'directory' as const, name: 'widget' }, scanned: '2026-11-21T12:00:00Z' }
    const database = { built: '2026-11-21T00:00:00Z' }
    const scanners = [{ name: 'grype' as const, version: '1', status: 'ok' as const, database }]
    await put(release, name, renderFindings(documentOf([match()], { ...scanned, scanners })))
    await writeStepRecord(releaseDir, 'scan-image.project', { files: [record(name)] })
    const product = { '@id': 'https://github.com/acme/widget', subcomponents: [{ '@id': 'pkg:pypi/widget' }] }
    await writeFile(join(root, 'vex.json'), JSON.stringify(openVexOf({ products: [product] })))
    const policy = parsePolicy('version: 1\nevidence: {required: []}\nvulnerabilities: {vex: {files: [vex.json]}}\n')
    const vex = await readVexFiles(policy, root)
    const { manifest } = await assemble({ ...options, policy, vex }, testHost())
    expect(manifest.verdict).toMatchObject({ result: 'pass' })
    expect(manifest.files.find(({ path }) => path.startsWith('vex/'))).toMatchObject({ path: 'vex/vex.json' })
    expect(await verifyRelease(releaseDir, trust)).toMatchObject({ result: 'verified' })
  })

  test('its notes and page follow from it, with its copy of the index, and the work tree of its commit', async () => {
    const { releaseDir, options, trust, root } = await prepare()
    const policy = { ...options.policy, evidence: { required: ['release-index' as const] } }
    const { manifest, facts: dry } = await assemble({ ...options, policy, index: indexOf('1.1.0') }, testHost())
    expect(manifest.verdict.result).toBe('pass')
    expect(renderPage(dry)).toContain('<tr><td>v1.1.0</td>')
    expect(await verifyRelease(releaseDir, trust)).toMatchObject({ result: 'verified' })
    const workspace = join(root, 'workspace')
    await mkdir(join(workspace, '.github'), { recursive: true })
    await writeFile(join(workspace, '.github', 'RELEASE_TEMPLATE.md'), '{{changelog}}\n\n{{verify}}\n')
    await writeFile(join(workspace, 'CHANGELOG.md'), `## 1.2.0\n\n${options.changes.text}\n`)
    const configured = await readConfigured(workspace, { tag: 'v1.2.0', repository: 'acme/widget' })
    const request = { directory: releaseDir, manifest, trust, workspace, configured, tagMessage: async () => undefined }
    for (const ownTrustedRoot of [false, true]) {
      const facts = { ...dry, dryRun: false, ownTrustedRoot }
      const notes = renderNotes(facts, '{{changelog}}\n\n{{verify}}\n', 'it')
      const page = renderPage(facts)
      expect(await notesAgain(request, notes, testHost())).toEqual({ notes, page, unknown: [] })
    }
  })

  test('run again with what an earlier run signed, it keeps the signatures and gives the same bytes', async () => {
    const { releaseDir, options, root } = await prepare()
    await assemble(options, testHost())
    const files = ['release-v1.2.0.tar.gz', 'release-v1.2.0.tar.gz.sig', 'verification-summary.intoto.jsonl']
    const read = () => Promise.all(files.map(file => readFile(join(root, file), 'base64')))
    const [first, bundles] = [await read(), new Map<string, string>()]
    bundles.set('manifest.yaml.sigstore.json', await readFile(join(releaseDir, 'manifest.yaml.sigstore.json'), 'utf8'))
    for (const name of ['release-v1.2.0.tar.gz.sigstore.json', 'verification-summary.intoto.jsonl'])
      bundles.set(name, await readFile(join(root, name), 'utf8'))
    const host = testHost()
    await assemble({ ...options, findReusableBundle: async name => bundles.get(name) }, host)
    expect(host.lines).toContain('Kept the signature of manifest.yaml that an earlier run made.')
    expect(await read()).toEqual(first)
  })

  test('signatures of something else, or broken ones, are made anew', async () => {
    const { releaseDir, options, trust } = await prepare()
    const other = await prepare('v9.9.9')
    await assemble(other.options, testHost())
    const theirs = await readFile(join(other.releaseDir, 'manifest.yaml.sigstore.json'), 'utf8')
    process.env.RUNNER_TEMP = join(options.releaseDir, '..', 'temp')
    const findReusableBundle = async (name: string) => (name === 'manifest.yaml.sigstore.json' ? theirs : '{')
    await assemble({ ...options, findReusableBundle }, testHost())
    expect(await verifyRelease(releaseDir, trust)).toMatchObject({ result: 'verified' })
  })

  test('a file that no step recorded is refused', async () => {
    const release = await prepare()
    await put(release, 'notes.txt', 'x')
    await expect(assemble(release.options, testHost())).rejects.toThrow(
      'Could not list the files of the release: the release directory has "notes.txt", which no step recorded. Put your own files into artifacts/ before `collect-artifacts` runs, and delete files of earlier runs.',
    )
  })

  test('an artifact that was recorded and is gone is refused', async () => {
    const release = await prepare()
    const gone = 'artifacts/gone.whl'
    await writeStepRecord(release.releaseDir, 'other', { files: [record(gone)] })
    await expect(assemble(release.options, testHost())).rejects.toThrow(
      'Could not assemble the release: "artifacts/gone.whl" was recorded by an earlier step, but is not in the release directory. Pass the whole release directory between the jobs',
    )
  })

  test('whoever signs must be one whose signature counts', async () => {
    const release = await prepare()
    const other = await prepare()
    process.env.RUNNER_TEMP = join(release.root, 'temp')
    await expect(assemble({ ...release.options, trust: other.trust }, testHost())).rejects.toThrow(
      'Could not sign the release: the private key does not belong to a public key that is checked in and that the policy does not revoke. Check in the public key of COSIGN_PRIVATE_KEY as .github/cosign.pub, or give its path as the input `key`.',
    )
  })

  test.each<[string, Partial<AssembleOptions>, string]>([
    [
      'nobody knows who',
      {},
      'Could not name the signer of the release: the runner does not say which workflow this is. Set the input `certificate-identity`.',
    ],
    [
      'an identity that does not count',
      { identity: { identity: 'i', issuer: 'o' } },
      'Could not sign the release: i is not a trusted signer.',
    ],
  ])('keyless, and %s', async (_, more, message) => {
    const { options } = await prepare()
    const signing = { ...options.signing, signing: { kind: 'keyless' as const } }
    await expect(assemble({ ...options, ...more, signing }, testHost())).rejects.toThrow(message)
  })

  test('a statement that is no provenance, and one by someone else, stop it', async () => {
    const release = await prepare()
    const statement = {
      _type: 'https://in-toto.io/Statement/v1' as const,
      subject: [{ name: 'x', digest: { sha256: '0'.repeat(64) } }],
      predicateType: 'https://example.org/other',
      predicate: {},
    }
    const bundle = await signStatement(statement, release.options.signing, testHost())
    await put(release, 'provenance.intoto.jsonl', `${bundle}\n`)
    await writeStepRecord(release.releaseDir, 'slsa-provenance', { files: [record('provenance.intoto.jsonl')] })
    await expect(assemble(release.options, testHost())).rejects.toThrow(
      'Could not verify provenance.intoto.jsonl: one of its lines has a predicate of type https://example.org/other. Write to this file only with slsa-provenance.',
    )
    const other = await prepare()
    await expect(assemble({ ...release.options, trust: other.trust }, testHost())).rejects.toThrow(
      /^Could not verify provenance\.intoto\.jsonl: .* Check the inputs `key`, `certificate-identity`, `certificate-oidc-issuer` and `trusted-root`, which say whom to trust\.$/s,
    )
  })

  test('evidence that the policy requires: absent is a failure, damaged is an error, and the release says both', async () => {
    const release = await prepare()
    const policy = { ...release.options.policy, evidence: { required: ['coverage' as const, 'test-results' as const] } }
    await put(release, 'coverage.json', '{')
    await writeStepRecord(release.releaseDir, 'tests', { files: [record('coverage.json')] })
    const { manifest } = await assemble({ ...release.options, policy }, testHost())
    expect(manifest.verdict).toEqual({
      result: 'error',
      reasons: [
        expect.stringMatching(/^coverage\.json cannot be used: it is not JSON \(.*\)\.$/),
        'The policy requires test-results, but there are no test results. Run pytest-coverage-to-sonar with a JUnit report.',
      ],
      day: '2026-11-21',
    })
    expect(await readFile(join(release.releaseDir, 'release.md'), 'utf8')).toContain('Verdict of the policy: error.')
    const report = await verifyRelease(release.releaseDir, release.trust)
    expect(report.result).toBe('not verified')
    expect(report.checks.find(({ name }) => name === 'verdict')).toMatchObject({ status: 'error' })
    expect(report.checks.find(({ name }) => name === 'verdict again')).toEqual({
      name: 'verdict again',
      status: 'pass',
      detail: 'policy.yaml and the evidence give the same verdict again, "error", as of 2026-11-21.',
    })
  })

  test('coverage without a figure: the release is made and says why, and a policy that requires coverage fails', async () => {
    const release = await prepare()
    const { commit } = release.options.source
    const report = { version: undefined, branches: false, files: [] }
    const document = coverageDocument({ commit, report, files: [], nothing: ['made-by-build'] })
    await put(release, 'coverage.json', renderCoverage(document))
    await writeStepRecord(release.releaseDir, 'tests', { files: [record('coverage.json')] })
    const why =
      'no Python code of the project was measured, because the build made all Python files of the wheel that the tests ran.'
    const { manifest } = await assemble(release.options, testHost())
    expect(manifest.verdict.result).toBe('pass')
    const [notes, page] = await Promise.all(
      ['release.md', 'release.html'].map(name => readFile(join(release.releaseDir, name), 'utf8')),
    )
    expect(notes).toContain(`- Test coverage: ${why}`)
    expect(page).toContain(`<li>Test coverage: ${why}</li>`)
    const policy = { ...release.options.policy, evidence: { required: ['coverage' as const] } }
    const strict = await assemble({ ...release.options, policy }, testHost())
    expect(strict.manifest.verdict).toMatchObject({
      result: 'fail',
      reasons: [`The policy requires coverage, but ${why}`],
    })
    const { checks } = await verifyRelease(release.releaseDir, release.trust)
    expect(checks.find(({ name }) => name === 'verdict again')).toMatchObject({
      status: 'pass',
      detail: expect.stringContaining('give the same verdict again, "fail"'),
    })
  })

  test('the signature of another image stops it; an unsigned one is told', async () => {
    const release = await prepare()
    const image = {
      name: 'app',
      repository: 'ghcr.io/acme/widget',
      digest: `sha256:${'a'.repeat(64)}`,
      platforms: [],
      layout: 'image-layouts/app',
    }
    await writeStepRecord(release.releaseDir, 'collect.images', { images: [image] })
    const { facts } = await assemble(release.options, testHost())
    expect(facts.images[0]?.signature).toBeUndefined()
    expect(await readFile(join(release.releaseDir, 'signature-verify.log'), 'utf8')).toContain(
      `ghcr.io/acme/widget@sha256:${'a'.repeat(64)}: not signed`,
    )
    const statement = {
      _type: 'https://in-toto.io/Statement/v1' as const,
      subject: [{ digest: { sha256: 'b'.repeat(64) } }],
      predicateType: 'https://sigstore.dev/cosign/sign/v1',
      predicate: {},
    }
    await put(
      release,
      'images/app/signature.sigstore.json',
      await signStatement(statement, release.options.signing, testHost()),
    )
    await expect(assemble(release.options, testHost())).rejects.toThrow(
      `Could not verify images/app/signature.sigstore.json: it is not a signature of ghcr.io/acme/widget@sha256:${'a'.repeat(64)}. Sign the image again with cosign-sign.`,
    )
  })
})
