import { describe, expect, test } from '@jest/globals'
import type { PackageStatus } from '../../src/findings/package-status.ts'
import { parsePolicy } from '../../src/policy/policy.ts'
import { policyText } from '../../src/policy/policy-text.ts'
import { decide } from '../../src/policy/verdict.ts'
import { documentOf } from '../../testing/findings.ts'

const fine: PackageStatus = {
  name: 'idna',
  version: '3.6',
  listed: true,
  yanked: false,
  status: 'active',
  digests: 'matching',
}
const yanked: PackageStatus = { ...fine, name: 'flask', version: '1.0', yanked: true, reason: 'broken' }
const archived: PackageStatus = { ...fine, name: 'nose', version: '1.3', status: 'archived' }
const quarantined: PackageStatus = {
  ...fine,
  name: 'evil',
  version: '9',
  listed: false,
  status: 'quarantined',
  digests: 'unchecked',
}
const different: PackageStatus = { ...fine, name: 'jinja2', version: '3.1', digests: 'different' }
const missing: PackageStatus = { name: 'own', version: '1', listed: false, status: 'unknown', digests: 'unchecked' }
const unasked: PackageStatus = { name: 'late', version: '1', status: 'unknown', digests: 'unchecked' }

const policyOf = (rules?: string) => parsePolicy(`version: 1${rules === undefined ? '' : `\npackages: ${rules}`}`)
function decideOn(packages: PackageStatus[], rules?: string, error?: string) {
  const index = { index: 'https://index.example.org/simple/', asked: '2026-06-01T12:00:00Z' }
  const packageStatus = { ...index, ...(error === undefined ? {} : { error }), packages }
  const { result, reasons, warnings } = decide(
    policyOf(rules),
    { findings: [documentOf([], { packageStatus })] },
    '2026-06-01',
  )
  return { result, reasons, warnings }
}
const where = 'widget (linux/amd64)'

describe('without rules in the policy', () => {
  test('what is fine says nothing', () => {
    expect(decideOn([fine])).toEqual({ result: 'pass', reasons: [], warnings: [] })
  })

  test('yanked, archived and missing packages are warnings', () => {
    expect(decideOn([fine, yanked, archived, missing, { ...missing, name: 'other' }])).toEqual({
      result: 'pass',
      reasons: [],
      warnings: [
        `flask 1.0 of ${where} was yanked from the index (broken).`,
        `nose, which ${where} has, is archived in the index.`,
        `2 Python packages of ${where} are not in the index that was asked: own 1, other 1.`,
      ],
    })
  })

  test('quarantined packages and other digests fail', () => {
    expect(decideOn([quarantined, different])).toEqual({
      result: 'fail',
      reasons: [
        `evil, which ${where} has, is quarantined in the index.`,
        `The index does not list every digest that is locked for jinja2 3.1 of ${where}.`,
      ],
      warnings: [],
    })
  })

  test('an index that could not be asked is a warning', () => {
    expect(decideOn([unasked], undefined, 'late: index.example.org answered 500.')).toEqual({
      result: 'pass',
      reasons: [],
      warnings: [
        `https://index.example.org/simple/ could not be asked about packages of ${where}: late: index.example.org answered 500.`,
      ],
    })
  })

  test('nobody has to ask', () => {
    expect(decide(policyOf(), { findings: [documentOf([])] }, '2026-06-01').result).toBe('pass')
  })
})

describe('with rules', () => {
  test('each of them fails, or only reports', () => {
    const rules = '{yanked: fail, status-fail: [archived], digests: report}'
    expect(decideOn([yanked, archived, quarantined, different], rules)).toEqual({
      result: 'fail',
      reasons: [
        `nose, which ${where} has, is archived in the index.`,
        `flask 1.0 of ${where} was yanked from the index (broken).`,
      ],
      warnings: [
        `The index does not list every digest that is locked for jinja2 3.1 of ${where}.`,
        `evil, which ${where} has, is quarantined in the index.`,
        `1 Python package of ${where} is not in the index that was asked: evil 9.`,
      ],
    })
  })

  test('an index that does not say the status is an error only if the policy names statuses', () => {
    const silent = ['a', 'b', 'c', 'd'].map(name => ({ ...fine, name, status: 'unknown' as const }))
    expect(decideOn(silent, '{yanked: fail}').result).toBe('pass')
    expect(decideOn(silent, '{status-fail: []}').result).toBe('pass')
    expect(decideOn([...silent, unasked], '{status-fail: [quarantined]}')).toMatchObject({
      result: 'error',
      reasons: [`The index does not say the status of 4 Python packages of ${where}: a 3.6, b 3.6, c 3.6 and others.`],
    })
  })

  test('an index that could not be asked, or was not, is an error', () => {
    expect(decideOn([unasked], '{}', 'late: it is away.')).toMatchObject({
      result: 'error',
      reasons: [`https://index.example.org/simple/ could not be asked about packages of ${where}: late: it is away.`],
    })
    const tools = documentOf([], { target: { kind: 'tools', name: 'widget' } })
    const { result, reasons } = decide(policyOf('{}'), { findings: [documentOf([]), tools] }, '2026-06-01')
    expect([result, reasons]).toEqual([
      'error',
      [`The package index was not asked about ${where}. Set the input \`dependency-status: true\` of scan-image.`],
    ])
  })

  test('they are named in what was decided', () => {
    const evidence = (packages: PackageStatus[]) => ({
      findings: [
        documentOf([], { packageStatus: { index: 'https://a.example/', asked: '2026-06-01T12:00:00Z', packages } }),
      ],
    })
    const rulesOn = (packages: PackageStatus[]) =>
      decide(policyOf('{yanked: fail}'), evidence(packages), '2026-06-01')
        .rules.filter(({ rule }) => rule.startsWith('packages'))
        .map(({ rule, status }) => [rule, status])
    expect(rulesOn([fine])).toEqual([['packages', 'pass']])
    expect(rulesOn([quarantined, different, yanked])).toEqual([
      ['packages.status-fail', 'fail'],
      ['packages.digests', 'fail'],
      ['packages.yanked', 'fail'],
    ])
  })

  test.each([
    ['{}', 'of which the index does not list a locked digest, or whose project is quarantined'],
    [
      '{yanked: fail, status-fail: [archived, deprecated], digests: report}',
      'that was yanked, or whose project is archived or deprecated',
    ],
  ])('%s is told in words', (rules, words) => {
    const texts = policyText(policyOf(rules))
    expect(texts).toContain('The package index was asked about every Python package.')
    expect(texts).toContain(`A Python package ${words} fails a release.`)
  })

  test('rules that let everything pass promise nothing', () => {
    expect(policyText(policyOf('{status-fail: [], digests: report}')).join()).not.toContain('A Python package')
  })
})
