import { createHash } from 'node:crypto'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { githubAttestation, sigstoreAuthority } from '@release-tools/evidence/testing'
import { cli } from '../../testing/run.ts'

const dir = mkdtempSync(join(tmpdir(), 'github-attestation-'))
const authority = sigstoreAuthority()

function file(name: string, content: unknown): string {
  writeFileSync(join(dir, name), typeof content === 'string' ? content : JSON.stringify(content))
  return join(dir, name)
}

const root = file('root.json', authority.trustedRoot)
const widget = file('widget.tar.gz', 'a widget')
const workflow = 'acme/widget/.github/workflows/release.yml@refs/heads/main'
const builder = `https://github.com/${workflow}`
const facts = { sha256: createHash('sha256').update('a widget').digest('hex'), ref: 'refs/heads/main', builder }
const run = { workflow, repository: 'acme/widget', ref: 'refs/heads/main' }
const statement = githubAttestation(facts)
const bundle = authority.bundle(statement, run)
const other = authority.bundle(githubAttestation({ ...facts, sha256: 'b'.repeat(64) }), run)

function verify(attestation: string, ...args: string[]) {
  const always = ['--attestation-path', attestation, '--source-uri', 'github.com/acme/widget', '--trusted-root', root]
  return cli(['verify-github-attestation', widget, ...always, ...args])
}

test('any builder that is named, with the statement as it was signed', async () => {
  expect(await verify(file('one.json', bundle), '--builder-id', builder, '--print-attestation')).toEqual({
    code: 0,
    out: `${JSON.stringify(statement)}\n`,
    err: `Verified build using builder "${builder}" at commit 0123456789abcdef0123456789abcdef01234567\nVerifying artifact ${widget}: PASSED\n\nPASSED: SLSA verification passed\n`,
  })
})

test('one of several in a file, as gh writes them', async () => {
  const lines = file('several.jsonl', `${JSON.stringify(other)}\n${JSON.stringify(bundle)}\n`)
  expect((await verify(lines, '--builder-id', builder)).code).toBe(0)
  const { code, err } = await verify(file('other.jsonl', other), '--builder-id', builder)
  expect([code, err]).toEqual([1, expect.stringContaining('artifact hash does not match provenance subject')])
})

describe('the builder', () => {
  test('must be given, and be the one', async () => {
    const path = file('builder.json', bundle)
    expect((await verify(path)).err).toContain('required flag(s) "builder-id" not set.')
    const wrong = await verify(path, '--builder-id', builder.replace('main', 'other'))
    expect([wrong.code, wrong.err]).toEqual([1, expect.stringContaining('untrusted reusable workflow: ')])
  })

  test('flags about the build are not those of this command', async () => {
    const { code, err } = await verify(file('flags.json', bundle), '--builder-id', builder, '--source-branch', 'main')
    expect([code, err]).toEqual([2, expect.stringContaining('there is no option --source-branch')])
  })
})

test('one file only', async () => {
  const { code, err } = await cli(['verify-github-attestation', widget, widget])
  expect([code, err]).toEqual([2, expect.stringContaining('expects a single path to an module file.')])
})

test('files that cannot be read are wrong use, and the line of the file says so', async () => {
  const { code, err } = await verify(join(dir, 'nothing'), '--builder-id', builder)
  expect([code, err]).toEqual([
    2,
    expect.stringContaining(
      `Verifying artifact ${widget}: FAILED: Could not read --attestation-path ${join(dir, 'nothing')}: no such file.`,
    ),
  ])
  expect((await verify(join(dir, 'nothing'), '--builder-id', builder, '--exit-codes=slsa-verifier')).code).toBe(1)
})
