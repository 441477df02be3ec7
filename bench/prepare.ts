import type { Part, Prepared } from '@release-tools/testbed'
import { progress } from '../scripts/shared/progress.ts'
import type { PreparedProjects } from './projects/prepare.ts'

/** What all parts of the benchmarks need, and what only some of them need. */
export type PreparedBench = Prepared<(typeof always)[number]> &
  Partial<Prepared<(typeof forProjects)[number]>> & { projects?: PreparedProjects; rebuilds?: string }

const always = ['tools', 'servers', 's3', 'databases', 'example'] as const satisfies Part[]
const forProjects = ['python', 'sonar'] as const satisfies Part[]

/** The tools, base image and databases of the demo and the tests; undefined before the stage without a network. */
export function prepared(): PreparedBench | undefined {
  const text = process.env.RELEASE_TOOLS_PREPARED
  return text === undefined ? undefined : JSON.parse(text)
}

/** The same, for parts that need them. Throws an Error if they are missing. */
export function requirePrepared(): Required<PreparedBench> {
  const found = prepared()
  if (found === undefined) throw new Error('the benchmarks are not prepared')
  return found as Required<PreparedBench>
}

/**
 * Prepares, then runs `script` again in a separate network, so that ports are free. `projects`: also prepares SonarQube, and the
 * open source projects that it analyses. `rebuilds`: also prepares the projects of PyPI that are built again. Returns the exit code.
 */
export async function prepareAndRun(
  script: string,
  args: string[],
  { projects, rebuilds }: { projects: boolean; rebuilds: boolean },
): Promise<number> {
  const { inNamespace } = await import('@release-tools/testbed')
  const command = [process.execPath, '--disable-warning=ExperimentalWarning', script, ...args]
  const found: PreparedBench = projects ? await withProjects() : await withoutProjects()
  if (rebuilds) found.rebuilds = await (await import('./rebuilds/prepare.ts')).prepareRebuilds(progress)
  const env = { ...process.env, RELEASE_TOOLS_PREPARED: JSON.stringify(found) }
  return inNamespace(command, { env, notice: progress })
}

async function withoutProjects(): Promise<PreparedBench> {
  const { prepare } = await import('@release-tools/testbed')
  return prepare(always, { log: progress })
}

async function withProjects(): Promise<PreparedBench> {
  const { prepare } = await import('@release-tools/testbed')
  const { prepareProjects } = await import('./projects/prepare.ts')
  return {
    ...(await prepare([...always, ...forProjects], { log: progress })),
    projects: await prepareProjects(progress),
  }
}
