import type { Requests } from '@release-tools/github'
import type { CopyStores } from './copies.ts'
import type { Wanted } from './wanted.ts'

/** What a run knows before it touches the index. */
export interface IndexRun {
  /** `owner/name` */
  repository: string
  address: { token: string; apiUrl: string }
  requests: Requests
  /** Of the default branch. */
  root: Buffer
  wanted: Wanted
  copies: CopyStores
  now: Date
}
