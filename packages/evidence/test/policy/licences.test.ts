import { describe, expect, test } from '@jest/globals'
import type { SbomPackage } from '../../src/kinds/sbom.ts'
import { judgeLicences } from '../../src/policy/judge-licence.ts'
import { licenceText, parseLicence } from '../../src/policy/licence-expression.ts'
import { parsePolicy } from '../../src/policy/policy.ts'
import { policyText } from '../../src/policy/policy-text.ts'
import { decide } from '../../src/policy/verdict.ts'
import { documentOf } from '../../testing/findings.ts'

const today = '2026-06-01'
const policyOf = (rules: string) => parsePolicy(`version: 1\nlicences: {${rules}}\n`)
const judge = (rules: string, ...licences: string[]) => {
  const { result, rule, licence } = judgeLicences(licences, policyOf(rules).licences as never)
  return `${result} ${rule}: ${licence}`
}

describe('an expression is read', () => {
  test.each([
    ['MIT', 'MIT'],
    ['GPL-2.0', 'GPL-2.0-only'],
    ['GPL-2.0+', 'GPL-2.0-or-later'],
    ['LGPL-2.1+ WITH GCC-exception-3.1', 'LGPL-2.1-or-later WITH GCC-exception-3.1'],
    ['Apache-2.0+', 'Apache-2.0+'],
    ['(MIT OR Apache-2.0) AND ISC', '(MIT OR Apache-2.0) AND ISC'],
    ['MIT AND (ISC AND 0BSD)', 'MIT AND ISC AND 0BSD'],
    ['LicenseRef-Acme', 'LicenseRef-Acme'],
    ['MIT License', 'MIT'],
    ['Apache Software License', 'Apache-2.0'],
  ])('%s as %s', (text, read) => {
    const tree = parseLicence(text)
    expect(tree && licenceText(tree)).toBe(read)
  })

  test.each([
    '',
    'BSD',
    'BSD License',
    'GPLv3',
    'UNLICENSED',
    'NONE',
    'NOASSERTION',
    'MIT OR',
    'MIT OR (',
    'See LICENSE',
    `${'('.repeat(65)}MIT${')'.repeat(65)}`,
    `${'('.repeat(10_000)}MIT${')'.repeat(10_000)}`,
    `MIT${' OR MIT'.repeat(10_000)}`,
  ])('%#: other text is not guessed', text => {
    expect(parseLicence(text)).toBeUndefined()
  })
})

describe('a licence is judged', () => {
  const deny = 'deny: [GPL-3.0-only, AGPL-3.0-only]'
  test.each([
    ['MIT', 'allowed licences.deny: MIT'],
    ['GPL-3.0-only', 'denied licences.deny[0]: GPL-3.0-only'],
    ['GPL-3.0', 'denied licences.deny[0]: GPL-3.0-only'],
    ['GPL-3.0-only OR MIT', 'allowed licences.deny: MIT'],
    ['MIT OR GPL-3.0-only', 'allowed licences.deny: MIT'],
    ['GPL-3.0-only OR AGPL-3.0-only', 'denied licences.deny[0]: GPL-3.0-only'],
    ['GPL-3.0-only AND MIT', 'denied licences.deny[0]: GPL-3.0-only'],
    ['(MIT OR ISC) AND (GPL-3.0-only OR 0BSD)', 'allowed licences.deny: MIT'],
    ['GPL-3.0-only WITH GCC-exception-3.1', 'denied licences.deny[0]: GPL-3.0-only WITH GCC-exception-3.1'],
    ['LicenseRef-Acme', 'unknown licences.unknown: LicenseRef-Acme'],
    ['LicenseRef-Acme OR GPL-3.0-only', 'unknown licences.unknown: LicenseRef-Acme'],
    ['LicenseRef-Acme AND GPL-3.0-only', 'denied licences.deny[0]: GPL-3.0-only'],
    ['GPLv3', 'unknown licences.unknown: GPLv3'],
  ])('%s, by what is denied: %s', (licence, judged) => {
    expect(judge(deny, licence)).toBe(judged)
  })

  const allow = 'allow: [MIT, GPL-2.0-only, GPL-2.0-only WITH Classpath-exception-2.0, LicenseRef-Acme]'
  test.each([
    ['MIT', 'allowed licences.allow[0]: MIT'],
    ['ISC', 'unlisted licences.allow: ISC'],
    ['ISC OR MIT', 'allowed licences.allow[0]: MIT'],
    ['ISC AND MIT', 'unlisted licences.allow: ISC'],
    [
      'GPL-2.0-only WITH Classpath-exception-2.0',
      'allowed licences.allow[2]: GPL-2.0-only WITH Classpath-exception-2.0',
    ],
    ['GPL-2.0-only WITH GCC-exception-2.0', 'unlisted licences.allow: GPL-2.0-only WITH GCC-exception-2.0'],
    ['LicenseRef-Acme', 'allowed licences.allow[3]: LicenseRef-Acme'],
    ['LicenseRef-Other', 'unknown licences.unknown: LicenseRef-Other'],
  ])('%s, by what is allowed: %s', (licence, judged) => {
    expect(judge(allow, licence)).toBe(judged)
  })

  test('a pair with an exception may be allowed although its licence is denied', () => {
    const rules = 'deny: [GPL-2.0-only], allow: [MIT, GPL-2.0-only WITH Classpath-exception-2.0]'
    expect(judge(rules, 'GPL-2.0-only WITH Classpath-exception-2.0')).toMatch(/^allowed/)
    expect(judge(rules, 'GPL-2.0-only WITH GCC-exception-2.0')).toMatch(/^denied/)
  })

  test('all licences of a component count, and none is unknown', () => {
    expect(judge(deny, 'MIT', 'GPL-3.0-only')).toMatch(/^denied/)
    expect(judge(deny, 'MIT', 'BSD')).toBe('unknown licences.unknown: BSD')
    expect(judge(deny)).toBe('unknown licences.unknown: no licence')
  })
})

