import { realpath } from 'node:fs/promises'
import { relative, resolve, sep } from 'node:path'
import { ifThere, limits, Problem, readIfThere, toPosix } from '@release-tools/base'

/** Where requirements are looked for. Both paths are absolute. */
export interface Place {
  /** The directory of the project. */
  directory: string
  /** The root of its repository, which no path may leave. */
  repository: string
}

/** A file of the repository. */
export interface SourceFile {
  /** Absolute. */
  path: string
  /** Relative to the repository, for messages and records. */
  name: string
  text: string
}

/** Reads a file of the repository; undefined if it does not exist. Throws a Problem if its path leads out of the repository. */
export async function readSource(path: string, { repository }: Place): Promise<SourceFile | undefined> {
  const name = toPosix(relative(repository, path))
  if (name === '..' || name.startsWith('../') || resolve(repository, name.split('/').join(sep)) !== path)
    throw outside(name)
  const [real, root] = await Promise.all([ifThere(realpath(path)), realpath(repository)])
  if (real !== undefined && !real.startsWith(`${root}${sep}`)) throw outside(name)
  const bytes = await readIfThere(path, limits.document)
  return bytes && { path, name, text: bytes.toString('utf8').replace(/^\uFEFF/, '') }
}

function outside(name: string): Problem {
  return new Problem(`read the build requirements in ${JSON.stringify(name)}`, {
    found: 'the file is outside the repository.',
    next: 'Keep the file in the repository, so that each build of a commit uses the same requirements.',
  })
}
