import { visible } from '@release-tools/base'

/** What .NET's `TrimStart` removes: the runner looks for a command behind it. JavaScript's `\s` lacks U+0085 and has U+FEFF besides. */
const blank = '[\\t\\v\\f \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000\\ufeff]'

/** A line ends at the same characters as for the runner, which reads lines with .NET's `ReadLine`. */
const command = new RegExp(`(^|[\\r\\n])(?=${blank}*::)`, 'g')

/**
 * Text of a server, a file or a program, made safe for the log. No line of it is a command to the runner (`::add-path::`, or `##[error]`
 * anywhere in a line), and nothing in it is invisible: the runner compares by culture, and so skips some invisible characters.
 * https://github.com/actions/runner/blob/v2.330.0/src/Runner.Common/ActionCommand.cs
 */
export function neutraliseCommands(text: string): string {
  return visible(text).replace(command, '$1| ').replaceAll('##[', '## [')
}
