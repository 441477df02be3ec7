import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import { parsePolicy } from '@release-tools/evidence'
import { keyPair, signedSourceRecord, sourceRecord } from '@release-tools/evidence/testing'
import { Branch } from '@release-tools/github'
import { connectRequests, type ReleaseRun } from '@release-tools/runner'
import { freshDir } from '@release-tools/scan/testing'
import { keepRecord, recordPath } from '@release-tools/source'
import { type GitHubDouble, serverError, startGitHub, testHost } from '@release-tools/testbed'
import { sourceTrack } from '../src/source-track.ts'

const workspace = freshDir('source-track')
let github: GitHubDouble
let commit: string
beforeAll(async () => {
  github = await startGitHub({ dir: workspace, repository: 'acme/widget' })
  commit = github.repository.branches.push('main', { file: '1' })
})
afterEach(() => {
  github.setFaults(undefined)
  github.repository.branches.force('release-metadata', undefined)
  expect(github.errors()).toEqual([])
})
afterAll(async () => {
  await github.stop()
  rmSync(workspace, { recursive: true })
})

const patience = { attempts: 1, baseMs: 1, maxMs: 1, timeoutMs: 2000 }
const asking = parsePolicy('{ version: 1, slsa: { source-level: 2 } }')
const silent = parsePolicy('{ version: 1 }')

async function asked(policy = silent, previous?: string) {
  const host = testHost({ workspace })
  const context = { repository: 'acme/widget', serverUrl: 'https://github.com', apiUrl: github.apiUrl, sha: commit }
  const run = { context, release: { tag: 'v1.1.0', version: '1.1.0' } } as ReleaseRun
  const found = await sourceTrack({ run, policy, token: github.env.GITHUB_TOKEN, previous, patience }, host)
  return { found, lines: host.lines.filter(line => !line.startsWith('mask')) }
}

const question = { repository: 'https://github.com/acme/widget', tag: 'v1.1.0', branch: 'main' }

describe('the records of pushes of a release', () => {
  test('are none, and nothing is said, in a project without a chain whose policy asks for no level', async () => {
    expect((await asked()).found).toBeUndefined()
  })

  test('are an empty list if the policy asks for a level', async () => {
    expect((await asked(asking)).found).toEqual({ question: { ...question, commit }, lines: [], recorders: [] })
  })

  test('are read from the metadata branch', async () => {
    const token = github.env.GITHUB_TOKEN
    const requests = await connectRequests(
      { token, repository: 'acme/widget', apiUrl: github.apiUrl, patience },
      testHost(),
    )
    const record = sourceRecord({ after: commit })
    const bytes = signedSourceRecord(record, keyPair().privateKey)
    await keepRecord(
      new Branch(requests, 'release-metadata'),
      { path: recordPath(record, '1'), bytes },
      'Record a push',
    )
    expect((await asked()).found).toEqual({
      question: { ...question, commit },
      lines: [bytes.toString().trim()],
      recorders: [],
    })
  })

  test('count if the key that is checked in for them signed them', async () => {
    const { publicKey } = keyPair()
    mkdirSync(join(workspace, '.github'), { recursive: true })
    writeFileSync(join(workspace, '.github/source.pub'), publicKey)
    expect((await asked(asking)).found?.recorders).toEqual([{ kind: 'key', publicKey }])
    const [identity, issuer] = [
      'https://ghes.example.org/a/b/.github/workflows/source-record.yml@refs/tags/v1',
      'https://ghes.example.org',
    ]
    const naming = parsePolicy(
      `{version: 1, slsa: {source-level: 2, recorders: [{identity: "${identity}", issuer: "${issuer}"}]}}`,
    )
    expect((await asked(naming)).found?.recorders).toEqual([
      { kind: 'key', publicKey },
      { kind: 'identity', identity, issuer },
    ])
    writeFileSync(join(workspace, '.github/source.pub'), 'no key')
    await expect(asked(asking)).rejects.toThrow('public key')
    rmSync(join(workspace, '.github'), { recursive: true })
  })

  test('are those from the first one on, and the answer says why, if the tag of the release before is lost', async () => {
    expect((await asked(asking, 'v1.0.0')).found?.question.previousUnknown).toBe(
      'Nobody knows the commit of v1.0.0, because the tag is not there any more.',
    )
  })

  test('that cannot be read are a warning, and an error if the policy asks for a level', async () => {
    github.setFaults(({ path }) => (path.includes('/git/ref/') ? serverError() : undefined))
    const { found, lines } = await asked()
    expect([found, lines.join()]).toEqual([
      undefined,
      expect.stringContaining('warning: This release says nothing of its SLSA Source level. '),
    ])
    await expect(asked(asking)).rejects.toThrow('GitHub answered 502')
  })
})
