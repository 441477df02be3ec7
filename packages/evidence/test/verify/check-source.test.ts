import { describe, expect, test } from '@jest/globals'
import { parsePolicy } from '../../src/policy/policy.ts'
import { summaryOf } from '../../src/verify/summarise.ts'
import type { Check } from '../../src/verify/verify.ts'
import { verifyRelease } from '../../src/verify/verify.ts'
import { keyEnvelope, keyPair } from '../../testing/bundles.ts'
import { keySigning, signedRelease } from '../../testing/release.ts'
import { type SourceChanges, sourceEvidence } from '../../testing/source-evidence.ts'

const { privateKey, publicKey } = keyPair()
const other = keyPair()

/** The check of the Source level of a release with this evidence. */
async function checked(changes: SourceChanges = {}, files: Record<string, string> = {}): Promise<Check | undefined> {
  const trust = { signers: [{ kind: 'key' as const, publicKey }] }
  const own = { ...sourceEvidence(privateKey, changes), ...files }
  const release = await signedRelease(keySigning(privateKey), trust, { files: own })
  const { checks } = await verifyRelease(release.directory, trust)
  return checks.find(({ name }) => name === 'source level')
}

/** Changes the predicate of the summary. */
function stating(predicate: Record<string, unknown>): SourceChanges {
  return { summary: statement => ({ ...statement, predicate: { ...statement.predicate, ...predicate } }) }
}

describe('the Source level of a release', () => {
  test('passes if the summary is about its commit, and the records show the level', async () => {
    expect(await checked()).toMatchObject({
      status: 'pass',
      detail: 'SLSA Source L4. 4 records show it.',
    })
  })

  test('says why it is not higher', async () => {
    const { detail } = (await checked({ between: history => history.force() })) ?? {}
    expect(detail).toMatch(
      /^SLSA Source L1\. history: At [0-9a-f]{12} \(2026-06-01T03:00:00Z\), the branch was moved by force from /,
    )
  })

  test('is the word of the signer if records are by somebody whom the reader does not know', async () => {
    expect(await checked({ recorder: other.privateKey })).toMatchObject({
      status: 'pass',
      detail: expect.stringContaining('Its signer says so: of 4 records, 4 could not be checked here.'),
    })
  })

  test('is not checked in a release without a summary', async () => {
    const trust = { signers: [{ kind: 'key' as const, publicKey }] }
    const release = await signedRelease(keySigning(privateKey), trust)
    expect((await verifyRelease(release.directory, trust)).checks.map(({ name }) => name)).not.toContain('source level')
  })
})

describe('a policy that asks for a level', () => {
  test.each([
    [3, 'pass', 'The commit has SLSA Source L4.'],
    [4, 'pass', 'The commit has SLSA Source L4.'],
  ] as const)('of at least %i accepts level 4', async (asked, status, detail) => {
    expect(await decided(asked)).toEqual([{ rule: 'slsa.source-level', status, detail }])
  })

  test('does not accept a lower one, and says so', async () => {
    expect(await decided(3, { between: history => history.direct() })).toEqual([
      {
        rule: 'slsa.source-level',
        status: 'fail',
        detail: 'The policy asks for SLSA Source L3. The commit has SLSA Source L2.',
      },
    ])
  })

  test('does not know about a summary that is not valid', async () => {
    expect(await decided(1, stating({ verificationResult: 'FAILED' }))).toMatchObject([{ status: 'error' }])
  })
})

