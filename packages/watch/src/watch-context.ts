import type { Credentials } from '@release-tools/oci'
import type { SigningOptions } from '@release-tools/sign'
import type { TargetReport } from '@release-tools/verify'
import type { Finding } from './finding.ts'
import type { KnownRelease, LookContext } from './place.ts'

/** The assets of a release as a stranger gets them. */
export interface StrangersCopy {
  /** Folder with the assets, by their names. */
  assets: string
  report: TargetReport
}

/** What watching one release needs, beside what every look needs. */
export interface WatchContext extends LookContext {
  /** Path of the trusted root, for cosign. Undefined for that of the public Sigstore. */
  trustedRoot: string | undefined
  /** The login for a repository of images; undefined for that of docker on this machine. */
  loginOf(repository: string): Credentials | undefined
  /** Undefined if it is not installed: then no image is verified by it. */
  cosign: SigningOptions['cosign'] | undefined
  /** Places at which transparency logs are read, by the addresses that the trusted root has: a mirror. Empty if they are read there. */
  logAddresses: ReadonlyMap<string, string>
  /** Paths of reports of rebuilds (docs/schema/reproduce-report.v1.json). Empty if nobody asked for one. */
  reproductions: string[]
  /** Time of the look, in milliseconds since 1970. */
  now: number
  /** Downloads and verifies the release, once for all places. Throws a Problem if the server does not give it. */
  copy(): Promise<StrangersCopy>
}

/** A kind of place that is only watched: what it looks at costs minutes, or is nobody’s to fix by `recover`. */
export interface WatchedPlace {
  name: string
  /** As a Place looks. */
  look(release: KnownRelease, context: WatchContext): Promise<Finding[]>
}
