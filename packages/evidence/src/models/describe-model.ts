import { stat } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { digestsOfFile, isLfsPointer, Problem, pool } from '@release-tools/base'
import type { Statement } from '../in-toto/in-toto.ts'
import { largestFirst, listModel, type ModelFiles, placesIn } from './model-files.ts'
import { neverSigned } from './model-manifest.ts'
import { ModelCounter, type OnModelProgress } from './model-progress.ts'
import { type HashedFile, modelStatement, requireReadable } from './model-statement.ts'

/** How a model is described. */
export interface DescribeOptions {
  /** Path of the signature to be written. If it is in the model, it is left out. */
  signature: string
  /** `resolve` reads a link as the file that it leads to, if that is in the model too. */
  links: 'refuse' | 'resolve'
  /** Paths in the model that are left out, with all that is in them; with forward slashes. */
  ignored: string[]
  /** Called while files are read. */
  onProgress?: OnModelProgress
}

/**
 * Takes the digests of every file of a model, a directory, on all processors, and gives the statement that its signature is made over. Throws a Problem if
 * it has no file, something that is neither a file nor a directory, or a link that is not allowed.
 */
export async function describeModel(path: string, options: DescribeOptions): Promise<Statement> {
  const attempted = `list the files of the model ${path}`
  const root = await rootOf(path, attempted)
  const wanted = {
    files: new Map(),
    ignored: [...neverSigned, ...options.ignored],
    followsLinks: options.links === 'resolve',
  }
  const { files, refused, misnamed } = await listModel(root, wanted, await placesIn(root, [options.signature]))
  const [unnamed] = misnamed
  // The specification refuses it (§6.1.2).
  if (unnamed !== undefined)
    throw new Problem(attempted, {
      found: `the name of ${JSON.stringify(unnamed.path)} is not UTF-8.`,
      next: 'Rename the file.',
    })
  if (refused.length > 0) {
    const named = refused.slice(0, 3).map(one => `${JSON.stringify(one.path)}: ${one.detail}`)
    const found = [...named, ...(refused.length > 3 ? [`And ${refused.length - 3} more.`] : [])].join(' ')
    throw new Problem(attempted, { found, next: advice(options.links) })
  }
  if (files.size === 0)
    throw new Problem(attempted, {
      found: 'it has no file.',
      next: 'Give the directory that has the files of the model.',
    })
  const statement = modelStatement(await hashed(files, attempted, options), {
    name: basename(root),
    followsLinks: [...files].some(([name, place]) => place !== join(root, name)),
    ignored: options.ignored,
  })
  requireReadable(statement, attempted)
  return statement
}

async function rootOf(path: string, attempted: string): Promise<string> {
  const status = await stat(path).catch(() => undefined)
  if (status?.isDirectory()) return resolve(path)
  const found = status === undefined ? 'it does not exist.' : 'it is not a directory.'
  throw new Problem(attempted, {
    found,
    next: 'Give the directory of the model. A file alone is signed by cosign-sign.',
  })
}

function advice(links: DescribeOptions['links']): string {
  const copy = 'Copy the model with files in place of its links (`cp -RL`), and sign the copy'
  if (links === 'resolve') return `${copy}.`
  return `${copy}, or allow links to files in the model (\`links: resolve\`).`
}

async function hashed(
  files: ModelFiles['files'],
  attempted: string,
  { onProgress }: DescribeOptions,
): Promise<HashedFile[]> {
  const sized = await largestFirst(files)
  const counter = new ModelCounter(sized, onProgress)
  return pool(sized, availableParallelism() * 2, async ({ path, place }) => {
    if (await isLfsPointer(place))
      throw new Problem(attempted, {
        found: `${JSON.stringify(path)} is a pointer of Git LFS, and not the file.`,
        next: 'Set `lfs: true` for actions/checkout, or run `git lfs pull`.',
      })
    const { sha256 } = await digestsOfFile(place, ['sha256'], 'inside', counter.onBytes)
    counter.fileDone()
    return { path, sha256 }
  })
}
