import { describe, expect, test } from '@jest/globals'
import { tarGz, zip } from '@release-tools/base/testing'
import { checkDistribution } from '../../../src/index.ts'
import {
  metadata,
  type Sample,
  sampleSdist,
  sampleWheel,
  sdistFile,
  sdistMembers,
  wheelFile,
  wheelMembers,
  written,
} from '../sample.ts'

/** The findings in short: `error file-name: …`. */
async function findings(path: string): Promise<string[]> {
  return (await checkDistribution(path)).map(({ level, rule, message }) => `${level} ${rule}: ${message}`)
}

const info = 'widget-1.2.3.dist-info'

test('a good wheel and a good source distribution have no findings; other files are not looked at', async () => {
  expect(
    await findings(
      sampleWheel({
        more: [
          { name: 'widget/a,"b.txt', data: 'x' },
          { name: 'widget/', data: '' },
        ],
      }),
    ),
  ).toEqual([])
  expect(await findings(sampleSdist())).toEqual([])
  expect(await findings(written('notes.txt', Buffer.from('x')))).toEqual([])
})

describe('PyPI refuses a wheel', () => {
  const named = (file: string) => written(file, zip(wheelMembers()))
  test.each([
    [
      'Widget-1.2.3-py3-none-any.whl',
      'its metadata is in "widget-1.2.3.dist-info", but its name asks for "Widget-1.2.3.dist-info"',
    ],
    ['widget-1.2.4-py3-none-any.whl', 'its name asks for "widget-1.2.4.dist-info"'],
    [
      'widget-1.2.3-cp311-cp311-linux_x86_64.whl',
      'PyPI accepts no wheel for the platform "linux_x86_64". Repair it with auditwheel',
    ],
    ['widget-1.2.3-py3-none-macosx_11_1_arm64.whl', 'PyPI accepts no wheel for the platform "macosx_11_1_arm64".'],
    ['widget-1.2.3-py3-none-any.linux_x86_64.whl', 'the platform "linux_x86_64"'],
    ['widget-1.2.3.whl', 'which does not have the form of PEP 427'],
  ])('named %s', async (file, message) => {
    expect(await findings(named(file))).toContainEqual(expect.stringContaining(message))
  })

  test('whose name, directory and metadata are of three spellings, but parsed values agree, except where it wants one spelling', async () => {
    const head = ['Metadata-Version: 2.4', 'Name: Foo.Bar-Baz', 'Version: 1.0.0-rc.1']
    const members = wheelMembers({ directory: 'foo_bar_baz-1.0.0rc1.dist-info', metadata: metadata([], head) })
    expect(await findings(written('foo_bar_baz-1.0.0rc1-py3-none-any.whl', zip(members)))).toEqual([])
    const old = wheelMembers({ directory: 'Foo.Bar_Baz-1.0.0rc1.dist-info', metadata: metadata([], head) })
    expect(await findings(written('Foo.Bar_Baz-1.0.0rc1-py3-none-any.whl', zip(old)))).toEqual([
      'error file-name: its name begins with "Foo.Bar_Baz", but PyPI accepts only "foo_bar_baz".',
    ])
    const other = wheelMembers({ metadata: metadata([], ['Metadata-Version: 2.4', 'Name: gadget', 'Version: 1.2.4']) })
    expect(await findings(written(wheelFile, zip(other)))).toEqual([
      'error file-name: its name begins with "widget", but PyPI accepts only "gadget".',
      'error version: its name has the version "1.2.3", but its METADATA "1.2.4".',
      'error dist-info: its METADATA says "gadget 1.2.4", but its directory is "widget-1.2.3.dist-info".',
    ])
  })

  test.each<[string, Sample, string]>([
    ['without METADATA', { without: [`${info}/METADATA`] }, `error missing: it has no "${info}/METADATA".`],
    ['without WHEEL', { without: [`${info}/WHEEL`] }, `error missing: it has no "${info}/WHEEL".`],
    ['without RECORD', { without: [`${info}/RECORD`] }, `error missing: it has no "${info}/RECORD".`],
    [
      'without a licence file that it names',
      { lines: ['License-File: LICENSE'] },
      `error licence-file: METADATA names the \`License-File\` "LICENSE", which is not in "${info}/licenses".`,
    ],
    [
      'with a program whose name is a path',
      { more: [{ name: `${info}/entry_points.txt`, data: '[console_scripts]\n../x = a:b\n' }] },
      'error entry-points: PyPI does not accept the name "../x" of a program.',
    ],
    [
      'with entry points that are no INI file',
      { more: [{ name: `${info}/entry_points.txt`, data: '[a]\nb: c\n' }] },
      'error entry-points: "b: c" in it is neither a section nor `name = value`.',
    ],
    [
      'with two directories of metadata',
      { more: [{ name: 'other-1.dist-info/METADATA', data: metadata() }] },
      `error dist-info: it has more than one directory *.dist-info: "other-1.dist-info", "${info}".`,
    ],
  ])('%s', async (_, sample, finding) => {
    expect(await findings(sampleWheel(sample))).toEqual([finding])
  })
})

