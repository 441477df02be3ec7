import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from '@jest/globals'
import { sha256 } from '@release-tools/base'
import {
  defaultPolicy,
  type Manifest,
  parseSource,
  readStepRecord,
  renderPolicy,
  sourceVsa,
} from '@release-tools/evidence'
import { keyEnvelope, keyPair, SourceHistory, signedSourceRecord } from '@release-tools/evidence/testing'
import { freshDir } from '@release-tools/scan/testing'
import { testHost } from '@release-tools/testbed'
import type { AssembleOptions } from '../../src/assemble/assemble-options.ts'
import { writeSourceTrack } from '../../src/assemble/source-track.ts'
import { summaryStatement } from '../../src/assemble/verification-summary.ts'

const releaseDir = join(freshDir('source-track'), 'release')
mkdirSync(releaseDir)
afterAll(() => rmSync(join(releaseDir, '..'), { recursive: true }))

const { privateKey, publicKey } = keyPair()
const history = new SourceHistory()
history.merge()
const commit = history.tag('v1.0.0')
const question = { repository: 'https://github.com/acme/widget', commit, tag: 'v1.0.0', branch: 'main' }
const recorder = keyPair()
const recorders = [{ kind: 'key' as const, publicKey: recorder.publicKey }]
// One by the signer of the release, the other one by the key for records.
const lines = history.records.map(({ record }, index) =>
  signedSourceRecord(record, index === 0 ? privateKey : recorder.privateKey)
    .toString()
    .trim(),
)
const stranger = signedSourceRecord(history.records[0]?.record as never, keyPair().privateKey)
  .toString()
  .trim()
const text = (all: string[]) => all.map(line => `${line}\n`).join('')
const properties = [
  'ORG_SOURCE_NO_BYPASS',
  'ORG_SOURCE_PULL_REQUESTS',
  'ORG_SOURCE_REQUIRED_CHECKS',
  'ORG_SOURCE_SIGNED_COMMITS',
  'SLSA_SOURCE_TWO_PARTY_REVIEWED',
]

/** Options of a run that finds the summary of an earlier run, so that nothing has to be signed. */
function options(all: string[], level: 1 | 4, refs: string[], held: string[]): AssembleOptions {
  const policy = { uri: 'policy.yaml', digest: { sha256: sha256(renderPolicy(defaultPolicy)) } }
  const inputs = [{ uri: 'source-records.intoto.jsonl', digest: { sha256: sha256(text(all)) } }]
  const statement = sourceVsa(question, { level, refs, properties: held }, policy, all.length === 0 ? [] : inputs)
  const bundle = JSON.stringify(keyEnvelope(privateKey, JSON.stringify(statement)))
  return {
    ...{ releaseDir, policy: defaultPolicy, signing: {}, trust: { signers: [{ kind: 'key', publicKey }] } },
    findReusableBundle: async (name: string) => (name === 'source-summary.intoto.jsonl' ? bundle : undefined),
    sourceTrack: { question, lines: all, recorders },
  } as unknown as AssembleOptions
}

const read = (name: string) => readFileSync(join(releaseDir, name), 'utf8')

test('records, what they show and the signed summary are files of the release; a record of a stranger only a line of the log', async () => {
  const all = [...lines, stranger]
  const log = await writeSourceTrack(options(all, 4, ['refs/heads/main', 'refs/tags/v1.0.0'], properties), testHost())
  expect(log).toEqual([
    'source: 2 records of pushes and 0 histories of rules verified, 1 refused',
    expect.stringMatching(/^ {2}record 3 of 3 does not count: /),
    expect.stringMatching(/^ {2}SLSA Source L4\. No log and no timestamp authority says when the records were signed/),
  ])
  expect(read('source-records.intoto.jsonl')).toBe(text(all))
  expect(parseSource(read('source.json'), 'source.json')).toMatchObject({ ...question, level: 4, pushes: 1 })
  expect(JSON.parse(read('source-summary.intoto.jsonl'))).toHaveProperty('dsseEnvelope')
  expect((await readStepRecord(releaseDir, 'source-track')).files.map(({ path }) => path)).toEqual([
    'source-records.intoto.jsonl',
    'source.json',
    'source-summary.intoto.jsonl',
  ])
})

test('without a chain, the summary says level 1, and there is no file of records', async () => {
  await writeSourceTrack({ releaseDir } as AssembleOptions, testHost())
  const log = await writeSourceTrack(options([], 1, [], []), testHost())
  expect(log[1]).toMatch(/^ {2}SLSA Source L1\. provenance: Nothing recorded that a branch was at /)
  expect((await readStepRecord(releaseDir, 'source-track')).files.map(({ path }) => path)).toEqual([
    'source.json',
    'source-summary.intoto.jsonl',
  ])
})

test('a release of which nothing is known has none of the files, and those of an earlier run are removed', async () => {
  expect(await writeSourceTrack({ releaseDir } as AssembleOptions, testHost())).toEqual([])
  expect(() => read('source.json')).toThrow('ENOENT')
})

test('the summary of the release carries both tracks, and names the Source VSA', () => {
  const manifest = {
    files: [{ path: 'source-summary.intoto.jsonl', sha256: '3' }],
    source: { repository: 'https://github.com/acme/widget', tag: 'v1' },
    policy: { path: 'policy.yaml', sha256: '0' },
    verdict: { result: 'pass', reasons: [], day: '2026-11-21' },
  } as unknown as Manifest
  const levels = { level: { level: 2 as const, reason: 'r' }, sourceLevel: 3 }
  expect(summaryStatement(manifest, { manifest: '1', tarball: '2' }, levels).predicate).toMatchObject({
    inputAttestations: [{ uri: 'source-summary.intoto.jsonl', digest: { sha256: '3' } }],
    verifiedLevels: ['SLSA_BUILD_LEVEL_2', 'SLSA_SOURCE_LEVEL_3'],
  })
})
