import { readFileSync } from 'node:fs'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { explanationOf, ruleExplanation } from '@release-tools/evidence'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { cli, releaseWithKey, tooWide } from '../../testing/run.ts'

const docs = join(import.meta.dirname, '../../../../docs/schema')
const read = (name: string) => JSON.parse(readFileSync(join(docs, name), 'utf8'))
const release = await releaseWithKey()
const policy = join(await mkdtemp(join(tmpdir(), 'explain-')), 'ours.yaml')
await writeFile(policy, 'version: 1\nage: {min-days: 3}\nsource: {tag: v2.0.0}\n')
const args = ['verify', release.assets, '--key', release.key, '--policy', policy, '--explain']

test('--explain: each check and each rule says why it matters, and what was found', async () => {
  const { code, out } = await cli(args)
  expect([code, tooWide(out)]).toEqual([3, []])
  expect(out).toContain(
    [
      '  ok    manifest signature',
      '        Why:   The manifest lists every file with its digest, so its signature',
      '        stands for the whole release. Nothing else is read before it is valid.',
      '        Found: manifest.yaml is signed.',
    ].join('\n'),
  )
  expect(out).toContain(
    [
      '  FAIL  line 3',
      '        Why:   A genuine release of another repository, tag or branch is not the',
      '        one that you mean.',
      '        Found: source.tag: It is of the tag v1.2.0, and the policy asks for',
      '        v2.0.0.',
    ].join('\n'),
  )
  expect(out.match(/\n {8}Why: {3}\S/g)?.length).toBe(out.match(/\n {8}Found:[ \n]/g)?.length)
  expect(out).toMatch(/\nCOULD NOT CHECK: widget 1\.2\.0\n$/)
})

test('--explain --json: the reasons are fields, and the schema has them', async () => {
  const report = JSON.parse((await cli([...args, '--json'])).out)
  const accepts = new Ajv2020({ strict: true, strictRequired: false, strictTypes: false }).compile(
    read('verify-report.v1.json'),
  )
  expect(accepts(report) || accepts.errors).toBe(true)
  for (const check of report.checks) expect(check.why).toBe(explanationOf(check.name))
  expect(report.checks.length).toBeGreaterThan(10)
  for (const rule of report.ownPolicy.rules) expect(rule.why).toMatch(/\.$/)
  expect(JSON.parse((await cli([...args.slice(0, -1), '--json'])).out).checks[0]).not.toHaveProperty('why')
})

test('--explain of several targets explains each, and ends with all of them', async () => {
  const { out } = await cli(['verify', release.assets, release.tarball, '--key', release.key, '--explain'])
  expect(out.match(/\n {2}ok {4}manifest signature\n {8}Why:/g)?.length).toBe(2)
  expect(out).toMatch(/\nVERIFIED: 2 targets\n$/)
})

test('the checks of images and of builds have one explanation each', () => {
  expect(explanationOf('image app')).toBe(explanationOf('image'))
  expect(explanationOf('build of image app')).toBe(explanationOf('build'))
})

test('each rule that a policy can have has an explanation', () => {
  const { properties } = read('policy.v1.json')
  const rules = Object.keys(properties).filter(key => key !== 'version')
  expect(rules.length).toBeGreaterThan(12)
  for (const rule of rules) expect([rule, ruleExplanation(rule)]).toEqual([rule, expect.stringMatching(/\.$/)])
  expect(ruleExplanation('signers[3].revoked')).toContain('stolen key')
  expect(ruleExplanation('signers[3].until')).not.toBe(ruleExplanation('signers[3]'))
  expect(ruleExplanation('evidence.required[0]')).toBe(ruleExplanation('evidence'))
})
