import { expect, test } from '@jest/globals'
import { argumentList } from '../src/argument-list.ts'

test.each<[string, string[]]>([
  ['', []],
  ['  -n auto\n\t-q ', ['-n', 'auto', '-q']],
  [`-m "not slow" 'a b'`, ['-m', 'not slow', 'a b']],
  [String.raw`a\ b "c \"d\" \$e" 'f\g'`, ['a b', 'c "d" $e', String.raw`f\g`]],
  [`-k'a'"b"c ''`, ['-kabc', '']],
  ['$HOME `id` $(id) *.py ; rm', ['$HOME', '`id`', '$(id)', '*.py', ';', 'rm']],
  [String.raw`"C:\tests"`, [String.raw`C:\tests`]],
])('%j', (text, expected) => {
  expect(argumentList(text, 'pytest-args')).toEqual(expected)
})

test.each(['"a', "a 'b", 'a\\', 'a"b" "'])('%j has no end', text => {
  expect(() => argumentList(text, 'pytest-args')).toThrow(
    'Could not use the input "pytest-args": a quote is not closed, or it ends in a backslash.',
  )
})
