// npm test: checks everything that must be true of this repository, or a part of it.
import { progress } from './shared/progress.ts'
import { allChecks } from './test/checks.ts'
import { help, readOptions } from './test/options.ts'
import { planTests } from './test/plan.ts'

async function main(args: string[]): Promise<number> {
  const options = readOptions(args)
  if (options.help) {
    console.log(help)
    return 0
  }
  const stages = await import('./test/stages.ts')
  const prepared = stages.handedOver()
  const plan = await planTests(options, allChecks(prepared?.bin))
  if (plan.notice !== undefined && prepared === undefined) progress(plan.notice)
  if (options.watch) return (await import('./test/jest.ts')).watchJest(plan)
  if (prepared !== undefined) return stages.runStage(plan, prepared)
  if (!stages.needsPreparing(plan)) return stages.runSources(plan)
  return stages.runWithoutNetwork(import.meta.filename, args, await stages.prepareStage(plan))
}

try {
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  console.error(`Could not run the tests: ${error instanceof Error ? error.message : error}`)
  console.log('0 passed, 1 failed')
  process.exitCode = 2
}
