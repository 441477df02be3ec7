import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { neutraliseCommands } from '../src/neutralise-commands.ts'

const names = [
  'add-mask',
  'add-matcher',
  'add-path',
  'debug',
  'endgroup',
  'error',
  'group',
  'set-env',
  'set-output',
  'stop-commands',
]

/** What .NET's `Char.IsWhiteSpace` says. */
const blank = /[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/

/** The runner's own rule (src/Runner.Common/ActionCommand.cs: TryParseV2 and TryParse), written again. */
function commandIn(line: string): string | undefined {
  let start = 0
  while (blank.test(line.charAt(start))) start += 1
  const message = line.slice(start)
  const end = message.indexOf('::', 2)
  const second = message.startsWith('::') && end >= 0 ? message.slice(2, end).split(' ')[0] : undefined
  const prefix = line.indexOf('##[')
  const bracket = prefix < 0 ? -1 : line.indexOf(']', prefix)
  const first = bracket < 0 ? undefined : line.slice(prefix + 3, bracket).split(' ')[0]
  return [second, first].find(name => name !== undefined && names.includes(name.toLowerCase()))
}

/** What a comparison by culture does not see. */
const ignored = /\p{Cf}|\p{Default_Ignorable_Code_Point}|\0/gu

function commands(text: string): string[] {
  return text
    .split(/\r\n|\r|\n/)
    .flatMap(line => [line, line.replace(ignored, '')].flatMap(each => commandIn(each) ?? []))
}

test('the rule finds commands where the runner does', () => {
  expect(
    ['::error::x', ' \u0085::set-output name=x::1', 'a ##[group]b', '\u3000::debug ::', 'a ::error::'].map(commandIn),
  ).toEqual(['error', 'set-output', 'group', 'debug', undefined])
})

test.each([
  ['U+0085, which .NET trims', '\u0085::set-output name=x::1'],
  ['each blank of .NET', '\t\v\f \u00a0\u1680\u2000\u200a\u2028\u2029\u202f\u205f\u3000::add-path::/evil'],
  ['a carriage return', 'progress\r::add-mask::x'],
  ['a line feed', 'a\n  ::stop-commands::x'],
  ['a byte order mark', '\ufeff::group::x'],
  ['zero width', '\u200b\u2060::group::x'],
  ['colours', '\u001b[0m::group::x'],
  ['NUL', '\0::group::x'],
  ['the older form', 'text ##[set-env name=a]b'],
  ['the older form, with something invisible', '#\u00ad#[group]x'],
])('after %s there is no command', (_, text) => {
  expect(commands(neutraliseCommands(text))).toEqual([])
})

test('what is no command stays as it is', () => {
  const text = 'std::vector<int> x\n  - a: b ::c\n[a] #1 ## [b]\n'
  expect(neutraliseCommands(text)).toBe(text)
})

test('whatever a program prints, the runner takes none of it for a command', () => {
  const pieces = [
    ...['::', ':', '##[', '#', '[', ']', '=', ' ', 'x', ...names],
    ...[
      '\n',
      '\r',
      '\r\n',
      '\u0085',
      '\u2028',
      '\v',
      '\f',
      '\u00a0',
      '\u3000',
      '\t',
      '\0',
      '\ufeff',
      '\u200b',
      '\u00ad',
      '\u001b[31m',
    ],
  ]
  const text = fc
    .array(
      fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...pieces) }, fc.string({ unit: 'binary', maxLength: 3 })),
      {
        maxLength: 14,
      },
    )
    .map(parts => parts.join(''))
  fc.assert(
    fc.property(text, given => {
      expect(commands(neutraliseCommands(given))).toEqual([])
      expect(neutraliseCommands(given)).not.toMatch(/[^\P{Cc}\n\t]/u)
    }),
    { seed: 9, numRuns: 5000 },
  )
})
