// jest's reporter: a line for each file and failures as they come. Counts and the rest are summary.ts's.
import { writeFileSync } from 'node:fs'
import { type AggregatedResult, DefaultReporter, VerboseReporter } from '@jest/reporters'
import { reportVariable, resultOf } from './result.ts'

type Config = ConstructorParameters<typeof DefaultReporter>[0]

/** jest calls it with `new`. A run of one file lists its tests. */
export default function reporter(config: Config) {
  const Shown = config.verbose ? VerboseReporter : DefaultReporter
  return Object.assign(new Shown(config), {
    onRunComplete(_: unknown, results: AggregatedResult) {
      Shown.prototype.onRunComplete.call(this)
      writeFileSync(process.env[reportVariable] ?? '', JSON.stringify(resultOf(results)))
    },
  })
}
