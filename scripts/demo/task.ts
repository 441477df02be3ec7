import { readFileSync } from 'node:fs'
import { isAbsolute, join, relative, resolve } from 'node:path'
import { messageOf } from '@release-tools/base'
import { root } from '../shared/repository.ts'
import { example } from './event.ts'
import type { Prepared } from './prepare.ts'
import { type Published, startWorld, type World } from './world.ts'

/** The directory with the results: `.demo` of the clone, unless the caller names another one. */
export const demoDir = resolve(process.env.RELEASE_TOOLS_RESULTS ?? join(root, '.demo'))

/** A file of the results, as messages name it: from the clone, or from the root of the system. */
export function shown(path: string): string {
  const absolute = join(demoDir, path)
  const local = relative(root, absolute)
  return local.startsWith('..') || isAbsolute(local) ? absolute : local
}

/** A file of the clone, as messages name it: from the root of the system if the results are elsewhere, because the reader is, too. */
export function shownInClone(path: string): string {
  return isAbsolute(shown('')) ? join(root, path) : path
}

/** Internal files of a run. */
export const workDir = join(demoDir, 'work')

/** The second stage of launch.ts: starts the servers, runs `body`, and ends with its exit code. `published` is what the index knows. */
export async function task<T>(
  body: (what: T, prepared: Prepared, world: World) => Promise<number>,
  published: (what: T) => Published = () => ({ consumer: example, name: 'hostcard' }),
): Promise<void> {
  // In its own namespace, this process may be the first one, which signals end only with a handler.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(130))
  try {
    const { task: what, prepared } = JSON.parse(readFileSync(join(workDir, 'task.json'), 'utf8'))
    process.exitCode = await withWorld(prepared, published(what), world => body(what, prepared, world))
  } catch (error) {
    console.error(messageOf(error))
    process.exitCode = 1
  }
}

async function withWorld(
  prepared: Prepared,
  published: Published,
  body: (world: World) => Promise<number>,
): Promise<number> {
  const world = await startWorld(prepared, join(workDir, 'servers'), published)
  try {
    return await body(world)
  } finally {
    await world.stop()
  }
}
