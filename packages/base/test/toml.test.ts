import { expect, test } from '@jest/globals'
import { parseTable, tableAt } from '../src/toml.ts'

test('tables by their path', () => {
  const table = parseTable('[tool.poetry]\nversion = "1.2"\n', 'pyproject.toml')
  expect(tableAt(table, 'tool', 'poetry')).toEqual({ version: '1.2' })
  expect(tableAt(table, 'tool', 'poetry', 'version')).toBeUndefined()
})

test.each([
  ['[project]\nname = widget\n', 'line 2, column 8'],
  ['[project\n', 'line 1, column 9'],
  ['a = 1\n\n\nb = "x\n', 'line 4, column'],
])('%j: a mistake has a place', (text, place) => {
  const message = `Could not read pyproject.toml: it is not valid TOML: ${place}`
  expect(() => parseTable(text, 'pyproject.toml')).toThrow(message)
  expect(() => parseTable(text, 'pyproject.toml')).toThrow(/^[^\n]+ Correct the file\.$/)
})
