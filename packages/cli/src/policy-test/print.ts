import { count } from '@release-tools/base'
import { harmless, wrap } from '../text.ts'
import type { CaseResult } from './judge-case.ts'

/** The results of a file of cases. */
export interface FileResult {
  /** As the user named it. */
  file: string
  cases: CaseResult[]
}

/** The results for a person, at most 80 columns wide: each case with what is not as expected. */
export function resultText(files: FileResult[], colored: boolean): string {
  const paint = (text: string, color: number) => (colored ? `\u001b[${color}m${text}\u001b[0m` : text)
  const lines = files.flatMap(({ file, cases }) => [
    wrap(harmless(file)),
    ...cases.flatMap(({ name, passed, verdict, differences }) => [
      `${passed ? paint('✔', 32) : paint('✘', 31)}${wrap(harmless(`${name} (${verdict.found})`), 2).slice(1)}`,
      ...differences.map(one => wrap(harmless(one), 4)),
    ]),
    '',
  ])
  const all = files.flatMap(({ cases }) => cases)
  const failed = all.filter(({ passed }) => !passed).length
  const end = failed === 0 ? 'all as expected' : `${failed} not as expected`
  return `${[...lines, `${count(all.length, 'case')}, ${end}.`].join('\n')}\n`
}
