import type { Difference } from '@release-tools/build'
import type { Rebuild, RebuildResult, RebuiltFile } from '@release-tools/evidence'

export type { Difference, RebuildResult, RebuiltFile }

/** What a rebuild gave for a whole release. */
export interface Reproduction {
  result: Rebuild['result']
  release: Rebuild['release']
  /** What the rebuild had that the build had not: another Python, another version of a tool. */
  environment: Difference[]
  tools: Rebuild['rebuilder']['tools']
  /** What speaks against the release as a whole: its tag is another commit. Sentences. */
  problems: string[]
  files: RebuiltFile[]
}

/** Both paths of each file that was compared, by its path in the release. */
export type Pairs = Map<string, { released: string; rebuilt: string }>

/** True for files whose rebuild must give the same bytes: those that are used, and those that the manifest says so of. */
export function shouldBeSame({ path, reproducible }: Pick<RebuiltFile, 'path' | 'reproducible'>): boolean {
  return reproducible === 'bytes' || /^artifacts\/|^images\/[^/]+$/.test(path)
}

/** Whether the whole is reproduced: a difference outweighs what is not known. */
export function resultOf(files: RebuiltFile[], problems: string[]): Rebuild['result'] {
  const isBroken = (file: RebuiltFile) =>
    file.result === 'differs' || (file.reproducible === 'bytes' && file.result === 'content')
  if (problems.length > 0 || files.some(isBroken)) return 'different'
  if (files.some(file => file.result === 'unknown' && shouldBeSame(file))) return 'unknown'
  return files.some(({ result }) => result !== 'unknown' && result !== 'declared') ? 'reproduced' : 'unknown'
}
