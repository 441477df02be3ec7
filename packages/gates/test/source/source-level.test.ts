import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import {
  parsePolicy,
  type SourceHistory as RulesHistory,
  type SourceRecord,
  sourceHistoryStatement,
} from '@release-tools/evidence'
import { keyEnvelope, keyPair, SourceHistory, signedSourceRecord, sourceRecord } from '@release-tools/evidence/testing'
import { historyPath, recordPath } from '@release-tools/source'
import { testHost } from '@release-tools/testbed'
import type { GateContext } from '../../src/gate.ts'
import { sourceLevel } from '../../src/source/source-level.ts'
import { runGit } from '../local/gate-context.ts'

const { privateKey, publicKey } = keyPair()
let root = ''
/** The commits of main, the oldest first. */
let commits: [string, string, string]

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'source-level-'))
  runGit(root, 'init', '-q', '-b', 'main')
  write('.github/cosign.pub', publicKey)
  runGit(root, 'add', '.')
  const commit = (message: string) => {
    runGit(root, 'commit', '-q', '--allow-empty', '-m', message)
    return runGit(root, 'rev-parse', 'HEAD')
  }
  commits = [commit('One'), commit('Two'), commit('Three')]
  runGit(root, 'tag', 'v1.0.0', commits[0])
})
afterAll(() => rmSync(root, { recursive: true }))

function write(path: string, text: string | Buffer): void {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
}

let kept = 0
/** Replaces the metadata branch by these records. */
function keep(records: SourceRecord[], histories: RulesHistory[] = []): void {
  runGit(root, 'checkout', '-q', '--orphan', `records-${kept++}`)
  runGit(root, 'rm', '-q', '-r', '--cached', '.')
  rmSync(join(root, 'source'), { recursive: true, force: true })
  write('source/README.md', 'Records')
  for (const record of records) write(recordPath(record, '1'), signedSourceRecord(record, privateKey))
  for (const one of histories)
    write(historyPath(one, '1'), JSON.stringify(keyEnvelope(privateKey, JSON.stringify(sourceHistoryStatement(one)))))
  runGit(root, 'add', 'source')
  runGit(root, 'commit', '-q', '-m', 'Records')
  runGit(root, 'branch', '-q', '-f', 'release-metadata')
  runGit(root, 'checkout', '-q', '-f', 'main')
}

/** The records of the commits, and of the release before. `direct`: the second commit was pushed without a pull request. */
function records(direct = false): SourceRecord[] {
  const [first, second, third] = commits
  const history = new SourceHistory()
  const merge = (after: string) => {
    history.merge({ commits: [after] }, { after, landed: [{ commit: after }] })
    history.head = after
  }
  merge(first)
  history.tag('v1.0.0')
  if (direct) history.direct(1, { after: second, landed: [{ commit: second }] })
  else merge(second)
  history.head = second
  merge(third)
  return history.records.map(({ record }) => record)
}

async function look(level: number | undefined, parts: Partial<GateContext> = {}) {
  const policy = parsePolicy(`{version: 1${level === undefined ? '' : `, slsa: {source-level: ${level}}`}}`)
  const found = await sourceLevel.look({
    ...{ host: testHost({ workspace: root }), repository: 'https://github.com/acme/widget', commit: commits[2] },
    ...{ release: { tag: 'v1.1.0', version: '1.1.0' }, previous: 'v1.0.0', branch: 'main', policy },
    ...parts,
  } as GateContext)
  if (Array.isArray(found)) throw new Error('the gate is one')
  return { ...found, evidence: found.evidence.length }
}

test('is unknown in a clone without the branch that has the records', async () => {
  expect(await look(3)).toEqual({
    result: 'unknown',
    found:
      'this clone has no branch release-metadata, in which records of pushes are kept: fetch it, or begin as docs/tasks/start-a-source-chain.md says',
    wanted: 'The commit has at least SLSA Source L3.',
    evidence: 0,
  })
})

test('passes if the records since the release before show the level, also before the push of the tag is recorded', async () => {
  keep(records())
  const caveat = 'No log and no timestamp authority says when the records were signed, so that their own times count.'
  expect(await look(4)).toEqual({
    result: 'pass',
    found: `SLSA Source L4. ${caveat}`,
    wanted: 'The commit has at least SLSA Source L4.',
    evidence: 1,
  })
  expect(await look(undefined)).toMatchObject({ result: 'pass', wanted: 'The commit has at least SLSA Source L2.' })
})

test('fails if a push was against a control of the level, and names it', async () => {
  keep(records(true))
  expect(await look(2)).toMatchObject({ result: 'pass' })
  expect(await look(3)).toMatchObject({
    result: 'fail',
    found: expect.stringMatching(
      `^SLSA Source L2\\. pull-requests: At ${commits[1].slice(0, 12)} .* was pushed without a pull request, past the rule\\. `,
    ),
  })
})

test('fails if a history of the rules shows a push that was let through, and is of a branch that only records name', async () => {
  const made = records().map(one => ({ ...one, ref: one.ref.replace('/main', '/1.x') }))
  const [{ repository, after, time } = sourceRecord()] = made
  const passed = {
    ...{ id: 1, ref: 'refs/heads/1.x', after: commits[2], actor: 'mallory', pushed: time, result: 'bypass' as const },
    broken: [{ type: 'deletion', enforcement: 'active' }],
  }
  const run = 'https://github.com/acme/widget/actions/runs/50'
  const history = { version: 1 as const, repository, commit: after, time: '2026-06-02T04:41:00Z', run, unseen: [] }
  keep(made, [{ ...history, suites: [passed] }])
  expect(await look(2)).toMatchObject({
    result: 'fail',
    found: expect.stringContaining('mallory passed the rule “deletion” by at '),
  })
})

test('is unknown if nobody recorded the commit, or records are signed by somebody else', async () => {
  keep(records().slice(0, 2))
  expect(await look(2)).toMatchObject({
    result: 'unknown',
    found: expect.stringContaining(`Nothing recorded that a branch was at ${commits[2].slice(0, 12)}.`),
  })
  keep(records())
  expect((await look(2, { repository: 'https://github.com/acme/other' })).result).toBe('unknown')
})

test.each<[string, Partial<GateContext>, string]>([
  ['the release before', { previousUnknown: 'tags have two forms' }, 'tags have two forms'],
  [
    'the branch',
    { branch: undefined },
    'it is not known from which branch releases are made: give a token, or run `git remote set-head origin --auto`',
  ],
])('is unknown if nobody knows %s', async (_, parts, found) => {
  expect(await look(2, parts)).toMatchObject({ result: 'unknown', found })
})

test('is unknown in a shallow clone', async () => {
  const shallow = mkdtempSync(join(tmpdir(), 'source-level-shallow-'))
  runGit(root, 'clone', '-q', '--depth', '1', '--no-single-branch', `file://${root}`, shallow)
  const { found } = await look(2, { host: testHost({ workspace: shallow }) })
  expect(found).toBe('the checkout does not have all commits: check out with `fetch-depth: 0`')
  rmSync(shallow, { recursive: true })
})
