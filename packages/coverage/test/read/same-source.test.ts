import { describe, expect, test } from '@jest/globals'
import { file } from '@release-tools/evidence/testing'
import { foreignLines } from '../../src/read/same-source.ts'

const source = 'import os\n\n# a comment\ndef f():\n    """Text\n\n    more."""\n    return os\n'

describe('foreignLines', () => {
  test('says nothing where all lines may be of the source', () => {
    expect(foreignLines(file('a.py', '1', '4', '8!'), source)).toBeUndefined()
    expect(foreignLines(file('a.py'), '')).toBeUndefined()
  })

  test('the first line may be reported of an empty file, and of one that starts with a comment', () => {
    expect(foreignLines(file('a.py', '1'), '')).toBeUndefined()
    expect(foreignLines(file('a.py', '1', '2'), '#!/usr/bin/python\nimport os')).toBeUndefined()
  })

  test('finds lines behind the end', () => {
    const sentence = 'it has 8 lines, but the report has line 9.'
    expect(foreignLines(file('a.py', '1', '9'), source)).toBe(sentence)
    expect(foreignLines(file('a.py', '1', '9'), source.trimEnd())).toBe(sentence)
    expect(foreignLines(file('a.html', '1', '9'), source)).toBe(sentence)
  })

  test.each([
    ['blank', '2'],
    ['a comment', '3'],
    ['blank with the ends of Windows', '2', source.replaceAll('\n', '\r\n')],
    ['a comment with the ends of old Macs', '3', source.replaceAll('\n', '\r')],
    ['white space', '2', 'a = 1\n \t\f\nb = 2\n'],
  ])('finds lines that are %s', (_, line, text = source) => {
    expect(foreignLines(file('a.py', '1', line), text)).toBe(
      `its line ${line} is blank or a comment, but the report has it as executable.`,
    )
  })

  test('does not know the comments of other languages', () => {
    expect(foreignLines(file('a.html', '3'), source)).toBeUndefined()
  })
})
