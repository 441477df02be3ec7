import { join } from 'node:path'
import { root } from '../scripts/shared/repository.ts'
import { run } from '../scripts/shared/run.ts'
import { duration, table } from './table.ts'

interface Moment {
  ms: number
  what: string
}

/** The demo twice, so that the second is warm; its own lines of progress say when each step was done. */
export async function measureDemo(): Promise<string> {
  await runDemo()
  const moments = await runDemo()
  const rows = moments
    .slice(0, -1)
    .map(({ ms, what }, index) => [what.replaceAll('|', '\\|'), duration((moments[index + 1]?.ms ?? ms) - ms)])
  const total = moments.at(-1)?.ms ?? 0
  return `## The warm demo

\`npm run demo\`, tools and base image already in the cache: ${duration(total)} in all. The time beside a line is until the next one.

${table(['Line of progress', 'Time'], rows)}`
}

async function runDemo(): Promise<Moment[]> {
  const begin = performance.now()
  const script = ['--disable-warning=ExperimentalWarning', join(root, 'scripts/demo.ts')]
  const env = { ...process.env, RELEASE_TOOLS_STARTED: undefined }
  const { code, output } = await run(process.execPath, script, { env })
  if (code !== 0) throw new Error(`the demo failed:\n${output.split('\n').slice(-20).join('\n')}`)
  const lines = [...output.matchAll(/^\[ *([\d.]+) s\] (.*)$/gm)]
  const moments = lines.map(([, seconds, what = '']) => ({ ms: Number(seconds) * 1000, what }))
  return [...moments, { ms: performance.now() - begin, what: 'end' }]
}
