import { join } from 'node:path'
import { root } from '../shared/repository.ts'
import { run } from '../shared/run.ts'
import type { Check } from './check.ts'

const lastLines = 60

function demo(name: string, ...options: string[]): Check {
  return {
    name,
    run: async () => {
      const { code, output } = await run(process.execPath, [
        '--disable-warning=ExperimentalWarning',
        join(root, 'scripts/demo.ts'),
        ...options,
      ])
      return code === 0 ? undefined : output.trimEnd().split('\n').slice(-lastLines).join('\n')
    },
  }
}

/** The demo as a person runs it. The last one leaves the release in .demo/ that the tests of the docs' commands use. */
export const demoChecks: Check[] = [
  demo('npm run demo -- --with-finding: the gate fails', '--with-finding'),
  demo('npm run demo -- --twice: releases, compares, verifies', '--twice'),
]
