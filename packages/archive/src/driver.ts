import type { Patience, Requests } from '@release-tools/github'
import type { Host } from '@release-tools/host'
import type { StoreAddress } from './address.ts'
import type { Store } from './store.ts'

/** What a store may need beside its address. */
export interface StoreContext {
  host: Host
  /** `owner/name` */
  repository: string
  /** How often a request is tried. Defaults to `patient` of host. `timeoutMs` is for requests to S3 and Artifactory. Defaults to a minute. */
  retry?: Patience
  /** Requests about the repository at its GitHub, for stores in it. Undefined if there is none. */
  github?: () => Promise<Requests>
  /** True if a person asks, and no job, which alone can take the role that an address names: the environment has the login. Defaults to false. */
  byPerson?: boolean
}

/** A kind of store, one file each in stores/. drivers.ts is the register. */
export interface Driver {
  /** Scheme of its addresses. */
  scheme: string
  /** Options of its addresses. */
  options: string[]
  /**
   * True if the server itself decides between two runs that keep different files in one part at the same time, so that one of them fails. Otherwise
   * both may look, find nothing, and write.
   */
  decides: boolean
  /** Throws a Problem for what is wrong with the address. Needs no credentials. */
  requireAddress(address: StoreAddress): void
  /** Reads address and credentials. Throws a Problem for what is wrong with them. No network. */
  open(address: StoreAddress, context: StoreContext): Promise<Store>
  /** Tries whether a lock is obeyed. Undefined for kinds of stores without locks. Throws a Problem if it is not. */
  tryDeletion?(address: StoreAddress, context: StoreContext): Promise<DeletionTrial>
}

/** What a store answered to the deletion of a file that was locked for some minutes. */
export type DeletionTrial =
  | {
      kind: 'governance' | 'compliance'
      /** True if the login could delete a version that no lock protects. Otherwise a refusal shows nothing. */
      mayDelete: boolean
      plain: DeletionAnswer
      /** With the header by which roles with s3:BypassGovernanceRetention end a lock in governance mode. */
      bypass: DeletionAnswer
    }
  /** Nothing was tried, because nothing would refuse it. */
  | { kind: 'none'; why: string }

export type DeletionAnswer = { deleted: true } | { deleted: false; answer: string }
