import { describe, expect, test } from '@jest/globals'
import { Problem } from '@release-tools/base'
import { readJunit } from '../../src/tests/junit.ts'

const read = (xml: string) => readJunit([xml], 'junit.xml')

describe('readJunit', () => {
  test('reads what pytest writes with junit_family=xunit1', async () => {
    const xml = `<?xml version="1.0" encoding="utf-8"?><testsuites name="pytest tests"><testsuite name="pytest" errors="1" failures="1" skipped="1" tests="4" time="0.150">
<properties><property name="a" value="b"/></properties>
<testcase classname="tests.test_x.TestC" name="test_p[&lt;ü&gt;]" file="tests/test_x.py" line="7" time="0.125"><system-out>noise</system-out></testcase>
<testcase classname="tests.test_x" name="test_f" file="tests/test_x.py" time="1"><system-out>noise</system-out><failure message="assert 1 == 2">&gt; assert 1 == 2
E  1 == 2<![CDATA[ <here>]]></failure><system-err>noise</system-err></testcase>
<testcase classname="tests.test_x" name="test_s" time="0.000"><skipped type="pytest.skip" message="no">tests/test_x.py:10: no</skipped></testcase>
<testcase classname="" name="tests.test_y" time="0.000"><error message="collection failure">ImportError</error></testcase>
</testsuite></testsuites>`
    const base = { classname: 'tests.test_x', file: 'tests/test_x.py' }
    expect(await read(xml)).toEqual([
      { ...base, classname: 'tests.test_x.TestC', name: 'test_p[<ü>]', seconds: 0.125, outcome: 'passed' },
      {
        ...base,
        name: 'test_f',
        seconds: 1,
        outcome: 'failed',
        message: 'assert 1 == 2',
        text: '> assert 1 == 2\nE  1 == 2 <here>',
      },
      {
        ...base,
        name: 'test_s',
        file: undefined,
        seconds: 0,
        outcome: 'skipped',
        message: 'no',
        text: 'tests/test_x.py:10: no',
      },
      {
        name: 'tests.test_y',
        classname: '',
        file: undefined,
        seconds: 0,
        outcome: 'error',
        message: 'collection failure',
        text: 'ImportError',
      },
    ])
  })

  test('reads one suite, and suites in suites', async () => {
    const xml =
      '<testsuite><testcase name="a"/><testsuite><testsuite><testcase name="b" classname="c"/></testsuite></testsuite></testsuite>'
    expect((await read(xml)).map(({ name, classname }) => [name, classname])).toEqual([
      ['a', ''],
      ['b', 'c'],
    ])
    expect(await read('<testsuites/>')).toEqual([])
  })

  test('the first outcome counts; an expected failure has neither message nor text', async () => {
    const xml =
      '<testsuite><testcase name="a"><failure message="x">one</failure><error message="y">two</error></testcase><testcase name="b"><skipped type="pytest.xfail" message=""/></testcase><testcase name="c"><rerunFailure>r</rerunFailure><constructor/></testcase></testsuite>'
    expect(await read(xml)).toEqual([
      { name: 'a', classname: '', file: undefined, seconds: 0, outcome: 'failed', message: 'x', text: 'one' },
      { name: 'b', classname: '', file: undefined, seconds: 0, outcome: 'skipped' },
      { name: 'c', classname: '', file: undefined, seconds: 0, outcome: 'passed' },
    ])
  })

  test('shortens messages and texts to 4000 characters, and cuts none in two', async () => {
    const long = `${'x'.repeat(3999)}😀${'y'.repeat(9000)}`
    const [test] = await read(
      `<testsuite><testcase name="a"><failure message="${long}">${long}</failure></testcase></testsuite>`,
    )
    expect(test).toMatchObject({ message: 'x'.repeat(3999), text: 'x'.repeat(3999) })
  })

  test.each([
    ['', 0],
    ['-0.5', 0],
    ['1,5', 0],
    ['Infinity', 0],
    ['2.5', 2.5],
  ])('the time %j is %s seconds', async (time, seconds) => {
    expect(await read(`<testsuite><testcase name="a" time="${time}"/></testsuite>`)).toMatchObject([{ seconds }])
  })

  test.each([
    ['<coverage/>', 'it is not a JUnit report: its root element is <coverage>, not <testsuites> or <testsuite>.'],
    ['<testsuite><testcase/></testsuite>', 'it has a <testcase> without a name.'],
    ['<testsuite><testcase name=""/></testsuite>', 'it has a <testcase> without a name.'],
    ['<testsuite><testcase name="a">', 'it is not well-formed XML (1:30: '],
    ['', 'it is empty.'],
  ])('refuses %s', async (xml, message) => {
    await expect(read(xml)).rejects.toThrow(`Could not read junit.xml: ${message}`)
    await expect(read(xml)).rejects.toThrow(Problem)
  })
})