const target = { kind: 'image' as const, name: 'widget', platform: 'linux/amd64' }
const component = (name: string, licences: string[], parts: Partial<SbomPackage> = {}): SbomPackage => {
  return { name, version: '1.0', type: 'pypi', purl: `pkg:pypi/${name}@1.0`, licences, ...parts }
}
const decideOn = (rules: string, ...packages: SbomPackage[]) =>
  decide(policyOf(rules), { findings: [documentOf([])], components: [{ target, packages }] }, today)

describe('the verdict', () => {
  test('fails with the rule and the component, and says what each component’s rule is', () => {
    const { result, reasons, licences, rules } = decideOn(
      'deny: [GPL-3.0-only]',
      component('readline', ['GPL-3.0-only']),
      component('jinja2', ['BSD-3-Clause']),
      component('app', ['GPL-3.0-only'], { own: true }),
    )
    expect([result, reasons]).toEqual([
      'fail',
      ['The licence of readline 1.0 in widget (linux/amd64): GPL-3.0-only is denied [licences.deny[0]].'],
    ])
    expect(licences.map(({ component, result, rule, why }) => [component.name, result, rule, why])).toEqual([
      ['readline', 'fails', 'licences.deny[0]', 'GPL-3.0-only is denied'],
      ['jinja2', 'reported', 'licences.deny', 'BSD-3-Clause is accepted'],
    ])
    expect(rules.filter(({ rule }) => rule.startsWith('licences'))).toEqual([
      {
        rule: 'licences.deny[0]',
        status: 'fail',
        detail: 'The licence of readline 1.0 in widget (linux/amd64): GPL-3.0-only is denied.',
      },
    ])
    expect(decideOn('deny: [GPL-3.0-only]', component('jinja2', ['MIT'])).rules).toContainEqual({
      rule: 'licences',
      status: 'pass',
      detail: 'No licence of a component fails the release.',
    })
  })

  test('has one reason for all components of a licence', () => {
    const names = ['a', 'b', 'c', 'd', 'e']
    const { reasons } = decideOn('allow: [MIT]', ...names.map(name => component(name, ['ISC'])))
    expect(reasons).toEqual([
      'The licence of a 1.0 in widget (linux/amd64), b 1.0 in widget (linux/amd64), c 1.0 in widget (linux/amd64) and 2 other components: ISC is not among the allowed [licences.allow].',
    ])
  })

  test.each([
    ['fail', 'fail', 'fails'],
    ['review', 'review', 'review'],
    ['report', 'pass', 'reported'],
  ])('of an unknown licence is by the key unknown: %s gives %s', (unknown, verdict, result) => {
    const decision = decideOn(`unknown: ${unknown}`, component('a', ['BSD']))
    expect([decision.result, decision.licences[0]?.result]).toEqual([verdict, result])
    expect(decision.licences[0]?.why).toBe('it is not known what "BSD" means')
  })

  test('of a component without a licence is a review by default: nobody knows, and a person decides', () => {
    const { result, reasons, rules } = decideOn('', component('a', []))
    expect([result, reasons]).toEqual([
      'review',
      ['The licence of a 1.0 in widget (linux/amd64): no licence is stated [licences.unknown].'],
    ])
    expect(rules[0]).toMatchObject({ rule: 'licences.unknown', status: 'error' })
  })

  test('a failure outweighs a review', () => {
    const { result, reasons } = decideOn('deny: [ISC]', component('a', []), component('b', ['ISC']))
    expect([result, reasons.length]).toEqual(['fail', 2])
  })

  test('without an SBOM is an error: the licences are not known', () => {
    const without = decide(policyOf('deny: [ISC]'), { findings: [documentOf([])] }, today)
    expect([without.result, without.reasons]).toEqual([
      'error',
      [
        'The licences in widget (linux/amd64) are not known: it has no SBOM. Run generate-sbom for it, before the verdict.',
      ],
    ])
    const release = { present: [], unusable: [] }
    const policy = parsePolicy('version: 1\nevidence: {required: []}\nlicences: {deny: [ISC]}\n')
    expect(decide(policy, { findings: [], release }, today).reasons).toEqual([
      'The licences in the release are not known: it has no SBOM. Run generate-sbom for it, before the verdict.',
    ])
    const lacking = [{ kind: 'sbom' as const, targets: [target] }]
    expect(
      decide(policy, { findings: [], release: { present: ['sbom'], lacking, unusable: [] } }, today).reasons,
    ).toEqual([
      'The licences in widget (linux/amd64) are not known: it has no SBOM. Run generate-sbom for it, before the verdict.',
    ])
  })
})

