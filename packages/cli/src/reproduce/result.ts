import type { Difference } from '@release-tools/build'
import type { Rebuild, RebuildResult, RebuiltFile } from '@release-tools/evidence'

export type { Difference, RebuildResult, RebuiltFile }

/** What a rebuild gave for a whole release. */
export interface Reproduction {
  result: Rebuild['result']
  /** A release with its manifest, or one image (`ghcr.io/acme/widget@sha256:…`). */
  release: Omit<Rebuild['release'], 'manifestSha256'> & { manifestSha256?: string; image?: string }
  /** What the rebuild had that the build had not: another Python, another version of a tool. */
  environment: Difference[]
  tools: Rebuild['rebuilder']['tools']
  /** What speaks against the release as a whole: its tag is another commit. Sentences. */
  problems: string[]
  files: RebuiltFile[]
}

/** Both paths of each file that was compared, by its path in the release. */
export type Pairs = Map<string, { released: string; rebuilt: string }>
