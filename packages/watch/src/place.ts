import type { Manifest } from '@release-tools/evidence'
import type { Requests } from '@release-tools/github'
import type { Host } from '@release-tools/host'
import type { Finding } from './finding.ts'

/** The release that everything is compared with. */
export interface KnownRelease {
  /** `owner/name` */
  repository: string
  tag: string
  /** Its manifest, verified with the keys of the caller, and where it came from; undefined if no place has one that verifies. */
  manifest: { value: Manifest; sha256: string; from: string } | undefined
}

/** What a look may need. Each place says `unknown` if what it needs is not there. */
export interface LookContext {
  host: Host
  /** Requests about the repository at its GitHub. */
  github: Requests
  /** Addresses of the stores of the project (`stores` in its configuration). */
  stores: string[]
  /** The package index that has the distributions: `pypi`, or the address of the simple API of another one. Undefined if none has them. */
  packageIndex?: string | undefined
}

/** A kind of place where releases live, one file each in places/. places.ts is the register. */
export interface Place {
  name: string
  /** Looks, writes nothing, and throws nothing: what cannot be checked is a finding with the state `unknown`. */
  look(release: KnownRelease, context: LookContext): Promise<Finding[]>
}
