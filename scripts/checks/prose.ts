import { progress } from '../shared/progress.ts'
import type { Check } from './check.ts'

/**
 * Checks that the prose follows our rules (prose/styles), and that the rules find their examples. The first stage builds Vale if it
 * is missing. The linter is imported late, because it needs compiled packages.
 */
export const proseChecks: Check[] = [
  {
    name: 'prose',
    prepare: vale,
    run: async () => {
      const [{ formatted, lint }, { lintedFiles }] = [
        await import('../prose/lint.ts'),
        await import('../prose/linted.ts'),
      ]
      return complaint((await lint(await vale(), lintedFiles())).map(formatted))
    },
  },
  {
    name: 'prose rules find their examples',
    prepare: vale,
    run: async () => {
      const { ruleFaults } = await import('../prose/examples.ts')
      return complaint(await ruleFaults(await vale()))
    },
  },
]

async function vale(): Promise<string> {
  const { vale } = await import('../prose/vale.ts')
  return vale(progress)
}

function complaint(lines: string[]): string | undefined {
  return lines.length === 0 ? undefined : lines.join('\n')
}
