import type { Manifest, TagRule, Trust } from '@release-tools/evidence'
import type { Requests } from '@release-tools/github'
import type { Host } from '@release-tools/host'
import type { Promotion } from '@release-tools/release'
import type { RepositoryAccess } from '@release-tools/releases'
import type { Finding } from './finding.ts'

/** The release that everything is compared with. */
export interface KnownRelease {
  /** `owner/name` */
  repository: string
  /** Web address of the repository: `https://github.com/owner/name`. */
  web: string
  tag: string
  /** Its manifest, verified with the keys of the caller, and where it came from; undefined if no place has one that verifies. */
  manifest: VerifiedManifest | undefined
  /** Why the places before that one did not give it, one sentence each. */
  passed: string[]
  /** True if the manifest of the public release was read, and does not verify. If it could not be read, nobody knows. */
  refused?: boolean
}

export interface VerifiedManifest {
  value: Manifest
  /** Of its bytes, in lower-case hex. */
  sha256: string
  from: string
}

/** What a look may need. Each place says `unknown` if what it needs is not there. */
export interface LookContext {
  host: Host
  /** Requests about the repository at its GitHub. */
  github: Requests
  /** Addresses of the stores of the project (`stores` in its configuration). */
  stores: string[]
  /** Whom the caller accepts as signer of the release. Its `repository` is the web address of the repository. */
  trust: Trust
  /** Which tags are releases of the project. */
  rule: TagRule
  /** What tags images get, and how they are read (`image-tags` in the configuration). */
  imageTags: Pick<Promotion, 'forms' | 'takesForeign' | 'tagsOf'>
  /** True if a person asks, and no job. */
  byPerson: boolean
  /** The package index that has the distributions: `pypi`, or the address of the simple API of another one. Undefined if none has them. */
  packageIndex?: string | undefined
  /** True if the stores keep an audit log. Defaults to false. */
  hasAuditLog?: boolean
  /** The index of releases that readers use. Undefined if the project has none. */
  releaseIndex?: TrustedIndex | undefined
}

/** An index of releases, and by what it is believed. */
export interface TrustedIndex extends RepositoryAccess {
  /** An https address, a directory or `[HOST/]OWNER/NAME`. */
  place: string
  /** The root that is trusted: the content of .github/index-root.json. */
  root: Buffer
}

/** A kind of place where releases live, one file each in places/. places.ts is the register. */
export interface Place {
  name: string
  /** Looks, writes nothing, and throws nothing: what cannot be checked is a finding with the state `unknown`. */
  look(release: KnownRelease, context: LookContext): Promise<Finding[]>
}
