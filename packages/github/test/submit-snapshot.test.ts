import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals'
import { type Snapshot, submitSnapshot } from '@release-tools/github'
import { connectRequests } from '@release-tools/runner'
import { type GitHubDouble, serverError, startGitHub, testHost } from '@release-tools/testbed'

const snapshot = {
  job: { id: '42', correlator: '.github/workflows/release.yml sbom project', html_url: 'https://example.org/42' },
  sha: 'c0ffee'.padEnd(40, '0'),
  ref: 'refs/heads/main',
  detector: { name: 'release-tools', version: '1.0.0', url: 'https://example.org/tool' },
  scanned: '2026-06-01T12:00:00.000Z',
  manifests: { 'uv.lock': { name: 'uv.lock', file: { source_location: 'uv.lock' }, resolved: {} } },
}
const tokens = { writer: { contents: 'write' }, reader: { contents: 'read' } } as const
const started: GitHubDouble[] = []
let dir: string
let github: GitHubDouble
let off: GitHubDouble

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'snapshots-'))
  github = await startGitHub({ dir, repository: 'acme/widget', tokens })
  off = await startGitHub({ dir, repository: 'acme/widget', tokens, dependencyGraph: false })
  started.push(github, off)
})
afterEach(() => {
  for (const one of started) {
    one.setFaults(undefined)
    expect(one.errors()).toEqual([])
  }
})
afterAll(async () => {
  for (const one of started) await one.stop()
  rmSync(dir, { recursive: true })
})

async function submit(sent: Snapshot = snapshot, to = github, token = 'writer') {
  const patience = { attempts: 2, baseMs: 1, maxMs: 10 }
  const address = { token, repository: 'acme/widget', apiUrl: to.apiUrl, patience }
  return submitSnapshot(await connectRequests(address, testHost()), sent)
}

test('GitHub gets the whole snapshot, and shows it only for the default branch', async () => {
  expect(await submit()).toBe('SUCCESS')
  expect(github.repository.snapshots.at(-1)).toEqual({ version: 0, ...snapshot })
  expect(await submit({ ...snapshot, ref: 'refs/tags/v1.0.0' })).toBe('ACCEPTED')
})

test('a server in trouble is asked again', async () => {
  github.setFaults(
    (() => {
      let count = 0
      return () => (count++ === 0 ? serverError() : undefined)
    })(),
  )
  expect(await submit()).toBe('SUCCESS')
})

test('a token without the permission, and a repository without the graph', async () => {
  await expect(submit(snapshot, github, 'reader')).rejects.toThrow(
    'Could not submit the dependencies of .github/workflows/release.yml sbom project: the token lacks the permission contents: write (GitHub reported: Resource not accessible by integration). Add this to the job:\npermissions:\n  contents: write',
  )
  await expect(submit(snapshot, off)).rejects.toThrow(
    'the dependency graph is switched off in this repository. Switch it on in the settings of the repository (Advanced Security, Dependency graph), or set `dependency-snapshot: false`.',
  )
})

test('an invalid snapshot is an error with the reason, and so is an answer of another shape', async () => {
  const answer = (body: object) => {
    const headers = { 'content-type': 'application/json' }
    github.setFaults(() => ({ answer: { status: 201, headers, body: JSON.stringify(body) } }))
  }
  answer({ id: 1, created_at: 'now', result: 'INVALID', message: 'The package URL is not one.' })
  await expect(submit()).rejects.toThrow(
    'GitHub’s result is "INVALID": The package URL is not one. Set `dependency-snapshot: false` until this is solved, and report it to release-tools.',
  )
  answer({ id: 1, message: 'hello' })
  await expect(submit()).rejects.toThrow('the answer is not one of GitHub’s API: "result" is missing.')
})
