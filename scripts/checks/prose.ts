import { ruleFaults } from '../prose/examples.ts'
import { formatted, lint } from '../prose/lint.ts'
import { lintedFiles } from '../prose/linted.ts'
import { vale } from '../prose/vale.ts'
import { progress } from '../shared/progress.ts'
import type { Check } from './check.ts'

/**
 * Checks that the prose follows our rules (prose/styles), and that the rules find their examples. The first stage builds Vale if it
 * is missing.
 */
export const proseChecks: Check[] = [
  {
    name: 'prose',
    prepare: prepareVale,
    run: async () => complaint((await lint(await vale(progress), lintedFiles())).map(formatted)),
  },
  {
    name: 'prose rules find their examples',
    prepare: prepareVale,
    run: async () => complaint(await ruleFaults(await vale(progress))),
  },
]

function prepareVale(): Promise<unknown> {
  return vale(progress)
}

function complaint(lines: string[]): string | undefined {
  return lines.length === 0 ? undefined : lines.join('\n')
}
