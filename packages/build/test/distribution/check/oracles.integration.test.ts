/** @needs sbom */
import { execFileSync, spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, jest, test } from '@jest/globals'
import { metadataFields } from '@release-tools/evidence'
import { testbed } from '@release-tools/testbed'
import list from '../../../src/distribution/check/classifiers.json' with { type: 'json' }
import { checkMetadata } from '../../../src/distribution/check/metadata-rules.ts'
import { checkDistribution } from '../../../src/index.ts'
import { metadata, type Sample, sampleWheel } from '../sample.ts'

jest.setTimeout(120_000)

function files(directory: string, ending: string): string[] {
  return readdirSync(directory)
    .filter(name => name.endsWith(ending))
    .sort()
    .map(name => join(directory, name))
}

/** Runs a program of the environment with the validators. */
function run(program: string, args: string[]): { status: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(testbed().validators, ['-m', program, ...args], { encoding: 'utf8' })
  return { status, output: `${stdout}${stderr}` }
}

/** The codes that check-wheel-contents reports, by path of the wheel: `W002`. */
function toolCodes(wheels: string[]): Record<string, string[]> {
  const lines = run('check_wheel_contents', wheels).output.split('\n')
  const found = lines.flatMap(line => [/^(.+\.whl): (W\d+)/.exec(line) ?? []]).filter(one => one.length > 0)
  const codes = (path: string) => found.filter(([, one]) => one === path).map(([, , code]) => code ?? '')
  return Object.fromEntries(wheels.map(path => [path, [...new Set(codes(path))].sort()]))
}

async function ownCodes(wheels: string[]): Promise<Record<string, string[]>> {
  const all = await Promise.all(
    wheels.map(async path => {
      const codes = (await checkDistribution(path)).map(({ rule }) => rule).filter(rule => /^W\d/.test(rule))
      return [path, [...new Set(codes)].sort()] as const
    }),
  )
  return Object.fromEntries(all)
}

describe('well-known distributions from PyPI', () => {
  test('have no error and no warning, because PyPI has accepted them; six, attrs and rich have notes', async () => {
    const all = [...files(testbed().realWheels, '.whl'), ...files(join(testbed().realWheels, 'sdists'), '.tar.gz')]
    expect(all.length).toBeGreaterThan(25)
    const notes: string[] = []
    for (const path of all) {
      const found = await checkDistribution(path)
      expect([basename(path), found.filter(({ level }) => level !== 'note')]).toEqual([basename(path), []])
      notes.push(...new Set(found.map(({ rule }) => `${basename(path).split('-')[0]} ${rule}`)))
    }
    expect(notes).toEqual(expect.arrayContaining(['attrs W009', 'rich W004', 'six content-type']))
  })

  test('are judged by check-wheel-contents as we judge them', async () => {
    const wheels = files(testbed().realWheels, '.whl')
    const theirs = toolCodes(wheels)
    // Here we say otherwise: the project build may install a package with its own name.
    const build = wheels.find(path => basename(path).startsWith('build-')) ?? ''
    expect(theirs[build]).toEqual(['W005'])
    expect(await ownCodes(wheels)).toEqual({ ...theirs, [build]: [] })
  })

  test('pass twine check', () => {
    const sdists = files(join(testbed().realWheels, 'sdists'), '.tar.gz')
    const wheels = files(testbed().realWheels, '.whl').filter(path => /\/(?:six|attrs|rich)-/.test(path))
    const { status, output } = run('twine', ['check', ...wheels, ...sdists])
    expect([status, output]).toEqual([0, expect.stringMatching(/PASSED with warnings|PASSED/)])
  })
})

