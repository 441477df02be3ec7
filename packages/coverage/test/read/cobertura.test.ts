import { describe, expect, test } from '@jest/globals'
import { Problem } from '@release-tools/base'
import { readCobertura } from '../../src/read/cobertura.ts'

interface Parts {
  head?: string
  sources?: string[]
  classes: string
}

const head =
  'version="7.17.3" lines-valid="2" lines-covered="1" line-rate="0.5" branches-valid="0" branches-covered="0" branch-rate="0"'
const util =
  '<class name="util.py" filename="pkg/util.py"><methods><method><lines><line number="9" hits="1"/></lines></method></methods><lines><line number="1" hits="1"/><line number="3" hits="0"/></lines></class>'

function xml({ head: attributes = head, sources = ['.'], classes }: Parts): string {
  const listed = sources.map(source => `<source>${source}</source>`).join('')
  return `<?xml version="1.0" ?><coverage ${attributes}><sources>${listed}</sources><packages><package name="pkg"><classes>${classes}</classes></package></packages></coverage>`
}

const read = (parts: Parts) => readCobertura([xml(parts)], 'coverage.xml')

describe('readCobertura', () => {
  test('reads lines, and not those of methods', async () => {
    expect(await read({ classes: util })).toEqual({
      version: '7.17.3',
      branches: false,
      files: [
        {
          path: 'pkg/util.py',
          lines: [
            { line: 1, covered: true },
            { line: 3, covered: false },
          ],
        },
      ],
    })
  })

  test('reads branches, and puts lines in order', async () => {
    const classes =
      '<class filename="a.py"><lines><line number="4" hits="0" branch="true" condition-coverage="0% (0/2)" missing-branches="5,exit"/><line number="2" hits="7" branch="true" condition-coverage="66% (2/3)"/></lines></class>'
    const attributes =
      'lines-valid="2" lines-covered="1" line-rate="0.5" branches-valid="5" branches-covered="2" branch-rate="0.4" version="x"'
    expect(await read({ head: attributes, classes })).toEqual({
      version: undefined,
      branches: true,
      files: [
        {
          path: 'a.py',
          lines: [
            { line: 2, covered: true, branches: { total: 3, covered: 2 } },
            { line: 4, covered: false, branches: { total: 2, covered: 0 } },
          ],
        },
      ],
    })
  })

  test.each([
    ['branches-valid="0" branch-rate="1"', true],
    ['branches-valid="0" branch-rate="0"', false],
    ['', false],
  ])('knows whether branches were measured: %s', async (attributes, branches) => {
    const classes = '<class filename="a.py"><methods/><lines/></class>'
    const report = await read({ head: `line-rate="1" ${attributes}`, classes })
    expect(report).toEqual({ version: undefined, branches, files: [{ path: 'a.py', lines: [] }] })
  })

  test.each<[string[], string]>([
    [['/home/me/repo'], '/home/me/repo/pkg/util.py'],
    [[' /home/me/repo/ '], '/home/me/repo/pkg/util.py'],
    [['/'], '/pkg/util.py'],
    [['C:\\repo\\'], 'C:\\repo/pkg/util.py'],
    [['src'], 'src/pkg/util.py'],
    [['', '.'], 'pkg/util.py'],
    [[], 'pkg/util.py'],
    [['src', 'src/'], 'src/pkg/util.py'],
    [['pkg_a', 'pkg_b'], 'pkg/util.py'],
  ])('with the sources %j the name is %s', async (sources, path) => {
    expect((await read({ sources, classes: util })).files[0]?.path).toBe(path)
  })

  describe('with several sources', () => {
    const empty = '<class filename="__init__.py"><methods/><lines/></class>'
    const paths = async (sources: string[], there: string[], classes = util) => {
      const report = await readCobertura([xml({ sources, classes })], 'coverage.xml', path => there.includes(path))
      return report.files.map(({ path }) => path)
    }

    test('a name is below the one where the file is', async () => {
      expect(await paths(['a', '/r/b/'], ['a', '/r/b', '/r/b/pkg/util.py'])).toEqual(['/r/b/pkg/util.py'])
      expect(await paths(['.', 'b'], ['', 'b', 'pkg/util.py'])).toEqual(['pkg/util.py'])
      expect(await paths(['a', 'b'], ['b', 'b/pkg/util.py'])).toEqual(['b/pkg/util.py'])
      const classes = util.replace('pkg/util.py', '/r/util.py')
      expect(await paths(['a', 'b'], ['a', 'b', '/r/util.py'], classes)).toEqual(['/r/util.py'])
    })

    test('names stay where no source is on this machine', async () => {
      expect(await paths(['/app/a', '/app/b'], ['pkg/util.py'])).toEqual(['pkg/util.py'])
    })

    test('a file in several of them, or in none, is a Problem', async () => {
      await expect(paths(['a', 'b', 'c'], ['a', 'b', 'a/pkg/util.py', 'b/pkg/util.py'])).rejects.toThrow(
        'Could not find the file for "pkg/util.py" in coverage.xml: it could be "a/pkg/util.py" or "b/pkg/util.py". If there are several sources, the XML of coverage.py does not say which one. Use `coverage.json` or the data file `.coverage` instead.',
      )
      await expect(paths(['a', 'b', 'c'], ['a', 'b', 'pkg/util.py'])).rejects.toThrow(
        'it exists in none of "a" or "b". If there are several sources',
      )
    })

    test('a file without lines may be in all of them', async () => {
      const there = ['a', 'b', 'a/pkg/util.py', 'a/__init__.py', 'b/__init__.py']
      expect(await paths(['a', 'b'], there, util + empty)).toEqual(['a/pkg/util.py', 'a/__init__.py', 'b/__init__.py'])
      expect(await paths(['a', 'b'], there.slice(0, 3), util + empty)).toEqual(['a/pkg/util.py'])
    })
  })

  test.each(['/x/util.py', 'D:\\x\\util.py', 'D:/x/util.py'])('the absolute name %s stays', async path => {
    const { files } = await read({ sources: ['/repo'], classes: util.replace('pkg/util.py', path) })
    expect(files[0]?.path).toBe(path)
  })

  test.each([
    ['lines-valid="2"', 'lines-valid="10"', 'its root element says lines-valid="10", but its lines add up to 2'],
    ['lines-covered="1"', 'lines-covered="0"', 'its root element says lines-covered="0", but its lines add up to 1'],
    ['branches-valid="0"', 'branches-valid="4"', 'its root element says branches-valid="4", but its lines add up to 0'],
    [
      'branches-covered="0"',
      'branches-covered="1"',
      'its root element says branches-covered="1", but its lines add up to 0',
    ],
  ])('finds lost modules: %s as %s', async (from, to, found) => {
    await expect(read({ head: head.replace(from, to), classes: util })).rejects.toThrow(
      `Could not read coverage.xml: ${found}. If modules under several sources have the same name, coverage.py writes only one of them to XML. Use \`coverage.json\` or the data file \`.coverage\` instead.`,
    )
  })

  test('refuses a file that is listed twice', async () => {
    await expect(read({ sources: ['a', 'b'], classes: util + util })).rejects.toThrow('it lists pkg/util.py twice')
  })

  test.each([
    ['filename="pkg/util.py"', '', 'it has a <class> without a filename.'],
    ['filename="pkg/util.py"', 'filename=""', 'it has a <class> without a filename.'],
    ['number="1"', 'number="3"', 'pkg/util.py has a duplicate or malformed line: {"number":"3","hits":"0"}.'],
    ['number="1"', 'number="0"', 'malformed line: {"number":"0","hits":"1"}'],
    ['number="1"', 'number="1.5"', 'malformed'],
    ['number="1"', '', 'malformed line: {"hits":"1"}'],
    ['hits="0"', '', 'malformed line: {"number":"3"}'],
    ['hits="0"', 'hits="-1"', 'malformed'],
    ['hits="0"', 'hits="0" branch="true"', 'malformed'],
    ['hits="0"', 'hits="0" branch="true" condition-coverage="150% (3/2)"', 'malformed'],
    ['hits="0"', 'hits="0" branch="true" condition-coverage="half"', 'malformed'],
  ])('refuses %s as %s', async (from, to, message) => {
    const wrong = read({ classes: util.replace(from, to) })
    await expect(wrong).rejects.toThrow(message)
    await expect(wrong).rejects.toThrow(Problem)
  })

  test.each([
    ['<testsuites/>', 'it is not a Cobertura report: its root element is <testsuites>. Create it with `coverage xml`'],
    ['<coverage version="1"/>', 'it is not a Cobertura report: its root element is <coverage> without line-rate.'],
    ['<coverage line-rate="1">', 'it is not well-formed XML'],
  ])('refuses %s', async (text, message) => {
    await expect(readCobertura([text], 'coverage.xml')).rejects.toThrow(message)
  })
})
