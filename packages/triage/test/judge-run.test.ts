import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { parsePolicy } from '@release-tools/evidence'
import { openVexOf } from '@release-tools/evidence/testing'
import { judgeRun } from '../src/judge-run.ts'
import type { ScanRun } from '../src/runs.ts'
import { scan } from './support/evidence.ts'

const policy = parsePolicy('version: 1\nvulnerabilities: {vex: {files: [.github/vex.openvex.json]}}\n')
const digest = (letter: string) => `sha256:${letter.repeat(64)}`

let workspace: string
beforeAll(() => {
  workspace = mkdtempSync(join(tmpdir(), 'judge-run-'))
  mkdirSync(join(workspace, '.github'))
})
afterAll(() => rmSync(workspace, { recursive: true }))

/** For each document of a run, whether a statement about widget in this product excuses its finding. */
async function accepted(run: ScanRun, product: string): Promise<boolean[]> {
  const products = [{ '@id': product, subcomponents: [{ '@id': 'pkg:pypi/widget' }] }]
  writeFileSync(join(workspace, '.github/vex.openvex.json'), JSON.stringify(openVexOf({ products })))
  const options = { workspace, today: '2026-07-01', repository: 'https://github.com/acme/app' }
  const judged = await judgeRun(policy, run, options)
  return run.documents.map(({ document }) => document.findings.every(finding => judged.accepted.has(finding)))
}

test('a statement about one release says nothing of another that was scanned in the same run', async () => {
  const target = { kind: 'directory', name: 'app' } as const
  const documents = ['v2.0.1', 'v1.4.7'].map(release => ({ document: scan(1, undefined, { target }), release }))
  const run = { name: 'both lines', documents }
  expect(await accepted(run, 'pkg:pypi/app@1.4.7')).toEqual([false, true])
  expect(await accepted(run, 'https://github.com/acme/app@v2.0.1')).toEqual([true, false])
})

test('the version of a release is what its manifest says, whatever form its tags have', async () => {
  const target = { kind: 'directory', name: 'app' } as const
  const one = { document: scan(1, undefined, { target }), release: 'app-v1.4.7', version: '1.4.7' }
  expect(await accepted({ name: 'now', documents: [one] }, 'pkg:pypi/app@1.4.7')).toEqual([true])
})

test('a statement about one platform of an image says nothing of another', async () => {
  const platforms = [
    { platform: 'linux/amd64', digest: digest('a') },
    { platform: 'linux/arm64', digest: digest('b') },
  ]
  const documents = platforms.map(one => ({
    document: scan(1, undefined, { target: { kind: 'image', name: 'app', ...one } }),
  }))
  const run = { name: 'both platforms', documents }
  for (const [at, letter] of ['a', 'b'].entries())
    expect(await accepted(run, `pkg:oci/app@${encodeURIComponent(digest(letter))}`)).toEqual([at === 0, at === 1])
})