test('check-wheel-contents finds in bad wheels what we find', async () => {
  const file = (name: string) => ({ more: [{ name, data: 'a long enough content of a file\n' }] })
  const none = { without: ['widget/__init__.py'] }
  const samples: Sample[] = [
    {},
    file('widget/a.pyc'),
    { ...file('notes.md'), ...none },
    file('widget/a-b.py'),
    file('tests/test_a.py'),
    { ...file('__init__.py'), ...none },
    { ...file('gadget/a.txt'), ...none },
    none,
    { ...file('widget-1.2.3.data/scripts/x'), ...none },
    { more: ['b', 'c'].flatMap(name => file(`widget/${name}.py`).more) },
    file('widget-stubs/a.pyi'),
    file('a.pth'),
    file('widget/class/a.py'),
  ]
  const wheels = samples.map(sample => sampleWheel(sample))
  const own = await ownCodes(wheels)
  expect(own).toEqual(toolCodes(wheels))
  expect(Object.values(own).filter(codes => codes.length > 0).length).toBeGreaterThan(8)
})

/** Prints, for each text of a list, whether the reader that PyPI uses refuses it as metadata. */
const refusedByPackaging = `
import json, sys
from packaging.metadata import Metadata
def refused(text):
    try:
        Metadata.from_email(text.encode(), validate=True)
    except ExceptionGroup:
        return True
    return False
print(json.dumps([refused(text) for text in json.load(sys.stdin)]))
`

test('the reader of metadata that PyPI uses refuses the same texts', async () => {
  const texts = [
    ['Requires-Dist: a >> 3'],
    ['Requires-Dist: a[b, c] >= 1.0, != 1.5.*; python_version < "3"'],
    ['Requires-Dist: a (>=1.0)'],
    ['Requires-Dist: a[] ==1.0'],
    ['Requires-Dist: a ==1.0.*,'],
    ['Requires-Dist: a~=x'],
    ['Requires-Dist: -a'],
    ['Requires-Dist: a b'],
    ['Requires-Python: 3.9'],
    ['Requires-Python: >=3.9,<4'],
    ['Dynamic: Version'],
    ['Dynamic: Requires-Dist'],
    ['License-Expression: MIT OR Apache-2.0'],
    ['License-Expression: Not A Licence'],
    ['License-Expression: MIT AND'],
    ['License-Expression: LicenseRef-Own'],
  ].map(lines => metadata(lines))
  texts.push(
    metadata().replace('text/markdown', 'text/html'),
    metadata().replace('text/markdown', 'text/markdown; charset=UTF-8; variant=GFM'),
    metadata().replace('text/markdown', 'text/markdown; variant=Other'),
    metadata().replace('text/markdown', 'text/plain; charset=latin-1'),
    metadata().replace('Metadata-Version: 2.4', 'Metadata-Version: 7'),
    metadata()
      .replace('Metadata-Version: 2.4', 'Metadata-Version: 2.3')
      .replace('Summary', 'License-Expression: MIT\nSummary'),
    metadata().replace('Version: 1.2.3', 'Version: one'),
    metadata().replace('Name: widget', 'Name: -widget'),
    metadata().replace('Summary: A sample.', 'Summary: A sample.\nSummary: again'),
  )
  const answer = execFileSync(testbed().validators, ['-c', refusedByPackaging], { input: JSON.stringify(texts) })
  const own = await Promise.all(
    texts.map(async text => (await checkMetadata(metadataFields(text))).some(({ level }) => level === 'error')),
  )
  expect(texts.map((text, index) => [text, own[index]])).toEqual(
    texts.map((text, index) => [text, (JSON.parse(answer.toString()) as boolean[])[index]]),
  )
})

test('our list of classifiers is that of the package that PyPI uses', () => {
  const program =
    'import json, trove_classifiers as t; print(json.dumps([sorted(t.classifiers), {k: ", ".join(v) for k, v in t.deprecated_classifiers.items()}]))'
  const env = { ...process.env, PYTHONPATH: join(testbed().realWheels, 'backends') }
  const [classifiers, deprecated] = JSON.parse(execFileSync('python3', ['-c', program], { env, encoding: 'utf8' }))
  expect([list.classifiers, list.deprecated]).toEqual([classifiers, deprecated])
})
