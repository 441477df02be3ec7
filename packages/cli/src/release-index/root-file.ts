import { Problem, readIfThere } from '@release-tools/base'
import { earlierPath, fileLimits, parseRoot } from '@release-tools/releases'

type Root = ReturnType<typeof parseRoot>

/** A root in a file, and the root before it, which lies beside it. */
export interface RootFile {
  path: string
  root: Root
  bytes: Buffer
  previous: Root | undefined
}

/** Reads a root and the one before it. Throws a Problem if there is none, or the one before is missing. */
export async function readRootFile(path: string): Promise<RootFile> {
  const bytes = await readIfThere(path, fileLimits.root)
  if (bytes === undefined)
    throw new Problem(`read the root ${path}`, {
      found: 'no such file.',
      next: 'Make it with release-tools index init, or give its path.',
    })
  const root = parseRoot(bytes, `the root ${path}`)
  return { path, root, bytes, previous: await readPrevious(path, root.signed.version) }
}

async function readPrevious(path: string, version: number): Promise<Root | undefined> {
  if (version === 1) return undefined
  const before = earlierPath(path, version - 1)
  const bytes = await readIfThere(before, fileLimits.root)
  if (bytes !== undefined) return parseRoot(bytes, `the root ${before}`)
  throw new Problem(`read the root before ${path}`, {
    found: `${before} is missing: root ${version} needs the signatures that it asks for.`,
    next: `Get root ${version - 1} from the history of the repository, and put it there.`,
  })
}
