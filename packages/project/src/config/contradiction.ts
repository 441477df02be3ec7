import { realpath, stat } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { Problem, toPosix } from '@release-tools/base'
import type { Sourced } from './config.ts'

/** The Problem for a value that does not agree with the project. `place` is that of the value. */
export function contradiction(place: string, found: string, next: string): Problem {
  return new Problem(`use the configuration in ${place}`, { found, next })
}

/**
 * The value of an input, or else of the file; undefined if neither says it. Throws a Problem that names both if they say different
 * things. `spell` gives the text of a value.
 */
export function agreed<T>(
  key: string,
  { given, stated }: { given: Sourced<T> | undefined; stated: Sourced<T> | undefined },
  spell: (value: T) => string = String,
): Sourced<T> | undefined {
  if (given === undefined || stated === undefined) return given ?? stated
  const [one, other] = [spell(given.value), spell(stated.value)]
  if (one === other) return stated
  throw new Problem(`use ${given.from}`, {
    found: `it is ${JSON.stringify(one)}, and "${key}" is ${JSON.stringify(other)} in ${stated.from}.`,
    next: 'Remove one of them.',
  })
}

/** Refuses a path of the file at which there is no file or directory, or which a link leads out of the repository. */
export async function requirePath(
  workspace: string,
  { value, from }: Sourced<string>,
  kind: 'file' | 'directory',
): Promise<void> {
  const path = join(workspace, value)
  const status = await stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR' || error.code === 'ELOOP') return undefined
    throw error
  })
  const isRight = kind === 'file' ? status?.isFile() : status?.isDirectory()
  if (!isRight)
    throw contradiction(
      from,
      `there is no ${kind} ${JSON.stringify(value)} in the repository.`,
      'Correct the path: it starts at the root of the repository.',
    )
  const away = toPosix(relative(await realpath(workspace), await realpath(path)))
  if (away === '..' || away.startsWith('../'))
    throw contradiction(
      from,
      `${JSON.stringify(value)} is a link that leads out of the repository.`,
      'Give a path inside the repository.',
    )
}
