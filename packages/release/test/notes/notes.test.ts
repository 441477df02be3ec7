import { generateKeyPairSync } from 'node:crypto'
import { describe, expect, test } from '@jest/globals'
import { code, count, escapeMarkdown, formatDate, formatSize } from '@release-tools/base'
import { renderPage } from '../../src/html/page.ts'
import { renderNotes } from '../../src/notes/notes.ts'
import { checks, verifyCommand } from '../../src/notes/notes-commands.ts'
import { evidenceLines } from '../../src/notes/notes-evidence.ts'
import type { ReleaseFacts, SignatureFact } from '../../src/notes/release-facts.ts'
import { defaultTemplate } from '../../src/notes/template.ts'
import { builds, facts } from '../../testing/release-facts.ts'

const identity = {
  identity: 'https://github.com/acme/widget/.github/workflows/release.yml@refs/tags/v1.2.0',
  issuer: 'https://token.actions.githubusercontent.com',
}
const keyless: SignatureFact = { signer: { kind: 'identity', ...identity }, logged: true }
const lines = (release: ReleaseFacts) => checks(release).flatMap(check => check.lines)

describe('the commands', () => {
  test('with a key: openssl and cosign, each with what it needs', () => {
    expect(lines(facts)).toMatchSnapshot()
  })

  test('keyless: nothing that needs a key', () => {
    const text = lines({ ...facts, signature: keyless }).join('\n')
    expect(text).not.toMatch(/openssl|--key|\.sig\b/)
    expect(text).toContain(
      `cosign verify-blob --certificate-identity ${identity.identity} --certificate-oidc-issuer ${identity.issuer} --bundle release-v1.2.0.tar.gz.sigstore.json release-v1.2.0.tar.gz`,
    )
  })

  test('an own Sigstore: its trusted root where a certificate or a log is checked', () => {
    const own = lines({ ...facts, ownTrustedRoot: true })
    expect(
      own
        .filter(line => line.includes('--trusted-root ../trusted_root.json'))
        .map(line => line.split(' ').slice(0, 2).join(' ')),
    ).toEqual(['release-tools verify', 'cosign verify-blob-attestation', 'cosign verify'])
    expect(lines({ ...facts, ownTrustedRoot: true, signature: { ...keyless, logged: false } })[1]).toContain(
      '--insecure-ignore-tlog --use-signed-timestamps',
    )
  })

  test('cosign, too, is told the repository if the workflow is one of others: it signs for all its callers', () => {
    const shared = 'https://github.com/acme/shared/.github/workflows/release.yml@refs/tags/v1'
    const signature: SignatureFact = { ...keyless, signer: { kind: 'identity', ...identity, identity: shared } }
    const release = {
      ...facts,
      signature,
      images: facts.images.map(image => ({ ...image, signature })),
      provenance: facts.provenance.map(entry => ({ ...entry, signature })),
    }
    const cosign = lines(release).filter(line => line.startsWith('cosign '))
    const name = new URL(facts.source.repository).pathname.slice(1)
    expect(cosign.map(line => line.includes(` --certificate-github-workflow-repository ${name} `))).toEqual([
      true,
      true,
      true,
    ])
    expect(lines({ ...facts, signature: keyless }).join('\n')).not.toContain('workflow-repository')
  })

  test.each([
    [
      'P-384',
      () => generateKeyPairSync('ec', { namedCurve: 'secp384r1' }),
      'cosign verify-blob --insecure-ignore-tlog --signature-digest-algorithm sha384 --key ../cosign.pub ',
    ],
    ['Ed25519', () => generateKeyPairSync('ed25519'), undefined],
  ])('a key on %s: cosign is told the digest, or no command of it is printed', (_, pair, start) => {
    const publicKey = pair().publicKey.export({ type: 'spki', format: 'pem' }).toString()
    const signature: SignatureFact = { signer: { kind: 'key', sha256: '0'.repeat(64) }, publicKey, logged: false }
    const [line] = lines({ ...facts, signature }).filter(line => line.startsWith('cosign verify-blob '))
    expect(line?.slice(0, start?.length)).toBe(start)
  })

  test('nothing is printed that would not work: several attestations, unsigned images', () => {
    const [image] = facts.images
    const [provenance] = facts.provenance
    if (image === undefined || provenance === undefined) throw new Error('the sample has both')
    const { signature: _, ...unsigned } = image
    const text = lines({ ...facts, images: [unsigned], provenance: [provenance, provenance] }).join('\n')
    expect(text).not.toMatch(/verify-blob-attestation|cosign verify /)
  })

  test('with GPG: the whole check takes the OpenPGP keys, which readers are told to get', () => {
    const [command] = lines({
      ...facts,
      signature: keyless,
      images: [],
      provenance: [],
      gpgKeyUrl: 'https://example.org/gpg.asc',
    })
    expect(command).toBe(
      `release-tools verify . --tag v1.2.0 --certificate-identity ${identity.identity} --certificate-oidc-issuer ${identity.issuer} --key ../gpg.asc`,
    )
  })

  test('odd identities are quoted for the shell', () => {
    const identity = "https://github.com/a/b/a'b; rm -rf"
    expect(
      verifyCommand(
        [{ kind: 'identity', identity, issuer: 'i' }],
        { repository: 'https://github.com/a/b', tag: 'v1' },
        false,
      ),
    ).toBe(
      `release-tools verify . --tag v1 --certificate-identity 'https://github.com/a/b/a'\\''b; rm -rf' --certificate-oidc-issuer i`,
    )
  })

  test('a reusable workflow of others signs for many, so the repository is named', () => {
    const identity = 'https://github.com/acme/shared/.github/workflows/release.yml@refs/tags/v1'
    expect(
      verifyCommand(
        [{ kind: 'identity', identity, issuer: 'i' }],
        { repository: 'https://github.com/acme/widget', tag: 'v1' },
        true,
      ),
    ).toBe(
      `release-tools verify . --tag v1 --certificate-identity ${identity} --certificate-oidc-issuer i --source-repository https://github.com/acme/widget --trusted-root ../trusted_root.json`,
    )
  })
})

