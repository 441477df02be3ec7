import { stat } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { WrongUse } from './wrong-use.ts'

/** The work tree that a directory is in; the directory itself if it is in none. Throws WrongUse if it is not a directory. */
export async function rootOf(directory: string): Promise<string> {
  const start = resolve(directory)
  if (!(await stat(start).catch(() => undefined))?.isDirectory())
    throw new WrongUse(`${directory} is not a directory.`, 'Give a directory in a git repository.')
  for (let place = start; ; place = dirname(place)) {
    if ((await stat(join(place, '.git')).catch(() => undefined)) !== undefined) return place
    if (dirname(place) === place) return start
  }
}
