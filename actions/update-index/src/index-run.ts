import type { Requests } from '@release-tools/github'
import type { WantedIndex } from '@release-tools/releases'
import type { CopyStores } from './copies.ts'

/** What a run knows before it touches the index. */
export interface IndexRun {
  /** `owner/name` */
  repository: string
  address: { token: string; apiUrl: string }
  requests: Requests
  /** Of the default branch. */
  root: Buffer
  earlierRoot?: (version: number) => Promise<Buffer | undefined>
  /** The release of this run, if it has one, and the states of today. */
  wanted: WantedIndex
  copies: CopyStores
  now: Date
}