describe('a licence exception', () => {
  const excepted = (parts: string) =>
    decideOn(`deny: [ISC], exceptions: [{purl: "pkg:pypi/A", reason: why${parts}}]`, component('a', ['ISC']))
  test('covers its component until its day, and says so', () => {
    expect(excepted('')).toMatchObject({
      result: 'pass',
      licences: [{ result: 'accepted', rule: 'licences.exceptions[0]', why: 'ISC is excepted' }],
      warnings: [],
    })
    expect(excepted(', expires: 2026-06-01')).toMatchObject({
      result: 'pass',
      warnings: ['The licence exception for pkg:pypi/A expires on 2026-06-01.'],
    })
    expect(excepted(', expires: 2026-05-31')).toMatchObject({
      result: 'fail',
      warnings: ['The licence exception for pkg:pypi/A expired on 2026-05-31.'],
    })
    expect(excepted(', expires: 2027-05-31').warnings).toEqual([])
  })

  test('is found among many, on many components, in little time', () => {
    const purls = Array.from({ length: 1000 }, (_, at) => `{purl: "pkg:pypi/name-${at}", reason: why}`)
    const packages = Array.from({ length: 5000 }, (_, at) => component(`Name_${at}`, ['ISC']))
    const begin = performance.now()
    const { licences, warnings } = decideOn(`deny: [ISC], exceptions: [${purls.join(', ')}]`, ...packages)
    expect(licences.filter(({ result }) => result === 'accepted')).toHaveLength(1000)
    expect(warnings).toEqual([])
    expect(performance.now() - begin).toBeLessThan(10_000)
  })

  test('that matches nothing is said', () => {
    const { warnings } = decideOn('exceptions: [{purl: "pkg:pypi/b", reason: why}]', component('a', ['ISC']))
    expect(warnings).toEqual(['The licence exception for pkg:pypi/b is unused: there is no such component.'])
  })
})

test('the policy in words', () => {
  expect(policyText(policyOf('deny: [ISC, MIT], allow: [0BSD], unknown: report')).slice(3)).toEqual([
    'A component under ISC or MIT fails a release.',
    'Every component is under one of these licences: 0BSD.',
    'A component whose licence is not known is reported.',
  ])
})
