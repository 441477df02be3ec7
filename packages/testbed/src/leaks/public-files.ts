import { type Dirent, existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Folders whose contents are published, and files that a run shows. */
const published = new Set(['release', 'release.records', 'download'])
const shown = /^(?:summary\.md|log\.txt)$/
/** Of servers, programs and clones of this repository, whose package `release` is not one: large, and not of a release. */
const others = new Set(['databases', 'sigstore', 'buildkit', 'java', 'node_modules', '.git', 'packages'])
/** In bytes. Larger files are artifacts, in which nobody prints secrets by mistake. */
const largest = 2 * 1024 * 1024
/** How deep release directories lie below the scratch directory of a test file: `tmp/job-x/workspace/release`. */
const deepest = 5

/** The text of each file of a release, and of each summary and log, below a scratch directory. */
export function publicFiles(folder: string, depth = 0): { where: string; text: string }[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true }).flatMap(entry => {
    const path = join(folder, entry.name)
    if (entry.isFile()) return shown.test(entry.name) ? [read(path)] : []
    if (!entry.isDirectory() || others.has(entry.name)) return []
    if (published.has(entry.name)) return filesOf(path).map(read)
    return depth < deepest ? publicFiles(path, depth + 1) : []
  })
}

function filesOf(folder: string): string[] {
  const isSmall = (entry: Dirent) => statSync(join(entry.parentPath, entry.name)).size <= largest
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter(entry => entry.isFile() && isSmall(entry))
    .map(entry => join(entry.parentPath, entry.name))
}

/** Bytes as characters, so that secrets are found in binary files too. */
function read(path: string) {
  return { where: path, text: readFileSync(path, 'latin1') }
}
