import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { root, trackedFiles } from '../scripts/shared/repository.ts'

const sources = trackedFiles('packages/*/src/*.ts', 'actions/*/src/*.ts').filter(
  path => !path.startsWith('packages/testbed/'),
)

function sourcesWith(pattern: RegExp): string[] {
  return sources.filter(path => pattern.test(readFileSync(join(root, path), 'utf8')))
}

describe('text of others has one place', () => {
  test('that knows what a reader cannot see', () => {
    expect(sourcesWith(/\\p\{Cf\}|\\u202[a-e]|\\u200b|Default_Ignorable/)).toEqual([
      'packages/base/src/markdown/escape.ts',
      'packages/base/src/text/visible.ts',
      // JSON may have only escapes of its own.
      'packages/cli/src/text.ts',
    ])
  })

  test('that escapes it for Markdown and HTML', () => {
    expect(sourcesWith(/&(?:amp|lt|gt|#8203|#60|#38);/)).toEqual([
      'packages/base/src/markdown/escape.ts',
      // Markdown of a project keeps its mentions and emoji.
      'packages/release/src/markdown/closed-inline.ts',
      // XML, which has rules of its own.
      'packages/sonar/src/report/xml-escape.ts',
    ])
  })

  test('that puts it into the log of the runner', () => {
    expect(sourcesWith(/\bcore\.(?:info|notice|warning|error|debug|setFailed|startGroup|group|summary)\b/)).toEqual([
      'packages/runner/src/action.ts',
      'packages/runner/src/runner-host.ts',
    ])
    expect(sourcesWith(/process\.stdout\.write|process\.stderr\.write|console\./)).toEqual([
      'packages/cli/src/terminal.ts',
    ])
  })
})