describe('RECORD', () => {
  test.each<[string, (text: string) => string, string]>([
    [
      'another digest',
      text => text.replace(/sha256=./, 'sha256=_'),
      'error record: "widget/__init__.py" does not have the digest that RECORD says.',
    ],
    [
      'another size',
      text => text.replace(/,12$/m, ',13'),
      'error record: "widget/__init__.py" has 12 bytes, but RECORD says "13".',
    ],
    ['a line missing', text => text.replace(/^.*\n/, ''), 'warning record: RECORD does not list "widget/__init__.py".'],
    [
      'a line too many',
      text => `ghost.py,sha256=x,1\n${text}`,
      'warning record: RECORD lists "ghost.py", which is not there.',
    ],
    [
      'no digest',
      text => text.replace(/sha256=[^,]*,12/, ','),
      'error record: RECORD has no digest of "widget/__init__.py".',
    ],
    [
      'a digest of another kind',
      text => text.replace('sha256=', 'md5='),
      'warning record: RECORD has a digest of "widget/__init__.py" by "md5", which is not checked.',
    ],
    ['a line twice', text => text.replace(/^(.*\n)/, '$1$1'), 'error record: RECORD lists "widget/__init__.py" twice.'],
  ])('with %s is found', async (_, record, finding) => {
    expect(await findings(sampleWheel({ record }))).toEqual([finding])
  })
})

describe('the contents of a wheel', () => {
  const file = (name: string, data = 'a long enough content of a file\n') => ({ more: [{ name, data }] })
  test.each<[string, Sample]>([
    ['warning W001: it has compiled Python: "widget/a.pyc".', file('widget/a.pyc')],
    [
      'warning W003: a file at the top is not a module: "notes.md".',
      { ...file('notes.md'), without: ['widget/__init__.py'] },
    ],
    ['note W004: no import finds the module: "widget/a-b.py".', file('widget/a-b.py')],
    ['warning W005: "tests" would be installed beside the packages of all other projects.', file('tests/test_a.py')],
    [
      'warning W006: __init__.py is at the top: "__init__.py".',
      { ...file('__init__.py'), without: ['widget/__init__.py'] },
    ],
    ['note W010: "gadget" has no module.', { ...file('gadget/a.txt'), without: ['widget/__init__.py'] }],
    [
      'warning W007: it installs no module.',
      { ...file('widget-1.2.3.data/scripts/x'), without: ['widget/__init__.py'] },
    ],
  ])('%s', async (finding, sample) => {
    expect((await findings(sampleWheel(sample))).filter(one => !one.startsWith('note W009'))).toEqual([finding])
  })

  test('may be missing', async () => {
    expect(await findings(sampleWheel({ without: ['widget/__init__.py'] }))).toEqual([
      'warning W007: it installs no module.',
      'warning W008: it installs no file.',
    ])
  })

  test('may be the same twice, and of several names: that is a note', async () => {
    const more = ['gadget/a.py', 'gadget/b.py'].map(name => ({ name, data: 'a long enough content of a file\n' }))
    expect(await findings(sampleWheel({ more }))).toEqual([
      'note W002: "gadget/b.py" is the same file as "gadget/a.py".',
      'note W009: it installs several names: "gadget", "widget".',
    ])
  })
})

describe('a source distribution', () => {
  test.each<[string, Sample, string[]]>([
    ['without PKG-INFO', { without: ['widget-1.2.3/PKG-INFO'] }, ['error missing: it has no "widget-1.2.3/PKG-INFO".']],
    [
      'with two directories at the top',
      { more: [{ name: 'other/a', data: '' }] },
      ['error top-directory: it has 2 entries at the top instead of one directory: "widget-1.2.3", "other".'],
    ],
    [
      'with a file twice',
      { more: [{ name: 'widget-1.2.3/widget/__init__.py', data: '' }] },
      ['error duplicate-member: it has "widget-1.2.3/widget/__init__.py" twice.'],
    ],
    [
      'without a licence file that it names',
      { lines: ['License-File: LICENSES/MIT.txt'] },
      ['error licence-file: PKG-INFO names the `License-File` "LICENSES/MIT.txt", which is not in it.'],
    ],
    [
      'with a sparse file',
      { more: [{ name: 'widget-1.2.3/s', data: '', type: 'S' }] },
      ['error sparse: "widget-1.2.3/s" is a sparse file, which PyPI does not accept.'],
    ],
  ])('%s is refused', async (_, sample, expected) => {
    expect(await findings(sampleSdist(sample))).toEqual(expected)
  })

  test('has one name', async () => {
    expect(await findings(written('Widget-1.2.3.tar.gz', tarGz(sdistMembers())))).toEqual([
      'error file-name: its name is "Widget-1.2.3.tar.gz", but PyPI accepts only "widget-1.2.3.tar.gz".',
    ])
    expect(await findings(written('widget-1.2.3.zip', zip(sdistMembers())))).toEqual([
      'error file-name: PyPI accepts source distributions only as .tar.gz, not "widget-1.2.3.zip".',
    ])
  })

  test('that is damaged is a finding, not a crash', async () => {
    expect(await findings(written(sdistFile, tarGz(sdistMembers()).subarray(0, 150)))).toEqual([
      'error archive: it is not a complete gzip file.',
    ])
    expect(await findings(written(wheelFile, Buffer.from('x')))).toEqual(['error archive: it is not a zip file.'])
  })
})
