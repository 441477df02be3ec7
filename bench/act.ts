import { join } from 'node:path'
import { actionNames, root } from '../scripts/shared/repository.ts'
import { run } from '../scripts/shared/run.ts'
import { busySeconds, busyText } from './busy.ts'
import { duration, table } from './table.ts'

/** Runs the workflow of each action with act (examples/act/workflows/), one after the other. Throws an Error if one fails. */
export async function measureAct(): Promise<string> {
  const names = actionNames()
  const before = busySeconds()
  const { code, output } = await run(process.execPath, [
    '--disable-warning=ExperimentalWarning',
    join(root, 'scripts/act.ts'),
    ...names,
  ])
  const ends = endsOf(output)
  const failed = names.filter(name => !ends.has(name))
  if (code !== 0 || failed.length > 0) throw new Error(`act failed for ${failed.join(', ')}:\n${output.slice(-4000)}`)
  const times = [...ends].map(([name, end], index, all) => [name, duration((end - (all[index - 1]?.[1] ?? 0)) * 1000)])
  return `## Each action with act

\`npm run act -- NAME\` for each action, one after the other, with tools and base image in the cache already: ${Math.round(busySeconds() - before)} s of
processors. The first one includes the start of the servers.${busyText()}

${table(['Workflow', 'Time'], times)}`
}

/** Reads when the workflow of each action was done, in seconds since the start. */
export function endsOf(output: string): Map<string, number> {
  const lines = output.matchAll(/^\[ *([\d.]+) s\] ([a-z-]+): done; /gm)
  return new Map([...lines].map(([, seconds, name = '']) => [name, Number(seconds)]))
}
