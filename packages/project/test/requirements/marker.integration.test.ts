/** @needs python */
import { execFileSync } from 'node:child_process'
import { expect, test } from '@jest/globals'
import { testbed } from '@release-tools/testbed'
import fc from 'fast-check'
import { markerHolds } from '../../src/requirements/marker.ts'
import {
  type MarkerEnvironment,
  markerProgram,
  parseMarkerEnvironment,
} from '../../src/requirements/marker-environment.ts'
import { linux, python, windows } from './repository.ts'

const program = `
import json, sys
from packaging.markers import InvalidMarker, Marker, UndefinedComparison, UndefinedEnvironmentName

def evaluate(text, environment, more):
    try:
        sets = {key: set(value) for key, value in more.items() if key != "extra"}
        return Marker(text).evaluate({**environment, **more, **sets})
    except (InvalidMarker, UndefinedComparison, UndefinedEnvironmentName):
        return None

markers, environments, more = json.load(sys.stdin)
json.dump([[evaluate(text, environment, more) for environment in environments] for text in markers], sys.stdout)
`
const own = `import json; from packaging.markers import default_environment; print(json.dumps(default_environment(), sort_keys=True))`

function run(program: string, input = ''): string {
  return execFileSync(testbed().python, ['-I', '-c', program], { input, maxBuffer: 64 * 1024 ** 2 }).toString()
}

const environments: MarkerEnvironment[] = [
  linux,
  windows,
  python('3.9.18'),
  python('3.10.0'),
  python('3.13.0rc2'),
  python('3.14.0+'),
  {
    ...linux,
    sys_platform: 'darwin',
    platform_system: 'Darwin',
    platform_machine: 'arm64',
    platform_release: '24.1.0',
  },
  {
    ...python('3.9.19'),
    implementation_name: 'pypy',
    implementation_version: '7.3.16',
    platform_python_implementation: 'PyPy',
    platform_release: '',
  },
]
const more = { extra: 'Fast_er', extras: ['Fast_er'], dependency_groups: ['build', 'Te.st'] }
const context = { extras: new Set(more.extras), groups: new Set(more.dependency_groups) }

function* candidates() {
  const texts = ['linux', 'win32', 'posix', 'nt', 'x86_64', 'CPython', 'cpython', 'pypy', 'Linux', 'lin', '', 'Windows']
  const numbers = [
    '3.9',
    '3.10',
    '3.11',
    '3.9.18',
    '3.11.*',
    '3.13.0rc1',
    '3',
    '6.1',
    '3.8, 3.9, 3.11',
    'x',
    '3.14.0+local',
  ]
  const operators = ['===', '==', '!=', '~=', '<=', '>=', '<', '>', 'in', 'not in']
  const plain = ['os_name', 'sys_platform', 'platform_machine', 'platform_system', 'implementation_name', 'os.name']
  const versions = ['python_version', 'python_full_version', 'implementation_version', 'platform_release']
  for (const operator of operators) {
    for (const name of [...plain, 'platform_python_implementation', 'python_implementation', 'platform.version'])
      for (const text of [...texts, '3.9']) yield [`${name} ${operator} "${text}"`, `'${text}' ${operator} ${name}`]
    for (const name of versions)
      for (const text of [...numbers, 'linux'])
        yield [
          `${name}${operator === 'in' || operator === 'not in' ? ` ${operator} ` : operator}'${text}'`,
          `"${text}" ${operator} ${name}`,
        ]
  }
  // packaging answers "…" == extras as well, always with no. We refuse it.
  for (const name of ['extras', 'dependency_groups'])
    for (const text of ['build', 'fast-er', 'te_st']) yield [`"${text}" in ${name}`, `"${text}" not in ${name}`]
  for (const text of ['fast-er', 'FAST.ER', 'x', '']) yield [`extra == "${text}"`, `'${text}' != extra`]
}

const simple = [...new Set([...candidates()].flat())]
const pick = fc.constantFrom(...simple)
/** Comparisons that are joined and bracketed, with blanks or without. */
const joined = fc.letrec<{ any: string; atom: string; group: string; list: string }>(tie => ({
  any: fc.oneof({ depthSize: 'small' }, tie('atom'), tie('group'), tie('list')),
  atom: fc.oneof(pick, fc.constantFrom('python_version >= "3.8"', 'os_name == "posix"', 'sys_platform == "win32"')),
  group: fc.tuple(fc.constantFrom('(', '( '), tie('any'), fc.constantFrom(')', ' )')).map(parts => parts.join('')),
  list: fc.tuple(tie('any'), fc.constantFrom(' and ', ' or '), tie('any')).map(parts => parts.join('')),
}))
const broken = [
  ...[
    '',
    '()',
    '(',
    'python_version',
    '"a"',
    'python_version >=',
    'python_version >= 3.8',
    'pythonversion >= "3"',
    'a == "b"',
  ],
  ...[
    'python_version >= "3" and',
    'and python_version >= "3"',
    '(python_version >= "3"',
    'python_version >= "3")',
    'os_name not "a"',
  ],
  ...[
    'os_name == "a" os_name == "b"',
    'os_name == "a" & os_name == "b"',
    'os_name = "a"',
    `os_name == 'a"`,
    'os_name notin "a"',
  ],
  ...[
    '"a" == "b"',
    'extras == "build"',
    'os_name == "a" AND os_name == "b"',
    'python_version >= “3.8”',
    'os_name=="a"or os_name=="b"',
  ],
]
const markers = [...new Set([...simple, ...fc.sample(joined.any, { numRuns: 1500, seed: 508 }), ...broken])]

function ours(marker: string, environment: MarkerEnvironment): boolean | null {
  try {
    return markerHolds(marker, { ...context, environment }, 'a test')
  } catch (error) {
    if (error instanceof Error && error.name === 'Problem') return null
    throw error
  }
}

test(`packaging and we give the same answers for ${markers.length} markers in ${environments.length} environments`, () => {
  expect(markers.length * environments.length).toBeGreaterThan(2000)
  const answers: (boolean | null)[][] = JSON.parse(run(program, JSON.stringify([markers, environments, more])))
  const wrong = markers.flatMap((marker, index) =>
    environments.flatMap((environment, at) =>
      ours(marker, environment) === answers[index]?.[at]
        ? []
        : [[marker, environment.python_full_version, answers[index]?.[at]]],
    ),
  )
  expect(wrong.slice(0, 20)).toEqual([])
  const all = answers.flat()
  for (const answer of [true, false, null]) expect(all.filter(one => one === answer).length).toBeGreaterThan(1000)
})

test('the program prints the environment that packaging sees', () => {
  expect(parseMarkerEnvironment(run(markerProgram))).toEqual(JSON.parse(run(own)))
})
