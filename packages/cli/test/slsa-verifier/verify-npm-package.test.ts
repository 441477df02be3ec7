import { createHash } from 'node:crypto'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { hosted, npmPackage } from '@release-tools/evidence/testing'
import { cli } from '../../testing/run.ts'

const dir = mkdtempSync(join(tmpdir(), 'verify-npm-package-'))
const file = (name: string, content: unknown): string => {
  writeFileSync(
    join(dir, name),
    typeof content === 'string' || Buffer.isBuffer(content) ? content : JSON.stringify(content),
  )
  return join(dir, name)
}

const tarball = file('widget-1.2.0.tgz', 'a tarball')
const sha512 = createHash('sha512').update('a tarball').digest('hex')
const { authority, own, attestations } = npmPackage(sha512)
const list = file('attestations.json', attestations())
const trust = [
  '--trusted-root',
  file('root.json', authority.trustedRoot),
  '--registry-keys',
  file('keys.json', own.answer),
]
const asked = ['--source-uri', 'github.com/acme/widget', '--package-name', '@acme/widget', '--package-version', '1.2.0']

/** Runs the command with what is always needed. */
const verify = (args: string[] = [], path = list, packed = tarball) =>
  cli(['verify-npm-package', packed, '--attestations-path', path, ...asked, '--builder-id', hosted, ...trust, ...args])

test('verified: the lines of slsa-verifier on standard error, and nothing on standard output', async () => {
  expect(await verify()).toEqual({
    code: 0,
    out: '',
    err: `Verified build using builder "${hosted}" at commit 0123456789abcdef0123456789abcdef01234567\nVerifying npm package ${tarball}: PASSED\n\nPASSED: SLSA verification passed\n`,
  })
})

describe('refused, with the reason of slsa-verifier', () => {
  test('before the last line and on it', async () => {
    const reason = "package version does not match provenance: got '1.2.0', expected '1.2.1'"
    expect(await verify(['--package-version', '1.2.1'])).toEqual({
      code: 1,
      out: '',
      err: `Verifying npm package ${tarball}: FAILED: ${reason}\n\nFAILED: SLSA verification failed: ${reason}\n`,
    })
  })

  test.each<[string, string[], string]>([
    ['another package', ['--package-name', '@acme/Widget'], 'package name does not match provenance: '],
    [
      'another repository',
      ['--source-uri', 'github.com/acme/other'],
      'source used to generate the binary does not match provenance: ',
    ],
    ['another builder', ['--builder-id', 'https://github.com/actions/runner2'], 'not supported: '],
    ['an empty builder', ['--builder-id', ''], 'not supported: '],
    ['inputs, which npm does not state', ['--build-workflow-input', 'a=b'], 'invalid DSSE envelope payload: '],
  ])('%s', async (_, args, reason) => {
    const { code, err } = await verify(args)
    expect([code, err]).toEqual([1, expect.stringContaining(`FAILED: SLSA verification failed: ${reason}`)])
  })

  test('another tarball', async () => {
    const { code, err } = await verify([], list, file('other.tgz', 'another tarball'))
    expect([code, err]).toEqual([1, expect.stringContaining(': artifact hash does not match provenance subject')])
  })

  test.each(['--source-branch', '--source-tag', '--source-versioned-tag'])('%s is not supported', async flag => {
    expect(await verify([flag, 'x'])).toEqual({
      code: 1,
      out: '',
      err: `FAILED: SLSA verification failed: ${flag} not supported\n`,
    })
  })

  test('--print-provenance is not supported', async () => {
    expect((await verify(['--print-provenance'])).err).toBe(
      'FAILED: SLSA verification failed: --print-provenance not supported\n',
    )
  })
})

test('by a key that the built-in list does not have, it could not be checked', async () => {
  const { code, err } = await cli([
    'verify-npm-package',
    tarball,
    '--attestations-path',
    list,
    ...asked,
    '--builder-id',
    hosted,
    ...trust.slice(0, 2),
  ])
  expect([code, err]).toEqual([3, expect.stringContaining('"SHA256:registry"')])
})

describe('wrong use', () => {
  test.each<[string[], string]>([
    [[], 'expects a single path to a tarball.'],
    [['a', 'b'], 'expects a single path to a tarball.'],
    [
      ['a'],
      'required flag(s) "attestations-path", "builder-id", "package-name", "package-version", "source-uri" not set.',
    ],
    [
      [tarball, '--attestations-path', list, ...asked, '--builder-id', hosted, '--registry-keys', tarball],
      'it is not JSON',
    ],
    [[join(dir, 'absent'), '--attestations-path', list, ...asked, '--builder-id', hosted], 'no such file.'],
    [[tarball, '--attestations-path', join(dir, 'absent'), ...asked, '--builder-id', hosted], 'no such file.'],
  ])('%j', async (args, found) => {
    const { code, err } = await cli(['verify-npm-package', ...args])
    expect([code, err]).toEqual([2, expect.stringContaining(found)])
    expect((await cli(['verify-npm-package', ...args, '--exit-codes', 'slsa-verifier'])).code).toBe(1)
  })
})
