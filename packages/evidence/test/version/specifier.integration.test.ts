/** @needs python */
import { execFileSync } from 'node:child_process'
import { expect, test } from '@jest/globals'
import { testbed } from '@release-tools/testbed'
import fc from 'fast-check'
import { parseSpecifiers, satisfies } from '../../src/version/specifier.ts'

const program = `
import json, sys
from packaging.specifiers import InvalidSpecifier, SpecifierSet

def read(text):
    try:
        return SpecifierSet(text)
    except InvalidSpecifier:
        return None

specifiers, versions = json.load(sys.stdin)
sets = [read(text) for text in specifiers]
json.dump([s if s is None else [s.contains(v, prereleases=True) for v in versions] for s in sets], sys.stdout)
`

const digits = fc.constantFrom('0', '1', '2', '10', '01')
const release = fc.array(digits, { minLength: 1, maxLength: 3 }).map(parts => parts.join('.'))
const suffix = fc.constantFrom(
  '',
  '',
  '',
  'a1',
  '.a2',
  'rc1',
  '.dev1',
  'b1.dev2',
  '.post1',
  '-1',
  '.post2.dev1',
  '+ab',
  '+1.2',
  'rc1+x',
)
const version = fc.tuple(fc.constantFrom('', '', '', '1!', 'v'), release, suffix).map(parts => parts.join(''))
const operator = fc.constantFrom('===', '==', '!=', '~=', '<=', '>=', '<', '>')
const specifier = fc
  .tuple(operator, fc.constantFrom('', ' '), version, fc.constantFrom('', '', '', '.*', 'x'))
  .map(parts => parts.join(''))
const set = fc.array(specifier, { minLength: 0, maxLength: 3 }).map(parts => parts.join(','))

const specifiers = [...new Set(fc.sample(fc.oneof(specifier, specifier, set), { numRuns: 1500, seed: 440 }))]
const versions = [...new Set(fc.sample(version, { numRuns: 150, seed: 441 })), 'none', '']

test(`packaging and we give the same answers for ${specifiers.length} specifiers and ${versions.length} versions`, () => {
  const input = JSON.stringify([specifiers, versions])
  const output = execFileSync(testbed().python, ['-I', '-c', program], { input, maxBuffer: 64 * 1024 ** 2 })
  const answers: (boolean[] | null)[] = JSON.parse(output.toString())
  const wrong = specifiers.flatMap((text, index) => {
    const [ours, theirs] = [parseSpecifiers(text), answers[index] ?? null]
    if (ours === undefined || theirs === null) return (ours === undefined) === (theirs === null) ? [] : [[text, ours]]
    return versions.flatMap((one, at) => (satisfies(one, ours) === theirs[at] ? [] : [[text, one, theirs[at]]]))
  })
  expect(wrong.slice(0, 20)).toEqual([])
  // Neither side refuses everything, or answers everything in one way.
  const known = answers.flatMap(answer => answer ?? [])
  expect(answers.filter(answer => answer === null).length).toBeGreaterThan(200)
  expect(known.filter(answer => answer).length).toBeGreaterThan(10_000)
  expect(known.filter(answer => !answer).length).toBeGreaterThan(10_000)
})
