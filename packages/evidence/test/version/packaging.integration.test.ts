/** @needs python */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, jest, test } from '@jest/globals'
import { testbed } from '@release-tools/testbed'
import fc from 'fast-check'
import { compareVersions, parseVersion } from '../../src/version/version.ts'

jest.setTimeout(120_000)

/** What packaging says of a version: nothing, or its normal form and whether it is a pre-release. */
type Answer = [normalized: string, preRelease: boolean] | null

const program = `
import json, sys
from packaging.version import InvalidVersion, Version

def read(text):
    try:
        return Version(text)
    except InvalidVersion:
        return None

texts, pairs = json.load(sys.stdin)
versions = [read(text) for text in texts]
order = [(versions[a] > versions[b]) - (versions[a] < versions[b]) for a, b in pairs]
json.dump([[v and [str(v), v.is_prerelease] for v in versions], order], sys.stdout)
`

const fixtures = join(import.meta.dirname, 'fixtures')
const odd: string[] = JSON.parse(readFileSync(join(fixtures, 'odd-versions.json'), 'utf8'))
const real = readFileSync(join(fixtures, 'real-versions.txt'), 'utf8').trimEnd().split('\n')

/** Texts that are versions, or nearly: the parts of PEP 440 in any spelling, in any order. */
function generated(): string[] {
  const digits = fc.oneof(
    fc.nat({ max: 12 }).map(String),
    fc.nat({ max: 3 }).map(number => `0${number}`),
    fc.stringMatching(/^[0-9]{16,25}$/),
  )
  const separator = fc.constantFrom('', '.', '-', '_')
  const word = (...words: string[]) => fc.tuple(separator, fc.constantFrom(...words), separator, fc.option(digits))
  const part = (...words: string[]) =>
    word(...words).map(([a, name, b, number]) => `${a}${name}${number === null ? '' : `${b}${number}`}`)
  const local = fc.array(fc.oneof(digits, fc.constantFrom('abc', 'ABC', 'a1', 'ubuntu')), {
    minLength: 1,
    maxLength: 3,
  })
  const optional = (some: fc.Arbitrary<string>) => fc.option(some, { nil: '', freq: 1 })
  const version = fc
    .tuple(
      optional(fc.constantFrom('v', 'V', ' ')),
      optional(digits.map(epoch => `${epoch}!`)),
      fc.array(digits, { minLength: 1, maxLength: 4 }).map(parts => parts.join('.')),
      optional(part('a', 'b', 'c', 'rc', 'alpha', 'beta', 'pre', 'preview', 'RC', 'Alpha')),
      optional(
        fc.oneof(
          part('post', 'rev', 'r', 'POST'),
          digits.map(number => `-${number}`),
        ),
      ),
      optional(part('dev', 'DEV')),
      optional(fc.tuple(local, fc.constantFrom('.', '-', '_')).map(([parts, between]) => `+${parts.join(between)}`)),
    )
    .map(parts => parts.join(''))
  const broken = fc
    .tuple(version, fc.nat({ max: 12 }), fc.constantFrom('.', '-', '+', '!', 'x', ' ', 'é', '١'))
    .map(([text, at, more]) => text.slice(0, at) + more + text.slice(at))
  return [...fc.sample(version, { numRuns: 6000, seed: 440 }), ...fc.sample(broken, { numRuns: 1500, seed: 440 })]
}

const texts = [...odd, ...real, ...generated()]
/** Neighbours in a shuffled order, and each text with each of the odd ones that follow it closely. */
const pairs = texts.flatMap((_, index) => [1, 7, 1009].map(step => [index, (index + step) % texts.length] as const))
let answers: Answer[]
let order: number[]

beforeAll(() => {
  const usable = pairs.filter(([a, b]) => ours(a) !== undefined && ours(b) !== undefined)
  const input = JSON.stringify([texts, usable])
  const output = execFileSync(testbed().python, ['-I', '-c', program], { input, maxBuffer: 64 * 1024 ** 2 })
  ;[answers, order] = JSON.parse(output.toString())
})

const ours = (index: number) => parseVersion(texts[index] ?? '', 'pep440')

test(`packaging and we read the same in each of ${texts.length} texts`, () => {
  expect(texts.length).toBeGreaterThan(5000)
  const wrong = texts.flatMap((text, index) => {
    const version = ours(index)
    const own = version === undefined ? null : [version.normalized, version.preRelease]
    return JSON.stringify(own) === JSON.stringify(answers[index]) ? [] : [[text, own, answers[index]]]
  })
  expect(wrong).toEqual([])
  // Neither side refuses everything.
  expect(answers.filter(answer => answer !== null).length).toBeGreaterThan(4000)
  expect(answers.filter(answer => answer === null).length).toBeGreaterThan(500)
})

test('packaging and we order the same', () => {
  const usable = pairs.filter(([a, b]) => ours(a) !== undefined && ours(b) !== undefined)
  const wrong = usable.flatMap(([a, b], index) => {
    const [one, other] = [ours(a), ours(b)]
    if (one === undefined || other === undefined) return []
    const own = Math.sign(compareVersions(one, other))
    return own === order[index] ? [] : [[texts[a], texts[b], own, order[index]]]
  })
  expect(usable.length).toBeGreaterThan(5000)
  expect(wrong).toEqual([])
})
