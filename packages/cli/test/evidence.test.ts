import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { freshDir } from '@release-tools/scan/testing'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { cli, releaseWithKey, tooWide } from '../testing/run.ts'

const schema = new URL('../../../docs/schema/compliance-report.v1.json', import.meta.url)
// A real one, of examples/python-app.
const scorecard = new URL('../../compliance/test/fixtures/scorecard.json', import.meta.url)
const accepts = new Ajv2020({ strict: true, strictRequired: false }).compile(JSON.parse(readFileSync(schema, 'utf8')))
const before = process.cwd()
const root = freshDir('evidence')
const release = await releaseWithKey()
const commit = (message: string) =>
  execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', 'commit', '--quiet', '-m', message])

beforeAll(() => {
  process.chdir(root)
  execFileSync('git', ['init', '--quiet'])
  writeFileSync('LICENSE', 'MIT\n')
  writeFileSync('SECURITY.md', 'Write to security@example.org.\n')
  writeFileSync('security-insights.yml', 'repository: {url: "https://example.org/"}\n')
  writeFileSync('big.md', Buffer.alloc(1024 * 1024 + 1, 'a'))
  execFileSync('git', ['add', '.'])
  commit('one')
  // Not committed: it does not count.
  mkdirSync('docs')
  writeFileSync('docs/threat-model.md', 'Threats.\n')
})
afterAll(() => {
  process.chdir(before)
  for (const path of [root, release.root]) rmSync(path, { recursive: true, force: true })
})

const json = async (...args: string[]) => {
  const { code, out } = await cli(['evidence', ...args, '--json'])
  const { requirements, ...report } = JSON.parse(out)
  expect(accepts({ requirements, ...report }) ? [] : accepts.errors).toEqual([])
  const state = (id: string) => requirements.find((one: { id: string }) => one.id === id)
  return { code, report, state }
}

test('without a release, the committed files of the repository are looked at, and the rest is unknown', async () => {
  const { code, report, state } = await json('osps-2026.02.19')
  expect({ code, release: report.release }).toEqual({ code: 0, release: undefined })
  expect(state('OSPS-LE-03.01')).toMatchObject({ state: 'shown', evidence: [{ file: 'LICENSE', of: 'repository' }] })
  expect(state('OSPS-VM-01.01')).toMatchObject({ state: 'stated', evidence: [{ file: 'SECURITY.md', stated: true }] })
  expect(state('OSPS-QA-01.01')).toMatchObject({ state: 'stated', evidence: [{ field: 'repository.url' }] })
  expect(state('OSPS-SA-03.02')).toMatchObject({ state: 'missing', evidence: [] })
  expect(state('OSPS-BR-02.01')).toMatchObject({ state: 'unknown', why: 'no release was given' })
  expect(state('OSPS-AC-04.01')).toMatchObject({ why: 'no report of Scorecard was given (--scorecard FILE)' })
  const { out } = await cli(['evidence', 'osps-2026.02.19'])
  expect(out).toMatch(/^OpenSSF OSPS Baseline 2026\.02\.19: no release\n/)
  expect(out).toContain(
    '\nshown    OSPS-LE-03.01 (1, 2, 3)\n         The licence is in a well-known file of the repository.\n         repository: LICENSE\n',
  )
  // A policy may be there: without a release, nobody knows by which one it was decided.
  expect(out).toMatch(/No release was given\. If it is\s+missing: Write/)
  expect(tooWide(out)).toEqual([])
})

test('a verified release shows what it has, also as a page and for a terminal', async () => {
  const given = ['ssdf-1.1', release.assets, '--key', release.key]
  const { code, report, state } = await json(...given)
  expect({ code, release: report.release }).toMatchObject({ code: 0, release: { project: 'widget', version: '1.2.0' } })
  expect(state('PS.2.1')).toMatchObject({
    state: 'shown',
    evidence: [
      { file: 'manifest.yaml', field: 'files.*.sha256' },
      { file: 'SHA256SUMS' },
      { file: 'provenance.intoto.jsonl' },
    ],
  })
  expect(state('PW.1.1').why).toMatch(/^the repository of this directory has no commit c0ffee/)
  const page = await cli(['evidence', ...given, '--markdown'])
  expect(page.out).toMatch(/^# NIST SSDF 1\.1/)
  const { out } = await cli(['evidence', ...given])
  expect(out).toMatch(/^shown {4}PS\.2\.1\n {9}Whoever gets the software can check/m)
  expect(out).toMatch(/Of 42 requirements: \d+ shown, 0 stated by the project, \d+ missing, \d+ unknown\./)
  expect(tooWide(out)).toEqual([])
})

test('of a release that does not verify, or is none, nothing is shown', async () => {
  expect(await cli(['evidence', 'slsa-1.2', release.assets, '--key', release.key, '--tag', 'v9.9.9'])).toMatchObject({
    code: 1,
    out: '',
  })
  const only = join(release.assets, 'SHA256SUMS')
  const { code, out } = await cli(['evidence', 'slsa-1.2', only, '--key', release.key])
  expect({ isBad: code === 2 || code === 3, out }).toEqual({ isBad: true, out: '' })
})

test('checks of Scorecard come from the report that was given', async () => {
  copyFileSync(scorecard, 'scorecard.json')
  const { state } = await json('scorecard', '--scorecard', 'scorecard.json')
  const evidence = [{ file: 'scorecard.json', of: 'scorecard' }]
  expect(state('Binary-Artifacts')).toMatchObject({ state: 'shown', evidence })
  expect(state('Pinned-Dependencies')).toMatchObject({ state: 'missing', why: expect.stringContaining('6 of 10') })
  expect(state('Packaging')).toMatchObject({ state: 'unknown', why: 'Packaging could not run' })
})

test.each([
  [[], 'STANDARD is missing. See release-tools evidence --help.'],
  [['a', 'b', 'c'], '"c" is one operand too many.'],
  [['slsa'], 'Could not choose a standard: there is none that is called "slsa"'],
  [['slsa-1.2', '--json', '--markdown'], 'both --json and --markdown are given. Give one of them.'],
  [['scorecard', '--scorecard', 'LICENSE'], 'Could not read --scorecard LICENSE: it is not JSON'],
])('%j is wrong use', async (args, message) => {
  const { code, err } = await cli(['evidence', ...args])
  expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining(message) })
})