test('the summary that a reader writes carries both tracks, and names the Source VSA', async () => {
  const trust = { signers: [{ kind: 'key' as const, publicKey }] }
  const release = await signedRelease(keySigning(privateKey), trust, { files: sourceEvidence(privateKey) })
  const report = await verifyRelease(release.directory, trust)
  expect(report.sourceLevel).toBe(4)
  const made = summaryOf(report, { id: 'https://example.org/reader', timeVerified: '2026-06-05T00:00:00Z' })
  expect(made.predicate).toMatchObject({
    verifiedLevels: expect.arrayContaining(['SLSA_SOURCE_LEVEL_4', expect.stringMatching(/^SLSA_BUILD_LEVEL_/)]),
    inputAttestations: expect.arrayContaining([expect.objectContaining({ uri: 'source-summary.intoto.jsonl' })]),
  })
  // Whoever trusts that reader can ask for a level of either track.
  const line = JSON.stringify(keyEnvelope(other.privateKey, JSON.stringify(made)))
  const accept = async (level: number) => {
    const text = `{ version: 1, slsa: { source-level: ${level} }, verifiers: [{ id: 'https://example.org/reader', key: reader.pub }] }`
    const own = {
      ...{ name: 'own.yaml', policy: parsePolicy(text), day: '2026-06-05' },
      verifiers: [{ kind: 'key' as const, publicKey: other.publicKey }],
    }
    const summaries = { files: [{ name: 'vsa', content: Buffer.from(line) }], now: '2026-06-05T01:00:00Z' }
    return (await verifyRelease(release.directory, { signers: [] }, { policy: own, summaries })).result
  }
  expect(await accept(4)).toBe('verified')
})

/** What the rule of a reader's policy says. */
async function decided(level: 1 | 3 | 4, changes: SourceChanges = {}) {
  const trust = { signers: [{ kind: 'key' as const, publicKey }] }
  const release = await signedRelease(keySigning(privateKey), trust, { files: sourceEvidence(privateKey, changes) })
  const policy = parsePolicy(`{ version: 1, slsa: { source-level: ${level} } }`)
  const own = { name: 'own.yaml', policy, day: '2026-06-05' }
  const report = await verifyRelease(release.directory, trust, { policy: own })
  return report.ownPolicy?.rules.filter(({ rule }) => rule === 'slsa.source-level')
}

const another = { digest: { gitCommit: 'f'.repeat(40) } }

describe('a summary is refused', () => {
  test.each<[string, SourceChanges, string]>([
    [
      'about another commit',
      { summary: statement => ({ ...statement, subject: [another] }) },
      `it is about commit ${'f'.repeat(40)}, but the release comes from commit c0ffee`,
    ],
    [
      'by another verifier',
      stating({ verifier: { id: 'https://example.org' } }),
      'its verifier is "https://example.org"',
    ],
    [
      'about another repository',
      stating({ resourceUri: 'git+https://github.com/eve/widget' }),
      'but the release comes from git+https://github.com/acme/widget.',
    ],
    ['that failed', stating({ verificationResult: 'FAILED' }), 'it says "FAILED", not "PASSED".'],
    ['without a level', stating({ verifiedLevels: [] }), 'it does not state exactly one level of the Source track.'],
    [
      'with two levels',
      stating({ verifiedLevels: ['SLSA_SOURCE_LEVEL_1', 'SLSA_SOURCE_LEVEL_4'] }),
      'exactly one level',
    ],
    [
      'that states more than the document',
      stating({ verifiedLevels: ['SLSA_SOURCE_LEVEL_3'] }),
      'it states level 3, but source.json says that the commit has level 4.',
    ],
    [
      'of another tag',
      { document: { tag: 'v9.9.9' } },
      'source.json is about the tag v9.9.9, but the release comes from v1.2.0.',
    ],
    [
      'that states more than the records show',
      { between: history => history.direct(), document: { level: 4 } },
      'it states level 4, but the records of the release show level 2. pull-requests: At ',
    ],
  ])('%s', async (_, changes, found) => {
    expect(await checked(changes)).toMatchObject({ status: 'fail', detail: expect.stringContaining(found) })
  })

  test('signed by somebody else', async () => {
    const files = {
      'source-summary.intoto.jsonl': sourceEvidence(other.privateKey)['source-summary.intoto.jsonl'] ?? '',
    }
    expect(await checked({}, files)).toMatchObject({
      status: 'fail',
      detail: expect.stringContaining('source-summary.intoto.jsonl: '),
    })
  })

  test('beside another one', async () => {
    const line = sourceEvidence(privateKey)['source-summary.intoto.jsonl'] ?? ''
    expect(await checked({}, { 'source-summary.intoto.jsonl': line + line })).toMatchObject({
      status: 'fail',
      detail: 'source-summary.intoto.jsonl: it has several summaries, so that nobody knows which one counts.',
    })
  })
})
