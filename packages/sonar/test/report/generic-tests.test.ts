import { expect, test } from '@jest/globals'
import { readJunit } from '@release-tools/coverage'
import type { TestCase } from '@release-tools/evidence'
import fc from 'fast-check'
import { renderSonarTests } from '../../src/report/generic-tests.ts'

const passed: TestCase = {
  name: 'test_a',
  classname: 'tests.test_x',
  file: undefined,
  path: 'tests/test_x.py',
  seconds: 0.0126,
  outcome: 'passed',
}

test('groups tests by file, tells classes apart, and leaves out tests without a file', () => {
  const cases: TestCase[] = [
    passed,
    { ...passed, path: 'a/test_é.py', classname: 'test_é' },
    { ...passed, name: 'other', classname: 'tests.test_x.TestA.TestB' },
    {
      ...passed,
      name: 'test_p[<"\u0000\u001b>]',
      classname: 'elsewhere.TestA',
      outcome: 'failed',
      message: 'a\nb',
      text: '<x>',
    },
    { ...passed, name: 'test_s', outcome: 'skipped' },
    { ...passed, name: 'test_e', classname: '', outcome: 'error', message: '', text: 'E' },
    { name: 'lost', classname: 'x', file: undefined, seconds: 1, outcome: 'passed' },
  ]
  expect(renderSonarTests(cases)).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testExecutions version="1">
  <file path="a/test_é.py">
    <testCase name="test_a" duration="13"/>
  </file>
  <file path="tests/test_x.py">
    <testCase name="test_a" duration="13"/>
    <testCase name="TestA::TestB::other" duration="13"/>
    <testCase name="test_p[&lt;&quot;&gt;]" duration="13"><failure message="a&#10;b">&lt;x&gt;</failure></testCase>
    <testCase name="test_s" duration="13"><skipped message="skipped"></skipped></testCase>
    <testCase name="test_e" duration="13"><error message="error">E</error></testCase>
  </file>
</testExecutions>
`)
})

const visible = fc.string({ unit: 'grapheme', minLength: 1 }).filter(text => text.trim() !== '')
const failing: fc.Arbitrary<TestCase> = fc.record({
  name: visible,
  classname: fc.constant(''),
  file: fc.constant(undefined),
  path: fc.constantFrom('a.py', 'b/c.py'),
  seconds: fc.nat(10_000),
  outcome: fc.constantFrom('failed', 'error', 'skipped'),
  message: visible,
  text: visible,
})

test('what is written is read again, however wild names and messages are', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(failing), async cases => {
      const xml = renderSonarTests(cases)
        .replaceAll('testExecutions', 'testsuites')
        .replaceAll(/<(\/?)testCase/g, '<$1testcase')
      const read = await readJunit([xml], 'x')
      const key = ({ name, outcome, message, text }: TestCase) => JSON.stringify([name, outcome, message, text])
      expect(read.map(key).sort()).toEqual(cases.map(key).sort())
    }),
  )
})