describe('release.md', () => {
  test('with everything', () => {
    expect(renderNotes(facts, defaultTemplate, 't')).toMatchSnapshot()
  })

  test('with next to nothing', () => {
    const bare = {
      ...facts,
      artifacts: [],
      images: [],
      evidence: { ...facts.evidence, sbom: [], vulnerabilities: [] },
      exceptions: [],
      provenance: [],
      signature: keyless,
      dryRun: true,
    }
    const text = renderNotes(bare, defaultTemplate, 't')
    expect(text).toContain('This release has no files besides its evidence.')
    expect(text).toContain('**This is a dry run**')
    expect(text).not.toContain('Get ')
  })

  test('reasons of a verdict and texts of others start no markup', () => {
    const [line] = evidenceLines({
      ...facts,
      verdict: { result: 'fail', reasons: ['<img src=x> @everyone **[a](http://b)**\n# x'] },
    })
    expect(line).toBe(
      '- **Verdict of the policy: fail.** &lt;img src=x&gt; &#64;&#8203;everyone \\*\\*\\[a\\]\\(http:&#8203;//b\\)\\*\\* \\# x',
    )
  })
})

test('formats', () => {
  expect([0, 999, 1000, 1_532_901, 2_000_000_000, 5e15].map(formatSize)).toEqual([
    '0 bytes',
    '999 bytes',
    '1.0 kB',
    '1.5 MB',
    '2.0 GB',
    '5000.0 TB',
  ])
  expect([count(1, 'file'), count(2, 'file'), count(0, 'dependency', 'dependencies')]).toEqual([
    '1 file',
    '2 files',
    '0 dependencies',
  ])
  expect(formatDate('2026-01-09T12:00:00Z')).toBe('9 January 2026')
  expect([code('a'), code('a`b'), code('x|y'), code('x\\|y')]).toEqual(['`a`', '`` a`b ``', '`x\\|y`', '`x\\\\\\|y`'])
  expect(escapeMarkdown('a_b')).toBe('a\\_b')
})

test('an SBOM of a directory is not taken for the content of the artifacts', () => {
  const [project, image] = facts.evidence.sbom
  if (project === undefined || image === undefined) throw new Error('the sample has both SBOMs')
  const about = (ofDirectory: boolean, artifacts = facts.artifacts) => {
    const evidence = { ...facts.evidence, sbom: [{ ...project, ofDirectory }, image] }
    return evidenceLines({ ...facts, artifacts, evidence }).filter(line =>
      /^- (Directory|Project|widget:|An SBOM)/.test(line),
    )
  }
  const notice = '- An SBOM of a directory lists what lies in it. Whether the artifacts contain that is not known.'
  expect(about(false).map(line => line.split(':')[0])).toEqual(['- widget', '- Project widget'])
  expect(about(true).map(line => line.split(':')[0])).toEqual(['- Directory widget', notice, '- Directory widget'])
  expect(about(true, [])).not.toContain(notice)
})

test('wheel and source distribution are two components of one name, and the names add up to the number', () => {
  const [sbom, ...others] = facts.evidence.sbom
  if (sbom === undefined) throw new Error('the sample has an SBOM')
  const widget = { name: 'widget', version: '1.2.0', type: 'pypi', licences: [] }
  const packages = [{ name: 'idna', version: '3.7', type: 'pypi', licences: [] }, widget, widget]
  const evidence = { ...facts.evidence, sbom: [{ ...sbom, components: 3, packages }, ...others] }
  expect(evidenceLines({ ...facts, evidence }).filter(line => line.startsWith('- widget: '))).toEqual([
    '- widget: 3 components (idna 3.7, widget 1.2.0 ×2), licences MIT ×2, BSD-3-Clause ×1.',
  ])
})

test('build and test tools are named apart from what is released', () => {
  const [scan] = facts.evidence.vulnerabilities
  if (scan === undefined) throw new Error('the sample has a scan')
  const withTools = (tools: ReleaseFacts['evidence']['tools']) =>
    evidenceLines({ ...facts, evidence: { ...facts.evidence, tools } }).filter(line =>
      line.includes('Build and test tools'),
    )
  expect(withTools(undefined)).toEqual([])
  expect(withTools({ components: 61, findings: [] })).toEqual([
    '- Build and test tools, which are not released: 61 components.',
  ])
  const [line] = withTools({ components: 1, findings: [{ ...scan, findings: [] }] })
  expect(line).toMatch(
    /^- Build and test tools, which are not released: 1 component; no known vulnerability, by grype /,
  )
  const page = renderPage({ ...facts, evidence: { ...facts.evidence, tools: { components: 61, findings: [] } } })
  expect(page).toContain('Build and test tools, which are not released: 61 components.')
})

test('what built the release is named, and what a second build did not give again', () => {
  const lines = evidenceLines({ ...facts, evidence: { ...facts.evidence, build: builds } })
  expect(lines.filter(line => / build of |Build(?: of|:)/.test(line))).toEqual([
    '- Build: with CPython 3.11.2, build 1.6.1, flit\\_core 3.12.0.',
    '- A second build of widget-1.2.0.tar.gz gave other bytes: widget-1.2.0/a.so: content \\(a path\\).',
    '- Build of Dockerfile: with buildah 1.28.2.',
    '- A second build of the image gave other bytes: the cause is not known.',
  ])
})
