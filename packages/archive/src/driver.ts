import type { Requests } from '@release-tools/github'
import type { Host, RetryPolicy } from '@release-tools/host'
import type { StoreAddress } from './address.ts'
import type { Store } from './store.ts'

/** What a store may need beside its address. */
export interface StoreContext {
  host: Host
  /** `owner/name` */
  repository: string
  /** For requests that may succeed at another attempt. Defaults to `patient` of host. */
  retry?: RetryPolicy
  /** Requests about the repository at its GitHub, for stores in it. Undefined if there is none. */
  github?: () => Promise<Requests>
}

/** A kind of store, one file each in stores/. drivers.ts is the register. */
export interface Driver {
  /** Scheme of its addresses. */
  scheme: string
  /** Options of its addresses. */
  options: string[]
  /** Reads address and credentials. Throws a Problem for what is wrong with them. No network. */
  open(address: StoreAddress, context: StoreContext): Promise<Store>
}
