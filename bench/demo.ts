import { join } from 'node:path'
import { root } from '../scripts/shared/repository.ts'
import { run } from '../scripts/shared/run.ts'
import { busySeconds, busyText } from './busy.ts'
import { duration, table } from './table.ts'

interface Step {
  job: string
  step: string
  ms: number
}

/** Runs the demo twice, so that the second run is warm, and reads the time of each step from its output. */
export async function measureDemo(): Promise<string> {
  await runDemo()
  const { steps, total, busy } = await runDemo()
  const rows = [
    ...steps.map(({ job, step, ms }) => [job, step, duration(ms)]),
    ['', '**all**, with servers, act, download and the last verification', duration(total)],
  ]
  return `## The warm demo

\`npm run demo\`, with tools and base image in the cache already: ${duration(total)}, and ${Math.round(busy)} s of
processors. Two jobs catalogue and scan side by side. So the steps add up to more than the whole, and stand under one name.${busyText().replace(' ', '\n')}

${table(['Job', 'Step', 'Time'], rows)}`
}

/** `busy` is the time of processors, in seconds. */
async function runDemo(): Promise<{ steps: Step[]; total: number; busy: number }> {
  const [begin, before] = [performance.now(), busySeconds()]
  const script = ['--disable-warning=ExperimentalWarning', join(root, 'scripts/demo.ts')]
  const { code, output } = await run(process.execPath, script)
  if (code !== 0) throw new Error(`the demo failed:\n${output.split('\n').slice(-20).join('\n')}`)
  return { steps: stepsOf(output), total: performance.now() - begin, busy: busySeconds() - before }
}

/** Reads lines of progress: the name of a job, and below it `✓ step   1.2 s`. Steps of jobs that run side by side are mixed. */
export function stepsOf(output: string): Step[] {
  const steps: Step[] = []
  let job = ''
  for (const [, indent, text = ''] of output.matchAll(/^\[ *[\d.]+ s\] ( *)(.*)$/gm)) {
    const [, step, seconds] = /^✓ (.*?) +([\d.]+) s$/.exec(text) ?? []
    if (step !== undefined) steps.push({ job, step, ms: Number(seconds) * 1000 })
    else if (indent === '') job = text.replace(/ \([^)]*\)$| the (?:project|image)$/, '')
  }
  return steps
}
